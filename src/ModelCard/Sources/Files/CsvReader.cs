using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// Reads separated values record by record (RFC 4180): fields in double quotes may hold the delimiter, line ends and doubled quotes. The text is UTF-8, or UTF-16 with a byte order mark; lines end with LF, CRLF
/// or CR; empty lines are passed over. Only one record is in memory.
/// </summary>
internal sealed class CsvReader
{
    /// <summary>The longest field, in characters.</summary>
    public const int MaximumField = 1024 * 1024;

    /// <summary>The longest record, in characters.</summary>
    public const int MaximumRecord = 4 * 1024 * 1024;

    /// <summary>The most fields a record may have.</summary>
    public const int MaximumColumns = 10_000;

    private const int BufferSize = 8 * 1024;
    private const int None = -1;
    private const string Delimiters = ",;\t|";

    private readonly Func<byte[], int> _read;
    private readonly char _delimiter;
    private readonly byte[] _bytes = new byte[BufferSize];
    private readonly char[] _chars = new char[BufferSize + 1];
    private readonly StringBuilder _field = new();
    private Decoder? _decoder;
    private int _at;
    private int _length;
    private int _line = 1;
    private int _recordLength;

    /// <summary>Reads a stream from where it stands; the caller disposes it.</summary>
    public CsvReader(Stream stream, char delimiter)
        : this(bytes => stream.Read(bytes, 0, bytes.Length), delimiter)
    {
    }

    /// <summary>Reads a file from where it stands; the caller disposes it.</summary>
    public CsvReader(ArtifactStream stream, char delimiter)
        : this(bytes => stream.ReadSome(bytes, 0, bytes.Length), delimiter)
    {
    }

    private CsvReader(Func<byte[], int> read, char delimiter)
    {
        _read = read;
        _delimiter = delimiter;
    }

    /// <summary>The line at which the last record begins, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The delimiter that divides the first lines of a text most evenly: comma, semicolon, tab or bar; <see langword="null"/> where none divides the first line.</summary>
    public static char? GuessDelimiter(string head)
    {
        char? best = null;
        var bestScore = 0d;
        var bytes = Encoding.UTF8.GetBytes(head.Length > 8192 ? head.Substring(0, 8192) : head);
        foreach (var delimiter in Delimiters)
        {
            var score = Evenness(new CsvReader(new MemoryStream(bytes), delimiter));
            if (score > bestScore)
            {
                best = delimiter;
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>Reads the next record.</summary>
    /// <param name="fields">Takes its fields in place of what it holds.</param>
    /// <returns><see langword="false"/> at the end of the file.</returns>
    /// <exception cref="ArtifactProblemException">Quotes are not closed, or a limit is passed.</exception>
    public bool Read(List<string> fields)
    {
        fields.Clear();
        while (Peek() is '\n' or '\r')
        {
            EndLine();
        }

        Line = _line;
        _recordLength = 0;
        if (Peek() == None)
        {
            return false;
        }

        do
        {
            if (fields.Count == MaximumColumns)
            {
                throw new ArtifactProblemException($"has a record of more than {MaximumColumns} fields", line: Line, isLimit: true);
            }

            fields.Add(Field());
        }
        while (TakeDelimiter());
        EndLine();
        return true;
    }

    // The share of records with as many fields as the first, and, among equals, the most fields.
    private static double Evenness(CsvReader reader)
    {
        var fields = new List<string>();
        int columns = 0, same = 0, records = 0;
        try
        {
            while (records < 50 && reader.Read(fields))
            {
                columns = records == 0 ? fields.Count : columns;
                records++;
                same += fields.Count == columns ? 1 : 0;
            }
        }
        catch (ArtifactProblemException)
        {
            // The head may end inside quotes.
        }

        return columns < 2 ? 0 : ((double)same / records) + (columns / 1_000_000d);
    }

    private string Field()
    {
        _field.Clear();
        if (Peek() == '"')
        {
            Quoted();
        }

        // What follows closing quotes belongs to the field, as other readers have it.
        for (var c = Peek(); c != None && c != _delimiter && c is not ('\n' or '\r'); c = Peek())
        {
            Take((char)c);
        }

        return _field.ToString();
    }

    private void Quoted()
    {
        var opened = _line;
        _at++;
        while (true)
        {
            var c = Peek();
            if (c == None)
            {
                throw new ArtifactProblemException("ends inside quotes that open on this line", line: opened);
            }

            if (c == '"')
            {
                _at++;
                if (Peek() != '"')
                {
                    return;
                }
            }
            else if (c == '\n')
            {
                _line++;
            }

            Take((char)c);
        }
    }

    private void Take(char c)
    {
        if (_field.Length == MaximumField)
        {
            throw new ArtifactProblemException($"has a field of more than {MaximumField} characters; quotes may not be closed", line: Line, isLimit: true);
        }

        if (++_recordLength > MaximumRecord)
        {
            throw new ArtifactProblemException($"has a record of more than {MaximumRecord} characters; quotes may not be closed", line: Line, isLimit: true);
        }

        _field.Append(c);
        _at++;
    }

    private bool TakeDelimiter()
    {
        var isDelimiter = Peek() == _delimiter;
        _at += isDelimiter ? 1 : 0;
        return isDelimiter;
    }

    private void EndLine()
    {
        var c = Peek();
        if (c == None)
        {
            return;
        }

        _at++;
        _line++;

        // Looking at the next character may fill the buffer anew, which moves the place.
        if (c == '\r' && Peek() == '\n')
        {
            _at++;
        }
    }

    private int Peek() => _at < _length || Fill() ? _chars[_at] : None;

    private bool Fill()
    {
        var isFirst = _decoder is null;
        do
        {
            var count = _read(_bytes);
            if (count == 0)
            {
                _at = _length = 0;
                return false;
            }

            _decoder ??= EncodingOf(count).GetDecoder();
            _length = _decoder.GetChars(_bytes, 0, count, _chars, 0, flush: false);
            _at = isFirst && _length > 0 && _chars[0] == '\uFEFF' ? 1 : 0;
            isFirst = false;
        }
        while (_at >= _length);
        return true;
    }

    private Encoding EncodingOf(int count) =>
        count > 1 && _bytes[0] == 0xFF && _bytes[1] == 0xFE ? Encoding.Unicode
        : count > 1 && _bytes[0] == 0xFE && _bytes[1] == 0xFF ? Encoding.BigEndianUnicode
        : Encoding.UTF8;
}
