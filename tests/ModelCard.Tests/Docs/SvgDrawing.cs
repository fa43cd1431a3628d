using System.Globalization;
using System.Xml.Linq;

namespace ModelCard.Tests.Docs;

/// <summary>Draws an SVG of upright rectangles with round corners and of polylines with round ends, which is what the icon of the package is made of, without a browser.</summary>
internal static class SvgDrawing
{
    // Each pixel is looked at in 8 times 8 places.
    private const int Samples = 8;

    /// <summary>The pixels, four bytes each: red, green, blue, opacity.</summary>
    public static byte[] Draw(string svg, int size)
    {
        var shapes = XDocument.Parse(svg).Root!.Elements().Where(element => element.Name.LocalName != "title").Select(Shape).ToList();
        var pixels = new byte[size * size * 4];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                Pixel(shapes, x, y, pixels.AsSpan(((y * size) + x) * 4, 4));
            }
        }

        return pixels;
    }

    private static void Pixel(List<(Func<double, double, bool> Covers, int Color)> shapes, int x, int y, Span<byte> pixel)
    {
        int red = 0, green = 0, blue = 0, count = 0;
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var at = (X: x + (((sample % Samples) + 0.5) / Samples), Y: y + (((sample / Samples) + 0.5) / Samples));
            var top = shapes.FindLastIndex(shape => shape.Covers(at.X, at.Y));
            if (top >= 0)
            {
                red += shapes[top].Color >> 16;
                green += (shapes[top].Color >> 8) & 0xFF;
                blue += shapes[top].Color & 0xFF;
                count++;
            }
        }

        if (count > 0)
        {
            pixel[0] = (byte)(red / count);
            pixel[1] = (byte)(green / count);
            pixel[2] = (byte)(blue / count);
            pixel[3] = (byte)(count * 255 / (Samples * Samples));
        }
    }

    private static (Func<double, double, bool> Covers, int Color) Shape(XElement element)
    {
        double Number(string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        int Color(string name) => int.Parse(element.Attribute(name)!.Value.TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        switch (element.Name.LocalName)
        {
            case "rect":
                var (left, top, width, height, radius) = (Number("x"), Number("y"), Number("width"), Number("height"), Number("rx"));
                return ((x, y) => IsIn(x, left, left + width) && IsIn(y, top, top + height)
                    && Distance(x, y, Math.Clamp(x, left + radius, left + width - radius), Math.Clamp(y, top + radius, top + height - radius)) <= radius, Color("fill"));
            case "polyline":
                var points = element.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()).ToList();
                var half = Number("stroke-width") / 2;
                return ((x, y) => points.Zip(points.Skip(1)).Any(line => ToLine(x, y, line.First, line.Second) <= half), Color("stroke"));
            default:
                throw new NotSupportedException(element.Name.LocalName);
        }
    }

    private static bool IsIn(double value, double from, double to) => value >= from && value <= to;

    private static double Distance(double x, double y, double otherX, double otherY) => Math.Sqrt(((x - otherX) * (x - otherX)) + ((y - otherY) * (y - otherY)));

    private static double ToLine(double x, double y, double[] from, double[] to)
    {
        var (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        var along = Math.Clamp((((x - from[0]) * dx) + ((y - from[1]) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return Distance(x, y, from[0] + (along * dx), from[1] + (along * dy));
    }
}
