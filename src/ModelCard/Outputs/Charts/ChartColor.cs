namespace ModelCard.Outputs;

/// <summary>A color of the charts: a CSS custom property that the page sets for each scheme, and what it is where no page does.</summary>
internal sealed class ChartColor
{
    private ChartColor(string name, string light, string dark)
    {
        Property = "--chart-" + name;
        Light = light;
        Dark = dark;
        Value = $"var({Property}, {light})";
    }

    /// <summary>What the charts stand on; the page sets it to its own background.</summary>
    public static ChartColor Paper { get; } = new("paper", "#ffffff", "#0d1117");

    /// <summary>Labels and values.</summary>
    public static ChartColor Text { get; } = new("text", "#1f2328", "#e6edf3");

    /// <summary>Numbers at the axis, the legend and notes.</summary>
    public static ChartColor Muted { get; } = new("muted", "#57606a", "#9198a1");

    /// <summary>The lines behind the bars, which only guide the eye.</summary>
    public static ChartColor Grid { get; } = new("grid", "#d8dee4", "#2a313a");

    /// <summary>The line bars start from.</summary>
    public static ChartColor Axis { get; } = new("axis", "#6e7781", "#7d8590");

    /// <summary>Bars.</summary>
    public static ChartColor Bar { get; } = new("bar", "#4a8fc7", "#4d94d0");

    /// <summary>The bar of all data among those of its parts.</summary>
    public static ChartColor Overall { get; } = new("overall", "#1f5f96", "#9ecbf5");

    /// <summary>Intervals.</summary>
    public static ChartColor Interval { get; } = new("interval", "#1f2328", "#f0f6fc");

    /// <summary>Baselines.</summary>
    public static ChartColor Baseline { get; } = new("baseline", "#b3410e", "#ffa657");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ChartColor> All { get; } = [Paper, Text, Muted, Grid, Axis, Bar, Overall, Interval, Baseline];

    /// <summary>The custom property.</summary>
    public string Property { get; }

    /// <summary>The color on white, and on paper.</summary>
    public string Light { get; }

    /// <summary>The color in the dark scheme.</summary>
    public string Dark { get; }

    /// <summary>The color as an attribute of SVG.</summary>
    public string Value { get; }
}
