namespace ModelCard.Sources;

/// <summary>Finds the names that Python's JSON writer gives to numbers that JSON does not have.</summary>
internal static class NonNumbers
{
    private static readonly string[] Names = ["NaN", "-Infinity", "Infinity"];

    /// <summary>Puts a string of the same length in the place of each name outside strings, so that a strict reader passes it and every byte keeps its place.</summary>
    /// <returns>The names by the byte at which they begin.</returns>
    public static Dictionary<int, string> Hide(byte[] bytes, int start)
    {
        var found = new Dictionary<int, string>();
        var isInString = false;
        for (var i = start; i < bytes.Length; i++)
        {
            if (isInString)
            {
                isInString = bytes[i] != '"';
                i += bytes[i] == '\\' ? 1 : 0;
            }
            else if (bytes[i] == '"')
            {
                isInString = true;
            }
            else if (bytes[i] is (byte)'N' or (byte)'I' or (byte)'-' && NameAt(bytes, i) is { } name)
            {
                found[i] = name;
                bytes[i] = bytes[i + name.Length - 1] = (byte)'"';
                i += name.Length - 1;
            }
        }

        return found;
    }

    private static string? NameAt(byte[] bytes, int at)
    {
        foreach (var name in Names)
        {
            var i = 0;
            while (i < name.Length && at + i < bytes.Length && bytes[at + i] == name[i])
            {
                i++;
            }

            if (i == name.Length)
            {
                return name;
            }
        }

        return null;
    }
}
