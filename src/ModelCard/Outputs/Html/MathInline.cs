using Markdig.Syntax.Inlines;

namespace ModelCard.Outputs;

/// <summary>Mathematics within a text.</summary>
internal sealed class MathInline(string tex, MathDelimiter delimiter) : LeafInline
{
    /// <summary>The source between the delimiters.</summary>
    public string Tex { get; } = tex;

    /// <summary>What it stood between.</summary>
    public MathDelimiter Delimiter { get; } = delimiter;
}
