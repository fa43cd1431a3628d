using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Languages the Hub refuses: it takes codes of ISO 639-1, 639-2 and 639-3 in lower case, and the words <c>code</c> and <c>multilingual</c>
/// (https://huggingface.co/docs/hub/model-cards; huggingface_hub, ModelCardData).
/// </summary>
internal sealed class LanguageCodeRule : CardRule
{
    public override string Code => FindingCodes.LanguageUnknown;

    public override ItemLevel Level => ItemLevel.Required;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("language") is not { } language)
        {
            return;
        }

        foreach (var value in language.Scalars)
        {
            var code = value.Text;
            if (!LanguageCodes.IsKnown(code) && !LanguageCodes.IsGroup(code) && !context.KnownIds.Has("language", code))
            {
                findings.Add(new Finding(Code, severity, Message(code), value.Origin, "language"));
            }
        }
    }

    private static string Message(string code)
    {
        var start = $"The Hub refuses the language '{Finding.Quote(code, 60)}': it takes ISO 639 codes of two or three letters in lower case, 'code' and 'multilingual'. ";
        if (LanguageCodes.Suggest(code) is not { } suggestion)
        {
            return start + "Write the code of the language, or leave it out where the model is not about human language.";
        }

        var name = LanguageCodes.NameOf(suggestion) is { } known ? $" ({known})" : "";
        return IsTag(code) ? start + $"Write '{suggestion}'{name}, and keep '{code.Trim().Replace('_', '-')}' under language_bcp47." : start + $"Write '{suggestion}'{name}.";
    }

    // A code with a region or script behind it, as BCP 47 has them: en-US, zh_Hant.
    private static bool IsTag(string text)
    {
        var code = text.Trim();
        return code.Length > 3 && (code[2] is '-' or '_' || code[3] is '-' or '_');
    }
}
