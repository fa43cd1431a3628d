using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>A rule about the structured values of front-matter keys that no catalog field feeds. A key without a value is left out of the card and breaks no rule.</summary>
internal abstract class MetadataRule : CardRule
{
    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        foreach (var entry in context.Card.Metadata)
        {
            if (entry.Value is not CardScalar { Type: ScalarType.Null })
            {
                CheckEntry(entry, context, new RuleReport(Code, severity, findings));
            }
        }
    }

    /// <summary>Looks at one key and reports what is wrong with its value; keys of other rules are passed over.</summary>
    protected abstract void CheckEntry(CardEntry entry, CheckContext context, RuleReport report);

    protected static bool IsBlank(CardNode? node) => node is null or CardScalar { Type: ScalarType.Null } || (node is CardScalar scalar && scalar.Text.Trim().Length == 0);

    protected static bool IsNumber(CardNode node) => node is CardScalar { Type: ScalarType.Integer or ScalarType.Float };

    /// <summary>What a value is, as a message says it.</summary>
    protected static string Shape(CardNode node) => node switch
    {
        CardList => "a list",
        CardMap => "a map",
        CardScalar { Type: ScalarType.Boolean } => "true or false",
        CardScalar { Type: ScalarType.Integer or ScalarType.Float } => "a number",
        CardScalar { Type: ScalarType.Null } => "empty",
        _ => "text",
    };
}
