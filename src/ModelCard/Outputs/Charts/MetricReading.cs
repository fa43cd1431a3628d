using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// The numbers of a metric: <c>0.91</c>, <c>91 %</c>, <c>20.0 ± 1.2</c>, <c>0.91 [0.88, 0.94]</c>, <c>3.2 ms</c>. A value that can be read in two ways, such as <c>0,91</c> or <c>&lt; 0.05</c>, is not read.
/// </summary>
internal sealed class MetricReading
{
    private const int LongestText = 100;
    private const int LongestUnit = 16;

    private MetricReading(ChartNumber value, string text)
    {
        Value = value;
        Text = text;
    }

    /// <summary>The value.</summary>
    public ChartNumber Value { get; }

    /// <summary>The value as it was written, without what stands beside it.</summary>
    public string Text { get; }

    /// <summary>Lower end of the interval.</summary>
    public ChartNumber? Lower { get; private set; }

    /// <summary>Upper end of the interval.</summary>
    public ChartNumber? Upper { get; private set; }

    /// <summary>Whether the interval is written as ± beside the value, where nobody says what it is.</summary>
    public bool IsPlusMinus { get; private set; }

    /// <summary>The unit, <c>%</c> for percentages; empty for none.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Reads a metric; <see langword="null"/> where its value is no plain number.</summary>
    public static MetricReading? Of(Metric metric)
    {
        if (metric.Value is not { } value || Read(value.Text) is not { } reading)
        {
            return null;
        }

        if (metric.Unit is { } unit)
        {
            reading.Unit = UnitOf(unit.Trim());
        }

        // The attributes say it of the same value, and say it outright.
        if (Number(metric.LowerBound) is { } lower)
        {
            (reading.Lower, reading.Upper, reading.IsPlusMinus) = (lower, Number(metric.UpperBound), false);
        }
        else if (Number(metric.UpperBound) is { } upper)
        {
            (reading.Lower, reading.Upper, reading.IsPlusMinus) = (null, upper, false);
        }

        // Ends the wrong way round are no interval of this value; a rule of the checks tells the author.
        if ((reading.Lower is { } low && low.CompareTo(reading.Value) > 0) || (reading.Upper is { } high && high.CompareTo(reading.Value) < 0))
        {
            (reading.Lower, reading.Upper) = (null, null);
        }

        return reading;
    }

    /// <summary>Reads the text of a value.</summary>
    public static MetricReading? Read(string text)
    {
        text = text.Trim();
        if (text.Length > LongestText)
        {
            return null;
        }

        var at = 0;
        var digits = TakeNumber(text, ref at);
        if (ChartNumber.Parse(digits) is not { } value)
        {
            return null;
        }

        var reading = new MetricReading(value, digits);
        var unit = TakeUnit(text, ref at);
        return TakeInterval(text, ref at, reading, ref unit) && unit.Length <= LongestUnit ? reading.With(unit) : null;
    }

    /// <summary>The number a text is, with a percent sign or without; <see langword="null"/> for any other text.</summary>
    public static ChartNumber? Number(string? text)
    {
        var number = text?.Trim() ?? "";
        return ChartNumber.Parse(number.EndsWith("%", StringComparison.Ordinal) ? number.Substring(0, number.Length - 1).TrimEnd() : number);
    }

    private MetricReading With(string unit)
    {
        Unit = UnitOf(unit);
        return this;
    }

    // Nothing, "± number" or "[number, number]" up to the end, with or without parentheses and units.
    private static bool TakeInterval(string text, ref int at, MetricReading reading, ref string unit)
    {
        var closing = Take(text, ref at, "(") ? ")" : Take(text, ref at, "[") ? "]" : "";
        if (closing != "]" && (Take(text, ref at, "±") || Take(text, ref at, "+/-") || Take(text, ref at, "+-")))
        {
            if (ChartNumber.Parse(TakeNumber(text, ref at)) is not { Digits: >= 0 } deviation || !TakeSameUnit(text, ref at, ref unit))
            {
                return false;
            }

            reading.Lower = reading.Value.Plus(deviation.Negated());
            reading.Upper = reading.Value.Plus(deviation);
            reading.IsPlusMinus = true;
        }
        else if (closing.Length > 0)
        {
            var lower = ChartNumber.Parse(TakeNumber(text, ref at));
            if (lower is null || !TakeSameUnit(text, ref at, ref unit) || !(Take(text, ref at, "–") || Take(text, ref at, "-") || Take(text, ref at, "to ") || Take(text, ref at, ", ")))
            {
                return false;
            }

            reading.Lower = lower;
            reading.Upper = ChartNumber.Parse(TakeNumber(text, ref at));
            if (reading.Upper is null || !TakeSameUnit(text, ref at, ref unit))
            {
                return false;
            }
        }

        return (closing.Length == 0 || Take(text, ref at, closing)) && (at == text.Length || TakeSameUnit(text, ref at, ref unit)) && at == text.Length;
    }

    private static bool TakeSameUnit(string text, ref int at, ref string unit)
    {
        var other = TakeUnit(text, ref at);
        var isSame = unit.Length == 0 || other.Length == 0 || unit == other;
        unit = unit.Length == 0 ? other : unit;
        return isSame;
    }

    private static bool Take(string text, ref int at, string word)
    {
        SkipBlanks(text, ref at);
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    private static string TakeNumber(string text, ref int at)
    {
        SkipBlanks(text, ref at);
        var start = at;
        while (at < text.Length && (text[at] is (>= '0' and <= '9') or '.'
            || (text[at] is '-' or '+' && (at == start || text[at - 1] is 'e' or 'E'))
            || (text[at] is 'e' or 'E' && at > start && at + 1 < text.Length && text[at + 1] is (>= '0' and <= '9') or '-' or '+')))
        {
            at++;
        }

        return text.Substring(start, at - start);
    }

    // Letters, "%" and what joins them in "tokens/s" and "°C".
    private static string TakeUnit(string text, ref int at)
    {
        SkipBlanks(text, ref at);
        var start = at;
        while (at < text.Length && (IsLetter(text[at]) || (at > start && text[at] is '/' or '²' or '³')) && !(at == start && string.CompareOrdinal(text, at, "to ", 0, 3) == 0))
        {
            at++;
        }

        return text.Substring(start, at - start);
    }

    private static void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    // Which characters are letters depends on the version of the runtime; units need few.
    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '%' or '‰' or '°' or 'µ' or 'μ' or 'Å' or '€';

    private static string UnitOf(string unit) => unit is "percent" or "Percent" or "per cent" or "pct" ? "%" : unit;
}
