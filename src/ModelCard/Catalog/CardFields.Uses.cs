namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] Uses() =>
    [
        new("MCB1020", "direct_use", "Direct Use", "Uses", FieldKind.Markdown, CardRole.Organizer,
            "For what can the model be used as it is? Describe the task, the setting and the people it helps, as concretely as you can.",
            helpers: [CardRole.Sociotechnic, CardRole.Developer],
            headings: ["direct use", "intended use", "intended uses", "primary intended uses"],
            example: "Propose a queue for a new support message. An agent sees the proposal and can change it."),
        new("MCB1021", "intended_users", "Intended Users", "Uses", FieldKind.List, CardRole.Organizer,
            "Who is expected to use the model? Name the roles and what they have to know already.",
            helpers: [CardRole.Sociotechnic],
            headings: ["intended users", "primary intended users"],
            example: "Support agents; developers of help desk software"),
        new("MCB1022", "affected_groups", "Affected Groups", "Uses", FieldKind.Markdown, CardRole.Sociotechnic,
            "Who feels the consequences of the model's answers without using it? Say what a right and a wrong answer means to them.",
            headings: ["affected groups", "stakeholders"],
            example: "Customers who wrote the message: a wrong queue makes them wait about one working day longer."),
        new("MCB1023", "downstream_use", "Downstream Use", "Uses", FieldKind.Markdown, CardRole.Organizer,
            "What can others build on the model, by training it further or putting it into a larger system? Say what they have to check first.",
            helpers: [CardRole.Developer],
            headings: ["downstream use"],
            example: "Training further on the queues of another help desk, with at least 500 messages a queue."),
        new("MCB1024", "out_of_scope_use", "Out-of-Scope Use", "Uses", FieldKind.Markdown, CardRole.Organizer,
            "What should nobody use the model for? List uses it was not made for, uses that do harm, and inputs on which it is known to fail.",
            helpers: [CardRole.Sociotechnic],
            headings: ["out-of-scope use", "out of scope", "misuse", "misuse and out-of-scope use"],
            example: "Not for judging customers or agents, not for messages that may report an emergency, not for languages other than English and German."),
        new("MCB1025", "system", "System", "Uses", FieldKind.Markdown, CardRole.Developer,
            "Does the model work alone or as one part of a system? Say what has to come in, from where, and what depends on its output.",
            headings: ["system", "input requirements", "downstream dependencies"],
            example: "One step of the help desk: takes plain text of up to 512 tokens from the mail gateway; the queue view depends on its label."),
        new("MCB1026", "known_failures", "Known Failures", "Uses", FieldKind.Markdown, CardRole.Developer,
            "In which situations does the model go wrong, how often, and what can be done to prevent it?",
            headings: ["known and preventable failures", "failure modes"],
            example: "Messages with two concerns get only one queue (about 6 in 100). Splitting them at paragraphs first halves that."),
        new("MCB1027", "usage_limitations", "Usage Limitations", "Uses", FieldKind.Markdown, CardRole.Sociotechnic,
            "Under which conditions may the model be used, and which uses are sensitive? Name what lowers its quality and what has to be true before anyone relies on it.",
            headings: ["sensitive use cases", "usage limitations"],
            example: "Only with a person who confirms the queue. Quality drops on messages shorter than five words."),
    ];
}
