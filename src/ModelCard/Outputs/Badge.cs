using System.Globalization;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>Writes the badge: a small picture for a README that says how complete the card is. It asks no service and no font, and does not depend on the day.</summary>
internal static class Badge
{
    private const string Label = "model card";
    private const string LabelColor = "#3d444d";
    private const decimal Height = 20;
    private const decimal Size = 11;
    private const decimal Padding = 6;

    /// <summary>The badge as a file of the bundle.</summary>
    public static CardFile File(CardOutput output) => new("badge.svg", "badge", Write(ScoreOf(output.Check)));

    /// <summary>Completeness in percent; <see langword="null"/> where no checklist asks anything that counts.</summary>
    public static int? ScoreOf(CheckResult check)
    {
        var score = Completeness.Of(check.Items, static item => item.StatusInFiles);
        return score.Applicable > 0 ? score.Percent : null;
    }

    /// <summary>Writes the badge.</summary>
    /// <param name="score">Completeness in percent; <see langword="null"/> where nothing was asked.</param>
    public static string Write(int? score)
    {
        var value = score is { } percent ? percent.ToString(CultureInfo.InvariantCulture) + " %" : "not checked";
        decimal label = Room(Label), width = label + Room(value);
        var svg = new SvgWriter();
        svg.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"), ("width", SvgWriter.Number(width)), ("height", SvgWriter.Number(Height)), ("viewBox", $"0 0 {SvgWriter.Number(width)} {SvgWriter.Number(Height)}"),
            ("role", "img"), ("aria-label", $"{Label}: {(score is null ? value : value + " complete")}"));
        svg.Text("title", $"{Label}: {(score is null ? value : value + " complete")}");
        svg.Empty("rect", ("width", SvgWriter.Number(width)), ("height", SvgWriter.Number(Height)), ("rx", "3"), ("fill", ColorOf(score)));

        // Rounded at the left, straight where the value begins.
        svg.Empty("path", ("d", $"M3 0H{SvgWriter.Number(label)}V{SvgWriter.Number(Height)}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"), ("fill", LabelColor));
        svg.Open("g", ("fill", "#ffffff"), ("font-family", "Verdana, DejaVu Sans, Segoe UI, Helvetica, Arial, sans-serif"), ("font-size", SvgWriter.Number(Size)));
        Write(svg, Label, Padding);
        Write(svg, value, label + Padding);
        svg.Close();
        svg.Close();
        return svg.ToString();
    }

    /// <summary>The color behind a score. White text is readable on each (WCAG 2.2, contrast of 4.5 and more).</summary>
    public static string ColorOf(int? score) => score switch
    {
        null => "#57606a",
        >= 90 => "#1a7f37",
        >= 75 => "#4d7c0f",
        >= 50 => "#8a5a00",
        _ => "#b42318",
    };

    // With its length stated, the text fills its part of the badge in whatever font a reader has.
    private static void Write(SvgWriter svg, string text, decimal x) =>
        svg.Text("text", text, ("x", SvgWriter.Number(x)), ("y", "14"), ("textLength", SvgWriter.Number(Width(text))), ("lengthAdjust", "spacingAndGlyphs"));

    private static decimal Width(string text) => Math.Round(TextWidth.Of(text, Size));

    private static decimal Room(string text) => Width(text) + (2 * Padding);
}
