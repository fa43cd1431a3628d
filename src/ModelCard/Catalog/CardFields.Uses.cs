namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Uses() =>
    [
        new("MCB1020", "direct_use", "Direct Use", "Uses", FieldKind.Markdown, CardRole.Organizer,
            "",
            helpers: [CardRole.Sociotechnic, CardRole.Developer],
            headings: ["direct use", "intended use", "intended uses", "primary intended uses"],
            example: ""),
        new("MCB1021", "intended_users", "Intended Users", "Uses", FieldKind.List, CardRole.Organizer,
            "",
            helpers: [CardRole.Sociotechnic],
            headings: ["intended users", "primary intended users"],
            example: ""),
        new("MCB1022", "affected_groups", "Affected Groups", "Uses", FieldKind.Markdown, CardRole.Sociotechnic,
            "",
            headings: ["affected groups", "stakeholders"],
            example: ""),
        new("MCB1023", "downstream_use", "Downstream Use", "Uses", FieldKind.Markdown, CardRole.Organizer,
            "",
            helpers: [CardRole.Developer],
            headings: ["downstream use"],
            example: ""),
        new("MCB1024", "out_of_scope_use", "Out-of-Scope Use", "Uses", FieldKind.Markdown, CardRole.Organizer,
            "",
            helpers: [CardRole.Sociotechnic],
            headings: ["out-of-scope use", "out of scope", "misuse", "misuse and out-of-scope use"],
            example: ""),
        new("MCB1025", "system", "System", "Uses", FieldKind.Markdown, CardRole.Developer,
            "",
            headings: ["system", "input requirements", "downstream dependencies"],
            example: ""),
        new("MCB1026", "known_failures", "Known Failures", "Uses", FieldKind.Markdown, CardRole.Developer,
            "",
            headings: ["known and preventable failures", "failure modes"],
            example: ""),
        new("MCB1027", "usage_limitations", "Usage Limitations", "Uses", FieldKind.Markdown, CardRole.Sociotechnic,
            "",
            headings: ["sensitive use cases", "usage limitations"],
            example: ""),
    ];
}
