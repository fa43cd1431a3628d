using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// The head of a component in an ML.NET archive (<c>Model.key</c>; dotnet/machinelearning, <c>ModelHeader.cs</c>): which component it is, and the first texts its own data refer to.
/// </summary>
internal sealed class MlNetKey
{
    /// <summary>How much of an entry is read: the head, and all of a small component.</summary>
    public const int Size = 4096;

    private const int HeadSize = 256;
    private const ulong Signature = 0x4C45444F4D004C4D;
    private const int LongestName = 24;

    private readonly byte[] _bytes;
    private List<string>? _texts;

    private MlNetKey(string loader, byte[] bytes)
    {
        Loader = loader;
        _bytes = bytes;
    }

    /// <summary>The name of the component's loader, such as <c>FastTreeBinaryExec</c>.</summary>
    public string Loader { get; }

    /// <summary>Reads the head of a component; <see langword="null"/> where it is none.</summary>
    public static MlNetKey? Read(byte[] bytes)
    {
        if (bytes.Length < HeadSize || Number(bytes, 0) != Signature)
        {
            return null;
        }

        var loader = new StringBuilder();
        for (var i = 0x50; i < 0x50 + LongestName && bytes[i] != 0; i++)
        {
            if (bytes[i] is < 0x21 or > 0x7E)
            {
                return null;
            }

            loader.Append((char)bytes[i]);
        }

        return loader.Length == 0 ? null : new MlNetKey(loader.ToString(), bytes);
    }

    /// <summary>A text the component's own data refer to.</summary>
    /// <param name="index">Which number of the data, of 32 bits each, is the reference.</param>
    public string? Text(int index)
    {
        var model = Number(_bytes, 0x10);
        var size = Number(_bytes, 0x18);
        var at = (ulong)index * 4;
        if (model > Size || size > Size || at + 4 > size || model + at + 4 > (ulong)_bytes.Length)
        {
            return null;
        }

        var id = BitConverter.ToInt32(_bytes, (int)(model + at));
        _texts ??= ReadTexts();
        return id >= 0 && id < _texts.Count ? _texts[id] : null;
    }

    // The table holds where each text ends, in bytes; the texts are UTF-16.
    private List<string> ReadTexts()
    {
        var texts = new List<string>();
        var table = Number(_bytes, 0x20);
        var tableSize = Number(_bytes, 0x28);
        var chars = Number(_bytes, 0x30);
        var charsSize = Number(_bytes, 0x38);
        var length = (ulong)_bytes.Length;
        if (table > length || tableSize > length - table || chars > length || charsSize > length - chars)
        {
            return texts;
        }

        ulong start = 0;
        for (var at = table; at + 8 <= table + tableSize; at += 8)
        {
            var end = Number(_bytes, (int)at);
            if (end < start || end > charsSize)
            {
                break;
            }

            texts.Add(Encoding.Unicode.GetString(_bytes, (int)(chars + start), (int)(end - start)));
            start = end;
        }

        return texts;
    }

    // Bytes in the file's own order on every machine .NET runs on that builds projects.
    private static ulong Number(byte[] bytes, int at)
    {
        ulong number = 0;
        for (var i = 0; i < 8; i++)
        {
            number |= (ulong)bytes[at + i] << (8 * i);
        }

        return number;
    }
}
