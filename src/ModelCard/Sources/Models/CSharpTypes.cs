namespace ModelCard.Sources;

/// <summary>The types of C# for types of elements as facts name them.</summary>
internal static class CSharpTypes
{
    /// <summary>The keyword of a type; <see langword="null"/> where C# has none.</summary>
    public static string? Of(string elementType) => elementType switch
    {
        "float32" => "float",
        "float64" => "double",
        "int8" => "sbyte",
        "uint8" => "byte",
        "int16" => "short",
        "uint16" => "ushort",
        "int32" => "int",
        "uint32" => "uint",
        "int64" => "long",
        "uint64" => "ulong",
        "bool" => "bool",
        "string" => "string",
        _ => null,
    };
}
