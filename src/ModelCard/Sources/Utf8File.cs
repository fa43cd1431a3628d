using System.Security;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A text file in UTF-8, or in words why there is no text, with the place of the first byte that belongs to none.</summary>
internal readonly struct Utf8File
{
    private Utf8File(string? text, Utf8FileProblem problem, string message, int line = 0, int column = 0)
    {
        Text = text;
        Problem = problem;
        Message = message;
        Line = line;
        Column = column;
    }

    /// <summary>The text without a byte order mark and with line ends as they are; null where there is a problem.</summary>
    public string? Text { get; }

    public Utf8FileProblem Problem { get; }

    /// <summary>The end of a sentence that begins with the file's name.</summary>
    public string Message { get; }

    public int Line { get; }

    public int Column { get; }

    public static Utf8File Read(string path, int maximumLength)
    {
        try
        {
            if (ReadBytes(path, maximumLength, out var length) is not { } bytes)
            {
                return new Utf8File(null, Utf8FileProblem.TooLarge, $"is larger than {maximumLength / 1024} KiB.");
            }

            int line = 0, column = 0;
            return Decode(bytes, length, out var wrong, ref line, ref column) is { } text
                ? new Utf8File(text, Utf8FileProblem.None, "")
                : new Utf8File(null, Utf8FileProblem.Encoding, wrong, line, column);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            return Directory.Exists(path) ? new Utf8File(null, Utf8FileProblem.Folder, "is a folder.")
                : exception is FileNotFoundException or DirectoryNotFoundException ? new Utf8File(null, Utf8FileProblem.Missing, "does not exist.")
                : exception is UnauthorizedAccessException or SecurityException
                    ? new Utf8File(null, Utf8FileProblem.Unreadable, "cannot be read: access is denied. Give the build permission to read it.")
                    : new Utf8File(null, Utf8FileProblem.Unreadable, "cannot be read. Close the program that has it open, or correct its path.");
        }
    }

    // One byte more than the limit tells a large file from one that just fits, whatever length the file system reports.
    private static byte[]? ReadBytes(string path, int maximumLength, out int length)
    {
        using var stream = RegularFile.Open(path);
        length = 0;
        if (stream.CanSeek && stream.Length > maximumLength)
        {
            return null;
        }

        var bytes = new byte[stream.CanSeek && stream.Length > 0 ? (int)stream.Length + 1 : maximumLength + 1];
        int read;
        while ((read = stream.Read(bytes, length, bytes.Length - length)) > 0)
        {
            length += read;
            if (length > maximumLength)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, maximumLength + 1);
            }
        }

        return bytes;
    }

    private static string? Decode(byte[] bytes, int length, out string problem, ref int line, ref int column)
    {
        problem = "";
        var start = length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        if (WideEncoding(bytes, length) is { } encoding)
        {
            problem = $"is {encoding} text. Save it as UTF-8.";
            line = column = 1;
            return null;
        }

        var binary = Array.IndexOf(bytes, (byte)0, 0, length);
        if (binary < 0)
        {
            try
            {
                return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, length - start);
            }
            catch (DecoderFallbackException)
            {
            }
        }

        var text = Encoding.UTF8.GetString(bytes, start, (binary < 0 ? length : binary) - start);
        var bad = binary < 0 ? FirstBadCharacter(text, bytes, start) : text.Length;
        problem = binary < 0
            ? $"is not UTF-8 text: byte 0x{bytes[start + Encoding.UTF8.GetByteCount(text.Substring(0, bad))]:X2} belongs to no UTF-8 character. Save it as UTF-8."
            : "is not a text file: it contains a NUL byte. Save it as UTF-8 text, or name another file.";
        Locate(text, bad, out line, out column);
        return null;
    }

    /// <summary>The encoding of a text whose characters take two or four bytes, by its first ones; <see langword="null"/> where it is another.</summary>
    public static string? WideEncoding(byte[] bytes, int length)
    {
        if (length < 2)
        {
            return null;
        }

        var first = (bytes[0] << 8) | bytes[1];
        var second = length < 4 ? -1 : (bytes[2] << 8) | bytes[3];
        return first switch
        {
            0xFFFE => second == 0 ? "UTF-32" : "UTF-16",
            0xFEFF => "UTF-16",
            0 when second == 0xFEFF => "UTF-32",
            > 0 and < 0x100 when second is > 0 and < 0x100 => "UTF-16",
            > 0 when bytes[1] == 0 && second > 0 && bytes[3] == 0 => "UTF-16",
            _ => null,
        };
    }

    // The decoder puts U+FFFD where it fails; one that the file really holds has its own three bytes.
    private static int FirstBadCharacter(string text, byte[] bytes, int start)
    {
        var from = 0;
        for (var i = text.IndexOf('\uFFFD'); i >= 0; i = text.IndexOf('\uFFFD', i + 1))
        {
            start += Encoding.UTF8.GetByteCount(text.Substring(from, i - from));
            if (start + 2 >= bytes.Length || bytes[start] != 0xEF || bytes[start + 1] != 0xBF || bytes[start + 2] != 0xBD)
            {
                return i;
            }

            from = i;
        }

        return 0;
    }

    private static void Locate(string text, int index, out int line, out int column)
    {
        line = 1;
        column = 1;
        for (var i = 0; i < index; i++)
        {
            var isEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            line += isEnd ? 1 : 0;
            column = isEnd ? 1 : column + 1;
        }
    }
}
