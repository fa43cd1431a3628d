namespace ModelCard.Outputs;

/// <summary>One file of the bundle.</summary>
public sealed class CardFile
{
    /// <summary>Creates a file.</summary>
    /// <param name="name">Path inside the bundle, with <c>/</c>.</param>
    /// <param name="kind">The format it is written in, such as <c>markdown</c>.</param>
    /// <param name="text">Its text; LF line ends, written as UTF-8 without BOM.</param>
    public CardFile(string name, string kind, string text)
        : this(name, kind, text, null)
    {
    }

    private CardFile(string name, string kind, string text, string? source)
    {
        Name = name;
        Kind = kind;
        Text = text;
        Source = source;
    }

    /// <summary>A file that is copied as it is, such as an image.</summary>
    /// <param name="name">Path inside the bundle, with <c>/</c>.</param>
    /// <param name="kind">What it is, such as <c>figure</c>.</param>
    /// <param name="source">Full path of the file to copy.</param>
    public static CardFile Copy(string name, string kind, string source) => new(name, kind, "", source);

    /// <summary>The same file in a folder of the bundle.</summary>
    internal CardFile In(string folder) => new(folder + "/" + Name, Kind, Text, Source);

    /// <summary>Path inside the bundle.</summary>
    public string Name { get; }

    /// <summary>The format.</summary>
    public string Kind { get; }

    /// <summary>The text; empty for a copied file.</summary>
    public string Text { get; }

    /// <summary>Full path of the file to copy; <see langword="null"/> when there is a text to write.</summary>
    public string? Source { get; }

    /// <summary>Puts the file into a bundle folder.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void WriteTo(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (Source is null)
        {
            FileWriter.Write(path, Text);
        }
        else
        {
            FileWriter.Copy(Source, path);
        }
    }
}
