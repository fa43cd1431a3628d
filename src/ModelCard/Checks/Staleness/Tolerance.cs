using System.Globalization;

namespace ModelCard.Checks;

/// <summary>How far two values may lie apart: a number, or a percentage.</summary>
internal sealed class Tolerance
{
    private Tolerance(double value, bool isPercentage, string text)
    {
        Value = value;
        IsPercentage = isPercentage;
        Text = text;
    }

    /// <summary>The number as it is written: 5 of <c>5 %</c>.</summary>
    public double Value { get; }

    public bool IsPercentage { get; }

    /// <summary>The text as it is written.</summary>
    public string Text { get; }

    /// <summary>Reads a tolerance.</summary>
    /// <returns>The tolerance, or <see langword="null"/> when the text is no number that is 0 or more.</returns>
    public static Tolerance? Parse(string text)
    {
        var trimmed = text.Trim();
        var isPercentage = trimmed.EndsWith("%", StringComparison.Ordinal);
        var number = isPercentage ? trimmed.Substring(0, trimmed.Length - 1).TrimEnd() : trimmed;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) && !double.IsNaN(value)
            ? new Tolerance(value, isPercentage, trimmed)
            : null;
    }
}
