namespace ModelCard.Outputs;

/// <summary>A piece of HTML that an author wrote: a tag, a comment, or text.</summary>
internal sealed class RawTag
{
    /// <summary>Creates a piece.</summary>
    /// <param name="source">The piece as it was written.</param>
    public RawTag(string source) => Source = source;

    /// <summary>The piece as it was written.</summary>
    public string Source { get; }

    /// <summary>The element in lower case; empty for what is no tag.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it closes an element.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether it is a comment.</summary>
    public bool IsComment { get; init; }

    /// <summary>Its attributes, names in lower case, references in values resolved.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>The first value of an attribute, or <see langword="null"/>.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
