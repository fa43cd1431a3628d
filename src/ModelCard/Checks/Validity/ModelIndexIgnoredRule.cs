using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Parts of a hand-written <c>model-index</c> that do not do what they seem to: a second model is passed over, <c>verified</c> is set by Hugging Face's own
/// evaluation, and null values disappear when the Hub's library writes the card (modelcard.md; huggingface_hub, repocard_data.py).
/// </summary>
internal sealed class ModelIndexIgnoredRule : MetadataRule
{
    public override string Code => FindingCodes.ModelIndexIgnored;

    public override ItemLevel Level => ItemLevel.Recommended;

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (entry.Key != "model-index" || entry.Value is not CardList models)
        {
            return;
        }

        for (var i = 1; i < models.Items.Count; i++)
        {
            report.Add("model-index describes one model, and the Hub passes over a second one. Move its results to the first entry, or to a card of its own.", models.Items[i].Origin);
        }

        Origin? firstVerified = null;
        var verified = 0;
        foreach (var model in models.Items)
        {
            foreach (var result in ListIn(model, "results"))
            {
                CheckNulls(result, report);
                foreach (var metric in ListIn(result, "metrics"))
                {
                    if (VerifiedByHand(metric) is { } place)
                    {
                        firstVerified ??= place;
                        verified++;
                    }
                }
            }
        }

        // A card that was copied has many of them, and one reason for all.
        if (firstVerified is not null)
        {
            var others = verified == 1 ? "" : $" (and {verified - 1} more)";
            report.Add($"'verified: true'{others} is for results that Hugging Face measured itself, and comes with a verifyToken; the Hub does not believe it from an author. Remove it.", firstVerified);
        }
    }

    // Hugging Face's evaluation writes both; only the token lets the Hub believe the word.
    private static Origin? VerifiedByHand(CardNode metric) =>
        metric is CardMap map && map.Find("verified") is { } verified && IsTrue(verified) && IsBlank(map.Find("verifyToken")) ? verified.Origin : null;

    private static bool IsTrue(CardNode? node) => node is CardScalar { Type: ScalarType.Boolean } scalar && scalar.Text[0] is 't' or 'T';

    // 'source' and the parts a result needs are the business of ModelIndexShapeRule.
    private static void CheckNulls(CardNode node, RuleReport report)
    {
        if (node is CardList list)
        {
            foreach (var item in list.Items)
            {
                CheckNulls(item, report);
            }
        }
        else if (node is CardMap map)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is not CardScalar { Type: ScalarType.Null })
                {
                    CheckNulls(entry.Value, report);
                }
                else if (entry.Key is not ("task" or "dataset" or "metrics" or "source" or "type"))
                {
                    report.Add($"'{entry.Key}' in model-index has no value, and disappears when the Hub's library writes the card. Give it a value, or remove it.", entry.KeyOrigin);
                }
            }
        }
    }

    private static IReadOnlyList<CardNode> ListIn(CardNode node, string key) => (node as CardMap)?.Find(key) is CardList list ? list.Items : [];
}
