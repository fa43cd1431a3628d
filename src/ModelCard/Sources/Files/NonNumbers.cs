namespace ModelCard.Sources;

/// <summary>Finds the names that Python's JSON writer gives to numbers that JSON does not have.</summary>
internal static class NonNumbers
{
    private static readonly string[] Names = ["NaN", "-Infinity", "Infinity"];

    /// <summary>Puts a string of the same length in the place of each name outside strings, so that a strict reader passes it and every byte keeps its place.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="most">How many names are hidden; a reader stops at one more.</param>
    /// <returns>The bytes at which names begin, in order.</returns>
    public static List<int> Hide(byte[] bytes, int start, int most)
    {
        var found = new List<int>();
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
                if (found.Count == most)
                {
                    break;
                }

                found.Add(i);
                bytes[i] = bytes[i + name.Length - 1] = (byte)'"';
                i += name.Length - 1;
            }
        }

        return found;
    }

    /// <summary>The name that was hidden at a byte.</summary>
    public static string At(byte[] bytes, int at) => bytes[at + 1] switch { (byte)'a' => "NaN", (byte)'I' => "-Infinity", _ => "Infinity" };

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
