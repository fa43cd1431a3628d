namespace ModelCard.Catalog;

/// <summary>The groups in which the Hub lists its tasks.</summary>
public enum Modality
{
    /// <summary>No task the Hub knows.</summary>
    Unknown,

    /// <summary>Text in, text or labels out.</summary>
    NaturalLanguage,

    /// <summary>Sound and speech.</summary>
    Audio,

    /// <summary>Images, video and 3D.</summary>
    Vision,

    /// <summary>Several kinds of input or output at once.</summary>
    Multimodal,

    /// <summary>Tables and time series.</summary>
    Tabular,

    /// <summary>Reinforcement learning and robotics.</summary>
    Reinforcement,

    /// <summary>Everything else.</summary>
    Other,
}
