namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Metadata() =>
    [
        new("MCB1088", "library_name", "Library", "Metadata", FieldKind.Id, CardRole.Developer,
            "",
            keyAliases: ["library"],
            example: ""),
        new("MCB1089", "pipeline_tag", "Task", "Metadata", FieldKind.Id, CardRole.Developer,
            "",
            keyAliases: ["pipeline-tag"],
            example: ""),
        new("MCB1090", "license_name", "License name", "Metadata", FieldKind.Text, CardRole.Organizer,
            "",
            example: ""),
        new("MCB1091", "license_link", "License link", "Metadata", FieldKind.Url, CardRole.Organizer,
            "",
            example: ""),
        new("MCB1092", "thumbnail", "Thumbnail", "Metadata", FieldKind.Url, CardRole.Organizer,
            "",
            example: ""),
        new("MCB1093", "base_model_relation", "Relation to base model", "Metadata", FieldKind.Choice, CardRole.Organizer,
            "",
            choices: ["adapter", "merge", "quantized", "finetune"],
            example: ""),
        new("MCB1094", "new_version", "Newer version", "Metadata", FieldKind.Id, CardRole.Organizer,
            "",
            example: ""),
    ];
}
