namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] ModelExamination() =>
    [
        new("MCB1058", "model_examination", "Model Examination", "Model Examination", FieldKind.Markdown, CardRole.Developer,
            "",
            headings: ["interpretability", "explainability"],
            example: ""),
        new("MCB1059", "visualizations", "Visualization", "Model Examination", FieldKind.Figures, CardRole.Developer,
            "",
            headings: ["visualizations", "figures"],
            example: ""),
    ];
}
