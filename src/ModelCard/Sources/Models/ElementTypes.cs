namespace ModelCard.Sources;

/// <summary>Number formats of weights by the names the facts use, with their width.</summary>
internal static class ElementTypes
{
    // ONNX numbers its types (onnx.proto, TensorProto.DataType).
    private static readonly string[] Onnx =
    [
        "undefined", "float32", "uint8", "int8", "uint16", "int16", "int32", "int64", "string", "bool", "float16", "float64", "uint32", "uint64", "complex64", "complex128",
        "bfloat16", "float8_e4m3fn", "float8_e4m3fnuz", "float8_e5m2", "float8_e5m2fnuz", "uint4", "int4", "float4_e2m1", "float8_e8m0", "uint2", "int2",
    ];

    // safetensors spells them (safetensors/src/tensor.rs, Dtype).
    private static readonly string[] SafetensorsSpelling =
    [
        "BOOL", "F4", "F6_E2M3", "F6_E3M2", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ", "I16", "U16", "F16", "BF16", "I32", "U32", "F32", "C64", "F64", "I64", "U64",
    ];

    private static readonly string[] SafetensorsName =
    [
        "bool", "float4_e2m1", "float6_e2m3", "float6_e3m2", "uint8", "int8", "float8_e5m2", "float8_e4m3fn", "float8_e8m0", "float8_e4m3fnuz", "float8_e5m2fnuz", "int16", "uint16", "float16",
        "bfloat16", "int32", "uint32", "float32", "complex64", "float64", "int64", "uint64",
    ];

    /// <summary>How many types safetensors has.</summary>
    public static int SafetensorsCount => SafetensorsName.Length;

    /// <summary>The name of a type of ONNX; one that is newer than this list shows its number.</summary>
    public static string OfOnnx(long number) =>
        number >= 0 && number < Onnx.Length ? Onnx[number] : FormattableString.Invariant($"type {number}");

    /// <summary>The index of a type of safetensors, for <see cref="SafetensorsAt"/>; -1 for one that is not known.</summary>
    public static int IndexOfSafetensors(ReadOnlySpan<byte> spelling)
    {
        for (var i = 0; i < SafetensorsSpelling.Length; i++)
        {
            if (Equals(spelling, SafetensorsSpelling[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public static string SafetensorsAt(int index) => SafetensorsName[index];

    /// <summary>The width of an element in bits, of GGUF's plain types too; 0 for a name that is not known and for text.</summary>
    public static int BitsOf(string name) => name switch
    {
        "uint2" or "int2" => 2,
        "uint4" or "int4" or "float4_e2m1" => 4,
        "float6_e2m3" or "float6_e3m2" => 6,
        "bool" or "uint8" or "int8" => 8,
        "uint16" or "int16" or "float16" or "bfloat16" or "F16" or "BF16" => 16,
        "uint32" or "int32" or "float32" or "F32" => 32,
        "uint64" or "int64" or "float64" or "complex64" or "F64" => 64,
        "complex128" => 128,
        _ => name.StartsWith("float8_", StringComparison.Ordinal) ? 8 : 0,
    };

    /// <summary>Whether a model learns numbers of this format, as opposed to shapes and indices.</summary>
    public static bool IsFloat(string name) => name.StartsWith("float", StringComparison.Ordinal) || name is "bfloat16" or "complex64" or "complex128";

    /// <summary>Whether weights of this format come of quantization.</summary>
    public static bool IsNarrow(string name) => BitsOf(name) is > 0 and <= 8 && name != "bool";

    private static bool Equals(ReadOnlySpan<byte> bytes, string ascii)
    {
        if (bytes.Length != ascii.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != ascii[i])
            {
                return false;
            }
        }

        return true;
    }
}
