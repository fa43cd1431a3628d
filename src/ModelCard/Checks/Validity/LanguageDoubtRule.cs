using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Language codes that are valid and yet seldom what is meant: codes of other languages that look like a country's, and codes of ISO 639-2 and 639-5 for groups of languages, which
/// the Hub's tables lack.
/// </summary>
internal sealed class LanguageDoubtRule : CardRule
{
    public override string Code => FindingCodes.LanguageDoubtful;

    public override ItemLevel Level => ItemLevel.Optional;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("language") is not { } language)
        {
            return;
        }

        foreach (var value in language.Scalars)
        {
            if (context.KnownIds.Has("language", value.Text))
            {
                continue;
            }

            if (LanguageCodes.DoubtOf(value.Text) is { } doubt)
            {
                var equals = doubt.IndexOf('=');
                findings.Add(new Finding(
                    Code, severity, $"The language '{value.Text}' is {doubt.Substring(0, equals)}. Write {doubt.Substring(equals + 1)}, if that is meant.", value.Origin, "language"));
            }
            else if (LanguageCodes.IsGroup(value.Text) && !LanguageCodes.IsKnown(value.Text))
            {
                findings.Add(new Finding(
                    Code, severity, $"The language '{value.Text}' stands for a group of languages, which the Hub's list does not have. Name the languages themselves.", value.Origin, "language"));
            }
        }
    }
}
