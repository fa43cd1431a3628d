using ModelCard.Card;

namespace ModelCard;

/// <summary>A finding with the file and the place a reader can click.</summary>
public sealed class LocatedFinding
{
    internal LocatedFinding(string code, FindingSeverity severity, string message, string file, int line, int column, string? topic = null)
    {
        Code = code;
        Severity = severity;
        Message = message;
        File = file;
        Line = line;
        Column = column;
        Topic = topic;
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

    /// <summary>The catalog field it is about, or else the key, property or item type of the value concerned; <see langword="null"/> for neither.</summary>
    internal string? Topic { get; }

    /// <summary>How many of some findings are that loud.</summary>
    internal static int Count(IReadOnlyList<LocatedFinding> findings, FindingSeverity severity)
    {
        var count = 0;
        foreach (var finding in findings)
        {
            count += finding.Severity == severity ? 1 : 0;
        }

        return count;
    }

    /// <summary>The same finding, saying which of a project's models it is about.</summary>
    internal LocatedFinding About(string model) => new(Code, Severity, $"Model '{model}': {Message}", File, Line, Column, Topic);

    /// <summary>Whether another finding says the same about the same place.</summary>
    internal bool IsSameAs(LocatedFinding other) =>
        Line == other.Line && Column == other.Column && Severity == other.Severity
        && string.Equals(Code, other.Code, StringComparison.Ordinal)
        && string.Equals(File, other.File, StringComparison.Ordinal)
        && string.Equals(Message, other.Message, StringComparison.Ordinal);
}
