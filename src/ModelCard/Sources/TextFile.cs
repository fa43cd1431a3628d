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
        var file = Utf8File.Read(path, MaximumLength);
        problem = file.Text is null ? file.Message.TrimEnd('.') : null;
        return file.Text;
    }
}
