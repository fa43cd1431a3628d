using System.Globalization;
using System.Text;

namespace PenguinClassifier;

/// <summary>The test birds by the two bill measurements, colored by species; a black ring marks each one the model got wrong.</summary>
internal static class ScatterPlot
{
    private const int Width = 640, Height = 400, Margin = 56;
    private const double MinLength = 30, MaxLength = 60, MinDepth = 12, MaxDepth = 22;

    // Three of the Okabe-Ito colors, which people with color-blindness can tell apart.
    private static readonly string[] Colors = ["#E69F00", "#CC79A7", "#0072B2"];

    public static string Draw(List<Penguin> penguins, SoftmaxRegression model)
    {
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\">");
        Line(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>");
        for (var length = MinLength; length <= MaxLength; length += 5)
        {
            Line(svg, $"<text x=\"{X(length)}\" y=\"{Height - Margin + 20}\" text-anchor=\"middle\">{length}</text>");
        }

        for (var depth = MinDepth; depth <= MaxDepth; depth += 2)
        {
            Line(svg, $"<path d=\"M{Margin} {Y(depth)}H{Width - Margin}\" stroke=\"#ddd\"/>");
            Line(svg, $"<text x=\"{Margin - 10}\" y=\"{Y(depth) + 4}\" text-anchor=\"end\">{depth}</text>");
        }

        Line(svg, $"<text x=\"{Width / 2}\" y=\"{Height - 14}\" text-anchor=\"middle\">bill length (mm)</text>");
        Line(svg, $"<text transform=\"translate(18 {Height / 2}) rotate(-90)\" text-anchor=\"middle\">bill depth (mm)</text>");
        foreach (var penguin in penguins)
        {
            var ring = model.Predict(penguin.Measurements) == penguin.Species ? "" : " stroke=\"black\" stroke-width=\"3\"";
            Line(svg, $"<circle cx=\"{X(penguin.Measurements[0])}\" cy=\"{Y(penguin.Measurements[1])}\" r=\"5\" fill=\"{Colors[penguin.Label]}\"{ring}/>");
        }

        for (var label = 0; label < Colors.Length; label++)
        {
            var x = Margin + (label * 110);
            Line(svg, $"<circle cx=\"{x + 6}\" cy=\"28\" r=\"5\" fill=\"{Colors[label]}\"/><text x=\"{x + 18}\" y=\"32\">{Penguin.SpeciesNames[label]}</text>");
        }

        Line(svg, $"<circle cx=\"{Margin + 336}\" cy=\"28\" r=\"5\" fill=\"white\" stroke=\"black\" stroke-width=\"3\"/><text x=\"{Margin + 350}\" y=\"32\">misclassified</text>");
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static double X(double length) =>
        Math.Round(Margin + ((length - MinLength) / (MaxLength - MinLength) * (Width - (2 * Margin))), 1);

    private static double Y(double depth) =>
        Math.Round(Height - Margin - ((depth - MinDepth) / (MaxDepth - MinDepth) * (Height - (2 * Margin))), 1);

    private static void Line(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
