using System.Globalization;

namespace ModelCard.Checks;

/// <summary>A number as somebody typed it: its value, and how exact its spelling is.</summary>
internal readonly struct TypedNumber
{
    private const double Slack = 1e-9;

    private TypedNumber(double value, double step)
    {
        Value = value;
        Step = step;
    }

    public double Value { get; }

    /// <summary>What the last digit that was typed is worth: 0.01 of 0.93, a thousand of 5e3.</summary>
    public double Step { get; }

    /// <summary>Reads the number a text begins with.</summary>
    public static TypedNumber? Parse(string text)
    {
        var start = 0;
        while (start < text.Length && (text[start] is '~' or '≈' or '<' or '>' or '=' or '≤' or '≥' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        var end = start + (start < text.Length && text[start] is '-' or '+' ? 1 : 0);
        var point = -1;
        while (end < text.Length && (text[end] is >= '0' and <= '9' or ',' or '_' || (text[end] == '.' && point < 0)))
        {
            point = text[end] == '.' ? end : point;
            end++;
        }

        var decimals = point < 0 ? 0 : end - point - 1;
        var exponent = 0;
        var stop = end;
        if (end + 1 < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 + (text[end + 1] is '-' or '+' ? 1 : 0);
            stop = digits;
            while (stop < text.Length && text[stop] is >= '0' and <= '9')
            {
                stop++;
            }

            stop = stop > digits && int.TryParse(text.Substring(end + 1, stop - end - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) ? stop : end;
        }

        var number = text.Substring(start, stop - start).Replace(",", "").Replace("_", "");
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value) && !double.IsInfinity(value)
            ? new TypedNumber(value, Math.Pow(10, exponent - decimals))
            : null;
    }

    /// <summary>The same number on another scale.</summary>
    public TypedNumber Times(double factor) => new(Value * factor, Step * factor);

    /// <summary>Whether an exact value reads like this when it is rounded to as many digits.</summary>
    public bool Is(double exact) => Math.Abs(exact - Value) <= (Step / 2) + (Math.Abs(exact) * Slack);

    /// <summary>Whether an exact value reads like this, or differs by no more than a share of it.</summary>
    public bool IsAbout(double exact, double share) => Is(exact) || Math.Abs(exact - Value) <= Math.Abs(exact) * share;
}
