namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Closing() =>
    [
        new("MCB1082", "citation_bibtex", "BibTeX", "Citation", FieldKind.Code, CardRole.Organizer,
            "",
            headings: ["bibtex", "citation", "citation information"],
            example: ""),
        new("MCB1083", "citation_apa", "APA", "Citation", FieldKind.Text, CardRole.Organizer,
            "",
            headings: ["apa"],
            example: ""),
        new("MCB1084", "glossary", "Glossary", "Glossary", FieldKind.Markdown, CardRole.Organizer,
            "",
            headings: ["definitions", "glossary", "terms"],
            example: ""),
        new("MCB1085", "more_information", "More Information", "More Information", FieldKind.Markdown, CardRole.Organizer,
            "",
            headings: ["notes", "additional information", "additional resources"],
            example: ""),
        new("MCB1086", "model_card_authors", "Model Card Authors", "Model Card Authors", FieldKind.List, CardRole.Organizer,
            "",
            headings: ["card authors", "contributors"],
            example: ""),
        new("MCB1087", "model_card_contact", "Model Card Contact", "Model Card Contact", FieldKind.Text, CardRole.Organizer,
            "",
            headings: ["model card contact", "contact"],
            example: ""),
    ];
}
