using System.Text;

namespace ModelCard.Outputs;

/// <summary>The style sheet of the charts, for the page that holds them. The drawings have no style attributes, so that a page can forbid those.</summary>
internal static class ChartStyle
{
    /// <summary>The class of every drawing.</summary>
    public const string Class = "modelcard-chart";

    /// <summary>Size and colors: the dark scheme on screens that ask for it, the light one on screen and paper. A page on another ground sets <c>--chart-paper</c> behind it.</summary>
    public static string Css { get; } =
        $".{Class} {{ display: block; width: 100%; max-width: 30rem; height: auto; }}\n"
        + ":root {" + Colors(static color => color.Light) + " }\n"
        + "@media screen and (prefers-color-scheme: dark) { :root {" + Colors(static color => color.Dark) + " } }\n"
        + "@media print { ." + Class + " { break-inside: avoid; } }\n"
        + "@media (forced-colors: active) { :root { --chart-paper: Canvas; --chart-text: CanvasText; --chart-muted: CanvasText; --chart-grid: GrayText; --chart-axis: CanvasText; "
        + "--chart-bar: Highlight; --chart-overall: Highlight; --chart-interval: CanvasText; --chart-baseline: LinkText; } }\n";

    private static string Colors(Func<ChartColor, string> scheme)
    {
        var text = new StringBuilder();
        foreach (var color in ChartColor.All)
        {
            text.Append(' ').Append(color.Property).Append(": ").Append(scheme(color)).Append(';');
        }

        return text.ToString();
    }
}
