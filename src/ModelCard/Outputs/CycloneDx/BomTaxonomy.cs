using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>Names of CycloneDX's own property taxonomy for models (https://github.com/CycloneDX/cyclonedx-property-taxonomy, <c>cdx:ai-ml</c>).</summary>
internal static class BomTaxonomy
{
    private const string Hyperparameter = "cdx:ai-ml:model:hyperparameter:";

    private static readonly string[] Hyperparameters =
    [
        "context_length", "hidden_size", "num_hidden_layers", "num_attention_heads", "num_key_value_heads", "intermediate_size", "vocab_size", "quantization", "tokenizer_class", "max_position_embeddings",
    ];

    /// <summary>The name of a property for a hyperparameter: the taxonomy's, else one of ours.</summary>
    public static string NameOf(string hyperparameter) =>
        Array.IndexOf(Hyperparameters, hyperparameter) >= 0 ? Hyperparameter + hyperparameter : "modelcard:hyperparameter:" + hyperparameter;

    /// <summary>Adds what the taxonomy has names for.</summary>
    public static void AddTo(BomProperties properties, BomFields fields)
    {
        properties.Add("cdx:ai-ml:model:parameter:count", fields.Place("parameter_count"));
        properties.Add("cdx:ai-ml:model:language", string.Join(",", fields.PlaceTexts("language")));
        var lengths = new List<string>();
        foreach (var file in fields.Card.Measurements.Files)
        {
            if (file.Role == FileRole.Model && file.Text("context_length") is { } length && !lengths.Contains(length))
            {
                lengths.Add(length);
                properties.Add(Hyperparameter + "context_length", length);
            }
        }
    }
}
