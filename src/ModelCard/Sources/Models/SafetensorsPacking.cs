namespace ModelCard.Sources;

/// <summary>Tells by the name of a tensor whether the weights of a model are packed, several to an element.</summary>
internal static class SafetensorsPacking
{
    /// <summary>The packing in words; empty for a tensor that tells nothing.</summary>
    public static string Of(ReadOnlySpan<byte> name) =>
        name.EndsWith(".qweight"u8) ? "packed integers with scales (GPTQ or AWQ)"
        : name.EndsWith(".weight_packed"u8) ? "packed integers with scales (compressed-tensors)"
        : name.IndexOf(".quant_state.bitsandbytes__"u8) >= 0 || name.EndsWith(".weight.absmax"u8) ? "4-bit blocks (bitsandbytes)"
        : name.EndsWith("_blocks"u8) ? "4-bit blocks (MXFP4)"
        : "";
}
