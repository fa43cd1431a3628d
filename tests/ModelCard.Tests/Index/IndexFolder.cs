using ModelCard.Card;

namespace ModelCard.Tests.Index;

/// <summary>A folder of cards as builds leave it, and an index of it.</summary>
internal sealed class IndexFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "modelcard-index-tests", Guid.NewGuid().ToString("N")[..8]);

    public IndexFolder() => Directory.CreateDirectory(Path);

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>What a build of a project leaves in obj and bin.</summary>
    public void Build(string project, string assembly, IReadOnlyDictionary<string, string> files, string configuration = "Debug", bool copies = true, string[]? sources = null)
    {
        var folder = System.IO.Path.GetDirectoryName(project)!.Replace('\\', '/');
        folder = folder.Length == 0 ? "." : folder;
        var state = $"{folder}/obj/{configuration}/net10.0/modelcard";
        var output = $"{folder}/bin/{configuration}/net10.0/modelcard/{assembly}";
        Write(project, "<Project />");
        foreach (var (name, text) in files)
        {
            Write($"{state}/bundle/{name}", text);
            if (copies)
            {
                Write($"{output}/{name}", text);
            }
        }

        Write($"{state}/inputs.cache", "");
        Write($"{state}/files.cache", string.Concat(files.Keys.Select(name => name + "\n")));
        Write($"{state}/sources.cache", string.Concat((sources ?? []).Select(name => name + "\n")));
        Write($"{state}/origin.cache", BundleOrigin.Of($"{Path}/{state}", $"{Path}/{project}", $"modelcard/{assembly}/", $"{Path}/{output}", configuration).ToText());
        Write($"{state}/findings.cache", "");
    }

    public CardIndexResult Index(string output = "modelcards", string configuration = "Debug") =>
        CardIndex.Run(new CardIndexRequest(Path, System.IO.Path.Combine(Path, output)) { Configuration = configuration });

    /// <summary>The rows of the table in Markdown, without the cells' edges.</summary>
    public IReadOnlyList<string[]> Rows(string output = "modelcards", string configuration = "Debug") => RowsOf(Index(output, configuration));

    public static IReadOnlyList<string[]> RowsOf(CardIndexResult result) =>
        [.. result.Files[1].Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray())];

    /// <summary>A card in JSON that says the least.</summary>
    public static string Json(string name, int score = 50, string rest = "") =>
        $$"""{"schema_version": "1.0", "generator": {"name": "ModelCard.Build"}, "model": {"name": "{{name}}"}, "score": {"percent": {{score}}}{{rest}}}""";

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
