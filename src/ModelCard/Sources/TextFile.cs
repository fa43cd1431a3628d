using System.Text;

namespace ModelCard.Sources;

/// <summary>Reads a small UTF-8 text file, or says in words why it cannot be read.</summary>
internal static class TextFile
{
    /// <summary>The largest template or section file that is read, in bytes.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="problem">Why there is no text, as the end of a sentence that begins with the file's name.</param>
    /// <returns>The text with line ends as they are, or <see langword="null"/>.</returns>
    public static string? Read(string path, out string? problem)
    {
        problem = null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaximumLength)
            {
                problem = $"is larger than {MaximumLength / 1024} KiB";
                return null;
            }

            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var text = reader.ReadToEnd();
            problem = text.IndexOf('\0') >= 0 ? "is not a text file" : null;
            return problem is null ? text : null;
        }
        catch (DecoderFallbackException)
        {
            problem = "is not UTF-8 text";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "does not exist";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = Directory.Exists(path) ? "is a folder" : "cannot be read: " + exception.Message;
        }

        return null;
    }
}
