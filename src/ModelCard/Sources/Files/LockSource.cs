using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the lock file: the state of model, results and data for which the statements of a card were accepted.</summary>
internal sealed class LockSource
{
    /// <summary>The name of the file in the project's folder.</summary>
    public const string FileName = "modelcard.lock";

    /// <summary>The version of the format this package writes.</summary>
    public const int Version = 1;

    private const int MaximumLength = 4 * 1024 * 1024;
    private const int MaximumNodes = 100_000;

    /// <summary>The limits in words.</summary>
    public const string Limits = "4 MiB or 100,000 values";

    /// <summary>Whether a build would read this text back.</summary>
    public static bool CanRead(string text)
    {
        var problems = new List<Finding>();
        return text.Length <= MaximumLength && YamlReader.Read(text, FileName, SourceKind.Measured, problems, MaximumNodes) is not null && problems.Count == 0;
    }

    private readonly string _path;
    private readonly List<Finding> _findings;
    private bool _failed;

    private LockSource(string path, List<Finding> findings)
    {
        _path = path;
        _findings = findings;
    }

    /// <summary>Reads the lock file of a project.</summary>
    /// <param name="projectDirectory">Full path of the project's folder.</param>
    /// <param name="model">The model, in a project of several; else empty.</param>
    /// <param name="filesRead">Takes the file, whether it is there or not.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <returns>What it says of the model; <see langword="null"/> without a lock file, and where it cannot be read.</returns>
    public static AcceptedState? Read(string projectDirectory, string model, List<string> filesRead, List<Finding> findings)
    {
        var path = Path.Combine(projectDirectory, FileName);
        if (!filesRead.Contains(path))
        {
            filesRead.Add(path);
        }

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return null;
        }

        var source = new LockSource(path, findings);
        var state = source.ReadMap() is { } map ? source.ReadState(map, model) : null;
        return source._failed ? null : state;
    }

    private CardMap? ReadMap()
    {
        var file = Utf8File.Read(_path, MaximumLength);
        if (file.Text is not { } text)
        {
            Report(file.Message.TrimEnd('.'), file.Line, file.Column);
            return null;
        }

        if (ConflictAt(text) is var line && line > 0)
        {
            Report("has the marks of a merge conflict", line, 1);
            return null;
        }

        var problems = new List<Finding>();
        var root = YamlReader.Read(text, _path, SourceKind.Measured, problems, MaximumNodes);
        if (problems.Count > 0)
        {
            var problem = problems[0];
            Report("cannot be read: " + problem.Message.TrimEnd('.'), problem.Origin?.Line ?? 0, problem.Origin?.Column ?? 0);
            return null;
        }

        if (root is CardMap map && map.Find("version") is CardScalar version && map.Find("files") is CardList or CardMap { Entries.Count: 0 } or CardScalar { Type: ScalarType.Null })
        {
            if (version.Text == Version.ToString(CultureInfo.InvariantCulture))
            {
                return map;
            }

            Report($"has the version '{Finding.Quote(version.Text, 20)}', and this package reads version {Version.ToString(CultureInfo.InvariantCulture)}", version.Origin.Line, version.Origin.Column);
            return null;
        }

        Report("is not a lock file of this package", 1, 1);
        return null;
    }

    private AcceptedState ReadState(CardMap map, string model)
    {
        var files = new List<FileFacts>();
        var seen = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var node in (map.Find("files") as CardList)?.Items ?? [])
        {
            if (node is not CardMap entry || Text(entry, "path") is not { Length: > 0 } path || FactsMap.Read(path, entry) is not { } file)
            {
                Report("has an entry that lacks path, role, format, size or sha256, or has it wrong", node.Origin.Line, node.Origin.Column);
                return new AcceptedState([], [], []);
            }

            if (MetricList.DamagedIn(entry) is { } damaged)
            {
                Report($"has a metric of '{Finding.Quote(path, 60)}' without a value that is a number", damaged.Origin.Line, damaged.Origin.Column);
                return new AcceptedState([], [], []);
            }

            file.Use = Text(entry, "use") ?? "";
            file.MadeFor = Pairs(entry.Find("made_for"));
            if (IsTwice(string.Join("\n", FactsMap.NameOf(file.Role), Text(entry, "model")?.ToUpperInvariant(), path), file.Use, seen))
            {
                Report($"has two entries for '{Finding.Quote(path, 60)}'", node.Origin.Line, node.Origin.Column);
                return new AcceptedState([], [], []);
            }

            if (IsFor(entry, model))
            {
                files.Add(file);
            }
        }

        foreach (var node in (map.Find("statements") as CardList)?.Items ?? [])
        {
            if (node is CardMap entry && IsFor(entry, model))
            {
                return new AcceptedState(files, Pairs(entry.Find("texts")), Pairs(entry.Find("made_for")));
            }
        }

        return new AcceptedState(files, [], []);
    }

    // An entry that says no use is for every item that names the file, so that another beside it could only contradict it.
    private static bool IsTwice(string key, string use, Dictionary<string, List<string>> seen)
    {
        if (!seen.TryGetValue(key, out var uses))
        {
            seen[key] = [use];
            return false;
        }

        var isTwice = use.Length == 0 || uses.Contains("") || uses.Contains(use);
        uses.Add(use);
        return isTwice;
    }

    private static bool IsFor(CardMap entry, string model) => string.Equals(Text(entry, "model") ?? "", model, StringComparison.OrdinalIgnoreCase);

    private static string? Text(CardMap entry, string name) => (entry.Find(name) as CardScalar)?.Text;

    private static List<KeyValuePair<string, string>> Pairs(CardNode? node)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var entry in (node as CardMap)?.Entries ?? [])
        {
            if (entry.Value is CardScalar scalar)
            {
                pairs.Add(new KeyValuePair<string, string>(entry.Key, scalar.Text));
            }
        }

        return pairs;
    }

    private static int ConflictAt(string text)
    {
        var line = 1;
        for (var start = 0; start < text.Length; line++)
        {
            if (string.CompareOrdinal(text, start, "<<<<<<<", 0, 7) == 0 || string.CompareOrdinal(text, start, "=======", 0, 7) == 0 || string.CompareOrdinal(text, start, ">>>>>>>", 0, 7) == 0)
            {
                return line;
            }

            var end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
        }

        return 0;
    }

    private void Report(string problem, int line, int column)
    {
        _failed = true;
        _findings.Add(new Finding(
            FindingCodes.LockUnreadable,
            FindingSeverity.Error,
            $"{FileName} {problem}. Restore it from source control; or delete it and write it anew where the files are at hand: dotnet build -t:ModelCardAccept.",
            Origin.InFile(SourceKind.Measured, _path, line, column)));
    }
}
