using ModelCard.Sources;

namespace ModelCard.Fuzz;

/// <summary>The folder of a project whose files the cases are.</summary>
internal sealed class FuzzFolder : IDisposable
{
    public const string ResultsFile = "results.json";

    private static readonly byte[] TwoFigures = "{\"accuracy\": 0.5, \"f1\": NaN}"u8.ToArray();

    private readonly Dictionary<string, byte[]> _written = new(StringComparer.Ordinal);

    public FuzzFolder()
    {
        Directory.CreateDirectory(Path);
        Write("App.csproj", "<Project>\n  <PropertyGroup>\n  </PropertyGroup>\n</Project>\n"u8.ToArray());
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "modelcard-fuzz", Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Writes a file, unless it is there as it should be.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        if (!_written.TryGetValue(name, out var before) || !ReferenceEquals(before, bytes))
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            _written[name] = bytes;
        }

        return path;
    }

    /// <summary>A file of results that is always the same, its time included.</summary>
    public void Results() => File.SetLastWriteTimeUtc(Write(ResultsFile, TwoFigures), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    /// <summary>A request as the task would make it of a small project.</summary>
    public CardRequest Request(string formats = "markdown")
    {
        var request = new CardRequest(System.IO.Path.Combine(Path, "App.csproj"))
        {
            Formats = formats,
            Provenance = "true",
            Today = new DateTime(2026, 11, 29, 0, 0, 0, DateTimeKind.Utc),
        };
        request.Project.Metadata.Add(new("AssemblyName", "App"));
        return request;
    }

    public ProjectItem Item(string type, string identity, params (string Name, string Value)[] metadata) => new(
        type, identity, [.. metadata.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value))], System.IO.Path.Combine(Path, "App.csproj"), System.IO.Path.Combine(Path, identity.Replace("\0", "", StringComparison.Ordinal)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
