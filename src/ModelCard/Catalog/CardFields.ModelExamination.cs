namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] ModelExamination() =>
    [
        new("MCB1058", "model_examination", "Model Examination", "Model Examination", FieldKind.Markdown, CardRole.Developer,
            "What is known about why the model answers as it does? Describe the methods used to look inside it, and what they showed.",
            headings: ["interpretability", "explainability"],
            example: "Integrated gradients on 500 messages: product names carry most of the weight, greetings none."),
        new("MCB1059", "visualizations", "Visualization", "Model Examination", FieldKind.Figures, CardRole.Developer,
            "Which pictures help a reader to understand the model? Give image files, each with a caption and a text for those who cannot see it.",
            headings: ["visualizations", "figures"],
            example: "images/confusion-matrix.png"),
    ];
}
