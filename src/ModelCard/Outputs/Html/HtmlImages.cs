using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>
/// The images of a card as part of its page. An image of the web is shown as a link: a page that can be read without a network loads nothing from one. Drawings in SVG are embedded as images, where a
/// browser runs none of their scripts.
/// </summary>
internal sealed class HtmlImages
{
    /// <summary>The largest image that is embedded, in bytes.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>What all images of a page may take, in bytes.</summary>
    public const int MaximumSum = 16 * 1024 * 1024;

    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _read = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings;
    private readonly CardContent _card;
    private long _sum;
    private bool _isFull;

    /// <summary>Knows the images of a card.</summary>
    public HtmlImages(CardOutput output)
    {
        _card = output.Card;
        _findings = output.Findings;
        foreach (var figure in output.Figures)
        {
            _files[figure.Key] = figure.Value;
        }
    }

    /// <summary>An image as an address that holds it; <see langword="null"/> for one that the card does not bring along.</summary>
    /// <param name="address">The address as the author means it.</param>
    public string? Embed(string address)
    {
        if (FileOf(address) is not { } file)
        {
            return null;
        }

        if (!_read.TryGetValue(file.Value, out var data))
        {
            _read.Add(file.Value, data = Read(file.Key, file.Value));
        }

        if (data is null)
        {
            return null;
        }

        _sum += data.Length;
        if (_sum <= MaximumSum)
        {
            return data;
        }

        if (!_isFull)
        {
            _isFull = true;
            Report(FindingCodes.FigureTooLarge, file.Key, $"The figures of the card take more than {Mebibytes(MaximumSum)} in index.html, so that '{Finding.Quote(file.Key, 100)}' and those after it are named there and not shown. Give smaller images.");
        }

        return null;
    }

    private KeyValuePair<string, string>? FileOf(string address)
    {
        var path = address.Trim();
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path.Substring(2);
        }

        foreach (var name in new[] { path, Uri.UnescapeDataString(path), path.Replace('\\', '/') })
        {
            if (_files.TryGetValue(name, out var file))
            {
                return new(name, file);
            }
        }

        return null;
    }

    private string? Read(string name, string path)
    {
        byte[] bytes;
        try
        {
            var length = RegularFile.Find(path).Length;
            if (length > MaximumLength)
            {
                Report(FindingCodes.FigureTooLarge, name, $"The figure '{Finding.Quote(name, 100)}' is larger than {Mebibytes(MaximumLength)}, so that index.html names it and does not show it. Give a smaller image.");
                return null;
            }

            bytes = RegularFile.ReadAll(path, MaximumLength);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(FindingCodes.FigureNotShown, name, $"The figure '{Finding.Quote(name, 100)}' cannot be read, so that index.html names it and does not show it. Close the program that holds it, or correct its permissions.");
            return null;
        }

        if (ImageType.Of(bytes) is { } type)
        {
            return "data:" + type + ";base64," + Convert.ToBase64String(bytes);
        }

        Report(FindingCodes.FigureNotShown, name, $"The figure '{Finding.Quote(name, 100)}' is no image that a page can show, so that index.html names it. Give it as PNG, JPEG, GIF, WebP, AVIF or SVG.");
        return null;
    }

    private void Report(string code, string name, string message)
    {
        Origin? origin = null;
        foreach (var figure in FigureList.Of(_card))
        {
            origin ??= FigureList.Value(figure, "path") is { } path && path.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0 ? path.Origin : null;
        }

        _findings.Add(new Finding(code, FindingSeverity.Warning, message, origin, "visualizations"));
    }

    private static string Mebibytes(int length) => (length / (1024 * 1024)).ToString(CultureInfo.InvariantCulture) + " MiB";
}
