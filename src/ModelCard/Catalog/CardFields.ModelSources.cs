namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] ModelSources() =>
    [
        new("MCB1016", "repo", "Repository", "Model Sources", FieldKind.Url, CardRole.Organizer,
            "",
            keyAliases: ["repository"],
            headings: ["repository", "github", "code"],
            example: ""),
        new("MCB1017", "paper", "Paper", "Model Sources", FieldKind.Url, CardRole.Organizer,
            "",
            headings: ["publication", "paper"],
            example: ""),
        new("MCB1018", "demo", "Demo", "Model Sources", FieldKind.Url, CardRole.Organizer,
            "",
            headings: ["demo", "space"],
            example: ""),
        new("MCB1019", "experiment_url", "Experiment Tracking", "Model Sources", FieldKind.Url, CardRole.Developer,
            "",
            headings: ["training logs", "experiment"],
            example: ""),
    ];
}
