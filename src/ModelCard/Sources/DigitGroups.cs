using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Numbers in groups of three digits, in texts that a source writes before anybody knows the language of the card. Their groups are marked, so that a card in English has commas there and any other has
/// none, and a comma that somebody else wrote stays.
/// </summary>
internal static class DigitGroups
{
    // No character, in Unicode's own words: what is for use inside of a program and in no text.
    private const char Mark = '\uFDD0';

    /// <summary>A whole number with its groups marked.</summary>
    public static string Of(decimal number) => number.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', Mark);

    /// <summary>A text of which some numbers may have marks, as a value.</summary>
    public static CardScalar Value(string text, Origin origin) =>
        text.IndexOf(Mark) < 0 ? new CardScalar(text, ScalarType.Text, origin)
        : new CardScalar(text.Replace(Mark, ','), ScalarType.Text, origin) { WithoutGroups = text.Replace(Mark.ToString(), "") };
}
