using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// Finds the cards of a folder, each model once. A project's own bundle in obj speaks for the model; what was carried from there to outputs, packages and applications is a copy, and so is
/// what the card was made from. See docs/index-of-models.md for the rules in words.
/// </summary>
internal sealed class CardFinder
{
    private readonly string _folder;
    private readonly string _configuration;
    private readonly List<Finding> _findings;
    private readonly List<FoundCard> _found = [];
    private readonly HashSet<string> _copies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private CardFinder(string folder, string configuration, List<Finding> findings)
    {
        _folder = folder;
        _configuration = configuration;
        _findings = findings;
    }

    /// <summary>Finds the cards below a folder.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="configuration">The configuration whose card is taken where a project was built in several.</param>
    /// <param name="findings">Takes what could not be read and what is out of date.</param>
    /// <returns>The cards, in the order of the walk.</returns>
    public static List<FoundCard> Find(string folder, string configuration, List<Finding> findings)
    {
        var finder = new CardFinder(folder, configuration, findings);
        var folders = CardFolders.Walk(folder, findings);
        finder.AddBundles(folders.Bundles);
        finder.AddCarried(folders.Carried);
        finder.AddLoose(folders.Loose);
        return finder._found;
    }

    /// <summary>The cards that a project names one by one.</summary>
    /// <param name="files">Full paths of the files.</param>
    /// <param name="folder">Full path of the folder that places are told from.</param>
    public static List<FoundCard> Named(IReadOnlyList<string> files, string folder)
    {
        var paths = new List<string>(files);
        paths.Sort(StringComparer.Ordinal);
        var found = new List<FoundCard>();
        FoundCard? last = null;
        foreach (var path in paths)
        {
            // A card in two forms side by side is one card.
            var parent = Path.GetDirectoryName(path)!;
            var isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            var isSame = last is not null && string.Equals(last.Folder, parent, StringComparison.Ordinal) && (isJson ? last.Json : last.Markdown) is null && IsPair(path, last);
            if (!isSame && (last is null || (last.Json != path && last.Markdown != path)))
            {
                found.Add(last = new FoundCard(parent, "", RelativePath.Of(path, folder)) { IsCertain = true, CardFile = path });
            }

            if (isJson)
            {
                last!.Json = path;
            }
            else
            {
                last!.Markdown = path;
                last.CardFile = path;
            }
        }

        return found;
    }

    private static bool IsPair(string path, FoundCard other) =>
        Path.GetFileName(path) is CardJsonReader.FileName or "README.md" && Path.GetFileName(other.CardFile) is CardJsonReader.FileName or "README.md";

    private void AddBundles(List<BundleInObj> bundles)
    {
        bundles.Sort(static (a, b) => string.CompareOrdinal(a.Project, b.Project) is not 0 and var order ? order : string.CompareOrdinal(a.Folder, b.Folder));
        BundleInObj? chosen = null;
        foreach (var bundle in bundles)
        {
            _names.Add(bundle.Name);
            _copies.UnionWith(bundle.Sources());
            foreach (var file in bundle.Files())
            {
                _copies.Add(RelativePath.Resolve(bundle.Output, file));
            }

            if (chosen is not null && !string.Equals(chosen.Project, bundle.Project, StringComparison.Ordinal))
            {
                Add(chosen);
                chosen = null;
            }

            chosen = chosen is null || (Is(bundle) && !Is(chosen)) ? bundle : chosen;
        }

        if (chosen is not null)
        {
            Add(chosen);
        }
    }

    private bool Is(BundleInObj bundle) => string.Equals(bundle.Configuration, _configuration, StringComparison.OrdinalIgnoreCase);

    private void Add(BundleInObj bundle)
    {
        var place = RelativePath.Of(bundle.Project, _folder);
        var files = bundle.Files();
        var models = new List<string>();
        foreach (var file in files)
        {
            var slash = file.LastIndexOf('/');
            var model = slash < 0 ? "" : file.Substring(0, slash);
            if (file.Substring(slash + 1) is CardJsonReader.FileName or "README.md" && !models.Contains(model))
            {
                models.Add(model);
            }
        }

        if (models.Count == 0 && files.Count > 0)
        {
            var message = $"The bundle of '{place}' has neither {CardJsonReader.FileName} nor README.md, so that the index cannot show it. Add json or markdown to its ModelCardFormats.";
            _findings.Add(new Finding(FindingCodes.IndexedCardUnreadable, FindingSeverity.Warning, message, Origin.InFile(SourceKind.Project, bundle.Project, 0, 0)));
        }

        models.Sort(StringComparer.Ordinal);
        foreach (var model in models)
        {
            var folder = Path.Combine(bundle.Folder, "bundle", model);
            var card = new FoundCard(folder, model, place) { IsCertain = true, Configuration = bundle.Configuration };
            CardFolders.FindIn(folder, card);
            card.CardFile = FileToOpen(Path.Combine(bundle.Output, model), card) ?? FileToOpen(folder, card)!;
            _found.Add(card);
        }

        if (models.Count > 0 && bundle.IsOutOfDate())
        {
            var message = $"The card of '{place}' is older than what it was made from, or its last build failed; the index shows the card as it is. Build the project, then write the index again.";
            _findings.Add(new Finding(FindingCodes.IndexedCardOutOfDate, FindingSeverity.Warning, message, Origin.InFile(SourceKind.Project, bundle.Project, 0, 0)));
        }
    }

    // Where the project that made a bundle was not found, the bundle speaks for itself; equal bytes under the same name are one model.
    private void AddCarried(List<KeyValuePair<string, string>> folders)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in folders)
        {
            var name = pair.Value.Split('/')[0];
            if (_names.Contains(name))
            {
                continue;
            }

            var card = new FoundCard(pair.Key, pair.Value.Length > name.Length ? pair.Value.Substring(name.Length + 1) : "", "") { IsCertain = true };
            CardFolders.FindIn(pair.Key, card);
            if (!_copies.Contains(card.Json ?? card.Markdown!) && seen.Add(pair.Value + "\n" + ContentKey(card.Json ?? card.Markdown!)))
            {
                AddByItself(card);
            }
        }
    }

    private void AddLoose(List<string> folders)
    {
        foreach (var folder in folders)
        {
            var card = new FoundCard(folder, "", "");
            CardFolders.FindIn(folder, card);
            card.Json = card.Json is { } json && _copies.Contains(json) ? null : card.Json;
            card.Markdown = card.Markdown is { } markdown && _copies.Contains(markdown) ? null : card.Markdown;
            if (card.Json is not null || card.Markdown is not null)
            {
                AddByItself(card);
            }
        }
    }

    private void AddByItself(FoundCard card)
    {
        var file = FileToOpen(card.Folder, card)!;
        _found.Add(new FoundCard(card.Folder, card.Model, RelativePath.Of(card.Json ?? card.Markdown!, _folder))
        {
            Json = card.Json,
            Markdown = card.Markdown,
            IsCertain = card.IsCertain,
            CardFile = file,
        });
    }

    // The page for people before the text, the text before the data. A page beside Markdown alone may be anything.
    private static string? FileToOpen(string folder, FoundCard card)
    {
        var page = Path.Combine(folder, "index.html");
        if ((card.Json is not null || card.IsCertain) && File.Exists(page))
        {
            return page;
        }

        var markdown = Path.Combine(folder, "README.md");
        var json = Path.Combine(folder, CardJsonReader.FileName);
        return card.Markdown is not null && File.Exists(markdown) ? markdown : card.Json is not null && File.Exists(json) ? json : null;
    }

    private static string ContentKey(string path)
    {
        try
        {
            using var stream = RegularFile.Open(path);
            if (stream.Length <= CardJsonReader.MaximumLength)
            {
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return Sha256File.Of(bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it as a card says what is wrong.
        }

        return path;
    }
}
