namespace ModelCard.Catalog;

/// <summary>What the Hugging Face Hub makes of a front-matter key. It accepts any key, but most readers only look at some.</summary>
public enum HubKeyKind
{
    /// <summary>No key the Hub, its library or its users know.</summary>
    Unknown,

    /// <summary>A key of model cards.</summary>
    Model,

    /// <summary>A key that many cards use although the Hub does not read it.</summary>
    Convention,

    /// <summary>A key of dataset cards, of no use in a model card.</summary>
    Dataset,

    /// <summary>A key of Spaces, of no use in a model card.</summary>
    Space,

    /// <summary>A key with which the <c>huggingface_hub</c> library refuses to load the card.</summary>
    Refused,
}
