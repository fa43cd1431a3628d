using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>A figure as metrics are written: <c>0.91</c>, <c>91 %</c>, <c>286.26 +/- 16.68</c>, <c>3.2 ms</c>.</summary>
internal readonly struct MetricNumber
{
    private MetricNumber(double value, bool isPercentage)
    {
        Value = value;
        IsPercentage = isPercentage;
    }

    public double Value { get; }

    public bool IsPercentage { get; }

    /// <summary>The value on the scale of shares.</summary>
    public double Share => IsPercentage ? Value / 100 : Value;

    public static MetricNumber? Of(Metric metric, string? text) =>
        text is not null && Parse(text) is { } number ? new MetricNumber(number.Value, number.IsPercentage || IsPercent(metric.Unit)) : null;

    public static MetricNumber? Parse(string text)
    {
        var start = 0;
        while (start < text.Length && (text[start] is '~' or '≈' or '<' or '>' or '=' or '≤' or '≥' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (text[end] is (>= '0' and <= '9') or '.' || (text[end] is '-' or '+' && end == start) || IsExponent(text, end) || IsThousands(text, start, end)))
        {
            end++;
        }

        // "0,93": a reader in one country takes a decimal comma, in another two numbers.
        if (end < text.Length && text[end] is ',' or '_' && end + 1 < text.Length && text[end + 1] is >= '0' and <= '9')
        {
            return null;
        }

        var digits = text.Substring(start, end - start).Replace(",", "");
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value) && !double.IsInfinity(value)
            ? new MetricNumber(value, IsPercent(text.Substring(end)) || text.TrimEnd().EndsWith("%", StringComparison.Ordinal))
            : null;
    }

    private static bool IsPercent(string? text)
    {
        var unit = text?.Trim() ?? "";
        return unit.Length > 0 && (unit[0] == '%' || unit.StartsWith("percent", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("per cent", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsExponent(string text, int at) =>
        at > 0 && ((text[at] is 'e' or 'E' && text[at - 1] is >= '0' and <= '9' && at + 1 < text.Length && text[at + 1] is (>= '0' and <= '9') or '-' or '+')
            || (text[at] is '-' or '+' && text[at - 1] is 'e' or 'E'));

    private static bool IsThousands(string text, int start, int at)
    {
        if (text[at] != ',' || at == start || at - start > 3 || text[start] == '0')
        {
            return text[at] == ',' && at > start + 3 && IsGroup(text, at) && text[at - 4] == ',';
        }

        return IsGroup(text, at);
    }

    private static bool IsGroup(string text, int comma)
    {
        for (var i = 1; i <= 3; i++)
        {
            if (comma + i >= text.Length || text[comma + i] is < '0' or > '9')
            {
                return false;
            }
        }

        return comma + 4 >= text.Length || text[comma + 4] is < '0' or > '9';
    }
}
