using System.Text;

namespace ModelCard.Card;

/// <summary>Something a build should say about a card: a code, a severity, a message that says what to do next, and the place.</summary>
public sealed class Finding
{
    private const int LongestMessage = 1000;

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
        Message = Clean(message);
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
        return ForeignText.Cut(line, length);
    }

    // A message is a line or two; what an input holds of control characters, or of those that turn the direction of writing, has no business in a log, and half a character is no text to any reader.
    private static string Clean(string message)
    {
        message = ForeignText.OneLine(ForeignText.Cut(message, LongestMessage));
        StringBuilder? clean = null;
        for (var i = 0; i < message.Length; i++)
        {
            if (ForeignText.IsHalf(message, i))
            {
                clean ??= new StringBuilder(message);
                clean[i] = '\uFFFD';
            }
        }

        return clean?.ToString() ?? message;
    }
}
