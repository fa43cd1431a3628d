using System.Text;
using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>
/// The footnotes that a card has where <c>ModelCardProvenance</c> asks for them: <c>[^m1]</c> behind a value, and a note at the end that begins in a way of its own. They belong to
/// the build that wrote them and never to a value.
/// </summary>
internal static class FootnoteMarks
{
    /// <summary>How each note begins behind its mark and colon.</summary>
    public const string Opening = "Read from ";

    /// <summary>The same in every language a card can be in.</summary>
    internal static readonly string[] Openings = [Opening, "Lu dans ", "Gelesen aus ", "Leído de ", "読み取り元： ", "读取自 "];

    /// <summary>How a note begins in a language.</summary>
    public static string OpeningIn(CardWords words) => words["Read from"] + " ";

    private const string Start = "[^m";

    /// <summary>A text without the marks and the notes; lines stay where they are.</summary>
    public static string Remove(string text)
    {
        if (text.IndexOf(Start, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var lines = text.Split('\n');
        var foreign = Foreign(lines);
        var fence = "";
        for (var i = 0; i < lines.Length; i++)
        {
            var trimmed = lines[i].TrimStart();
            if (fence.Length > 0)
            {
                fence = trimmed.StartsWith(fence, StringComparison.Ordinal) ? "" : fence;
            }
            else if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
            {
                fence = trimmed.Substring(0, 3);
            }
            else
            {
                lines[i] = IsNote(lines[i]) ? lines[i].EndsWith("\r", StringComparison.Ordinal) ? "\r" : "" : WithoutMarks(lines[i], foreign);
            }
        }

        return string.Join("\n", lines);
    }

    /// <summary>Where the notes at the end of a text begin; its length where it has none.</summary>
    public static int NotesAt(string text)
    {
        var at = text.Length;
        while (at > 0)
        {
            var end = text[at - 1] == '\n' ? at - 1 : at;
            var start = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
            if (!IsNote(text.Substring(start, end - start)))
            {
                break;
            }

            at = start;
        }

        return at;
    }

    /// <summary>Those of the notes whose mark a text has.</summary>
    public static string NotesFor(string text, string notes)
    {
        var own = new List<string>();
        foreach (var note in notes.Split('\n'))
        {
            if (IsNote(note) && text.IndexOf(note.Substring(0, LengthAt(note, 0)), StringComparison.Ordinal) >= 0)
            {
                own.Add(note);
            }
        }

        return string.Join("\n", own);
    }

    private static bool IsNote(string line)
    {
        var length = LengthAt(line, 0);
        if (length == 0 || string.CompareOrdinal(line, length, ": ", 0, 2) != 0)
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (string.CompareOrdinal(line, length + 2, opening, 0, opening.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // An author may have footnotes of these names; then they have notes of the author's.
    private static List<string> Foreign(string[] lines)
    {
        var foreign = new List<string>();
        foreach (var line in lines)
        {
            if (LengthAt(line, 0) is var length and > 0 && line.Length > length && line[length] == ':' && !IsNote(line))
            {
                foreign.Add(line.Substring(0, length));
            }
        }

        return foreign;
    }

    private static string WithoutMarks(string line, List<string> foreign)
    {
        var at = line.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0)
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        var written = 0;
        for (; at >= 0; at = line.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var length = LengthAt(line, at);
            if (length > 0 && !foreign.Contains(line.Substring(at, length)))
            {
                text.Append(line, written, at - written);
                written = at + length;
            }
        }

        return text.Append(line, written, line.Length - written).ToString();
    }

    private static int LengthAt(string line, int at)
    {
        if (string.CompareOrdinal(line, at, Start, 0, Start.Length) != 0)
        {
            return 0;
        }

        var end = at + Start.Length;
        while (end < line.Length && line[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > at + Start.Length && end < line.Length && line[end] == ']' ? end + 1 - at : 0;
    }
}
