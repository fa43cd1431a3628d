namespace ModelCard.Sources;

/// <summary>Cuts a JSON array into its elements without reading them: strings and brackets are all that is looked at.</summary>
internal sealed class JsonElements
{
    private readonly ArtifactStream _stream;
    private readonly GrowingBytes _element = new();
    private readonly byte[] _chunk = new byte[64 * 1024];
    private int _at;
    private int _filled;
    private int _line = 1;
    private bool _isAtEnd;

    /// <summary>Goes into the array.</summary>
    public JsonElements(ArtifactStream stream)
    {
        _stream = stream;
        stream.MoveTo(0, "the file");
        if (More() && _filled > 2 && _chunk[0] == 0xEF && _chunk[1] == 0xBB && _chunk[2] == 0xBF)
        {
            _at = 3;
        }

        if (Next() != '[')
        {
            throw new ArtifactProblemException("is no JSON array", line: _line);
        }
    }

    /// <summary>The element's bytes; only the first <see cref="Length"/> count.</summary>
    public byte[] Bytes => _element.Bytes;

    public int Length => _element.Length;

    /// <summary>The line on which the element begins.</summary>
    public int Line { get; private set; }

    /// <summary>Goes to the next element.</summary>
    public bool Read()
    {
        if (_isAtEnd)
        {
            return false;
        }

        _element.Clear();
        var first = Next();
        if (first == ']')
        {
            End();
            return false;
        }

        if (first < 0)
        {
            throw new ArtifactProblemException("ends before its array does", line: _line);
        }

        Line = _line;
        _at--;
        Collect();
        return true;
    }

    private void Collect()
    {
        var depth = 0;
        var isInString = false;
        var isEscaped = false;
        while (More())
        {
            var start = _at;
            for (; _at < _filled; _at++)
            {
                var c = _chunk[_at];
                _line += c == '\n' ? 1 : 0;
                if (isInString)
                {
                    isInString = isEscaped || c != '"';
                    isEscaped = !isEscaped && c == '\\';
                    continue;
                }

                if (depth == 0 && c is (byte)',' or (byte)']')
                {
                    _element.Add(_chunk, start, _at - start, Line);
                    _at++;
                    if (c == ']')
                    {
                        End();
                    }

                    return;
                }

                isInString = c == '"';
                depth += c is (byte)'{' or (byte)'[' ? 1 : c is (byte)'}' or (byte)']' ? -1 : 0;
            }

            _element.Add(_chunk, start, _at - start, Line);
        }

        throw new ArtifactProblemException("ends before its array does", line: _line);
    }

    private void End()
    {
        _isAtEnd = true;
        if (Next() >= 0)
        {
            throw new ArtifactProblemException("goes on behind the end of its array", line: _line);
        }
    }

    // The next byte that is no white space; -1 at the end.
    private int Next()
    {
        while (More())
        {
            var c = _chunk[_at++];
            if (c is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return c;
            }

            _line += c == '\n' ? 1 : 0;
        }

        return -1;
    }

    private bool More()
    {
        if (_at < _filled)
        {
            return true;
        }

        _at = 0;
        _filled = _stream.ReadSome(_chunk, 0, _chunk.Length);
        return _filled > 0;
    }
}
