namespace ModelCard.Sources;

/// <summary>What a component of an ML.NET archive is to the pipeline.</summary>
internal enum MlNetComponentKind
{
    /// <summary>A step that changes columns.</summary>
    Transform,

    /// <summary>Holds other steps.</summary>
    Container,

    /// <summary>Holds a trained model and applies it.</summary>
    Wrapper,

    /// <summary>Turns a model's scores into probabilities.</summary>
    Calibrator,

    /// <summary>A trained model.</summary>
    Algorithm,

    /// <summary>A step that is a trained model itself.</summary>
    Trained,
}
