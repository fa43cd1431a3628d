namespace ModelCard.Outputs;

/// <summary>What a symbol of TeX becomes.</summary>
internal enum TexSymbolKind
{
    /// <summary>A letter that is slanted in mathematics.</summary>
    Letter,

    /// <summary>A letter that stands upright where no font is asked for.</summary>
    UprightLetter,
    Ordinary,
    Binary,
    Relation,
    Arrow,

    /// <summary>An arrow that can also be a delimiter.</summary>
    VerticalArrow,

    /// <summary>A bar: a delimiter that looks the same on both sides.</summary>
    Fence,
    Opening,
    Closing,

    Punctuation,
    Sum,
    Integral,
    Dots,
    Function,

    /// <summary>A function such as max, below which its variable stands in display style.</summary>
    LimitFunction,
}
