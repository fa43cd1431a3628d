namespace ModelCard.Catalog;

/// <content>MCB061x: the lock file. MCB41xx: statements that no longer match the files on disk. MCB42xx: metrics that fall short.</content>
public static partial class FindingCodes
{
    /// <summary>The lock file cannot be read.</summary>
    public const string LockUnreadable = "MCB0610";

    /// <summary>There is nothing the lock file could record.</summary>
    public const string NothingToAccept = "MCB0611";

    /// <summary>The model changed, and a statement about what it does did not.</summary>
    public const string ModelChanged = "MCB4101";

    /// <summary>The results changed, and a typed statement about them did not.</summary>
    public const string ResultsChanged = "MCB4102";

    /// <summary>The data changed, and the model or a statement about the data did not.</summary>
    public const string DataChanged = "MCB4103";

    /// <summary>The lock file is behind the files.</summary>
    public const string LockBehind = "MCB4104";

    /// <summary>A result that was accepted is gone.</summary>
    public const string ResultGone = "MCB4105";

    /// <summary>The lock file has an entry for a file the project does not name.</summary>
    public const string LockEntryUnused = "MCB4106";

    /// <summary>A typed result contradicts the measured one.</summary>
    public const string MetricAgainstFile = "MCB4110";

    /// <summary>A typed size or count contradicts the model file.</summary>
    public const string SizeAgainstFile = "MCB4111";

    /// <summary>A typed number format contradicts the model file.</summary>
    public const string PrecisionAgainstFile = "MCB4112";

    /// <summary>Typed rows or splits contradict the data file.</summary>
    public const string DatasetAgainstFile = "MCB4113";

    /// <summary>A typed license contradicts the file.</summary>
    public const string LicenseAgainstFile = "MCB4114";

    /// <summary>A typed hash is that of no file.</summary>
    public const string HashAgainstFile = "MCB4115";

    /// <summary>One file is training data and test data.</summary>
    public const string TestDataIsTrainingData = "MCB4120";

    /// <summary>A metric is under its minimum.</summary>
    public const string UnderMinimum = "MCB4201";

    /// <summary>A metric is over its maximum.</summary>
    public const string OverMaximum = "MCB4202";

    /// <summary>A limit that no metric can be held against.</summary>
    public const string GateWithoutMetric = "MCB4203";

    /// <summary>The slices of a metric lie too far apart.</summary>
    public const string SliceGap = "MCB4204";

    /// <summary>A metric is worse than it was when it was accepted.</summary>
    public const string Regression = "MCB4205";
}
