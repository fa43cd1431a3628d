using System.Buffers.Text;
using System.Text.Json;

namespace ModelCard.Sources;

/// <summary>
/// The header of a safetensors file, checked as the format's own library checks it and in its order (huggingface/safetensors, safetensors/src/tensor.rs): length, UTF-8, JSON,
/// offsets without holes or overlaps, sizes, and the length of the file.
/// </summary>
internal sealed class SafetensorsHeader
{
    private const ulong LongestHeader = 100_000_000;
    private const int MostProperties = 50;
    private const int LongestProperty = 300;

    // {"":{"dtype":"F4","shape":[],"data_offsets":[0,0]}}
    private const ulong ShortestEntry = 48;

    private readonly ArtifactStream _stream;
    private readonly SafetensorsOffsets _offsets;
    private readonly long[] _elements = new long[ElementTypes.SafetensorsCount];
    private readonly long _end;

    private SafetensorsHeader(ArtifactStream stream, ulong length)
    {
        _stream = stream;
        _end = 8 + (long)length;
        _offsets = new SafetensorsOffsets(stream, (int)(length / ShortestEntry) + 1);
    }

    /// <summary>How many tensors the file has.</summary>
    public long Tensors => _offsets.Count;

    /// <summary>The size of all tensors in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Pairs of <c>__metadata__</c>, the first fifty.</summary>
    public List<KeyValuePair<string, string>> Properties { get; } = [];

    public int PropertyCount { get; private set; }

    /// <summary>The way weights are packed, told by the names of tensors; empty where they are not.</summary>
    public string Packing { get; private set; } = "";

    /// <summary>Whether something stands before the first brace, which the format forbids and its library takes.</summary>
    public bool BeginsLate { get; private set; }

    /// <summary>Whether two tensors have one name.</summary>
    public bool HasDoubles { get; private set; }

    /// <summary>Adds the elements by type to sums.</summary>
    public void AddElements(long[] sums)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = sums[i] > long.MaxValue - _elements[i] ? long.MaxValue : sums[i] + _elements[i];
        }
    }

    /// <summary>Reads and checks a header.</summary>
    /// <exception cref="ArtifactProblemException">The file breaks a rule of the format.</exception>
    public static SafetensorsHeader Read(ArtifactStream stream)
    {
        if (stream.Length < 8)
        {
            throw new ArtifactProblemException($"is too small for a header: it has {stream.Length} bytes, and the header's length alone takes 8", stream.Length);
        }

        stream.MoveTo(0, "the header's length");
        var length = stream.ReadUInt64("the header's length");
        if (length > LongestHeader)
        {
            throw new ArtifactProblemException(
                IsText(length)
                    ? "begins with text and not with the length of a header (a link, a page or a pointer may have been saved in its place)"
                    : $"has a header that is too large: it is said to have {length} bytes, and the format allows {LongestHeader}",
                0);
        }

        if (length > (ulong)(stream.Length - 8))
        {
            throw new ArtifactProblemException($"has a header of a wrong length: it is said to have {length} bytes, and {stream.Length - 8} follow. The file may be cut off", 0);
        }

        var header = new SafetensorsHeader(stream, length);
        Utf8Check.Run(stream, 8, header._end, "a header");
        header.Read();
        header.Bytes = header._offsets.Check(header._end);
        header.HasDoubles = header._offsets.HasDoubles();
        return header;
    }

    private static bool IsText(ulong bytes)
    {
        for (var i = 0; i < 8; i++)
        {
            var b = (byte)(bytes >> (8 * i));
            if (b is (< 0x20 and not (0x09 or 0x0A or 0x0D)) or > 0x7E)
            {
                return false;
            }
        }

        return true;
    }

    private void Read()
    {
        var json = new JsonTokens(_stream, 8, _end, "a header");
        if (json.Next() != JsonTokenType.StartObject)
        {
            throw Wrong("has a header that is no JSON object", json);
        }

        BeginsLate = json.At > 8;
        while (json.Next() == JsonTokenType.PropertyName)
        {
            if (json.Value.SequenceEqual("__metadata__"u8))
            {
                ReadProperties(json);
            }
            else
            {
                ReadTensor(json);
            }
        }

        if (json.Read())
        {
            throw Wrong("has a header that goes on behind its object", json);
        }
    }

    private void ReadProperties(JsonTokens json)
    {
        if (json.Next() == JsonTokenType.Null)
        {
            return;
        }

        if (json.Type != JsonTokenType.StartObject)
        {
            throw Wrong("has __metadata__ that is no object", json);
        }

        while (json.Next() == JsonTokenType.PropertyName)
        {
            var isKept = ++PropertyCount <= MostProperties;
            var key = isKept ? json.Text(100) : "";
            if (json.Next() != JsonTokenType.String)
            {
                throw Wrong("has __metadata__ with a value that is no text", json);
            }

            if (isKept)
            {
                Properties.Add(new(key, json.Text(LongestProperty)));
            }
        }
    }

    private void ReadTensor(JsonTokens json)
    {
        var tensor = new SafetensorsOffsets.Tensor { At = (uint)json.At, Name = SafetensorsOffsets.Hash(json.Value) };
        var packing = SafetensorsPacking.Of(json.Value);
        Packing = packing.Length > 0 ? packing : Packing;
        if (json.Next() != JsonTokenType.StartObject)
        {
            throw Wrong("has a tensor that is no object in its header", json);
        }

        int type = -1, known = 0;
        ulong elements = 1;
        var overflows = false;
        while (json.Next() == JsonTokenType.PropertyName)
        {
            if (json.Value.SequenceEqual("dtype"u8))
            {
                known |= Once(known, 1, json);
                type = ReadType(json);
            }
            else if (json.Value.SequenceEqual("shape"u8))
            {
                known |= Once(known, 2, json);
                ReadShape(json, ref elements, ref overflows);
            }
            else if (json.Value.SequenceEqual("data_offsets"u8))
            {
                known |= Once(known, 4, json);
                ReadOffsets(json, ref tensor);
            }
            else
            {
                json.Next();
                json.Skip();
            }
        }

        if (known != 7)
        {
            throw Wrong($"has a tensor without {((known & 1) == 0 ? "dtype" : (known & 2) == 0 ? "shape" : "data_offsets")} in its header", json);
        }

        var bits = (ulong)ElementTypes.BitsOf(ElementTypes.SafetensorsAt(type));
        overflows |= elements > ulong.MaxValue / bits;
        tensor.Fault = overflows ? SafetensorsOffsets.Fault.Overflows
            : elements * bits % 8 != 0 ? SafetensorsOffsets.Fault.IsMisaligned
            : tensor.End - tensor.Begin != elements * bits / 8 ? SafetensorsOffsets.Fault.HasOtherSize
            : SafetensorsOffsets.Fault.None;
        _offsets.Add(tensor);

        // A tensor with a fault is refused later; what it adds is never shown.
        _elements[type] = unchecked(_elements[type] + (long)elements);
    }

    private static int Once(int known, int flag, JsonTokens json) => (known & flag) == 0 ? flag : throw Wrong("says a thing about a tensor twice in its header", json);

    private static int ReadType(JsonTokens json)
    {
        if (json.Next() != JsonTokenType.String)
        {
            throw Wrong("has a tensor whose dtype is no text", json);
        }

        var type = ElementTypes.IndexOfSafetensors(json.Value);
        return type >= 0 ? type : throw Wrong($"has a tensor of the dtype '{ModelCard.Card.Finding.Quote(json.Text(40), 40)}', which is not known", json);
    }

    private static void ReadShape(JsonTokens json, ref ulong elements, ref bool overflows)
    {
        if (json.Next() != JsonTokenType.StartArray)
        {
            throw Wrong("has a tensor whose shape is no list", json);
        }

        while (json.Next() != JsonTokenType.EndArray)
        {
            var size = Number(json, "shape");
            overflows |= size != 0 && elements > ulong.MaxValue / size;
            elements = unchecked(elements * size);
        }
    }

    private static void ReadOffsets(JsonTokens json, ref SafetensorsOffsets.Tensor tensor)
    {
        if (json.Next() != JsonTokenType.StartArray)
        {
            throw Wrong("has a tensor whose data_offsets are no list", json);
        }

        json.Next();
        tensor.Begin = Number(json, "data_offsets");
        json.Next();
        tensor.End = Number(json, "data_offsets");
        if (json.Next() != JsonTokenType.EndArray)
        {
            throw Wrong("has a tensor with more than two data_offsets", json);
        }
    }

    private static ulong Number(JsonTokens json, string what) =>
        json.Type == JsonTokenType.Number && Utf8Parser.TryParse(json.Value, out ulong number, out var read) && read == json.Value.Length
            ? number
            : throw Wrong($"has a tensor whose {what} hold something other than whole numbers from 0", json);

    private static ArtifactProblemException Wrong(string message, JsonTokens json) => new(message, json.At);
}
