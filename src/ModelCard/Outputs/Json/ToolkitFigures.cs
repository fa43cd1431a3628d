using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The figures of a card inside a Model Card Toolkit file. They make it large, so that there is a limit to each and to all of them.</summary>
internal sealed class ToolkitFigures
{
    /// <summary>The largest figure, in bytes.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>The most bytes of all figures together.</summary>
    public const int MaximumTotal = 4 * MaximumLength;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    private readonly CardOutput _output;
    private long _total;

    private ToolkitFigures(CardOutput output) => _output = output;

    /// <summary>The figures, each with its caption; one that cannot be there is a finding.</summary>
    public static List<ToolkitMap> Of(CardOutput output)
    {
        var figures = new ToolkitFigures(output);
        var graphics = new List<ToolkitMap>();
        foreach (var figure in output.Figures)
        {
            var stated = figures.Stated(figure.Key);
            if (figures.Read(figure, stated) is { } image)
            {
                graphics.Add(new ToolkitMap().Say("name", Caption(stated) ?? figure.Key).Say("image", Convert.ToBase64String(image)));
            }
        }

        return graphics;
    }

    private byte[]? Read(KeyValuePair<string, string> figure, CardNode? stated)
    {
        try
        {
            var file = new FileInfo(figure.Value);
            if (file.Length > MaximumLength)
            {
                return LeaveOut(figure.Key, stated, $"it is larger than {MaximumLength / (1024 * 1024)} MiB. Give a smaller image");
            }

            if (_total + file.Length > MaximumTotal)
            {
                return LeaveOut(figure.Key, stated, $"the figures before it fill the {MaximumTotal / (1024 * 1024)} MiB there are for all. Give smaller images");
            }

            var image = File.ReadAllBytes(figure.Value);
            if (!StartsWith(image, Png) && !StartsWith(image, Jpeg))
            {
                return LeaveOut(figure.Key, stated, "it is no PNG and no JPEG. Give the image in one of these");
            }

            _total += image.Length;
            return image;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return LeaveOut(figure.Key, stated, "it cannot be read. Check that it is a file you may read");
        }
    }

    private byte[]? LeaveOut(string name, CardNode? stated, string reason)
    {
        _output.Findings.Add(new Finding(
            FindingCodes.FigureNotEmbedded,
            FindingSeverity.Message,
            $"The figure '{Finding.Quote(name, 80)}' is left out of modelcard.mct.json: {reason}, where readers of that file need it.",
            stated?.Origin,
            "visualizations"));
        return null;
    }

    private CardNode? Stated(string name)
    {
        foreach (var figure in FigureList.Of(_output.Card))
        {
            if (FigureList.Value(figure, "path")?.Text.Trim().Replace('\\', '/') is { } path && (path == name || path == "./" + name))
            {
                return figure;
            }
        }

        return null;
    }

    private static string? Caption(CardNode? figure) => figure is null ? null : (FigureList.Value(figure, "caption") ?? FigureList.Value(figure, "alt"))?.Text.Trim();

    private static bool StartsWith(byte[] image, byte[] signature)
    {
        for (var i = 0; i < signature.Length; i++)
        {
            if (image.Length <= i || image[i] != signature[i])
            {
                return false;
            }
        }

        return true;
    }
}
