namespace ModelCard.Sources;

/// <summary>Whether a part of a file is UTF-8, told without taking it into memory (RFC 3629: shortest forms only, no surrogates, nothing above U+10FFFF).</summary>
internal static class Utf8Check
{
    /// <summary>Refuses a part with the first byte that belongs to no character.</summary>
    public static void Run(ArtifactStream stream, long start, long end, string what)
    {
        stream.MoveTo(start, what);
        var buffer = new byte[16 * 1024];
        int left = 0, least = 0x80, most = 0xBF;
        var at = start;
        while (at < end)
        {
            var count = stream.ReadSome(buffer, 0, (int)Math.Min(buffer.Length, end - at));
            for (var i = 0; i < count; i++)
            {
                var b = buffer[i];
                if (left > 0)
                {
                    if (b < least || b > most)
                    {
                        throw Refuse(what, at + i);
                    }

                    left--;
                    least = 0x80;
                    most = 0xBF;
                }
                else if (b >= 0x80)
                {
                    left = b switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => throw Refuse(what, at + i) };
                    least = b switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
                    most = b switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
                }
            }

            at += count;
        }

        if (left > 0)
        {
            throw Refuse(what, end);
        }
    }

    private static ArtifactProblemException Refuse(string what, long at) => new($"has {what} that is not UTF-8", at);
}
