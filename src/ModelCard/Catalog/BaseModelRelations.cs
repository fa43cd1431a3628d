namespace ModelCard.Catalog;

/// <summary>How a model can be made from its base model, in the words of the Hub.</summary>
public static class BaseModelRelations
{
    /// <summary>Small weights to be used together with the base model.</summary>
    public const string Adapter = "adapter";

    /// <summary>Several base models combined into one.</summary>
    public const string Merge = "merge";

    /// <summary>The base model with weights of lower precision.</summary>
    public const string Quantized = "quantized";

    /// <summary>The base model, trained further.</summary>
    public const string Finetune = "finetune";

    /// <summary>Whether the Hub knows the word.</summary>
    public static bool IsKnown(string relation) => relation is Adapter or Merge or Quantized or Finetune;

    /// <summary>Whether making the model took training of our own: quantizing and merging do not.</summary>
    public static bool IsTrained(string relation) => relation is Adapter or Finetune;
}
