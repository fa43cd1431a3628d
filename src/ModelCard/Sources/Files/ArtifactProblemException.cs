namespace ModelCard.Sources;

/// <summary>A file is not what its format asks for. It is caught where the file was opened and becomes a finding; the card is written without the file's facts.</summary>
internal sealed class ArtifactProblemException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, as the end of a sentence that names the file, without a full stop.</param>
    /// <param name="offset">The byte at which it shows, counted from 0; -1 when no byte tells.</param>
    /// <param name="line">The line, counted from 1, in a file of text; 0 when no line tells.</param>
    /// <param name="isLimit">Whether the file may be right and is too large for us.</param>
    public ArtifactProblemException(string message, long offset = -1, int line = 0, bool isLimit = false)
        : base(message)
    {
        Offset = offset;
        Line = line;
        IsLimit = isLimit;
    }

    public long Offset { get; }

    public int Line { get; }

    public bool IsLimit { get; }
}
