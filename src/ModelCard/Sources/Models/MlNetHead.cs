namespace ModelCard.Sources;

/// <summary>Looks for an entry in the first bytes of a ZIP archive. Packed bytes are stepped over, so that an archive inside an archive is not taken for the archive itself.</summary>
internal static class MlNetHead
{
    private const int HeaderSize = 30;
    private const int SizeBehind = 8;

    /// <summary>Whether an entry of that name begins there; <c>\</c> in the archive stands for <c>/</c>.</summary>
    public static bool Lists(ArtifactHead head, string name)
    {
        var bytes = head.Bytes;
        var at = 0L;
        while (at <= bytes.Length - HeaderSize && IsSignature(bytes, (int)at, 3, 4))
        {
            var start = (int)at;
            var nameLength = Word(bytes, start + 26);
            if (IsName(bytes, start + HeaderSize, nameLength, name))
            {
                return true;
            }

            var data = start + HeaderSize + (long)nameLength + Word(bytes, start + 28);
            var packed = BitConverter.ToUInt32(bytes, start + 18);
            at = (Word(bytes, start + 6) & SizeBehind) != 0 && packed == 0 ? Behind(bytes, data) : data + packed;
        }

        return false;
    }

    // An entry written in one go tells its size behind its bytes.
    private static long Behind(byte[] bytes, long data)
    {
        for (var at = data; at <= bytes.Length - 16; at++)
        {
            if (IsSignature(bytes, (int)at, 7, 8))
            {
                return at + 16;
            }
        }

        return bytes.Length;
    }

    private static bool IsName(byte[] bytes, int start, int length, string name)
    {
        if (length != name.Length || start + length > bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if ((bytes[start + i] == '\\' ? '/' : (char)bytes[start + i]) != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSignature(byte[] bytes, int at, byte third, byte fourth) => bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == third && bytes[at + 3] == fourth;

    private static int Word(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);
}
