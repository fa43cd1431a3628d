namespace ModelCard.Outputs;

/// <content>Links, images and footnotes.</content>
internal sealed partial class ReadmeInline
{
    private int Bracket(int start, int open)
    {
        var close = open < _noBracket ? Closing(open) : -1;
        if (close < 0)
        {
            return Copy(start, open + 1 - start);
        }

        var inner = _text.Substring(open + 1, close - open - 1);
        if (inner.Length > 1 && inner[0] == '^' && start == open && _notes.Number(inner.Substring(1)) is { } number)
        {
            _result.Append(" \\[").Append(number).Append("\\]");
            return close + 1;
        }

        var end = close + 1;
        var target = end < _text.Length && _text[end] == '(' ? Destination(end, out end)
            : end < _text.Length && _text[end] == '[' && Closing(end) is > 0 and var label ? Labeled(_text.Substring(end + 1, label - end - 1), inner, label + 1, ref end)
            : _notes.Target(inner);
        if (target is null)
        {
            return Copy(start, open + 1 - start);
        }

        if (start == open)
        {
            WriteLink(Write(inner, _targets, _notes, _depth + 1), target);
        }
        else
        {
            WriteImage(inner, target);
        }

        return end;
    }

    private string? Labeled(string label, string inner, int behind, ref int end)
    {
        var target = _notes.Target(label.Length == 0 ? inner : label);
        end = target is null ? end : behind;
        return target;
    }

    private void WriteLink(string inner, string target)
    {
        if (_targets.Link(target) is { } address && inner.Length > 0 && _links.Count == 0)
        {
            _result.Append('[').Append(inner).Append("](").Append(address).Append(')');
        }
        else
        {
            _result.Append(inner);
        }
    }

    private void WriteImage(string alt, string target)
    {
        var text = ReportText.Plain(alt);
        if (ReadmeTargets.Shows(target.Trim()) && _targets.Link(target) is { } shown)
        {
            _result.Append("![").Append(text).Append("](").Append(shown).Append(')');
        }
        else if (_targets.ImageLink(target) is { } address && _depth == 0 && _links.Count == 0)
        {
            _result.Append('[').Append(text.Length > 0 ? text : "image").Append("](").Append(address).Append(')');
        }
        else if (text.Length > 0)
        {
            _result.Append(_depth == 0 ? "*" : "").Append(text).Append(_depth == 0 ? "*" : "");
        }
    }

    // The bracket that closes another: brackets in code do not count, and neither do escaped ones.
    private int Closing(int open)
    {
        var depth = 0;
        for (var i = open; i < _text.Length && _depth < DeepestLink; i++)
        {
            switch (_text[i])
            {
                case '\\':
                    i++;
                    break;
                case '`':
                    var run = RunOf('`', i);
                    i = (CodeEnd(i, run) is > 0 and var end ? end : i + run) - 1;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i;
                case '\n' when i + 1 < _text.Length && _text[i + 1] == '\n':
                    return -1;
                default:
                    break;
            }

            if (depth > DeepestLink || i - open > LongestLink)
            {
                return -1;
            }
        }

        if (_depth < DeepestLink)
        {
            _noBracket = Math.Min(_noBracket, open);
        }

        return -1;
    }

    private const int LongestLink = 4000;

    // ( <address> "title" ) or ( address ), with brackets that close inside of it.
    private string? Destination(int open, out int end)
    {
        end = open;
        var at = SkipSpaces(open + 1);
        string target;
        if (at < _text.Length && _text[at] == '<')
        {
            var close = _text.IndexOf('>', at, Math.Min(LongestLink, _text.Length - at));
            if (close < 0)
            {
                return null;
            }

            target = _text.Substring(at + 1, close - at - 1);
            at = close + 1;
        }
        else
        {
            var first = at;
            for (var depth = 0; at < _text.Length && at - first < LongestLink && _text[at] > ' ' && !(_text[at] == ')' && depth == 0); at++)
            {
                depth += _text[at] == '(' ? 1 : _text[at] == ')' ? -1 : 0;
                if (depth > DeepestLink)
                {
                    return null;
                }
            }

            target = _text.Substring(first, at - first);
        }

        at = SkipSpaces(at);
        if (at < _text.Length && _text[at] is '"' or '\'' or '(')
        {
            var close = _text.IndexOf(_text[at] == '(' ? ')' : _text[at], at + 1, Math.Min(LongestLink, _text.Length - at - 1));
            at = close < 0 ? at : SkipSpaces(close + 1);
        }

        if (at >= _text.Length || _text[at] != ')')
        {
            return null;
        }

        end = at + 1;
        return target;
    }

    private int SkipSpaces(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t' or '\n')
        {
            at++;
        }

        return at;
    }
}
