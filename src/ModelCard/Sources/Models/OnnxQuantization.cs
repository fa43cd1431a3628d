namespace ModelCard.Sources;

/// <summary>How an ONNX model is quantized, told by its operators (ONNX Runtime, "Quantize ONNX models": QDQ, QOperator, dynamic, blocks of bits).</summary>
internal sealed class OnnxQuantization
{
    private readonly bool _usesPairs;
    private readonly bool _isDynamic;
    private readonly string? _operator;
    private readonly string? _blocks;

    private OnnxQuantization(bool usesPairs, bool isDynamic, string? integerOperator, string? blocks)
    {
        _usesPairs = usesPairs;
        _isDynamic = isDynamic;
        _operator = integerOperator;
        _blocks = blocks;
    }

    public bool IsQuantized => _usesPairs || _isDynamic || _operator is not null || _blocks is not null;

    /// <summary>Whether several weights share one element, so that elements are no count of parameters.</summary>
    public bool IsPacked => _blocks is not null;

    public static OnnxQuantization Of(IEnumerable<(string Domain, string Operator)> operators)
    {
        bool usesPairs = false, isDynamic = false;
        string? integer = null, blocks = null;
        foreach (var (_, name) in operators)
        {
            usesPairs |= name is "QuantizeLinear" or "DequantizeLinear";
            isDynamic |= name is "DynamicQuantizeLinear" or "DynamicQuantizeMatMul" or "DynamicQuantizeLSTM";
            if (name.StartsWith("QLinear", StringComparison.Ordinal) || name.EndsWith("Integer", StringComparison.Ordinal)
                || name is "QGemm" or "QAttention" or "MatMulIntegerToFloat" or "QEmbedLayerNormalization" or "DynamicQuantizeMatMul" or "DynamicQuantizeLSTM")
            {
                integer = First(integer, name);
            }

            if (name is "MatMulNBits" or "MatMulBnb4" or "MatMulFpQ4" or "GatherBlockQuantized" or "QMoE")
            {
                blocks = First(blocks, name);
            }
        }

        return new OnnxQuantization(usesPairs, isDynamic, integer, blocks);
    }

    /// <summary>The quantization in words; empty where there is none.</summary>
    /// <param name="elements">Elements by type.</param>
    public string Describe(IReadOnlyList<KeyValuePair<string, long>> elements)
    {
        if (!IsQuantized)
        {
            return "";
        }

        var ways = new List<string>();
        if (_blocks is not null)
        {
            ways.Add($"blocks of packed weights ({_blocks})");
        }

        if (_operator is not null)
        {
            ways.Add($"integer operators such as {_operator} (QOperator)");
        }

        if (_usesPairs)
        {
            ways.Add("QuantizeLinear and DequantizeLinear nodes (QDQ)");
        }

        if (_isDynamic)
        {
            ways.Add("activations quantized at run time (dynamic)");
        }

        var types = WeightTypes(elements);
        return (types.Length > 0 ? types + " weights; " : "") + string.Join(", ", ways);
    }

    // A zero point of one element is no weight.
    private static string WeightTypes(IReadOnlyList<KeyValuePair<string, long>> elements)
    {
        var types = new List<string>();
        long most = 0;
        foreach (var pair in elements)
        {
            if (ElementTypes.IsNarrow(pair.Key) && pair.Value > 1 && pair.Value >= most / 100)
            {
                types.Add(pair.Key);
                most = Math.Max(most, pair.Value);
            }
        }

        return string.Join(" and ", types);
    }

    // The same name whatever the order of the nodes.
    private static string First(string? known, string name) => known is null || string.CompareOrdinal(name, known) < 0 ? name : known;
}
