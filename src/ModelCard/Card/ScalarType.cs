namespace ModelCard.Card;

#pragma warning disable CA1720 // the names are those of the YAML specification

/// <summary>Types of the YAML 1.2 core schema (https://yaml.org/spec/1.2.2/#103-core-schema).</summary>
public enum ScalarType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>An integer: decimal, <c>0o</c> octal or <c>0x</c> hexadecimal.</summary>
    Integer,

    /// <summary>A floating-point number, infinities and not-a-number included.</summary>
    Float,

    /// <summary><c>true</c> or <c>false</c> in the three spellings of the core schema.</summary>
    Boolean,

    /// <summary><c>null</c>, <c>~</c> or nothing.</summary>
    Null,
}
