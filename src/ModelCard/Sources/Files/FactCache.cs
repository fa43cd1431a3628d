using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// What earlier builds of this folder read and hashed. A file whose size and time of change are the same is not read again. The cache is a convenience: one that cannot be read is empty.
/// </summary>
public sealed class FactCache
{
    private const int MaximumLength = 4 * 1024 * 1024;
    private const int MaximumNodes = 100_000;

    // Ours are sentences; what is shorter was written by another hand and says nothing.
    private const int ShortestNote = 10;

    // Another version may read more out of the same file.
    private readonly string _version = typeof(FactCache).Module.ModuleVersionId.ToString("N");

    private readonly string _path;
    private readonly List<CardEntry> _next = [];
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private Dictionary<string, CardMap>? _known;

    /// <summary>A cache that is read when the first file is looked up.</summary>
    /// <param name="path">Full path of its file; empty for a cache that remembers nothing.</param>
    public FactCache(string path) => _path = path;

    /// <summary>What the next build should find: the files looked up in this one, in ordinal order; <see langword="null"/> when no file was looked up.</summary>
    public CardMap? Next
    {
        get
        {
            _next.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            return _next.Count == 0 ? null : new CardMap(_next, _next[0].KeyOrigin);
        }
    }

    /// <summary>Looks up a file.</summary>
    /// <param name="key">The file, its role and its options.</param>
    /// <param name="path">Its path relative to the project.</param>
    /// <param name="stamp">Its size and time of change.</param>
    /// <param name="folder">What lies beside it; takes what was asked for when the file was read.</param>
    /// <param name="notes">Takes what the reader said.</param>
    internal FileFacts? Find(string key, string path, string stamp, ArtifactFolder folder, List<ArtifactNote> notes)
    {
        _known ??= Read();
        if (!_known.TryGetValue(key, out var map))
        {
            return null;
        }

        foreach (var beside in (map.Find("beside") as CardList)?.Items ?? [])
        {
            if (beside is CardScalar name && ArtifactFolder.IsInside(name.Text))
            {
                folder.Remember(name.Text);
            }
        }

        if ((map.Find("stamp") as CardScalar)?.Text != Stamp(stamp, folder) || FactsMap.Read(path, map) is not { } file || MetricList.DamagedIn(map) is not null)
        {
            return null;
        }

        foreach (var node in (map.Find("notes") as CardList)?.Items ?? [])
        {
            if (node is CardMap note && note.Find("code") is CardScalar { Text: FindingCodes.FilePartSkipped } code && note.Find("message") is CardScalar message && ForeignText.OneLine(message.Text).Trim().Length >= ShortestNote)
            {
                notes.Add(new ArtifactNote(code.Text, Severity(note), message.Text, Line(note)));
            }
        }

        Keep(key, map);
        return file;
    }

    /// <summary>The SHA-256 of a file, worked out once in a build however many models, items and indexes name it.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="path">Its full path.</param>
    internal string HashOf(Stream stream, string path)
    {
        var file = RegularFile.Find(path);
        var key = FormattableString.Invariant($"{file.FullName} {stream.Length} {file.LastWriteTimeUtc.Ticks}");
        if (!_hashes.TryGetValue(key, out var hash))
        {
            _hashes[key] = hash = Sha256File.Of(stream);
        }

        return hash;
    }

    /// <summary>Keeps what was read of a file.</summary>
    internal void Keep(string key, FileFacts file, string stamp, ArtifactFolder folder, List<ArtifactNote> notes)
    {
        var origin = file.Facts.Origin;
        var entries = new List<CardEntry>(FactsMap.Of(file).Entries) { Entry("stamp", Stamp(stamp, folder), origin) };
        if (folder.Asked.Count > 0)
        {
            var names = new List<CardNode>();
            foreach (var name in folder.Asked)
            {
                names.Add(new CardScalar(name, ScalarType.Text, origin));
            }

            entries.Add(new CardEntry("beside", origin, new CardList(names, origin)));
        }

        var list = new List<CardNode>();
        foreach (var note in notes)
        {
            list.Add(new CardMap(
                [
                    Entry("code", note.Code, origin), Entry("severity", note.Severity.ToString(), origin),
                    Entry("message", note.Message, origin), Entry("line", note.Line.ToString(CultureInfo.InvariantCulture), origin),
                ],
                origin));
        }

        if (list.Count > 0)
        {
            entries.Add(new CardEntry("notes", origin, new CardList(list, origin)));
        }

        Keep(key, new CardMap(entries, origin));
    }

    private string Stamp(string stamp, ArtifactFolder folder) => $"{stamp}{folder.Stamp()} {_version}";

    private void Keep(string key, CardMap map)
    {
        if (!_next.Exists(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)))
        {
            _next.Add(new CardEntry(key, map.Origin, map));
        }
    }

    private Dictionary<string, CardMap> Read()
    {
        var known = new Dictionary<string, CardMap>(StringComparer.Ordinal);
        var ignored = new List<Finding>();
        if (_path.Length > 0 && File.Exists(_path) && YamlFile.Read(_path, SourceKind.Measured, ignored, MaximumLength, MaximumNodes) is CardMap map && ignored.Count == 0)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is CardMap file)
                {
                    known[entry.Key] = file;
                }
            }
        }

        return known;
    }

    private static FindingSeverity Severity(CardMap note) =>
        string.Equals((note.Find("severity") as CardScalar)?.Text, nameof(FindingSeverity.Message), StringComparison.Ordinal) ? FindingSeverity.Message : FindingSeverity.Warning;

    private static int Line(CardMap note) =>
        int.TryParse((note.Find("line") as CardScalar)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;

    private static CardEntry Entry(string key, string text, Origin origin) => new(key, origin, new CardScalar(text, ScalarType.Text, origin));
}
