namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Metadata() =>
    [
        new("MCB1088", "library_name", "Library", "Metadata", FieldKind.Id, CardRole.Developer,
            "With which library is the model loaded? Give the Hub's id for it.",
            keyAliases: ["library"],
            example: "onnx"),
        new("MCB1089", "pipeline_tag", "Task", "Metadata", FieldKind.Id, CardRole.Developer,
            "Which task does the model do? Give one id from the Hub's list of tasks.",
            keyAliases: ["pipeline-tag"],
            example: "text-classification"),
        new("MCB1090", "license_name", "License name", "Metadata", FieldKind.Text, CardRole.Organizer,
            "What is the license called, if its id is other? Give a short name without spaces.",
            example: "contoso-research-1.0"),
        new("MCB1091", "license_link", "License link", "Metadata", FieldKind.Url, CardRole.Organizer,
            "Where is the text of the license, if its id is other? Give an address, or the name of a file beside the card.",
            example: "LICENSE.md"),
        new("MCB1092", "thumbnail", "Thumbnail", "Metadata", FieldKind.Url, CardRole.Organizer,
            "Which picture should be shown when someone shares the model? Give its address.",
            example: "https://example.com/ticket-router.png"),
        new("MCB1093", "base_model_relation", "Relation to base model", "Metadata", FieldKind.Choice, CardRole.Organizer,
            "How was the model made from its base model? Give one word: adapter, merge, quantized or finetune.",
            choices: ["adapter", "merge", "quantized", "finetune"],
            example: "finetune"),
        new("MCB1094", "new_version", "Newer version", "Metadata", FieldKind.Id, CardRole.Organizer,
            "Which model should be used instead of this one? Give its id on the Hub once there is a successor.",
            example: "contoso/ticket-router-3"),
    ];
}
