using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Finds the image files a card shows, which go into the bundle beside it so that its links hold wherever the bundle is taken.</summary>
public static class FigureSource
{
    /// <summary>The largest image that is taken along, in bytes.</summary>
    public const int MaximumLength = 10 * 1024 * 1024;

    /// <summary>Finds the images.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="projectDirectory">The folder paths are relative to.</param>
    /// <param name="filesRead">Takes every file looked at.</param>
    /// <param name="findings">Takes a finding for each image that cannot be taken along.</param>
    /// <returns>Path in the bundle and full path of each image. Web addresses are left out: they need no file.</returns>
    public static List<KeyValuePair<string, string>> Find(CardContent card, string projectDirectory, List<string> filesRead, List<Finding> findings)
    {
        var figures = new List<KeyValuePair<string, string>>();
        if (card.Substance("visualizations")?.Node is not { } node)
        {
            return figures;
        }

        IReadOnlyList<CardNode> items = node is CardList list ? list.Items : [node];
        foreach (var item in items)
        {
            if ((item as CardScalar ?? (item as CardMap)?.Find("path") as CardScalar) is not { } path)
            {
                findings.Add(Problem("A figure needs the key 'path', the path of an image file.", item.Origin));
            }
            else if (!IsOnTheWeb(path.Text))
            {
                Add(path, projectDirectory, figures, filesRead, findings);
            }
        }

        return figures;
    }

    /// <summary>Takes along the images that texts of the card show. One that is not there is a finding of the checks, and one that leads elsewhere stays where it is.</summary>
    /// <param name="images">Relative paths, each with the text that shows it.</param>
    /// <param name="projectDirectory">The folder of the project; images beside the text's own file come first.</param>
    /// <param name="figures">The figures found so far; takes the images.</param>
    /// <param name="filesRead">Takes every file taken along.</param>
    public static void AddImages(
        IReadOnlyList<KeyValuePair<string, Origin>> images, string projectDirectory, List<KeyValuePair<string, string>> figures, List<string> filesRead)
    {
        foreach (var image in images)
        {
            var name = Straight(image.Key);
            if (!IsInside(name)
                || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || figures.Exists(known => string.Equals(known.Key, name, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var beside = image.Value.File is { } text ? RegularFile.Find(Path.Combine(Path.GetDirectoryName(text)!, name)) : null;
            var file = beside is { Exists: true } ? beside : RegularFile.Find(Path.Combine(projectDirectory, name));
            if (file.Exists && file.Length <= MaximumLength)
            {
                filesRead.Add(file.FullName);
                figures.Add(new KeyValuePair<string, string>(name, file.FullName));
            }
        }
    }

    private static void Add(
        CardScalar path, string projectDirectory, List<KeyValuePair<string, string>> figures, List<string> filesRead, List<Finding> findings)
    {
        var name = Straight(path.Text.Trim().Replace('\\', '/'));
        if (!IsInside(name))
        {
            findings.Add(Problem($"The figure '{path.Text}' lies outside the project's folder, so that the card would point to a file it does not carry. Copy it into that folder, or give a web address.", path.Origin));
            return;
        }

        var fullPath = Path.Combine(projectDirectory, name);
        var file = RegularFile.Find(fullPath);
        filesRead.Add(fullPath);
        if (!file.Exists)
        {
            findings.Add(Problem($"The figure '{path.Text}' does not exist. Create it, or correct its path.", path.Origin));
        }
        else if (file.Length > MaximumLength)
        {
            findings.Add(Problem($"The figure '{path.Text}' is larger than {MaximumLength / (1024 * 1024)} MiB. Give a smaller image, or a web address.", path.Origin));
        }
        else if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Problem($"The figure '{path.Text}' is Markdown, and would take the place of the card. Name an image.", path.Origin));
        }
        else if (!figures.Exists(known => string.Equals(known.Key, name, StringComparison.OrdinalIgnoreCase)))
        {
            figures.Add(new KeyValuePair<string, string>(name, fullPath));
        }
    }

    private static bool IsInside(string name) =>
        name.Length > 0 && name.IndexOf(':') < 0 && name.IndexOfAny(Path.GetInvalidPathChars()) < 0 && !Path.IsPathRooted(name) && Array.IndexOf(name.Split('/', '\\'), "..") < 0;

    private static bool IsOnTheWeb(string path) =>
        path.TrimStart().StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // "./a//b/" and "a/b" are one file, and a bundle has it once.
    private static string Straight(string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
        {
            return path;
        }

        var parts = new List<string>(path.Split('/'));
        parts.RemoveAll(static part => part is "" or ".");
        return string.Join("/", parts);
    }

    private static Finding Problem(string message, Origin origin) =>
        new(FindingCodes.FigureFile, FindingSeverity.Warning, message, origin, "visualizations");
}
