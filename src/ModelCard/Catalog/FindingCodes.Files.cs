namespace ModelCard.Catalog;

/// <content>MCB06xx: files on disk that the card fills itself from.</content>
public static partial class FindingCodes
{
    /// <summary>A model, results, data or emissions file does not exist, and the lock file does not know it.</summary>
    public const string FileNotFound = "MCB0601";

    /// <summary>Such a file cannot be read: a folder, locked, or no permission.</summary>
    public const string FileUnreadable = "MCB0602";

    /// <summary>The format of such a file is not known.</summary>
    public const string FileFormatUnknown = "MCB0603";

    /// <summary>Such a file is not what its format asks for.</summary>
    public const string FileDamaged = "MCB0604";

    /// <summary>Such a file goes over a limit.</summary>
    public const string FileTooLarge = "MCB0605";

    /// <summary>A part of such a file is passed over, or should not be trusted.</summary>
    public const string FilePartSkipped = "MCB0606";

    /// <summary>A file was not measured here; the lock file stands in for it, or nothing does.</summary>
    public const string FileNotMeasured = "MCB0607";

    /// <summary>The project includes several model files and names none.</summary>
    public const string SeveralModelFiles = "MCB0608";
}
