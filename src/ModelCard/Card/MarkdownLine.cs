namespace ModelCard.Card;

/// <summary>One line of a <see cref="MarkdownText"/>.</summary>
public readonly struct MarkdownLine
{
    internal MarkdownLine(int start, int end, MarkdownLineKind kind, int level)
    {
        Start = start;
        End = end;
        Kind = kind;
        Level = level;
    }

    /// <summary>Where the line begins, as an index into the text.</summary>
    public int Start { get; }

    /// <summary>Where it ends, before its line break.</summary>
    public int End { get; }

    /// <summary>What it is.</summary>
    public MarkdownLineKind Kind { get; }

    /// <summary>For a heading: 1 to 6. Otherwise 0.</summary>
    public int Level { get; }
}
