using System.Globalization;

namespace ModelCard.Card;

/// <summary>Days as a card and its findings write them.</summary>
public static class CardDate
{
    /// <summary>A day as year, month and day (ISO 8601), whatever the calendar of the machine.</summary>
    public static string Of(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
