using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard;

/// <content>The language of the card's own words.</content>
internal sealed partial class CardSettings
{
    /// <summary>The card's own words (<c>ModelCardLanguageTag</c>).</summary>
    public CardWords OwnWords { get; private set; } = CardWords.English;

    /// <summary>Whether the card is said to be written in another language than English, whether or not that has words here.</summary>
    public bool IsForeign { get; private set; }

    private void ReadLanguage(string tag, List<Finding> findings)
    {
        if (tag.Length == 0)
        {
            return;
        }

        IsForeign = !(tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-'));
        if (CardLanguages.Find(tag) is { } language)
        {
            OwnWords = CardWords.Of(language).As(CardLanguages.Usual(tag));
            return;
        }

        var quoted = Finding.Quote(tag, 40);
        var what = tag.IndexOf('_') > 0 && CardLanguages.IsTag(tag.Replace('_', '-')) ? $"'{quoted}' is no language tag; did you mean '{CardLanguages.Usual(tag.Replace('_', '-'))}'?"
            : !CardLanguages.IsTag(tag) ? $"'{quoted}' is no language tag such as fr or de-CH."
            : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? $"The card has no words in traditional Chinese ('{quoted}'), and simplified would be another script."
            : $"The card has no words in '{quoted}'.";
        findings.Add(new Finding(
            FindingCodes.CardLanguageUnknown,
            FindingSeverity.Warning,
            $"{what} The headings and labels of the card stay in English. Set ModelCardLanguageTag to one of {string.Join(", ", CardLanguages.Known)}.",
            Origin.Property(SourceKind.Project, "ModelCardLanguageTag")));
    }
}
