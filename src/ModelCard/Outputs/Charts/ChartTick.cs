namespace ModelCard.Outputs;

/// <summary>A mark of an axis.</summary>
internal readonly struct ChartTick
{
    /// <summary>Creates a mark.</summary>
    public ChartTick(string label, decimal position)
    {
        Label = label;
        Position = position;
    }

    /// <summary>What is written at it.</summary>
    public string Label { get; }

    /// <summary>Where it is, from 0 at the start of the axis to 1 at its end.</summary>
    public decimal Position { get; }
}
