using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Numbers as short texts: as they are where that is short, with a power of ten where it is not.</summary>
internal static class NumberLabel
{
    private const int LongestValue = 10;

    /// <summary>A number: as it is, or as four digits and a power of ten where it is large or small.</summary>
    public static string Of(ChartNumber number)
    {
        if (number.IsZero)
        {
            return "0";
        }

        if (number.Exponent is >= -4 and <= 5)
        {
            return number.In(0).ToString("0.########", CultureInfo.InvariantCulture);
        }

        var rounded = ChartNumber.Of(Math.Round(number.Digits, 3, MidpointRounding.AwayFromZero), number.Exponent);
        return rounded.Digits.ToString("0.###", CultureInfo.InvariantCulture) + "e" + rounded.Exponent.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number of things: in English in groups of three digits; elsewhere without a mark, because "4,000" is four to many.</summary>
    /// <param name="number">The number.</param>
    /// <param name="words">The words of the card.</param>
    public static string OfCount(ChartNumber number, CardWords words) =>
        number.Exponent <= 11 ? number.In(0).ToString(words.IsEnglish ? "#,##0.###" : "0.###", CultureInfo.InvariantCulture) : Of(number);

    /// <summary>A value beside its bar: measured ones rounded as in the card's tables, an author's own as written, unless it has more digits than there is room for.</summary>
    /// <param name="text">The number as written.</param>
    /// <param name="number">The same number.</param>
    /// <param name="isMeasured">Whether a program wrote it.</param>
    public static string OfValue(string text, ChartNumber number, bool isMeasured)
    {
        var shown = isMeasured || text.Length > LongestValue ? RoundedNumber.Of(text) : text;
        return shown.Length <= LongestValue ? shown : Of(number);
    }
}
