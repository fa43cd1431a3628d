using ModelCard.Card;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary>Settings such as hyperparameters, as templates see them: a name and a value each, in which nothing is markup.</summary>
internal static class SettingRows
{
    /// <summary>The settings of an answer, or the author's word that there are none.</summary>
    public static TemplateArray Of(FieldValue answer) => answer.Node is CardMap map ? Pairs(map) : Declared(answer);

    private static TemplateArray Pairs(CardMap map)
    {
        var pairs = new TemplateArray();
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];

            // The link to the card that settings were carried over from, which stands behind them.
            var isLink = entry is { Key: "source", Value: CardScalar { Origin.Kind: SourceKind.Upstream } } && i == map.Entries.Count - 1;
            var value = Inline(entry.Value);
            pairs.Add(new TemplateObject { ["key"] = PlainMarkdown.OfValue(TemplateModel.OneLine(entry.Key)), ["value"] = isLink ? value : PlainMarkdown.OfValue(value) });
        }

        return pairs;
    }

    // Why they do not apply is prose.
    private static TemplateArray Declared(FieldValue answer)
    {
        var pairs = new TemplateArray();
        pairs.Add(new TemplateObject { ["key"] = answer.NotApplicable?.Words ?? "", ["value"] = TemplateModel.OneLine(answer.NotApplicable?.Reason ?? answer.Text) });
        return pairs;
    }

    // A list reads as a person would write it; what is nested deeper keeps its brackets, or nobody could tell where it ends.
    private static string Inline(CardNode node, bool nested = false)
    {
        switch (node)
        {
            case CardList list:
                var items = new List<string>();
                foreach (var item in list.Items)
                {
                    items.Add(Inline(item, nested: true));
                }

                return nested ? "[" + string.Join(", ", items) + "]" : string.Join(", ", items);
            case CardMap map:
                var pairs = new List<string>();
                foreach (var entry in map.Entries)
                {
                    pairs.Add(entry.Key + " = " + Inline(entry.Value, nested: true));
                }

                return nested ? "{" + string.Join(", ", pairs) + "}" : string.Join(", ", pairs);
            default:
                return TemplateModel.OneLine(((CardScalar)node).Text);
        }
    }
}
