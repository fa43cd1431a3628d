using Markdig.Helpers;

namespace ModelCard.Outputs;

/// <summary>Cuts HTML that an author wrote into tags, comments and text. What is no tag by the letter is text, and shown as such.</summary>
internal sealed class RawTags
{
    // What failed attempts may cost over all, in lengths of the text.
    private const int MostAttempts = 4;

    private readonly string _html;
    private readonly List<RawTag> _tags = [];
    private int _spent;
    private int _at;

    private RawTags(string html) => _html = html;

    /// <summary>Reads a text.</summary>
    public static List<RawTag> Read(string html)
    {
        var reader = new RawTags(html);
        reader.Read();
        return reader._tags;
    }

    private void Read()
    {
        var text = 0;
        while ((_at = _html.IndexOf('<', _at)) >= 0)
        {
            var start = _at;
            if (_spent < MostAttempts * _html.Length && ReadTag(start) is { } tag)
            {
                AddText(text, start);
                _tags.Add(tag);
                text = _at;
                continue;
            }

            _spent += _at - start;
            _at = start + 1;
        }

        AddText(text, _html.Length);
    }

    private void AddText(int start, int end)
    {
        if (end > start)
        {
            _tags.Add(new RawTag(_html.Substring(start, end - start)));
        }
    }

    private RawTag? ReadTag(int start)
    {
        if (Starts("<!--", start))
        {
            var close = _html.IndexOf("-->", start + 4, StringComparison.Ordinal);
            _at = close < 0 ? _html.Length : close + 3;
            return close < 0 ? null : new RawTag(_html.Substring(start, _at - start)) { IsComment = true };
        }

        var isEnd = Starts("</", start);
        _at = start + (isEnd ? 2 : 1);
        var name = Name();
        var attributes = new List<KeyValuePair<string, string>>();
        if (name.Length == 0 || !IsLetter(name[0]))
        {
            return null;
        }

        while (true)
        {
            var before = _at;
            Skip();
            if (_at == _html.Length)
            {
                return null;
            }

            if (_html[_at] == '>' || Starts("/>", _at))
            {
                _at += _html[_at] == '>' ? 1 : 2;
                return new RawTag(_html.Substring(start, _at - start)) { Name = name, IsEnd = isEnd, Attributes = attributes };
            }

            if (_at == before || ReadAttribute() is not { } attribute)
            {
                return null;
            }

            attributes.Add(attribute);
        }
    }

    private KeyValuePair<string, string>? ReadAttribute()
    {
        var name = Name();
        if (name.Length == 0)
        {
            return null;
        }

        var behind = _at;
        Skip();
        if (_at == _html.Length || _html[_at] != '=')
        {
            _at = behind;
            return new(name, "");
        }

        _at++;
        Skip();
        var value = Value();
        return value is null ? null : new(name, HtmlHelper.Unescape(value, removeBackSlash: false));
    }

    private string? Value()
    {
        if (_at < _html.Length && _html[_at] is '"' or '\'')
        {
            var close = _html.IndexOf(_html[_at], _at + 1);
            var start = _at + 1;
            _at = close < 0 ? _html.Length : close + 1;
            return close < 0 ? null : _html.Substring(start, close - start);
        }

        var from = _at;
        while (_at < _html.Length && !char.IsWhiteSpace(_html[_at]) && _html[_at] is not ('"' or '\'' or '=' or '<' or '>' or '`'))
        {
            _at++;
        }

        return _at == from ? null : _html.Substring(from, _at - from);
    }

    private string Name()
    {
        var start = _at;
        while (_at < _html.Length && (IsLetter(_html[_at]) || _html[_at] is (>= '0' and <= '9') or '-' or '_' or ':' or '.'))
        {
            _at++;
        }

        return _html.Substring(start, _at - start).ToLowerInvariant();
    }

    private void Skip()
    {
        while (_at < _html.Length && _html[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            _at++;
        }
    }

    private bool Starts(string mark, int at) => string.CompareOrdinal(_html, at, mark, 0, mark.Length) == 0;

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
