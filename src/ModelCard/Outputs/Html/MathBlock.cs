using System.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ModelCard.Outputs;

/// <summary>Mathematics on lines of its own.</summary>
internal sealed class MathBlock : LeafBlock
{
    private readonly StringBuilder _tex = new();

    /// <summary>Creates a block.</summary>
    public MathBlock(BlockParser parser, MathDelimiter delimiter)
        : base(parser) => Delimiter = delimiter;

    /// <summary>What it stands between.</summary>
    public MathDelimiter Delimiter { get; }

    /// <summary>The source between the delimiters.</summary>
    public string Tex => _tex.ToString();

    /// <summary>Whether its end was found before what holds it ended.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Adds a part of a line.</summary>
    public void Add(string text, int start, int end) => _tex.Append(_tex.Length > 0 ? "\n" : "").Append(text, start, Math.Max(0, end - start));
}
