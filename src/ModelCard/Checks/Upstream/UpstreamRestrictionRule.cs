using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>An upstream model that not everybody may use for everything, in a card whose own words do not say so. The id of the license alone says it to few.</summary>
internal sealed class UpstreamRestrictionRule() : CappedRule(FindingCodes.UpstreamRestrictionUnsaid, ItemLevel.Recommended)
{
    private const string WordsOfUse = "non-commercial|noncommercial|non commercial|commercial use|commercially|research only|research use|research purposes";
    private const string WordsOfAccess = "gated|accept the|accept its|accepted the|request access|access request|terms of use|license agreement|acceptable use";

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Upstream is not { } upstream)
        {
            return;
        }

        foreach (var license in upstream.Licenses)
        {
            if (Permissions.IsNonCommercial(license) && !Says(context, WordsOfUse))
            {
                report.Add(
                    $"{Capital(upstream.Name)} is under {Finding.Quote(license, 40)}, which forbids commercial use, and no text of this card says so. Say it in out_of_scope_use or usage_limitations.",
                    upstream.Start,
                    "out_of_scope_use");
                break;
            }
        }

        if (upstream.IsGated && !Says(context, WordsOfAccess))
        {
            report.Add(
                $"{Capital(upstream.Name)} is given only to those who accept its conditions on the Hub, and this card does not say what they ask of its users. Say it in usage_limitations or out_of_scope_use.",
                upstream.Start,
                "usage_limitations");
        }
    }

    private static string Capital(string name) => name[0] == 't' && name.IndexOf(' ') > 0 ? "T" + name.Substring(1) : name;

    // What is quoted is the upstream card's word, and stands where it is about training.
    private static bool Says(CheckContext context, string phrases)
    {
        // Whether a text in another language says it cannot be told by these words.
        if (!context.Surroundings.IsEnglish)
        {
            return true;
        }

        foreach (var text in context.Texts)
        {
            if (text.Origin.Kind != SourceKind.Upstream && text.Find(phrases) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
