using System.Text;

namespace ModelCard.Build;

/// <summary>Appends to the file in which GitHub Actions collects what the page of a run shows. Every project of a build appends to the same file, and several may at once.</summary>
internal static class StepSummary
{
    // What GitHub takes of one step; of a larger file it shows nothing.
    private const int MostBytes = 1024 * 1024;
    private const int MostAttempts = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Appends a text.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="text">Markdown.</param>
    /// <returns>Why it was not appended; <see langword="null"/> when it was.</returns>
    public static string? Append(string path, string text)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return AppendOnce(path, Utf8.GetBytes(text));
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or ArgumentException or NotSupportedException or DirectoryNotFoundException)
            {
                return exception.Message;
            }
            catch (IOException exception)
            {
                // Another project of the build has it; each needs a moment.
                if (attempt == MostAttempts)
                {
                    return exception.Message;
                }

                Thread.Sleep(5 * Math.Min(attempt, 10));
            }
        }
    }

    // Nobody else may have the file open, so that no two texts get into each other.
    private static string? AppendOnce(string path, byte[] text)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var start = new byte[] { (byte)'\n' };
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            start = file.ReadByte() == '\n' ? [] : start;
        }
        else
        {
            start = [];
        }

        if (file.Length + start.Length + text.Length > MostBytes)
        {
            return "with it the file would be larger than the 1 MiB that GitHub takes of a step.";
        }

        file.Seek(0, SeekOrigin.End);
        file.Write(start, 0, start.Length);
        file.Write(text, 0, text.Length);
        return null;
    }
}
