namespace ModelCard.Outputs;

/// <summary>Where a top-level key of front matter stands: from the start of its line to behind the line end of its value.</summary>
internal sealed class FrontMatterKey
{
    public FrontMatterKey(string name, int start)
    {
        Name = name;
        Start = start;
    }

    public string Name { get; }

    public int Start { get; }

    public int End { get; set; }

    /// <summary>Where the blanks before a comment on the line of a value of one line begin; 0 without one.</summary>
    public int Comment { get; set; }

    /// <summary>Whether its last line is text of a block scalar, to which a line end behind it would belong.</summary>
    public bool EndsInBlock { get; set; }
}
