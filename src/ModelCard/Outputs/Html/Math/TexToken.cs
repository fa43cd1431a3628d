namespace ModelCard.Outputs;

/// <summary>A token of a TeX formula: a character (<see cref="Code"/>) or a command (<see cref="Name"/>, without its backslash).</summary>
internal readonly record struct TexToken(TexTokenKind Kind, int Code, string Name)
{
    /// <summary>Whether it is this character.</summary>
    public bool Is(char character) => Kind == TexTokenKind.Character && Code == character;

    /// <summary>Whether it is this command.</summary>
    public bool IsCommand(string name) => Kind == TexTokenKind.Command && Name == name;
}
