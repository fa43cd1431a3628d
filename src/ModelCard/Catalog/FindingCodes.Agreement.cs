namespace ModelCard.Catalog;

/// <content>MCB4xxx: statements that contradict each other or the files on disk.</content>
public static partial class FindingCodes
{
    /// <summary>The license does not fit that of the base model.</summary>
    public const string LicenseAgainstBaseModel = "MCB4001";

    /// <summary>The license does not fit that of a training dataset.</summary>
    public const string LicenseAgainstDataset = "MCB4002";

    /// <summary>A result was measured on data the model was trained on.</summary>
    public const string EvaluatedOnTrainingData = "MCB4010";

    /// <summary>The text says trained from scratch, and there is a base model.</summary>
    public const string ScratchAgainstBaseModel = "MCB4020";

    /// <summary>A relation to a base model that is not named.</summary>
    public const string RelationWithoutBaseModel = "MCB4021";

    /// <summary>The text and the relation disagree on quantization.</summary>
    public const string QuantizationAgainstRelation = "MCB4022";

    /// <summary>The data is in a language the card does not list.</summary>
    public const string LanguageAgainstData = "MCB4023";

    /// <summary>A metric of another family of tasks.</summary>
    public const string MetricAgainstTask = "MCB4024";

    /// <summary>The model's version is not the package's.</summary>
    public const string VersionAgainstPackage = "MCB4030";
}
