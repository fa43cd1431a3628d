namespace ModelCard.Outputs;

/// <summary>One file of the bundle.</summary>
public sealed class CardFile
{
    /// <summary>Creates a file.</summary>
    /// <param name="name">Path inside the bundle, with <c>/</c>.</param>
    /// <param name="kind">The format it is written in, such as <c>markdown</c>.</param>
    /// <param name="text">Its text; LF line ends, written as UTF-8 without BOM.</param>
    public CardFile(string name, string kind, string text)
    {
        Name = name;
        Kind = kind;
        Text = text;
    }

    /// <summary>Path inside the bundle.</summary>
    public string Name { get; }

    /// <summary>The format.</summary>
    public string Kind { get; }

    /// <summary>The text.</summary>
    public string Text { get; }
}
