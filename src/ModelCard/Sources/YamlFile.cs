using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads a YAML file from disk: size, encoding and line ends are settled here, so that the reader sees plain text.</summary>
public static class YamlFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="kind">The kind of source the values belong to.</param>
    /// <param name="findings">Takes what is wrong with the file.</param>
    /// <returns>The root value; <see langword="null"/> when the file is blank or a finding says why it cannot be read.</returns>
    public static CardNode? Read(string path, SourceKind kind, List<Finding> findings)
    {
        var bytes = ReadBytes(path, kind, findings);
        var text = bytes is null ? null : Decode(bytes, path, kind, findings);
        return text is null ? null : YamlReader.Read(text, path, kind, findings);
    }

    private static byte[]? ReadBytes(string path, SourceKind kind, List<Finding> findings)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaximumLength)
            {
                Add(FindingCodes.SidecarTooLarge, $"{name} is larger than {MaximumLength / 1024} KiB. Move long texts into files of their own (ModelCardSection).");
                return null;
            }

            var bytes = new byte[stream.Length];
            var length = 0;
            int read;
            while (length < bytes.Length && (read = stream.Read(bytes, length, bytes.Length - length)) > 0)
            {
                length += read;
            }

            Array.Resize(ref bytes, length);
            return bytes;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            Add(FindingCodes.SidecarNotFound, $"The sidecar '{name}' does not exist. Create it, or change ModelCardSidecar.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Add(FindingCodes.SidecarUnreadable, Directory.Exists(path) ? $"The sidecar '{name}' is a folder; a file is needed." : $"The sidecar '{name}' cannot be read: {exception.Message}");
        }

        return null;

        void Add(string code, string message) => findings.Add(new Finding(code, FindingSeverity.Error, message, Origin.InFile(kind, path, 1, 1)));
    }

    private static string? Decode(byte[] bytes, string path, SourceKind kind, List<Finding> findings)
    {
        var start = bytes.Length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        if (start == 0 && bytes.Length > 1 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            Add(1, 1, "is UTF-16 text. Save it as UTF-8.");
            return null;
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            var valid = ValidLength(bytes, start);
            var before = Encoding.UTF8.GetString(bytes, start, valid);
            AddAt(before, before.Length, "is not UTF-8 text from here on. Save it as UTF-8.");
            return null;
        }

        text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((c < ' ' && c is not ('\n' or '\t')) || c is '\uFFFE' or '\uFFFF')
            {
                AddAt(text, i, c == '\0' ? "is not a text file." : $"holds the control character U+{(int)c:X4}. Remove it.");
                return null;
            }
        }

        return text;

        void AddAt(string all, int index, string problem)
        {
            int line = 1, column = 1;
            for (var i = 0; i < index; i++)
            {
                column = all[i] == '\n' ? 1 : column + 1;
                line += all[i] == '\n' ? 1 : 0;
            }

            Add(line, column, problem);
        }

        void Add(int line, int column, string problem) => findings.Add(new Finding(
            FindingCodes.SidecarEncoding, FindingSeverity.Error, $"{Path.GetFileName(path)} {problem}", Origin.InFile(kind, path, line, column)));
    }

    // Only asked when the file is wrong, so that the plain way of finding the first bad byte is good enough.
    private static int ValidLength(byte[] bytes, int start)
    {
        var i = start;
        while (i < bytes.Length)
        {
            var first = bytes[i];
            var length = first < 0x80 ? 1 : first is >= 0xC2 and < 0xE0 ? 2 : first is >= 0xE0 and < 0xF0 ? 3 : first is >= 0xF0 and < 0xF5 ? 4 : 0;
            if (length == 0 || i + length > bytes.Length)
            {
                break;
            }

            var continues = true;
            for (var k = 1; k < length; k++)
            {
                continues &= (bytes[i + k] & 0xC0) == 0x80;
            }

            var second = length > 1 ? bytes[i + 1] : (byte)0;
            if (!continues || (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
            {
                break;
            }

            i += length;
        }

        return i - start;
    }
}
