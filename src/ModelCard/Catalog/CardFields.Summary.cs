namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Summary() =>
    [
        new("MCB1001", "model_id", "Model Name", "Summary", FieldKind.Text, CardRole.Organizer,
            "",
            headings: ["name", "model name", "title"],
            example: ""),
        new("MCB1002", "model_summary", "Model Summary", "Summary", FieldKind.Markdown, CardRole.Organizer,
            "",
            headings: ["summary", "overview"],
            example: ""),
        new("MCB1003", "hub_id", "Hub repository id", "Summary", FieldKind.Id, CardRole.Organizer,
            "",
            keyAliases: ["repo_id"],
            example: ""),
    ];
}
