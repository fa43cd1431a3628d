namespace ModelCard;

/// <summary>The card that a project keeps in source control, as this build would write it.</summary>
public sealed class CommittedCopy
{
    internal CommittedCopy(string path, string text, bool isChanged)
    {
        Path = path;
        Text = text;
        IsChanged = isChanged;
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>The whole text, to be written as UTF-8; a byte order mark is part of it where the file has one.</summary>
    public string Text { get; }

    /// <summary>Whether it differs from what is on disk. A file that is the same is not written, so that its time stays.</summary>
    public bool IsChanged { get; }
}
