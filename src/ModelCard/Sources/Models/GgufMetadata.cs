using System.Globalization;
using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// The metadata of a GGUF file. Every value is walked over and checked; only those a card can use are kept, so that the vocabulary, which makes up most of a header, costs nothing.
/// </summary>
internal sealed class GgufMetadata
{
    private const int MostKeys = 65_536;
    private const int LongestKey = 65_535;
    private const int MostKeyBytes = 4 * 1024 * 1024;
    private const ulong LongestText = 1UL << 30;
    private const ulong MostElements = 1UL << 30;
    private const int MostTexts = 8_000_000;
    private const int LongestKept = 8 * 1024;
    private const int MostKept = 500;
    private const int MostKeptOfList = 100;
    private const int DeepestArray = 4;

    private static readonly string[] ModelKeys =
    [
        ".context_length", ".embedding_length", ".block_count", ".feed_forward_length", ".attention.head_count", ".attention.head_count_kv", ".expert_count", ".expert_used_count", ".vocab_size",
    ];

    private readonly ArtifactStream _stream;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);
    private int _kept;
    private int _textsPassed;

    private GgufMetadata(ArtifactStream stream) => _stream = stream;

    /// <summary>What was passed over and should be said.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Whether the file has a template that turns a conversation into a prompt.</summary>
    public bool HasChatTemplate { get; private set; }

    /// <summary>Reads the values.</summary>
    /// <param name="stream">The file, at the first value.</param>
    /// <param name="count">How many values the header says there are.</param>
    public static GgufMetadata Read(ArtifactStream stream, ulong count)
    {
        // A value has at least the length of its name, a letter, its type and a byte.
        if (count > (ulong)stream.Left / 14)
        {
            throw new ArtifactProblemException($"is said to have {count} metadata values, and {stream.Left} bytes are left for them", stream.Position);
        }

        if (count > MostKeys)
        {
            throw new ArtifactProblemException($"has {count} metadata values; at most {MostKeys} are read", stream.Position, isLimit: true);
        }

        var metadata = new GgufMetadata(stream);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var nameBytes = 0L;
        for (ulong i = 0; i < count; i++)
        {
            var start = stream.Position;
            var length = stream.ReadUInt64("the name of a metadata value");
            if (length == 0)
            {
                throw new ArtifactProblemException("has a metadata value without a name", start);
            }

            if (length > LongestKey && length <= (ulong)stream.Left)
            {
                throw new ArtifactProblemException($"has a metadata name of {length} bytes; at most {LongestKey} are allowed", start);
            }

            var name = Decode(stream.ReadBytes(length, LongestKey, "the name of a metadata value"));
            nameBytes += (long)length;
            if (nameBytes > MostKeyBytes)
            {
                throw new ArtifactProblemException($"has more than {MostKeyBytes} bytes of metadata names", start, isLimit: true);
            }

            if (!names.Add(name))
            {
                throw new ArtifactProblemException($"has the metadata value '{Shown(name)}' twice", start);
            }

            metadata.ReadValue(name);
        }

        return metadata;
    }

    /// <summary>A text, or <see langword="null"/>.</summary>
    public string? Text(string key) => _texts.TryGetValue(key, out var text) && text.Trim().Length > 0 ? text : null;

    /// <summary>A whole number, or <see langword="null"/>.</summary>
    public long? Number(string key) => _numbers.TryGetValue(key, out var number) ? number : null;

    /// <summary>The first texts of a list; empty when there is none.</summary>
    public IReadOnlyList<string> List(string key) => _lists.TryGetValue(key, out var list) ? list : [];

    /// <summary>How many elements a list has, or <see langword="null"/>.</summary>
    public long? LengthOf(string key) => _lengths.TryGetValue(key, out var length) ? length : null;

    /// <summary>A name of the file as a finding shows it.</summary>
    public static string Shown(string name)
    {
        var shown = new StringBuilder();
        foreach (var c in name.Length > 80 ? name.Substring(0, 80) : name)
        {
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c);
        }

        return shown.ToString();
    }

    private void ReadValue(string name)
    {
        var start = _stream.Position;
        var type = _stream.ReadUInt32("the type of a metadata value");
        switch (type)
        {
            case 8:
                ReadText(name);
                break;
            case 9:
                ReadArray(name, 0);
                break;
            case <= 12:
                ReadNumber(name, type);
                break;
            default:
                throw new ArtifactProblemException($"has the metadata value '{Shown(name)}' of type {type}, which does not exist", start);
        }
    }

    private void ReadText(string name)
    {
        var length = TextLength(name);
        if (!IsWanted(name) || length > (ulong)_stream.Left)
        {
            HasChatTemplate |= name == "tokenizer.chat_template" && length > 0;
            _stream.Skip(length, $"the metadata value '{Shown(name)}'");
        }
        else if (length > LongestKept || _kept >= MostKept)
        {
            Notes.Add(_kept >= MostKept ? $"'{Shown(name)}' is passed over, as every value after the first {MostKept}." : $"'{Shown(name)}' has {length} bytes of text and is passed over.");
            _stream.Skip(length, "a text");
        }
        else
        {
            _kept++;
            _texts[name] = Decode(_stream.ReadBytes(length, LongestKept, "a text"));
        }
    }

    private void ReadNumber(string name, uint type)
    {
        var what = $"the metadata value '{Shown(name)}'";
        var size = SizeOf(type);
        if (!IsWanted(name) || type is 6 or 7 or 12)
        {
            _stream.Skip((ulong)size, what);
            return;
        }

        ulong bits = 0;
        for (var i = 0; i < size; i++)
        {
            bits |= (ulong)_stream.ReadByte(what) << (8 * i);
        }

        var isSigned = type is 1 or 3 or 5 or 11;
        var number = isSigned && size < 8 ? (long)(bits << (64 - (8 * size))) >> (64 - (8 * size)) : (long)bits;
        if (number >= 0 && _kept < MostKept)
        {
            _kept++;
            _numbers[name] = number;
        }
    }

    private void ReadArray(string name, int depth)
    {
        var start = _stream.Position;
        var type = _stream.ReadUInt32("the type of a list");
        var count = _stream.ReadUInt64("the length of a list");
        if (type > 12)
        {
            throw new ArtifactProblemException($"has the list '{Shown(name)}' of type {type}, which does not exist", start);
        }

        var least = type switch { 8 => 8, 9 => 12, _ => SizeOf(type) };
        if (count > MostElements || count * (ulong)least > (ulong)_stream.Left)
        {
            throw new ArtifactProblemException($"is said to have {count} elements in '{Shown(name)}', and {_stream.Left} bytes are left", start);
        }

        if (depth == 0 && name.StartsWith("tokenizer.", StringComparison.Ordinal))
        {
            _lengths[name] = (long)count;
        }

        if (type is not (8 or 9))
        {
            _stream.Skip(count * (ulong)least, "a list");
            return;
        }

        if (type == 9 && depth == DeepestArray)
        {
            throw new ArtifactProblemException($"has lists inside lists in '{Shown(name)}', deeper than {DeepestArray}", start);
        }

        var kept = depth == 0 && type == 8 && name.StartsWith("general.", StringComparison.Ordinal) && _lists.Count < 20 ? new List<string>() : null;
        string? what = null;
        for (ulong i = 0; i < count; i++)
        {
            if (++_textsPassed > MostTexts)
            {
                throw new ArtifactProblemException($"has more than {MostTexts} texts in its lists", _stream.Position, isLimit: true);
            }

            if (type == 9)
            {
                ReadArray(name, depth + 1);
                continue;
            }

            var length = TextLength(name);
            if (kept is { Count: < MostKeptOfList } && length is > 0 and <= 500 && length <= (ulong)_stream.Left)
            {
                kept.Add(Decode(_stream.ReadBytes(length, 500, "a text")));
            }
            else
            {
                _stream.Skip(length, length <= (ulong)_stream.Left ? "a text" : what ??= $"a text in '{Shown(name)}'");
            }
        }

        if (kept is { Count: > 0 })
        {
            _lists[name] = kept;
            if (count > MostKeptOfList)
            {
                Notes.Add($"'{Shown(name)}' has {count.ToString(CultureInfo.InvariantCulture)} entries; the card has the first {MostKeptOfList}.");
            }
        }
    }

    private ulong TextLength(string name)
    {
        var start = _stream.Position;
        var length = _stream.ReadUInt64("the length of a text");
        return length <= LongestText ? length : throw new ArtifactProblemException($"is said to have a text of {length} bytes in '{Shown(name)}', which is more than the format allows", start);
    }

    private static bool IsWanted(string name)
    {
        if (name.StartsWith("general.", StringComparison.Ordinal) || name.StartsWith("split.", StringComparison.Ordinal) || name is "tokenizer.ggml.model" or "tokenizer.ggml.pre")
        {
            return true;
        }

        return Array.Exists(ModelKeys, key => name.EndsWith(key, StringComparison.Ordinal));
    }

    // u8 i8 u16 i16 u32 i32 f32 bool - - u64 i64 f64
    private static int SizeOf(uint type) => type switch
    {
        0 or 1 or 7 => 1,
        2 or 3 => 2,
        4 or 5 or 6 => 4,
        _ => 8,
    };

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
