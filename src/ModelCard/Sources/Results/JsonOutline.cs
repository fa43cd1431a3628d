using System.Text.Json;

namespace ModelCard.Sources;

/// <summary>The keys at the beginning of a JSON file, which tell its format. The file may end anywhere.</summary>
internal sealed class JsonOutline
{
    private const int Deepest = 3;

    private readonly Dictionary<string, JsonTokenType> _kinds = new(StringComparer.Ordinal);

    private JsonOutline(char first) => IsMap = first == '{';

    /// <summary>Whether the file is a map; otherwise it is a list.</summary>
    public bool IsMap { get; }

    /// <summary>The keys in the order of the file, as paths divided by <c>/</c>.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>The outline of a file that begins as a JSON map or list does; <see langword="null"/> for any other.</summary>
    public static JsonOutline? Of(ArtifactHead head)
    {
        var bytes = (byte[])head.Bytes.Clone();
        var start = bytes.Length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        var first = start;
        while (first < bytes.Length && bytes[first] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            first++;
        }

        if (first >= bytes.Length || bytes[first] is not ((byte)'{' or (byte)'['))
        {
            return null;
        }

        NonNumbers.Hide(bytes, start, bytes.Length);
        var outline = new JsonOutline((char)bytes[first]);
        try
        {
            outline.Read(new ReadOnlySpan<byte>(bytes, start, bytes.Length - start));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What comes before still tells the format; the reader says where it is wrong.
        }

        return outline;
    }

    /// <summary>Whether a key is there, by its path.</summary>
    public bool Has(string path) => _kinds.ContainsKey(path);

    /// <summary>Whether a key is there and its value a map.</summary>
    public bool HasMap(string path) => _kinds.TryGetValue(path, out var kind) && kind == JsonTokenType.StartObject;

    /// <summary>Whether a key is there and its value a list.</summary>
    public bool HasList(string path) => _kinds.TryGetValue(path, out var kind) && kind == JsonTokenType.StartArray;

    /// <summary>Whether every value of the outermost map is a single one.</summary>
    public bool IsFlat()
    {
        foreach (var pair in _kinds)
        {
            if (pair.Value is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                return false;
            }
        }

        return IsMap;
    }

    private void Read(ReadOnlySpan<byte> bytes)
    {
        var options = new JsonReaderOptions { MaxDepth = JsonText.MaximumDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(options));
        var path = new string[Deepest + 1];
        var isKey = false;
        string? key = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var depth = reader.CurrentDepth;
                isKey = depth <= Deepest && reader.ValueSpan.Length < 1000;
                if (isKey)
                {
                    path[depth - 1] = reader.GetString()!;
                    key = string.Join("/", path, 0, depth);
                }
            }
            else if (isKey)
            {
                isKey = false;
                if (!_kinds.ContainsKey(key!))
                {
                    Paths.Add(key!);
                    _kinds[key!] = reader.TokenType;
                }
            }
        }
    }
}
