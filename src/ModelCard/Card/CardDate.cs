using System.Globalization;

namespace ModelCard.Card;

/// <summary>Days as a card and its findings write them.</summary>
public static class CardDate
{
    /// <summary>A day as year, month and day (ISO 8601), whatever the calendar of the machine.</summary>
    public static string Of(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a text is a day as <see cref="Of"/> writes it.</summary>
    public static bool IsDay(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
