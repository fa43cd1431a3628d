using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>
/// Writes the lock file: for every file of every model what was measured of it, and for the typed statements what they were when somebody looked at them. A file that could not be
/// measured here keeps the entry it had.
/// </summary>
internal sealed class LockFile
{
    private const string Header =
        "# What this project's model card was accepted for: size, hash and facts of every file it speaks of, and a fingerprint of each typed\n"
        + "# statement about them. Written by: dotnet build -t:ModelCardAccept. Commit it: a machine without the files writes the same card from it.\n";

    private static readonly Origin Nowhere = Origin.Property(SourceKind.Measured, "ModelCardAccept");

    private readonly List<Entry> _files = [];
    private readonly List<Entry> _statements = [];

    /// <summary>How many files were measured here.</summary>
    public int Measured { get; private set; }

    /// <summary>How many files kept the entry they had.</summary>
    public int Kept { get; private set; }

    /// <summary>Paths of files of which there is nothing to write: not measured here, and never before.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Whether the project names any file.</summary>
    public bool NamesFiles { get; private set; }

    /// <summary>Adds the state of a model.</summary>
    /// <param name="model">Its name in a project of several, else empty.</param>
    /// <param name="card">Its card.</param>
    public void Add(string model, CardContent card)
    {
        var measurements = card.Measurements;
        NamesFiles |= measurements.Named.Count > 0;
        var madeFor = FileChanges.ModelOf(measurements);
        foreach (var named in measurements.Named)
        {
            var file = Find(measurements, named);
            if (file is { IsMeasured: true })
            {
                Add(model, file, FileFacts.UseOf(file.ItemName, file.Options), file.Role == FileRole.Results ? madeFor : []);
                Measured++;
            }
            else if (measurements.AcceptedFor(named) is { } accepted)
            {
                Add(model, accepted, accepted.Use, accepted.MadeFor);
                Kept++;
            }
            else
            {
                Missing.Add(named.Path);
            }
        }

        AddStatements(model, card, madeFor);
    }

    /// <summary>The file's text.</summary>
    public string Write()
    {
        LeaveOutUses();
        _files.Sort(Entry.Compare);
        _statements.Sort(Entry.Compare);
        var entries = new List<CardEntry> { Value("version", new CardScalar("1", ScalarType.Integer, Nowhere)), Value("files", List(_files)) };
        if (_statements.Count > 0)
        {
            entries.Add(Value("statements", List(_statements)));
        }

        return Header + YamlWriter.WriteAsRead(new CardMap(entries, Nowhere));
    }

    private static FileFacts? Find(Measurements measurements, FileFacts named)
    {
        foreach (var file in measurements.Files)
        {
            if (file.Role == named.Role && string.Equals(file.Path, named.Path, StringComparison.Ordinal) && ReferenceEquals(file.Item, named.Item))
            {
                return file;
            }
        }

        return null;
    }

    private void Add(string model, FileFacts file, string use, IReadOnlyList<KeyValuePair<string, string>> madeFor)
    {
        var entries = new List<CardEntry>(FactsMap.Of(file).Entries);
        if (madeFor.Count > 0)
        {
            entries.Insert(4, Value("made_for", Map(madeFor)));
        }

        _files.Add(new Entry(model, file.Path, FactsMap.NameOf(file.Role), use, entries));
    }

    private void AddStatements(string model, CardContent card, IReadOnlyList<KeyValuePair<string, string>> madeFor)
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var statement in TypedStatement.Of(card))
        {
            texts.Add(new KeyValuePair<string, string>(statement.Name, statement.Fingerprint));
        }

        if (texts.Count == 0)
        {
            return;
        }

        texts.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var entries = new List<CardEntry>();
        if (madeFor.Count > 0)
        {
            entries.Add(Value("made_for", Map(madeFor)));
        }

        entries.Add(Value("texts", Map(texts)));
        _statements.Add(new Entry(model, "", "", "", entries));
    }

    // Items that name the same file and say the same of it share one entry, which then needs no word on the item.
    private void LeaveOutUses()
    {
        for (var i = 0; i < _files.Count; i++)
        {
            var isAlone = true;
            for (var k = _files.Count - 1; k > i; k--)
            {
                if (_files[k].IsSameFile(_files[i]))
                {
                    if (string.Equals(_files[k].Text, _files[i].Text, StringComparison.Ordinal))
                    {
                        _files.RemoveAt(k);
                    }
                    else
                    {
                        isAlone = false;
                    }
                }
            }

            for (var k = 0; k < i; k++)
            {
                isAlone &= !_files[k].IsSameFile(_files[i]);
            }

            if (isAlone)
            {
                _files[i].Use = "";
            }
        }
    }

    private static CardList List(List<Entry> entries) => new(entries.ConvertAll(static entry => (CardNode)entry.ToMap()), Nowhere);

    private static CardMap Map(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var entries = new List<CardEntry>(pairs.Count);
        foreach (var pair in pairs)
        {
            entries.Add(Value(pair.Key, new CardScalar(pair.Value, ScalarType.Text, Nowhere)));
        }

        return new CardMap(entries, Nowhere);
    }

    private static CardEntry Value(string key, CardNode value) => new(key, Nowhere, value);

    private sealed class Entry(string model, string path, string role, string use, List<CardEntry> entries)
    {
        public string Use { get; set; } = use;

        public string Text => YamlWriter.WriteAsRead(new CardMap(entries, Nowhere));

        private string Path => path;

        private string Role => role;

        private string Model => model;

        public static int Compare(Entry a, Entry b)
        {
            var order = string.CompareOrdinal(a.Path, b.Path);
            order = order != 0 ? order : string.CompareOrdinal(a.Role, b.Role);
            order = order != 0 ? order : string.CompareOrdinal(a.Model, b.Model);
            return order != 0 ? order : string.CompareOrdinal(a.Use, b.Use);
        }

        public bool IsSameFile(Entry other) =>
            string.Equals(Path, other.Path, StringComparison.Ordinal) && string.Equals(Role, other.Role, StringComparison.Ordinal) && string.Equals(Model, other.Model, StringComparison.Ordinal);

        public CardMap ToMap()
        {
            var all = new List<CardEntry>();
            foreach (var pair in new[] { ("path", Path), ("model", Model), ("use", Use) })
            {
                if (pair.Item2.Length > 0)
                {
                    all.Add(Value(pair.Item1, new CardScalar(pair.Item2, ScalarType.Text, Nowhere)));
                }
            }

            all.AddRange(entries);
            return new CardMap(all, Nowhere);
        }
    }
}
