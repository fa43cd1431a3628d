using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A <c>widget</c> that is no list: the Hub refuses the card ("widget" must be an array; https://huggingface.co/docs/hub/models-widgets-examples).
/// </summary>
internal sealed class WidgetListRule : MetadataRule
{
    public override string Code => FindingCodes.WidgetNotList;

    public override ItemLevel Level => ItemLevel.Required;

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (entry.Key == "widget" && entry.Value is not CardList)
        {
            var isLegacy = entry.Value is CardMap map && (map.Find("structuredData") ?? map.Find("structured_data")) is not null;
            report.Add(
                isLegacy ? "The Hub refuses a widget that is no list. Write one example per entry, with the table under 'structured_data': '- structured_data: …'."
                    : $"The Hub refuses a widget that is no list, and this is {Shape(entry.Value)}. Put '- ' before each example, such as '- text: …'.",
                entry.Value.Origin);
        }
    }
}
