namespace ModelCard.Outputs;

/// <summary>How the lines and cells of an environment of LaTeX are shown.</summary>
internal sealed class TexTable
{
    /// <summary>Lines one upon the other, as under a sum.</summary>
    public static readonly TexTable Stack = new() { Attributes = " class=\"math-stack\"", MostColumns = 1, IsScript = true };

    public string Opening { get; private init; } = "";

    public string Closing { get; private init; } = "";

    public string Attributes { get; private init; } = "";

    /// <summary>Whether sums in it have their limits below and above.</summary>
    public bool IsDisplay { get; private init; }

    public bool IsScript { get; private init; }

    /// <summary>Whether every second cell goes on from the one before it.</summary>
    public bool GoesOn { get; private init; }

    /// <summary>Whether the columns are named behind the name.</summary>
    public bool HasColumns { get; private init; }

    /// <summary>Whether it is one line and no table.</summary>
    public bool IsSingle { get; private init; }

    /// <summary>How many cells a line may have; 0 where there is no limit.</summary>
    public int MostColumns { get; private init; }

    public static TexTable? Find(string name) => name switch
    {
        "matrix" => new(),
        "pmatrix" => new() { Opening = "(", Closing = ")" },
        "bmatrix" => new() { Opening = "[", Closing = "]" },
        "Bmatrix" => new() { Opening = "{", Closing = "}" },
        "vmatrix" => new() { Opening = "|", Closing = "|" },
        "Vmatrix" => new() { Opening = "‖", Closing = "‖" },
        "smallmatrix" => new() { Attributes = " scriptlevel=\"1\"", IsScript = true },
        "cases" => new() { Opening = "{", Attributes = " class=\"math-cases\"", MostColumns = 2 },
        "dcases" => new() { Opening = "{", Attributes = " displaystyle=\"true\" class=\"math-cases\"", IsDisplay = true, MostColumns = 2 },
        "rcases" => new() { Closing = "}", Attributes = " class=\"math-cases\"", MostColumns = 2 },
        "array" => new() { HasColumns = true },
        "align" or "align*" or "aligned" or "split" => new() { Attributes = " displaystyle=\"true\" class=\"math-aligned\"", IsDisplay = true, GoesOn = true },
        "gather" or "gather*" or "gathered" => new() { Attributes = " displaystyle=\"true\"", IsDisplay = true, MostColumns = 1 },
        "equation" or "equation*" => new() { IsSingle = true },
        _ => null,
    };
}
