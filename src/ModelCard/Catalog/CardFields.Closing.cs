namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Closing() =>
    [
        new("MCB1082", "citation_bibtex", "BibTeX", "Citation", FieldKind.Code, CardRole.Organizer,
            "How should others cite the model? Give a BibTeX entry.",
            headings: ["bibtex", "citation", "citation information", "bibtex entry and citation info", "how to cite", "citing", "cite"],
            example: "@misc{contoso2025router, title={Ticket Router}, author={Example, Ada}, year={2025}}"),
        new("MCB1083", "citation_apa", "APA", "Citation", FieldKind.Text, CardRole.Organizer,
            "How should others cite the model in a text? Give the reference in APA style.",
            headings: ["apa"],
            example: "Example, A. (2025). Ticket Router (Version 2.1.0) [Machine learning model]. Contoso."),
        new("MCB1084", "glossary", "Glossary", "Glossary", FieldKind.Markdown, CardRole.Organizer,
            "Which words in this card might a reader not know? Explain each in a sentence, and say how the metrics are calculated.",
            headings: ["definitions", "glossary", "terms"],
            example: "**Queue**: a team's list of open tickets. **Macro F1**: the mean of the F1 scores of all queues, each counted the same."),
        new("MCB1085", "more_information", "More Information", "More Information", FieldKind.Markdown, CardRole.Organizer,
            "What else is worth reading? Link notes on the data, lessons learned and earlier results.",
            headings: ["notes", "additional information", "additional resources"],
            example: "The change log of the model is in CHANGES.md; earlier versions were evaluated on other data."),
        new("MCB1086", "model_card_authors", "Model Card Authors", "Model Card Authors", FieldKind.List, CardRole.Organizer,
            "Who wrote this card? Name everyone who answers for what it says.",
            headings: ["card authors", "contributors"],
            example: "Ada Example; Ben Example"),
        new("MCB1087", "model_card_contact", "Model Card Contact", "Model Card Contact", FieldKind.Text, CardRole.Organizer,
            "Whom can a reader ask or tell about mistakes? Give an address that will still be read in a year.",
            headings: ["model card contact", "contact"],
            example: "support-ml@example.com"),
    ];
}
