namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] GettingStarted() =>
    [
        new("MCB1032", "get_started_code", "How to Get Started with the Model", "Getting Started", FieldKind.Code, CardRole.Developer,
            "",
            headings: ["how to use", "usage instructions", "quickstart", "get started"],
            example: ""),
        new("MCB1033", "installation", "Installation Guide", "Getting Started", FieldKind.Markdown, CardRole.Developer,
            "",
            headings: ["installation", "install", "installation guide"],
            example: ""),
        new("MCB1034", "input_format", "Inputs", "Getting Started", FieldKind.Text, CardRole.Developer,
            "",
            headings: ["inputs", "input shape", "input format"],
            example: ""),
        new("MCB1035", "output_format", "Outputs", "Getting Started", FieldKind.Text, CardRole.Developer,
            "",
            headings: ["outputs", "output shape", "output format"],
            example: ""),
    ];
}
