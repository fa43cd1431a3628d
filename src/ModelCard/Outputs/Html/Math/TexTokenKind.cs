namespace ModelCard.Outputs;

/// <summary>What a token of a TeX formula is.</summary>
internal enum TexTokenKind
{
    End,
    Character,
    Command,
    Space,
    Open,
    Close,
    Superscript,
    Subscript,
    Alignment,
}
