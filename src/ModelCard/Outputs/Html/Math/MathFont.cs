namespace ModelCard.Outputs;

/// <summary>The letters a font command asks for.</summary>
internal enum MathFont
{
    /// <summary>What mathematics uses where nothing is said: slanted letters, upright digits.</summary>
    Usual,
    Upright,
    Italic,
    Bold,

    /// <summary>Bold, and slanted where the usual letter is slanted.</summary>
    BoldSymbol,
    Calligraphic,
    BoldCalligraphic,
    Fraktur,
    DoubleStruck,
    SansSerif,
    Monospace,
}
