namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] BiasRisksLimitations() =>
    [
        new("MCB1028", "bias_risks_limitations", "Bias, Risks, and Limitations", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "",
            helpers: [CardRole.Developer],
            headings: ["limitations", "bias", "risks", "limitations and bias", "limitations and biases"],
            example: ""),
        new("MCB1029", "bias_recommendations", "Recommendations", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "",
            helpers: [CardRole.Developer],
            headings: ["recommendations", "mitigations"],
            example: ""),
        new("MCB1030", "ethical_considerations", "Ethical Considerations", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "",
            headings: ["ethics", "ethical considerations"],
            example: ""),
        new("MCB1031", "fairness", "Fairness", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "",
            headings: ["fairness", "fairness evaluation"],
            example: ""),
    ];
}
