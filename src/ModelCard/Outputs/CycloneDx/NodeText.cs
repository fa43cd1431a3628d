using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>A structured value as one text.</summary>
internal static class NodeText
{
    /// <summary>The text of a value: a list as <c>[a, b]</c>, a map as <c>{key: value}</c>.</summary>
    public static string Of(CardNode node)
    {
        switch (node)
        {
            case CardList list:
                var items = new List<string>();
                foreach (var item in list.Items)
                {
                    items.Add(Of(item));
                }

                return "[" + string.Join(", ", items) + "]";
            case CardMap map:
                var pairs = new List<string>();
                foreach (var entry in map.Entries)
                {
                    pairs.Add(entry.Key + ": " + Of(entry.Value));
                }

                return "{" + string.Join(", ", pairs) + "}";
            default:
                return ((CardScalar)node).Text;
        }
    }
}
