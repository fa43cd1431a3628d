namespace ModelCard.Checks;

/// <summary>When a checklist item applies. An item that does not apply leaves both sums of the score.</summary>
public enum ItemCondition
{
    /// <summary>For every model.</summary>
    Always,

    /// <summary>The license is <c>other</c>.</summary>
    LicenseIsOther,

    /// <summary>The task reads or writes human language, as text or as speech.</summary>
    TextOrSpeechTask,

    /// <summary>The model is made from another: fine-tuned, quantized, merged or an adapter.</summary>
    DerivedFromBaseModel,

    /// <summary>The model was fine-tuned.</summary>
    FineTuned,

    /// <summary>The model was trained, which quantizing and merging do not do.</summary>
    Trained,

    /// <summary>The model was trained in a cloud: a provider or a region is named.</summary>
    TrainedInCloud,

    /// <summary>At least one metric is given.</summary>
    MetricsPresent,

    /// <summary>Factors are named under testing.</summary>
    FactorsPresent,

    /// <summary>Emissions are given.</summary>
    EmissionsPresent,

    /// <summary>The Hub shows a widget for the task.</summary>
    TaskHasWidget,

    /// <summary>The data is about people.</summary>
    DataAboutPeople,
}
