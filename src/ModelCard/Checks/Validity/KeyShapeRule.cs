using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Front-matter keys the Hub reads as one text, or as a list of texts (huggingface.js, packages/hub/src/types/api/api-model.ts).
/// </summary>
internal sealed class KeyShapeRule : MetadataRule
{
    public override string Code => FindingCodes.KeyShape;

    public override ItemLevel Level => ItemLevel.Recommended;

    private const string Texts = "language_details license_details description mask_token finetuned_from instance_prompt model_name";

    private const string Lists = "language_bcp47 buckets";

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (WordList.Has(Texts, entry.Key))
        {
            if (entry.Value is not CardScalar)
            {
                report.Add($"The Hub reads {entry.Key} as one text, and this is {Shape(entry.Value)}. Write it as one.", entry.Value.Origin);
            }
        }
        else if (WordList.Has(Lists, entry.Key))
        {
            CheckList(entry, report);
        }
    }

    private static void CheckList(CardEntry entry, RuleReport report)
    {
        if (entry.Value is not CardList list)
        {
            var example = entry.Value is CardScalar scalar ? $" Write [{Finding.Quote(scalar.Text, 40)}]." : " Write a dash before each entry.";
            report.Add($"The Hub reads {entry.Key} as a list, and this is {Shape(entry.Value)}.{example}", entry.Value.Origin);
            return;
        }

        foreach (var item in list.Items)
        {
            if (IsBlank(item) || item is not CardScalar text)
            {
                report.Add($"An entry of {entry.Key} is one text, and this is {Shape(item)}. Write it as one, or remove it.", item.Origin);
            }
            else if (entry.Key == "language_bcp47" && !IsTag(text.Text))
            {
                report.Add(
                    $"'{Finding.Quote(text.Text, 40)}' in language_bcp47 is no language tag. Write letters and digits in groups of up to eight with hyphens between them, such as en-US or zh-Hant.", text.Origin);
            }
            else if (entry.Key == "buckets" && (text.Text.IndexOf('/') < 0 || HubId.Problem(text.Text) is not null))
            {
                report.Add($"'{Finding.Quote(text.Text, 60)}' in buckets is no bucket of the Hub. Write owner/name.", text.Origin);
            }
        }
    }

    // RFC 5646, section 2.1: a language of two to eight letters, then groups of one to eight letters and digits.
    private static bool IsTag(string text)
    {
        var length = 0;
        var isFirst = true;
        foreach (var c in text)
        {
            if (c == '-')
            {
                if (length == 0)
                {
                    return false;
                }

                isFirst = false;
                length = 0;
            }
            else if ((c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z') && (isFirst || c is not (>= '0' and <= '9'))) || ++length > 8)
            {
                return false;
            }
        }

        return length > 0;
    }
}
