namespace ModelCard.Outputs;

/// <summary>What a part of a formula is to its neighbors. TeX sets the space between two parts by their classes.</summary>
internal enum MathClass
{
    /// <summary>Nothing: the edge of a row.</summary>
    None,

    /// <summary>A space that somebody wrote; the parts around it are neighbors all the same.</summary>
    Space,
    Ordinary,
    Operator,
    Binary,
    Relation,
    Opening,
    Closing,
    Punctuation,

    /// <summary>Dots between parts.</summary>
    Inner,

    /// <summary>A whole in delimiters: an opening to its left and a closing to its right.</summary>
    Delimited,
}
