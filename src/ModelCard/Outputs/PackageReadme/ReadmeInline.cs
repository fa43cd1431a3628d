using System.Text;

namespace ModelCard.Outputs;

/// <summary>
/// Turns the text between blank lines of a card into what nuget.org shows: links that lead somewhere, no HTML, no mathematics. Whatever it does not know stays text. A sign that could begin a tag
/// never comes out unescaped.
/// </summary>
internal sealed partial class ReadmeInline
{
    private const int DeepestLink = 8;

    private readonly ReadmeTargets _targets;
    private readonly ReadmeNotes _notes;
    private readonly string _text;
    private readonly StringBuilder _result = new();
    private readonly List<string?> _links = [];
    private readonly int _depth;
    private Dictionary<int, int>? _lastRuns;
    private int _noMathematics = int.MaxValue;
    private int _noInlineMathematics = int.MaxValue;
    private int _noBracket = int.MaxValue;

    private ReadmeInline(string text, ReadmeTargets targets, ReadmeNotes notes, int depth)
    {
        _text = text;
        _targets = targets;
        _notes = notes;
        _depth = depth;
    }

    /// <summary>Turns a text.</summary>
    public static string Write(string text, ReadmeTargets targets, ReadmeNotes notes) => Write(text, targets, notes, 0);

    private static string Write(string text, ReadmeTargets targets, ReadmeNotes notes, int depth)
    {
        var inline = new ReadmeInline(text, targets, notes, depth);
        inline.Write();
        return inline._result.ToString();
    }

    private void Write()
    {
        var at = 0;
        while (at < _text.Length)
        {
            at = _text[at] switch
            {
                '\\' => Backslash(at),
                '`' => Code(at),
                '$' => Mathematics(at, "$$", "$$"),
                '<' => Tag(at),
                '!' when at + 1 < _text.Length && _text[at + 1] == '[' => Bracket(at, at + 1),
                '[' => Bracket(at, at),
                _ => Copy(at, 1),
            };
        }

        while (_links.Count > 0)
        {
            CloseLink();
        }
    }

    private int Copy(int at, int length)
    {
        _result.Append(_text, at, length);
        return at + length;
    }

    // The Hub's mathematics inside a line stands between \\( and \\).
    private int Backslash(int at) =>
        Starts("\\\\(", at) ? Mathematics(at, "\\\\(", "\\\\)") : Copy(at, at + 1 < _text.Length ? 2 : 1);

    private int Code(int at)
    {
        var length = RunOf('`', at);
        return Copy(at, CodeEnd(at, length) is > 0 and var end ? end - at : length);
    }

    // Index behind the run of backticks that closes a span, or 0. Where the last run of each length stands is found once, so that runs without an end cost nothing.
    private int CodeEnd(int at, int length)
    {
        if (_lastRuns is null)
        {
            _lastRuns = [];
            for (var i = _text.IndexOf('`'); i >= 0; i = _text.IndexOf('`', i))
            {
                var run = RunOf('`', i);
                _lastRuns[run] = i;
                i += run;
                if (i >= _text.Length)
                {
                    break;
                }
            }
        }

        if (!_lastRuns.TryGetValue(length, out var last) || last <= at)
        {
            return 0;
        }

        var close = at + length;
        while (true)
        {
            close = _text.IndexOf('`', close);
            var run = RunOf('`', close);
            close += run;
            if (run == length)
            {
                return close;
            }
        }
    }

    private int Mathematics(int at, string open, string close)
    {
        if (!Starts(open, at))
        {
            return Copy(at, 1);
        }

        ref var none = ref (open == "$$" ? ref _noMathematics : ref _noInlineMathematics);
        var end = at < none ? _text.IndexOf(close, at + open.Length, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            none = Math.Min(none, at);
            return Copy(at, open.Length);
        }

        AppendCode(_text.Substring(at + open.Length, end - at - open.Length).Trim());
        return end + close.Length;
    }

    // A code span of more backticks than it holds.
    private void AppendCode(string code)
    {
        code = code.Replace('\n', ' ');
        var longest = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var run = 0;
            while (i + run < code.Length && code[i + run] == '`')
            {
                run++;
            }

            longest = Math.Max(longest, run);
            i += run;
        }

        var marks = new string('`', longest + 1);
        var space = longest > 0 ? " " : "";
        if (code.Length > 0)
        {
            _result.Append(marks).Append(space).Append(code).Append(space).Append(marks);
        }
    }

    private int RunOf(char mark, int at)
    {
        var end = at;
        while (end < _text.Length && _text[end] == mark)
        {
            end++;
        }

        return end - at;
    }

    private bool Starts(string mark, int at) => string.CompareOrdinal(_text, at, mark, 0, mark.Length) == 0;
}
