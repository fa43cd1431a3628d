using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What a reader has to say about a file that it can read: a part it passed over, a value nobody should trust.</summary>
internal sealed class ArtifactNote
{
    public ArtifactNote(string code, FindingSeverity severity, string message, int line)
    {
        Code = code;
        Severity = severity;
        Message = message;
        Line = line;
    }

    public string Code { get; }

    public FindingSeverity Severity { get; }

    /// <summary>The finding's whole message.</summary>
    public string Message { get; }

    /// <summary>The line in a file of text, counted from 1; 0 when no line tells.</summary>
    public int Line { get; }
}
