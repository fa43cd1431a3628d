using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The part <c>considerations</c> of a Model Card Toolkit file: users, uses, limits, tradeoffs and risks with what is done about them.</summary>
internal static class ToolkitConsiderations
{
    /// <summary>The considerations of a card.</summary>
    public static ToolkitMap Of(CardContent card)
    {
        var users = new List<ToolkitMap>();
        foreach (var user in card.Substance("intended_users")?.Texts ?? [])
        {
            users.Add(Description(user));
        }

        return new ToolkitMap()
            .Say("users", users)
            .Say("use_cases", [Description(Text(card, "direct_use")), Description(Text(card, "downstream_use"))])
            .Say("limitations", [Description(Text(card, "usage_limitations")), Description(Text(card, "known_failures")), Description(Headed(card, "out_of_scope_use"))])
            .Say("tradeoffs", [Description(Text(card, "testing_metrics")), Description(Headed(card, "quantization")), Description(Headed(card, "pruning"))])
            .Say("ethical_considerations",
            [
                Risk(Text(card, "bias_risks_limitations") ?? NameFor(card, "bias_recommendations"), Text(card, "bias_recommendations")),
                Risk(Text(card, "ethical_considerations")),
                Risk(Text(card, "fairness")),
                Risk(Text(card, "societal_impact")),
                Risk(NameFor(card, "privacy_techniques"), Text(card, "privacy_techniques")),
                Risk(Headed(card, "co2_emitted")),
            ]);
    }

    private static ToolkitMap Description(string? text) => new ToolkitMap().Say("description", text);

    private static ToolkitMap Risk(string? name, string? mitigation = null) => new ToolkitMap().Say("name", name).Say("mitigation_strategy", mitigation);

    // Alone under a heading of the Toolkit, these texts would say the opposite of what is meant, or nothing.
    private static string? Headed(CardContent card, string field) =>
        card.Substance(field) is not { } answer ? null : answer.Field.Title + (answer.Field.Kind == FieldKind.Markdown ? ":\n\n" : ": ") + answer.Text;

    // What is done about a risk, where the risk itself is not described.
    private static string? NameFor(CardContent card, string field) => card.Substance(field)?.Field.Title;

    private static string? Text(CardContent card, string field) => card.Substance(field)?.Text;
}
