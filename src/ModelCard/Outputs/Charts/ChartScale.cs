namespace ModelCard.Outputs;

/// <summary>The axis of a chart: where a number is on it, and what is written below it. Its marks are 1, 2 or 5 times a power of ten apart.</summary>
internal sealed class ChartScale
{
    private const decimal BetweenLabels = 10;
    private const int MostDecades = 8;

    private readonly int _exponent;
    private readonly decimal _first;
    private readonly decimal _last;

    private ChartScale(bool isLogarithmic, int exponent, decimal first, decimal last, List<ChartTick> ticks)
    {
        IsLogarithmic = isLogarithmic;
        _exponent = exponent;
        _first = first;
        _last = last;
        Ticks = ticks;
    }

    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The marks, from left to right.</summary>
    public IReadOnlyList<ChartTick> Ticks { get; }

    /// <summary>Where zero is, from 0 to 1; the start of a logarithmic axis.</summary>
    public decimal Zero => IsLogarithmic ? 0 : -_first / (_last - _first);

    /// <summary>An axis from the lower to the higher number, and from 0 where both are on one side of it.</summary>
    /// <param name="lowest">The lowest number on it.</param>
    /// <param name="highest">The highest number on it.</param>
    /// <param name="width">Its length.</param>
    /// <param name="size">The size of the font below it.</param>
    /// <param name="label">Writes the number of a mark.</param>
    public static ChartScale Linear(ChartNumber lowest, ChartNumber highest, decimal width, decimal size, Func<ChartNumber, string> label)
    {
        var zero = default(ChartNumber);
        lowest = lowest.CompareTo(zero) < 0 ? lowest : zero;
        highest = highest.CompareTo(zero) > 0 ? highest : lowest.IsZero ? ChartNumber.Of(1) : zero;
        var exponent = ChartNumber.CommonExponent(lowest, highest);
        decimal low = lowest.In(exponent), high = highest.In(exponent);
        for (var parts = 5; ; parts--)
        {
            var step = Step((high - low) / parts);
            decimal first = Math.Floor(low / step) * step, last = Math.Ceiling(high / step) * step;
            var ticks = new List<ChartTick>();
            for (var at = first; at <= last; at += step)
            {
                ticks.Add(new ChartTick(label(ChartNumber.Of(at, exponent)), (at - first) / (last - first)));
            }

            if (parts == 1 || Fits(ticks, width, size))
            {
                return new ChartScale(false, exponent, first, last, ticks);
            }
        }
    }

    /// <summary>An axis of whole powers of ten for numbers above 0.</summary>
    /// <param name="lowest">The lowest number on it.</param>
    /// <param name="highest">The highest number on it.</param>
    /// <param name="width">Its length.</param>
    /// <param name="size">The size of the font below it.</param>
    /// <param name="label">Writes the number of a mark.</param>
    public static ChartScale Logarithmic(ChartNumber lowest, ChartNumber highest, decimal width, decimal size, Func<ChartNumber, string> label)
    {
        decimal low = Math.Floor(Logarithm(lowest)), high = Math.Max(Math.Ceiling(Logarithm(highest)), low + 1);
        for (decimal step = 1; ; step = Step(step + 1))
        {
            decimal first = Math.Floor(low / step) * step, last = Math.Ceiling(high / step) * step;
            var ticks = new List<ChartTick>();
            for (var at = first; at <= last; at += step)
            {
                ticks.Add(new ChartTick(label(ChartNumber.Of(1, (int)at)), (at - first) / (last - first)));
            }

            if (ticks.Count <= 2 || (ticks.Count <= MostDecades && Fits(ticks, width, size)))
            {
                return new ChartScale(true, 0, first, last, ticks);
            }
        }
    }

    /// <summary>Whether a logarithmic axis is needed to tell the numbers apart: all are above 0, and the highest is more than a thousand times the lowest.</summary>
    public static bool NeedsLogarithm(ChartNumber lowest, ChartNumber highest) => lowest.Digits > 0 && Logarithm(highest) - Logarithm(lowest) > 3;

    /// <summary>Where a number is, from 0 to 1; one beyond the axis is at its end.</summary>
    public decimal Position(ChartNumber number) => Math.Min(1, Math.Max(0, Place(number)));

    /// <summary>Whether a number is on the axis.</summary>
    public bool Holds(ChartNumber number) => Place(number) is >= 0 and <= 1;

    private decimal Place(ChartNumber number)
    {
        if (!IsLogarithmic)
        {
            return (number.In(_exponent) - _first) / (_last - _first);
        }

        return number.Digits > 0 ? (Logarithm(number) - _first) / (_last - _first) : -1;
    }

    // Six digits are more than a drawing shows, and fewer than processors disagree about.
    private static decimal Logarithm(ChartNumber number) => number.Exponent + (decimal)Math.Round(Math.Log10((double)number.Digits), 6);

    private static decimal Step(decimal least)
    {
        decimal power = 1;
        for (; power > least; power /= 10)
        {
        }

        for (; power * 10 <= least; power *= 10)
        {
        }

        return power * (least <= power ? 1 : least <= power * 2 ? 2 : least <= power * 5 ? 5 : 10);
    }

    private static bool Fits(List<ChartTick> ticks, decimal width, decimal size)
    {
        for (var i = 1; i < ticks.Count; i++)
        {
            var room = (ticks[i].Position - ticks[i - 1].Position) * width;
            if ((TextWidth.Of(ticks[i].Label, size) + TextWidth.Of(ticks[i - 1].Label, size)) / 2 + BetweenLabels > room)
            {
                return false;
            }
        }

        return true;
    }
}
