namespace ModelCard.Templates;

/// <summary>What a statement asks of the statements around it.</summary>
internal enum Flow
{
    None,
    Break,
    Continue,
    Return,
}
