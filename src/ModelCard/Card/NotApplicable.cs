namespace ModelCard.Card;

/// <summary>
/// An author's word that a question does not apply to the model, such as "Not applicable: the model was trained from scratch". It is honest when it gives a reason: then the
/// question is settled, and nobody is asked again.
/// </summary>
public sealed class NotApplicable
{
    /// <summary>How many words a reason has at least.</summary>
    public const int ReasonWords = 5;

    /// <summary>The words a declaration begins with, in any case; "NA" counts in capitals only, because "na" is the language Nauru.</summary>
    public static readonly IReadOnlyList<string> Openings =
        ["not applicable", "does not apply", "n/a", "n.a.", "NA", "not collected", "not measured", "not recorded", "not tracked", "none"];

    // These ask whether something was done, so that "none" is the answer.
    private const string AnsweredByNone = " pruning quantization privacy_techniques ";

    // The first openings say "does not apply" and nothing else; the others also begin ordinary sentences.
    private const int PlainOpenings = 5;

    private static readonly string[] Qualifiers = ["for this model", "to this model", "in this case", "here", "yet"];
    private static readonly string[] PlainReasons = ["because", "since", "as", "due to"];
    private static readonly string[] OtherReasons = ["because"];

    private NotApplicable(string words, string reason)
    {
        Words = words;
        Reason = reason;
    }

    /// <summary>The opening as written, such as <c>N/A</c>.</summary>
    public string Words { get; }

    /// <summary>The reason as written; empty when none is given.</summary>
    public string Reason { get; }

    /// <summary>Whether the reason is long enough to be one.</summary>
    public bool HasReason => !Placeholder.Is(Reason) && WordCount.Of(Reason) >= ReasonWords;

    /// <summary>
    /// Reads a declaration. It is one of <see cref="Openings"/>, then nothing more, or a reason set off by a colon, a full stop, a dash, a bracket, a line break or "because".
    /// A text that goes on otherwise ("None of the …", "Not applicable to small images") is prose, and so is one of several paragraphs.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="field">The name of the field it answers.</param>
    /// <returns>The declaration, or <see langword="null"/> when the text is none.</returns>
    public static NotApplicable? Read(string text, string field)
    {
        int start = 0, end = text.Length;
        while (start < end && (char.IsWhiteSpace(text[start]) || IsMark(text[start])))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end || text[start] is not ('n' or 'N' or 'd' or 'D'))
        {
            return null;
        }

        for (var i = 0; i < Openings.Count; i++)
        {
            var after = start + Openings[i].Length;
            if (IsAt(text, start, Openings[i], ignoreCase: Openings[i] != "NA") && (after >= end || !char.IsLetterOrDigit(text[after])))
            {
                var answers = Openings[i] == "none" && AnsweredByNone.IndexOf(" " + field + " ", StringComparison.Ordinal) >= 0;
                return !answers && FindReason(text.Substring(after, end - after), i) is { } reason && !HasParagraphs(text, start, end)
                    ? new NotApplicable(text.Substring(start, after - start), reason)
                    : null;
            }
        }

        return null;
    }

    // The reason in what follows the opening; null when it follows as prose does.
    private static string? FindReason(string rest, int opening)
    {
        rest = SkipQualifiers(rest);
        var text = rest.TrimStart();
        if (text.Length == 0)
        {
            return "";
        }

        var next = text.Length == 1 ? ' ' : text[1];
        switch (text[0])
        {
            case ':' or '\u2013' or '\u2014':
                return Trim(text.Substring(1));
            case '.' or ';' or '!':
                return char.IsWhiteSpace(next) || IsMark(next) ? Trim(text.Substring(1)) : null;
            case '-':
                return char.IsWhiteSpace(next) || next == '-' ? Trim(text.TrimStart('-')) : null;
            case '(':
                return text.Length < rest.Length ? Trim(text.Substring(1)) : null;
            case ',':
                return Conjunction(text.Substring(1), opening) ?? (opening < PlainOpenings ? Trim(text.Substring(1)) : null);
            default:
                var broken = rest.IndexOf('\n', 0, rest.Length - text.Length) >= 0;
                return Conjunction(text, opening) ?? (broken ? Trim(text) : null);
        }
    }

    private static string? Conjunction(string text, int opening)
    {
        text = text.TrimStart();
        foreach (var word in opening < PlainOpenings ? PlainReasons : OtherReasons)
        {
            if (IsAt(text, 0, word, ignoreCase: true) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
            {
                return Trim(text.Substring(word.Length));
            }
        }

        return null;
    }

    private static string SkipQualifiers(string rest)
    {
        var start = 0;
        while (start < rest.Length && IsMark(rest[start]) && rest[start] != '(')
        {
            start++;
        }

        rest = rest.Substring(start);
        var text = rest.TrimStart();
        foreach (var qualifier in Qualifiers)
        {
            if (text.Length < rest.Length && IsAt(text, 0, qualifier, ignoreCase: true) && (text.Length == qualifier.Length || !char.IsLetterOrDigit(text[qualifier.Length])))
            {
                return text.Substring(qualifier.Length);
            }
        }

        return rest;
    }

    private static bool HasParagraphs(string text, int start, int end)
    {
        var blank = false;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\n')
            {
                if (blank)
                {
                    return true;
                }

                blank = true;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                blank = false;
            }
        }

        return false;
    }

    private static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && (char.IsWhiteSpace(text[start]) || IsMark(text[start]) || text[start] is '-' or ':'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsMark(text[end - 1])))
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    private static bool IsMark(char c) => c is '*' or '_' or '>' or '[' or ']' or '(' or ')' or '"' or '\'' or '\u201C' or '\u201D';

    private static bool IsAt(string text, int at, string word, bool ignoreCase) =>
        text.Length - at >= word.Length
        && string.Compare(text, at, word, 0, word.Length, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) == 0;
}
