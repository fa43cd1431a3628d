using System.Text;
using System.Text.Json;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Reads JSON into values with their lines. It takes what Python writes and JSON does not have (<c>NaN</c>, <c>Infinity</c>), comments and trailing commas; of a key given twice the last
/// value counts, as for every usual reader. Numbers keep the text they were written in.
/// </summary>
internal static class JsonText
{
    /// <summary>How deep values may be nested.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many values a document may hold.</summary>
    public const int MaximumNodes = 150_000;

    private const int MaximumText = 64 * 1024;
    private const int SmallMap = 16;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">UTF-8 text, with or without a byte order mark; the names of numbers that JSON does not have are overwritten in it.</param>
    /// <param name="origin">The file, which each value gets with its line.</param>
    /// <exception cref="ArtifactProblemException">It is no JSON, or goes over a limit.</exception>
    public static CardNode Read(byte[] bytes, Origin origin)
    {
        var start = bytes.Length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        var document = new Document(bytes, start, origin);
        try
        {
            return document.Read();
        }
        catch (JsonException exception)
        {
            var line = (int)Math.Min(int.MaxValue, (exception.LineNumber ?? 0) + 1);
            throw new ArtifactProblemException("is no JSON from here on", line: line);
        }
        catch (InvalidOperationException)
        {
            throw new ArtifactProblemException("has text that is no Unicode", line: document.Line);
        }
    }

    private sealed class Document
    {
        private readonly byte[] _bytes;
        private readonly int _start;
        private readonly Origin _origin;
        private readonly List<int> _names;
        private Origin? _place;
        private int _name;
        private int _counted;
        private int _nodes;

        public Document(byte[] bytes, int start, Origin origin)
        {
            _bytes = bytes;
            _start = _counted = start;
            _origin = origin;
            _names = NonNumbers.Hide(bytes, start, MaximumNodes + 1);
        }

        public int Line { get; private set; } = 1;

        public CardNode Read()
        {
            var options = new JsonReaderOptions { MaxDepth = MaximumDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            var reader = new Utf8JsonReader(new ReadOnlySpan<byte>(_bytes, _start, _bytes.Length - _start), options);
            reader.Read();
            var value = Value(ref reader);
            while (reader.Read())
            {
            }

            return value;
        }

        private CardNode Value(ref Utf8JsonReader reader)
        {
            if (++_nodes > MaximumNodes)
            {
                throw new ArtifactProblemException($"holds more than {MaximumNodes} values", line: Line, isLimit: true);
            }

            var at = _start + (int)reader.TokenStartIndex;
            var origin = Place(at);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    return Map(ref reader, origin);
                case JsonTokenType.StartArray:
                    return List(ref reader, origin);
                case JsonTokenType.String:
                    return IsName(at) ? new CardScalar(NonNumbers.At(_bytes, at), ScalarType.Float, origin) : new CardScalar(Text(ref reader), ScalarType.Text, origin);
                case JsonTokenType.Number:
                    var number = Encoding.ASCII.GetString(reader.ValueSpan.ToArray());
                    return new CardScalar(number, number.IndexOfAny(['.', 'e', 'E']) < 0 ? ScalarType.Integer : ScalarType.Float, origin);
                case JsonTokenType.True or JsonTokenType.False:
                    return new CardScalar(reader.TokenType == JsonTokenType.True ? "true" : "false", ScalarType.Boolean, origin);
                default:
                    return new CardScalar("", ScalarType.Null, origin);
            }
        }

        private CardMap Map(ref Utf8JsonReader reader, Origin origin)
        {
            var entries = new List<CardEntry>();
            Dictionary<string, int>? places = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = Text(ref reader);
                var keyOrigin = Place(_start + (int)reader.TokenStartIndex);
                reader.Read();
                var entry = new CardEntry(key, keyOrigin, Value(ref reader));
                if (IndexOf(key, entries, ref places) is >= 0 and var index)
                {
                    entries[index] = entry;
                }
                else
                {
                    places?.Add(key, entries.Count);
                    entries.Add(entry);
                }
            }

            return new CardMap(entries, origin);
        }

        // Most maps are small, and there may be many of them.
        private static int IndexOf(string key, List<CardEntry> entries, ref Dictionary<string, int>? places)
        {
            if (entries.Count < SmallMap)
            {
                return entries.FindIndex(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
            }

            if (places is null)
            {
                places = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < entries.Count; i++)
                {
                    places[entries[i].Key] = i;
                }
            }

            return places.TryGetValue(key, out var index) ? index : -1;
        }

        private bool IsName(int at)
        {
            while (_name < _names.Count && _names[_name] < at)
            {
                _name++;
            }

            return _name < _names.Count && _names[_name] == at;
        }

        private CardList List(ref Utf8JsonReader reader, Origin origin)
        {
            var items = new List<CardNode>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(Value(ref reader));
            }

            return new CardList(items, origin);
        }

        private string Text(ref Utf8JsonReader reader)
        {
            if (reader.ValueSpan.Length > MaximumText)
            {
                throw new ArtifactProblemException($"has a text of {reader.ValueSpan.Length} bytes; at most {MaximumText} are read", line: Line, isLimit: true);
            }

            return reader.GetString() ?? "";
        }

        // Tokens come in order, so that the line ends are counted once.
        private Origin Place(int at)
        {
            for (; _counted < at; _counted++)
            {
                Line += _bytes[_counted] == '\n' ? 1 : 0;
            }

            return _place?.Line == Line ? _place : _place = Origin.InFile(SourceKind.Measured, _origin.File ?? "", Line, 0);
        }
    }
}
