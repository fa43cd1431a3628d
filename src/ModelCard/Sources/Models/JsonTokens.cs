using System.Text;
using System.Text.Json;

namespace ModelCard.Sources;

/// <summary>The tokens of a JSON text inside a file, read in pieces, so that a header of a hundred megabytes needs no more memory than its longest token.</summary>
internal sealed class JsonTokens
{
    private const int FirstSize = 32 * 1024;
    private const int LongestToken = 8 * 1024 * 1024;

    private readonly ArtifactStream _stream;
    private readonly string _what;
    private readonly long _end;
    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _filled;
    private long _bufferAt;
    private int _valueStart;
    private int _valueLength;
    private JsonReaderState _state;

    /// <summary>Reads JSON between two places of a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The byte behind the last.</param>
    /// <param name="what">What it is, for messages.</param>
    public JsonTokens(ArtifactStream stream, long start, long end, string what)
    {
        _stream = stream;
        _bufferAt = start;
        _end = end;
        _what = what;
        _state = new JsonReaderState(new JsonReaderOptions { MaxDepth = 64 });
    }

    public JsonTokenType Type { get; private set; }

    /// <summary>The bytes of the token, without quotes and with escapes as they are; valid until the next token is read.</summary>
    public ReadOnlySpan<byte> Value => new(_buffer, _valueStart, _valueLength);

    /// <summary>The byte of the file at which the token begins.</summary>
    public long At { get; private set; }

    /// <summary>Goes to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArtifactProblemException">It is no JSON, or a token goes over the limit.</exception>
    public bool Read()
    {
        while (true)
        {
            var isLast = _bufferAt + _filled >= _end;
            var reader = new Utf8JsonReader(new ReadOnlySpan<byte>(_buffer, _start, _filled - _start), isLast, _state);
            bool read;
            try
            {
                read = reader.Read();
            }
            catch (JsonException)
            {
                throw new ArtifactProblemException($"has {_what} that is no JSON from here on", _bufferAt + _start + reader.BytesConsumed);
            }

            if (read)
            {
                Type = reader.TokenType;
                At = _bufferAt + _start + reader.TokenStartIndex;
                _valueStart = _start + (int)reader.TokenStartIndex + (Type is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0);
                _valueLength = reader.ValueSpan.Length;
            }

            _start += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            if (read || isLast)
            {
                return read;
            }

            Fill();
        }
    }

    /// <summary>Goes to the next token, which there has to be.</summary>
    public JsonTokenType Next()
    {
        if (!Read())
        {
            throw new ArtifactProblemException($"has {_what} that ends too early", _end);
        }

        return Type;
    }

    /// <summary>Passes over the value that begins with the present token.</summary>
    public void Skip()
    {
        var depth = 0;
        while (true)
        {
            depth += Type is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : Type is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
            if (depth <= 0)
            {
                return;
            }

            Next();
        }
    }

    /// <summary>The text of the token; cut where it is longer than a number of bytes.</summary>
    public string Text(int limit)
    {
        var value = Value;
        var isCut = value.Length > limit;
        var bytes = (isCut ? value.Slice(0, limit) : value).ToArray();
        if (!isCut && Array.IndexOf(bytes, (byte)'\\') >= 0)
        {
            try
            {
                var quoted = new byte[bytes.Length + 2];
                quoted[0] = quoted[quoted.Length - 1] = (byte)'"';
                bytes.CopyTo(quoted, 1);
                var reader = new Utf8JsonReader(quoted);
                reader.Read();
                return reader.GetString() ?? "";
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw new ArtifactProblemException($"has {_what} with text that is no Unicode", At);
            }
        }

        var text = Encoding.UTF8.GetString(bytes);
        return isCut ? text.TrimEnd('\uFFFD') + "…" : text;
    }

    // What was not consumed goes to the front; a token that fills the whole buffer gets a larger one.
    private void Fill()
    {
        var left = _filled - _start;
        if (_start == 0 && left == _buffer.Length)
        {
            if (_buffer.Length >= LongestToken)
            {
                throw new ArtifactProblemException($"has {_what} with a text of more than {LongestToken} bytes", _bufferAt, isLimit: true);
            }

            Array.Resize(ref _buffer, _buffer.Length * 4);
        }
        else
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, left);
            _bufferAt += _start;
            _start = 0;
        }

        _filled = left;
        _stream.MoveTo(_bufferAt + _filled, _what);
        var count = (int)Math.Min(_buffer.Length - _filled, _end - _bufferAt - _filled);
        _filled += _stream.ReadSome(_buffer, _filled, count);
    }
}
