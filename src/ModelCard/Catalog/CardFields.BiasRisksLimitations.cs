namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] BiasRisksLimitations() =>
    [
        new("MCB1028", "bias_risks_limitations", "Bias, Risks, and Limitations", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "Whom can the model disadvantage, what can go wrong with it, and what can it not do? Give known cases and likely ones, with figures where you have them.",
            helpers: [CardRole.Developer],
            headings: ["limitations", "bias", "risks", "limitations and bias", "limitations and biases", "known limitations", "limitations and risks"],
            example: "Messages by non-native writers are routed wrongly 1.4 times as often as others. New products are unknown to the model until it is trained again."),
        new("MCB1029", "bias_recommendations", "Recommendations", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "What should users do about these problems? Give steps they can take, such as thresholds, reviews and filters.",
            helpers: [CardRole.Developer],
            headings: ["recommendations", "mitigations"],
            example: "Show the label only above a score of 0.8, and review a sample of 100 messages by non-native writers every month."),
        new("MCB1030", "ethical_considerations", "Ethical Considerations", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "Which ethical questions came up while the model was made, and how were they settled? Think of consent, personal data, work that changes and harm to people who had no say.",
            headings: ["ethics", "ethical considerations"],
            example: "Customers agreed to the use of their messages for improving support. Names and numbers were removed before training. No agent's work is measured with the model."),
        new("MCB1031", "fairness", "Fairness", "Bias, Risks, and Limitations", FieldKind.Markdown, CardRole.Sociotechnic,
            "What counts as fair here, how was it measured, and against what? Name the definition, the metric and the difference that is still acceptable.",
            headings: ["fairness", "fairness evaluation"],
            example: "Equal recall for native and non-native writers; a difference of up to 3 points is accepted. Measured on 2,000 messages labeled by two people."),
    ];
}
