using System.Globalization;

namespace ModelCard.Sources;

/// <summary>
/// How GGUF stores the elements of a tensor: in blocks of a number of elements that take a number of bytes (llama.cpp, <c>ggml-common.h</c> and gguf-py <c>GGML_QUANT_SIZES</c>).
/// </summary>
internal readonly struct GgufTensorType
{
    // id name elements-a-block bytes-a-block; a name in lower case is a plain number, not a packed format. Ids that are missing were removed or never used.
    private const string Known =
        "0 float32 1 4|1 float16 1 2|2 Q4_0 32 18|3 Q4_1 32 20|6 Q5_0 32 22|7 Q5_1 32 24|8 Q8_0 32 34|9 Q8_1 32 36|10 Q2_K 256 84|11 Q3_K 256 110|12 Q4_K 256 144|13 Q5_K 256 176|"
        + "14 Q6_K 256 210|15 Q8_K 256 292|16 IQ2_XXS 256 66|17 IQ2_XS 256 74|18 IQ3_XXS 256 98|19 IQ1_S 256 50|20 IQ4_NL 32 18|21 IQ3_S 256 110|22 IQ2_S 256 82|23 IQ4_XS 256 136|"
        + "24 int8 1 1|25 int16 1 2|26 int32 1 4|27 int64 1 8|28 float64 1 8|29 IQ1_M 256 56|30 bfloat16 1 2|34 TQ1_0 256 54|35 TQ2_0 256 66|39 MXFP4 32 17|40 NVFP4 64 36|"
        + "41 Q1_0 128 18|42 Q2_0 64 18";

    // What general.file_type says of the file as a whole: the recipe by which types were chosen for its tensors.
    private const string FileTypes =
        "0 F32|1 F16|2 Q4_0|3 Q4_1|7 Q8_0|8 Q5_0|9 Q5_1|10 Q2_K|11 Q3_K_S|12 Q3_K_M|13 Q3_K_L|14 Q4_K_S|15 Q4_K_M|16 Q5_K_S|17 Q5_K_M|18 Q6_K|19 IQ2_XXS|20 IQ2_XS|21 Q2_K_S|22 IQ3_XS|"
        + "23 IQ3_XXS|24 IQ1_S|25 IQ4_NL|26 IQ3_S|27 IQ3_M|28 IQ2_S|29 IQ2_M|30 IQ4_XS|31 IQ1_M|32 BF16|36 TQ1_0|37 TQ2_0";

    private const long Guessed = 1024;

    private static Dictionary<uint, GgufTensorType>? ById;

    private GgufTensorType(string name, int blockElements, int blockBytes)
    {
        Name = name;
        BlockElements = blockElements;
        BlockBytes = blockBytes;
    }

    public string Name { get; }

    /// <summary>Elements a block; 0 for a type that is not known.</summary>
    public int BlockElements { get; }

    /// <summary>Bytes a block; 0 for a type that is not known.</summary>
    public int BlockBytes { get; }

    public bool IsKnown => BlockElements > 0;

    /// <summary>Whether elements are packed together, so that a weight takes fewer bits than any plain number.</summary>
    public bool IsPacked => BlockElements > 1;

    /// <summary>The type of an id; an unknown one goes by its number.</summary>
    public static GgufTensorType Of(uint id) =>
        (ById ??= Read()).TryGetValue(id, out var type) ? type : new GgufTensorType("ggml type " + id.ToString(CultureInfo.InvariantCulture), 0, 0);

    /// <summary>The name of a file type, without the mark that it was guessed; an unknown one goes by its number, and a guess that says nothing else is none.</summary>
    public static string? FileTypeName(long fileType)
    {
        if (fileType == Guessed)
        {
            return null;
        }

        var key = ((fileType & Guessed) != 0 ? fileType - Guessed : fileType).ToString(CultureInfo.InvariantCulture);
        foreach (var row in FileTypes.Split('|'))
        {
            if (row.StartsWith(key + " ", StringComparison.Ordinal))
            {
                return row.Substring(key.Length + 1);
            }
        }

        return "file type " + key;
    }

    private static Dictionary<uint, GgufTensorType> Read()
    {
        var types = new Dictionary<uint, GgufTensorType>();
        foreach (var row in Known.Split('|'))
        {
            var parts = row.Split(' ');
            types[Number(parts[0])] = new GgufTensorType(parts[1], (int)Number(parts[2]), (int)Number(parts[3]));
        }

        return types;
    }

    private static uint Number(string digits) => uint.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
