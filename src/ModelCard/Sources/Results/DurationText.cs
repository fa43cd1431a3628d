using System.Globalization;

namespace ModelCard.Sources;

/// <summary>Durations as people read them.</summary>
internal static class DurationText
{
    /// <summary>A duration in its two largest units: <c>3 h 12 min</c>.</summary>
    public static string Of(double seconds)
    {
        var total = (long)Math.Round(seconds);
        return seconds < 10 ? seconds.ToString("0.##", CultureInfo.InvariantCulture) + " s"
            : total < 60 ? Text(total, "s")
            : total < 3600 ? Text(total / 60, "min", total % 60, "s")
            : total < 86400 * 2 ? Text(total / 3600, "h", total % 3600 / 60, "min")
            : Text(total / 86400, "d", total % 86400 / 3600, "h");
    }

    private static string Text(long large, string unit, long small = 0, string smallUnit = "") =>
        string.Format(CultureInfo.InvariantCulture, small > 0 ? "{0} {1} {2} {3}" : "{0} {1}", large, unit, small, smallUnit);
}
