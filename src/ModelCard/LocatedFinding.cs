using ModelCard.Card;

namespace ModelCard;

/// <summary>A finding with the file and the place a reader can click.</summary>
public sealed class LocatedFinding
{
    internal LocatedFinding(string code, FindingSeverity severity, string message, string file, int line, int column)
    {
        Code = code;
        Severity = severity;
        Message = message;
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>How loud it is, after all rules.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>What is wrong and what to do next.</summary>
    public string Message { get; }

    /// <summary>Full path of the file concerned.</summary>
    public string File { get; }

    /// <summary>Line from 1, or 0.</summary>
    public int Line { get; }

    /// <summary>Column from 1, or 0.</summary>
    public int Column { get; }
}
