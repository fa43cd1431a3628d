namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] ModelSources() =>
    [
        new("MCB1016", "repo", "Repository", "Model Sources", FieldKind.Url, CardRole.Organizer,
            "Where is the source code that trains or runs the model? Give the address of the repository.",
            keyAliases: ["repository"],
            headings: ["repository", "github", "code"],
            example: "https://github.com/contoso/ticket-router"),
        new("MCB1017", "paper", "Paper", "Model Sources", FieldKind.Url, CardRole.Organizer,
            "Where is the model described at length? Link the paper, the report or the blog post.",
            headings: ["publication", "paper"],
            example: "https://arxiv.org/abs/2501.00001"),
        new("MCB1018", "demo", "Demo", "Model Sources", FieldKind.Url, CardRole.Organizer,
            "Where can a reader try the model without installing anything?",
            headings: ["demo", "space"],
            example: "https://huggingface.co/spaces/contoso/ticket-router"),
        new("MCB1019", "experiment_url", "Experiment Tracking", "Model Sources", FieldKind.Url, CardRole.Developer,
            "Where are the logs of the training runs? Link the run in your tracking tool that gave this model.",
            headings: ["training logs", "experiment", "experiment tracking"],
            example: "https://mlflow.example.com/experiments/17/runs/4c2e"),
    ];
}
