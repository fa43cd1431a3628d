namespace ModelCard.Sources;

/// <summary>
/// Goes through a file of delimited text (RFC 4180, with any delimiter and any line end) record by record, to count and not to keep: no cell becomes a string, and of each only the first
/// bytes are held. That takes a fixed amount of memory whatever the file holds.
/// </summary>
internal sealed class DelimitedScanner
{
    /// <summary>How many bytes of a cell are held.</summary>
    public const int LongestCell = 512;

    /// <summary>How many cells of a record are held.</summary>
    public const int MostCells = 20_000;

    private readonly ArtifactStream _stream;
    private readonly byte _delimiter;
    private readonly byte _quote;
    private readonly byte[] _chunk = new byte[64 * 1024];
    private readonly List<int> _ends = [];
    private byte[] _cells = new byte[4096];
    private int _length;
    private int _at;
    private int _filled;
    private int _line = 1;

    /// <summary>Begins at the first byte, behind a byte order mark.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="hasQuotes">Whether a quotation mark at the start of a cell quotes it.</param>
    public DelimitedScanner(ArtifactStream stream, byte delimiter, bool hasQuotes)
    {
        _stream = stream;
        _delimiter = delimiter;
        _quote = hasQuotes ? (byte)'"' : (byte)0;
        stream.MoveTo(0, "the file");
        Fill();
        _at = _filled > 2 && _chunk[0] == 0xEF && _chunk[1] == 0xBB && _chunk[2] == 0xBF ? 3 : 0;
    }

    /// <summary>The line on which the record begins, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells the record has.</summary>
    public long Count { get; private set; }

    /// <summary>The bytes of the record's cells, one behind the other.</summary>
    public byte[] Cells => _cells;

    /// <summary>How many cells of the record are held.</summary>
    public int Held => _ends.Count;

    /// <summary>The line of a quotation mark that nothing closes; 0 while there is none.</summary>
    public int OpenQuote { get; private set; }

    public int Start(int cell) => cell == 0 ? 0 : _ends[cell - 1];

    public int Length(int cell) => _ends[cell] - Start(cell);

    /// <summary>Goes to the next record; empty lines are none.</summary>
    public bool Read()
    {
        do
        {
            if (!More())
            {
                return false;
            }

            ReadRecord();
        }
        while (Count == 1 && _length == 0);
        return true;
    }

    private void ReadRecord()
    {
        Line = _line;
        Count = 0;
        _length = 0;
        _ends.Clear();
        while (true)
        {
            var start = _length;
            if (_quote != 0 && More() && _chunk[_at] == _quote)
            {
                _at++;
                ReadQuoted(start);
            }

            var end = ReadPlain(start);
            Count++;
            if (_ends.Count < MostCells)
            {
                _ends.Add(_length);
            }
            else
            {
                _length = start;
            }

            if (end != _delimiter)
            {
                return;
            }
        }
    }

    // Up to the delimiter, which is returned, or to the end of the record.
    private int ReadPlain(int start)
    {
        while (More())
        {
            var c = _chunk[_at++];
            if (c == _delimiter)
            {
                return c;
            }

            if (c is (byte)'\n' or (byte)'\r')
            {
                if (c == '\r' && More() && _chunk[_at] == '\n')
                {
                    _at++;
                }

                _line++;
                return -1;
            }

            Hold(c, start);
        }

        return -1;
    }

    private void ReadQuoted(int start)
    {
        var line = _line;
        while (More())
        {
            var c = _chunk[_at++];
            if (c == _quote)
            {
                if (!More() || _chunk[_at] != _quote)
                {
                    return;
                }

                _at++;
            }

            _line += c == '\n' ? 1 : 0;
            Hold(c, start);
        }

        OpenQuote = line;
    }

    private void Hold(byte c, int start)
    {
        if (_length - start < LongestCell)
        {
            if (_length == _cells.Length)
            {
                Array.Resize(ref _cells, _cells.Length * 2);
            }

            _cells[_length++] = c;
        }
    }

    private bool More() => _at < _filled || Fill();

    private bool Fill()
    {
        _at = 0;
        _filled = _stream.ReadSome(_chunk, 0, _chunk.Length);
        return _filled > 0;
    }
}
