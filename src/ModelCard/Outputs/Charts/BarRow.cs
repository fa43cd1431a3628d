namespace ModelCard.Outputs;

/// <summary>A bar of a chart, with the texts beside it.</summary>
internal sealed class BarRow
{
    private const int LongestLabel = 200;

    private readonly string _words = "";

    /// <summary>Creates a bar.</summary>
    /// <param name="label">What it stands for.</param>
    /// <param name="value">Its length.</param>
    /// <param name="shown">The value as it is printed.</param>
    public BarRow(string label, ChartNumber value, string shown)
    {
        Label = WrappedText.Shortened(label, LongestLabel);
        Value = value;
        Shown = shown;
    }

    /// <summary>What it stands for.</summary>
    public string Label { get; }

    /// <summary>Its length.</summary>
    public ChartNumber Value { get; }

    /// <summary>The value as it is printed.</summary>
    public string Shown { get; }

    /// <summary>Lower end of the interval.</summary>
    public ChartNumber? Lower { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public ChartNumber? Upper { get; init; }

    /// <summary>A value to compare with.</summary>
    public ChartNumber? Baseline { get; init; }

    /// <summary>The baseline as it is printed.</summary>
    public string BaselineShown { get; init; } = "";

    /// <summary>Whether it stands for all of what other bars are parts of.</summary>
    public bool IsOverall { get; init; }

    /// <summary>The bar in words, for who points at it.</summary>
    public string Words
    {
        get => _words;
        init => _words = WrappedText.Shortened(value, LongestLabel + 100);
    }

    /// <summary>Whether it has an interval.</summary>
    public bool HasInterval => Lower is not null || Upper is not null;
}
