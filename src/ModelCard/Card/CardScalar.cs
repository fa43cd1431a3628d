namespace ModelCard.Card;

/// <summary>A single value. The text is kept exactly as written; the type says how a YAML 1.2 reader takes it.</summary>
public sealed class CardScalar : CardNode
{
    /// <summary>Creates a scalar.</summary>
    /// <param name="text">The text as the author wrote it, without quotes.</param>
    /// <param name="type">The YAML 1.2 core schema type; a quoted or block scalar is always a string.</param>
    /// <param name="origin">Where it was stated.</param>
    public CardScalar(string text, ScalarType type, Origin origin)
        : base(origin)
    {
        Text = text;
        Type = type;
    }

    /// <summary>The text as the author wrote it, without quotes.</summary>
    public string Text { get; }

    /// <summary>The YAML 1.2 core schema type.</summary>
    public ScalarType Type { get; }

    /// <summary>The text without the commas that a source put between groups of digits; <see langword="null"/> where it put none.</summary>
    internal string? WithoutGroups { get; init; }
}
