namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Summary() =>
    [
        new("MCB1001", "model_id", "Model Name", "Summary", FieldKind.Text, CardRole.Organizer,
            "What is the model called? Give the name people will search for and cite, the same one everywhere.",
            headings: ["name", "model name", "title"],
            example: "Ticket Router"),
        new("MCB1002", "model_summary", "Model Summary", "Summary", FieldKind.Markdown, CardRole.Organizer,
            "What does the model do, in one or two sentences that a stranger understands? Name the input, the output and the task.",
            headings: ["summary", "overview"],
            example: "Sorts customer support messages in English and German into five queues."),
        new("MCB1003", "hub_id", "Hub repository id", "Summary", FieldKind.Id, CardRole.Organizer,
            "Under which id does the model live on the Hugging Face Hub? Give owner and name with a slash between them.",
            keyAliases: ["repo_id"],
            headings: ["hugging face hub"],
            example: "contoso/ticket-router"),
    ];
}
