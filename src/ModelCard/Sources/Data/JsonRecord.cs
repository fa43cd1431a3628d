using System.Text;
using System.Text.Json;

namespace ModelCard.Sources;

/// <summary>What was counted of a series of JSON objects: how many there are, the union of their keys, and the records in which a key has no value. Values are passed over.</summary>
internal sealed class JsonRecord
{
    private const int MostColumns = 1000;
    private const int LongestName = 1000;

    private static readonly string[] TypeNames = ["", "string", "number", "boolean", "object", "list"];

    private readonly List<string> _names = [];
    private readonly List<byte[]> _keys = [];
    private readonly Dictionary<ulong, int> _columns = [];
    private readonly List<long> _present = [];
    private readonly List<int> _types = [];
    private readonly List<long> _lastRow = [];
    private readonly string _label;
    private readonly ClassBalance _classes = new();
    private long _rows;
    private bool _isCut;

    /// <summary>Begins to count.</summary>
    /// <param name="label">The key of the label; empty for none.</param>
    public JsonRecord(string label) => _label = label;

    public long Rows => _rows;

    /// <summary>Counts a record.</summary>
    /// <returns>Whether the bytes are one JSON value.</returns>
    public bool Add(byte[] bytes, int start, int length)
    {
        var reader = new Utf8JsonReader(new ReadOnlySpan<byte>(bytes, start, length), new JsonReaderOptions { MaxDepth = JsonText.MaximumDepth, AllowTrailingCommas = true });
        try
        {
            // Nothing counts before it is sure that the whole value can be read.
            while (reader.Read())
            {
            }

            reader = new Utf8JsonReader(new ReadOnlySpan<byte>(bytes, start, length), new JsonReaderOptions { MaxDepth = JsonText.MaximumDepth, AllowTrailingCommas = true });
            _rows++;
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                AddObject(ref reader, bytes, start);
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Writes the facts.</summary>
    public void Write(ArtifactFile file, FactsBuilder facts)
    {
        facts.Add("rows", _rows);
        var columns = new ColumnFacts();
        for (var i = 0; i < _names.Count; i++)
        {
            columns.Add(_names[i], _types[i] < 0 ? "mixed" : TypeNames[_types[i]], _rows - _present[i]);
        }

        columns.Write(facts);
        if (_isCut)
        {
            file.Note($"The records have more than {MostColumns} different keys, or very long ones; the others are not listed.");
        }

        if (_label.Length > 0 && _names.Contains(_label))
        {
            _classes.Write(_label, file, facts);
        }
        else if (_label.Length > 0)
        {
            file.Note(ColumnNames.NotFound(_label, _names));
        }
    }

    private void AddObject(ref Utf8JsonReader reader, byte[] bytes, int start)
    {
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = Column(ref reader, ref next);
            reader.Read();
            if (column >= 0)
            {
                AddValue(ref reader, column, bytes, start);
            }

            reader.Skip();
        }
    }

    private void AddValue(ref Utf8JsonReader reader, int column, byte[] bytes, int start)
    {
        var length = reader.ValueSpan.Length;
        var at = start + (int)reader.TokenStartIndex + (reader.TokenType == JsonTokenType.String ? 1 : 0);
        if (reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && MissingValue.Is(bytes, at, length)))
        {
            return;
        }

        // A key given twice in one record is one value.
        if (_lastRow[column] != _rows)
        {
            _lastRow[column] = _rows;
            _present[column]++;
            if (string.Equals(_names[column], _label, StringComparison.Ordinal))
            {
                AddClass(ref reader, bytes, at, length);
            }
        }

        var type = reader.TokenType switch
        {
            JsonTokenType.String => 1,
            JsonTokenType.Number => 2,
            JsonTokenType.True or JsonTokenType.False => 3,
            JsonTokenType.StartObject => 4,
            _ => 5,
        };
        _types[column] = _types[column] is 0 || _types[column] == type ? type : -1;
    }

    private void AddClass(ref Utf8JsonReader reader, byte[] bytes, int at, int length)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _classes.Add(new byte[ClassBalance.Longest + 1], 0, ClassBalance.Longest + 1);
        }
        else if (Array.IndexOf(bytes, (byte)'\\', at, length) >= 0 && length <= ClassBalance.Longest && Text(ref reader) is { } text)
        {
            var value = Encoding.UTF8.GetBytes(text);
            _classes.Add(value, 0, value.Length);
        }
        else
        {
            _classes.Add(bytes, at, length);
        }
    }

    // Keys mostly come in the order of the record before.
    private int Column(ref Utf8JsonReader reader, ref int next)
    {
        if (next < _keys.Count && reader.ValueSpan.SequenceEqual(_keys[next]))
        {
            return next++;
        }

        var hash = SafetensorsOffsets.Hash(reader.ValueSpan);
        if (_columns.TryGetValue(hash, out var known))
        {
            // Of two keys with one hash, which somebody has to make, the second is not listed.
            next = known + 1;
            var isKnown = reader.ValueSpan.SequenceEqual(_keys[known]);
            _isCut |= !isKnown;
            return isKnown ? known : -1;
        }

        if (_names.Count == MostColumns || reader.ValueSpan.Length > LongestName || Text(ref reader) is not { } name)
        {
            _isCut = true;
            return -1;
        }

        _columns[hash] = _names.Count;
        _keys.Add(reader.ValueSpan.ToArray());
        _names.Add(name);
        _present.Add(0);
        _types.Add(0);
        _lastRow.Add(0);
        next = _names.Count;
        return next - 1;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
