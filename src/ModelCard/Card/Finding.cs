namespace ModelCard.Card;

/// <summary>Something a build should say about a card: a code, a severity, a message that says what to do next, and the place.</summary>
public sealed class Finding
{
    /// <summary>Creates a finding.</summary>
    /// <param name="code">A stable code such as <c>MCB0101</c>; never reused.</param>
    /// <param name="severity">How loud it is.</param>
    /// <param name="message">One sentence or two: what is wrong and what to do next.</param>
    /// <param name="origin">The value concerned, or <see langword="null"/> when the project as a whole is.</param>
    /// <param name="subject">The catalog field the finding is about, so that a rule can name the field in place of the code.</param>
    public Finding(string code, FindingSeverity severity, string message, Origin? origin, string? subject = null)
    {
        Code = code;
        Severity = severity;
        Message = message;
        Origin = origin;
        Subject = subject;
    }

    /// <summary>A stable code such as <c>MCB0101</c>.</summary>
    public string Code { get; }

    /// <summary>How loud the finding is.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>What is wrong and what to do next.</summary>
    public string Message { get; }

    /// <summary>The value concerned, or <see langword="null"/>.</summary>
    public Origin? Origin { get; }

    /// <summary>The catalog field concerned, or <see langword="null"/>.</summary>
    public string? Subject { get; }

    /// <summary>An author's text as a message quotes it: on one line, and cut off where it is longer than <paramref name="length"/> characters.</summary>
    public static string Quote(string text, int length)
    {
        var line = text.Trim().Replace("\r", "").Replace('\n', ' ');
        return line.Length <= length ? line : line.Substring(0, length - 1) + "…";
    }
}
