using System.Security;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// Walks a folder and tells where cards lie: bundles in obj, bundles that were carried somewhere, and cards that stand by themselves. Links to folders are not followed, so that no circle of them
/// leads round and round.
/// </summary>
internal sealed class CardFolders
{
    private const int Deepest = 100;
    private const int MostFolders = 1_000_000;

    private readonly List<Finding> _findings;
    private int _folders;

    private CardFolders(List<Finding> findings) => _findings = findings;

    /// <summary>Bundles as builds keep them in obj.</summary>
    public List<BundleInObj> Bundles { get; } = [];

    /// <summary>Folders below one named <c>modelcard</c>, with the path from there: <c>App</c>, or <c>App/tiny</c>.</summary>
    public List<KeyValuePair<string, string>> Carried { get; } = [];

    /// <summary>Folders with a card that stands by itself.</summary>
    public List<string> Loose { get; } = [];

    /// <summary>Walks a folder in ordinal order.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="findings">Takes what could not be read.</param>
    public static CardFolders Walk(string folder, List<Finding> findings)
    {
        var folders = new CardFolders(findings);
        folders.Walk(new DirectoryInfo(folder), 0, false, null);
        return folders;
    }

    /// <summary>The card files of a folder, in JSON and in Markdown.</summary>
    public static void FindIn(string folder, FoundCard card)
    {
        var json = Path.Combine(folder, CardJsonReader.FileName);
        card.Json = File.Exists(json) ? json : null;
        card.Markdown = Markdown(folder);
    }

    private static string? Markdown(string folder)
    {
        var readme = Path.Combine(folder, "README.md");
        return File.Exists(readme) ? readme : null;
    }

    // What is built from a folder is a copy of something in it; of a build only bundles count.
    private void Walk(DirectoryInfo folder, int depth, bool isBuilt, string? bundle)
    {
        if (depth > Deepest || ++_folders > MostFolders)
        {
            Report(folder, depth > Deepest ? $"lies deeper than {Deepest} folders" : $"comes after {MostFolders} others", "Index a part of it (ModelCardIndexFolder), or name the cards (ModelCardIndexCard).");
            return;
        }

        if (List(folder) is not { } folders)
        {
            return;
        }

        var hasCard = File.Exists(Path.Combine(folder.FullName, CardJsonReader.FileName)) || Markdown(folder.FullName) is not null;
        if (hasCard && bundle is { Length: > 0 })
        {
            Carried.Add(new KeyValuePair<string, string>(folder.FullName, bundle));
        }
        else if (hasCard && !isBuilt)
        {
            Loose.Add(folder.FullName);
        }

        foreach (var child in folders)
        {
            var name = child.Name;
            if (name.Length == 0 || name[0] == '.' || name == "node_modules")
            {
                continue;
            }

            var isModelCard = string.Equals(name, "modelcard", StringComparison.Ordinal);
            if (isModelCard && BundleInObj.Is(child.FullName))
            {
                if (BundleInObj.Read(child.FullName) is { } own)
                {
                    Bundles.Add(own);
                }

                continue;
            }

            // A bundle is one model's, or holds a folder a model; beside a card lie its figures.
            var inner = isModelCard ? "" : bundle is null || (hasCard && bundle.Length > 0) ? null : bundle.Length == 0 ? name : bundle.IndexOf('/') < 0 ? bundle + "/" + name : null;
            Walk(child, depth + 1, isBuilt || IsBuildFolder(name), inner);
        }
    }

    private static bool IsBuildFolder(string name) => string.Equals(name, "bin", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "obj", StringComparison.OrdinalIgnoreCase);

    private List<DirectoryInfo>? List(DirectoryInfo folder)
    {
        var folders = new List<DirectoryInfo>();
        try
        {
            foreach (var child in folder.EnumerateDirectories())
            {
                if ((child.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    folders.Add(child);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            Report(folder, "cannot be read", "What lies in it is missing from the index. Give the build permission to read it.");
            return null;
        }

        folders.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return folders;
    }

    private void Report(DirectoryInfo folder, string problem, string next)
    {
        var origin = Origin.InFile(SourceKind.Project, folder.FullName, 0, 0);
        _findings.Add(new Finding(FindingCodes.IndexIncomplete, FindingSeverity.Warning, $"The folder '{folder.Name}' {problem}. {next}", origin));
    }
}
