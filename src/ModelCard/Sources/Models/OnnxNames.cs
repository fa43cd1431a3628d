using System.Text;

namespace ModelCard.Sources;

/// <summary>Reads names of operators, which repeat by the thousand: each becomes a text once.</summary>
internal sealed class OnnxNames
{
    private const int LongestName = 256;
    private const int MostNames = 10_000;

    private readonly ProtobufReader _wire;
    private readonly byte[] _bytes = new byte[LongestName];
    private readonly Dictionary<ulong, string> _texts = [];

    public OnnxNames(ProtobufReader wire) => _wire = wire;

    /// <summary>Reads the text that is the value of the field; what is longer than a name is cut.</summary>
    public string Read(long end)
    {
        var count = _wire.ReadInto(_bytes, end);
        var hash = (ulong)count;
        for (var i = 0; i < count; i++)
        {
            hash = unchecked((((hash << 7) | (hash >> 57)) ^ _bytes[i]) * 0x9E3779B97F4A7C15);
        }

        if (!_texts.TryGetValue(hash, out var text))
        {
            text = Encoding.UTF8.GetString(_bytes, 0, count);
            if (_texts.Count < MostNames)
            {
                _texts[hash] = text;
            }
        }

        return text;
    }
}
