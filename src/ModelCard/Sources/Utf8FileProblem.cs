namespace ModelCard.Sources;

/// <summary>Why a file gives no text.</summary>
internal enum Utf8FileProblem
{
    None,
    Missing,
    Folder,
    Unreadable,
    TooLarge,
    Encoding,
}
