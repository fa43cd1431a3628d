namespace ModelCard.Outputs;

/// <summary>
/// Finds the top-level keys of a block of YAML with the characters each takes up. It knows what can hide a line from a reader who looks for keys: block scalars, quotes and
/// brackets that go on over several lines, and comments.
/// </summary>
internal sealed class FrontMatterKeys
{
    private readonly string _yaml;
    private readonly List<FrontMatterKey> _keys = [];
    private int _depth;
    private char _quote;
    private int _blockIndent = -1;
    private int _comment;

    private FrontMatterKeys(string yaml) => _yaml = yaml;

    /// <summary>The keys in their order; null when the YAML is no map written line by line.</summary>
    public static List<FrontMatterKey>? Find(string yaml)
    {
        if (yaml.Trim() is "" or "{}")
        {
            return [];
        }

        var keys = new FrontMatterKeys(yaml);
        return keys.Read() ? keys._keys : null;
    }

    private bool Read()
    {
        for (var start = 0; start < _yaml.Length;)
        {
            var end = start;
            while (end < _yaml.Length && _yaml[end] is not ('\n' or '\r'))
            {
                end++;
            }

            var next = end + (end + 1 < _yaml.Length && _yaml[end] == '\r' && _yaml[end + 1] == '\n' ? 2 : end < _yaml.Length ? 1 : 0);
            if (!ReadLine(start, end, next))
            {
                return false;
            }

            start = next;
        }

        return _depth == 0 && _quote == '\0';
    }

    private bool ReadLine(int start, int end, int next)
    {
        var first = start;
        while (first < end && _yaml[first] == ' ')
        {
            first++;
        }

        var isOpen = _quote != '\0' || _depth > 0;
        if (_blockIndent >= 0 && !isOpen)
        {
            if (first == end || first - start > _blockIndent)
            {
                Extend(next, isContent: first < end, isBlock: true);
                return true;
            }

            _blockIndent = -1;
        }

        if (!isOpen && (first == end || _yaml[first] == '#' || _yaml[first] == '\t'))
        {
            return true;
        }

        if (!isOpen && first == start && !IsItem(first, end))
        {
            return ReadKey(start, end, next);
        }

        if (_keys.Count == 0)
        {
            return false;
        }

        Scan(first, end, isOpen);
        _keys[_keys.Count - 1].Comment = 0;
        Extend(next, isContent: true, isBlock: false);
        return true;
    }

    private bool ReadKey(int start, int end, int next)
    {
        if (_yaml[start] is '{' or '[' or '?' or '&' or '*' or '!' or '|' or '>' or '%' or '@')
        {
            return false;
        }

        string name;
        var colon = start;
        if (_yaml[start] is '"' or '\'')
        {
            colon = QuoteEnd(start, end);
            name = colon < 0 ? "" : Unquote(start, colon);
            colon++;
            while (colon > 0 && colon < end && _yaml[colon] == ' ')
            {
                colon++;
            }
        }
        else
        {
            while (colon < end && !(_yaml[colon] == ':' && (colon + 1 == end || _yaml[colon + 1] is ' ' or '\t')))
            {
                colon++;
            }

            name = _yaml.Substring(start, colon - start).TrimEnd();
        }

        if (colon <= 0 || colon >= end || _yaml[colon] != ':' || name.Length == 0)
        {
            return false;
        }

        _keys.Add(new FrontMatterKey(name, start) { End = next });
        _comment = 0;
        Scan(colon + 1, end, isOpen: false);
        _keys[_keys.Count - 1].Comment = _quote == '\0' && _depth == 0 && _blockIndent < 0 ? _comment : 0;
        return true;
    }

    // A blank line inside a block scalar belongs to it only if text follows.
    private void Extend(int next, bool isContent, bool isBlock)
    {
        if (isContent && _keys.Count > 0)
        {
            _keys[_keys.Count - 1].EndsInBlock = isBlock;
            _keys[_keys.Count - 1].End = next;
        }
    }

    private bool IsItem(int first, int end) => _yaml[first] == '-' && (first + 1 == end || _yaml[first + 1] is ' ' or '\t');

    private void Scan(int at, int end, bool isOpen)
    {
        var lineStart = at;
        while (lineStart > 0 && _yaml[lineStart - 1] is not ('\n' or '\r'))
        {
            lineStart--;
        }

        var mayBegin = _quote == '\0';
        var indent = at - lineStart;
        if (!isOpen && _keys.Count > 0 && _keys[_keys.Count - 1].Start == lineStart)
        {
            indent = 0;
        }

        for (var i = at; i < end; i++)
        {
            var c = _yaml[i];
            if (_quote != '\0')
            {
                i = Quoted(i, c);
                mayBegin = false;
            }
            else if (c is ' ' or '\t')
            {
                continue;
            }
            else if (c == '#' && i > lineStart && _yaml[i - 1] is ' ' or '\t')
            {
                _comment = i;
                while (_comment > lineStart && _yaml[_comment - 1] is ' ' or '\t')
                {
                    _comment--;
                }

                return;
            }
            else
            {
                mayBegin = Token(i, end, c, mayBegin, ref indent, lineStart);
            }
        }
    }

    private bool Token(int i, int end, char c, bool mayBegin, ref int indent, int lineStart)
    {
        var isFlow = _depth > 0;
        switch (c)
        {
            case '"' or '\'' when mayBegin:
                _quote = c;
                return false;
            case '[' or '{' when mayBegin || isFlow:
                _depth++;
                return true;
            case ']' or '}' when isFlow:
                _depth--;
                return false;
            case ',' when isFlow:
                return true;
            case '|' or '>' when mayBegin && !isFlow:
                _blockIndent = indent;
                return false;
            case ':' when i + 1 == end || _yaml[i + 1] is ' ' or '\t':
                return true;
            case '-' when mayBegin && !isFlow && (i + 1 == end || _yaml[i + 1] is ' ' or '\t'):
                // A key behind the dash stands where the text behind the dash begins.
                indent = i - lineStart;
                for (var k = i + 1; k < end && _yaml[k] == ' '; k++)
                {
                    indent = k + 1 - lineStart;
                }

                indent = IsKeyAt(indent + lineStart, end) ? indent : i - lineStart;
                return true;
            case '&' or '!' when mayBegin:
                return true;
            default:
                return mayBegin && IsProperty(i);
        }
    }

    // The rest of an anchor or a tag, behind which a value may still begin.
    private bool IsProperty(int i)
    {
        while (i > 0 && _yaml[i - 1] is not (' ' or '\t' or '\n' or '\r'))
        {
            i--;
        }

        return _yaml[i] is '&' or '!';
    }

    private bool IsKeyAt(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (_yaml[i] == ':' && (i + 1 == end || _yaml[i + 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private int Quoted(int i, char c)
    {
        if (_quote == '"' && c == '\\')
        {
            return i + 1;
        }

        if (c == _quote)
        {
            if (c == '\'' && i + 1 < _yaml.Length && _yaml[i + 1] == '\'')
            {
                return i + 1;
            }

            _quote = '\0';
        }

        return i;
    }

    private int QuoteEnd(int start, int end)
    {
        _quote = _yaml[start];
        for (var i = start + 1; i < end; i++)
        {
            i = Quoted(i, _yaml[i]);
            if (_quote == '\0')
            {
                return i;
            }
        }

        _quote = '\0';
        return -1;
    }

    private string Unquote(int start, int end)
    {
        var inner = _yaml.Substring(start + 1, end - start - 1);
        return _yaml[start] == '\'' ? inner.Replace("''", "'") : inner.Replace("\\\"", "\"").Replace("\\\\", "\\");
    }
}
