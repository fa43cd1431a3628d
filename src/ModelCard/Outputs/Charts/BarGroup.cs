namespace ModelCard.Outputs;

/// <summary>Bars that belong together, such as those of one property of the data.</summary>
internal sealed class BarGroup
{
    /// <summary>Creates a group.</summary>
    /// <param name="heading">What stands above it; empty for nothing.</param>
    public BarGroup(string heading) => Heading = heading;

    /// <summary>What stands above it; empty for nothing.</summary>
    public string Heading { get; }

    /// <summary>Its bars.</summary>
    public List<BarRow> Rows { get; } = [];
}
