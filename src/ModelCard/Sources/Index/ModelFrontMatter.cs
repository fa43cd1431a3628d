using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Tells the front matter of a model card from that of a page, a dataset or a Space, by its keys alone.</summary>
internal static class ModelFrontMatter
{
    // Keys that many kinds of pages have.
    private const string CommonKeys = "description tags thumbnail language";

    /// <summary>Whether a text begins as a model card does: it has a key only the Hub's model cards have, and none of a dataset or a Space.</summary>
    public static bool Is(string text)
    {
        if (FrontMatterBlock.Find(text) is not { } block)
        {
            return false;
        }

        var isModel = false;
        foreach (var line in block.YamlAtItsLines(text).Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '#' or '-')
            {
                continue;
            }

            var key = line.Substring(0, colon).TrimEnd();
            var kind = HubKeys.KindOf(key);
            if (kind is HubKeyKind.Dataset or HubKeyKind.Space)
            {
                return false;
            }

            isModel |= kind == HubKeyKind.Model && !WordList.Has(CommonKeys, key);
        }

        return isModel;
    }
}
