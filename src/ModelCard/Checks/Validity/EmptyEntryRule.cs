using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Empty entries in lists of ids. The Hub refuses them ("datasets[0]"), so they are left out of the card; a tool that wrote one usually lost the id.
/// </summary>
internal sealed class EmptyEntryRule : CardRule
{
    public override string Code => FindingCodes.EmptyEntry;

    public override ItemLevel Level => ItemLevel.Recommended;

    private const string Lists = "language license base_model tags datasets metrics";

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        foreach (var name in Lists.Split(' '))
        {
            if (context.Card.Stated(name)?.Node is not CardList list)
            {
                continue;
            }

            foreach (var item in list.Items)
            {
                if (item is CardScalar scalar && (scalar.Type == ScalarType.Null || scalar.Text.Trim().Length == 0))
                {
                    findings.Add(new Finding(Code, severity, $"An entry of {name} is empty{(item.Origin.Kind == SourceKind.MarkdownCard ? ", which the Hub refuses" : " and left out of the card")}. Write the id that belongs there, or remove the entry.", item.Origin, name));
                }
            }
        }
    }
}
