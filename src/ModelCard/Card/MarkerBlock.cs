namespace ModelCard.Card;

/// <summary>A part of a Markdown file between <c>&lt;!-- modelcard:begin NAME --&gt;</c> and <c>&lt;!-- modelcard:end NAME --&gt;</c>, which a build writes.</summary>
public sealed class MarkerBlock
{
    internal MarkerBlock(string name, int outerStart, int start, int end, int outerEnd, int level, string lineBreak, Origin origin)
    {
        Name = name;
        OuterStart = outerStart;
        Start = start;
        End = end;
        OuterEnd = outerEnd;
        Level = level;
        LineBreak = lineBreak;
        Origin = origin;
    }

    /// <summary>What the block holds.</summary>
    public string Name { get; }

    /// <summary>Index of the first character of the opening marker's line.</summary>
    public int OuterStart { get; }

    /// <summary>Index of the first character between the markers.</summary>
    public int Start { get; }

    /// <summary>Index behind the last character between the markers: the first of the closing marker's line.</summary>
    public int End { get; }

    /// <summary>Index behind the closing marker's line and its line break.</summary>
    public int OuterEnd { get; }

    /// <summary>The level of the nearest heading of the author's above the block; 0 when there is none.</summary>
    public int Level { get; }

    /// <summary>The line break behind the opening marker, which every line of the block gets.</summary>
    public string LineBreak { get; }

    /// <summary>Where the opening marker stands.</summary>
    public Origin Origin { get; }
}
