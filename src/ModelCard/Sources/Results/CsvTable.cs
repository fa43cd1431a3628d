using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A CSV file with named columns, read record by record.</summary>
internal sealed class CsvTable
{
    /// <summary>The largest table that is read, in bytes.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    private readonly CsvReader _reader;
    private readonly string _file;
    private readonly char _delimiter;
    private readonly List<string> _fields = [];

    /// <summary>Opens a file and reads its header.</summary>
    public CsvTable(ArtifactFile file)
    {
        if (file.Stream.Length > MaximumLength)
        {
            throw new ArtifactProblemException($"has {file.Stream.Length} bytes; at most {MaximumLength} are read of a table of figures", isLimit: true);
        }

        file.Stream.MoveTo(0, "the file");
        _delimiter = CsvReader.GuessDelimiter(file.Head.Text) ?? ',';
        _reader = new CsvReader(file.Stream, _delimiter);
        _file = file.Name;
        var header = new List<string>();
        if (!_reader.Read(header))
        {
            throw new ArtifactProblemException("is empty");
        }

        Columns = header.ConvertAll(static name => name.Trim());
    }

    /// <summary>The names of the columns.</summary>
    public List<string> Columns { get; }

    /// <summary>The line of the record.</summary>
    public int Line => _reader.Line;

    /// <summary>The columns of a file that begins as a table does; empty for any other.</summary>
    public static List<string> ColumnsOf(ArtifactHead head)
    {
        var columns = new List<string>();
        var text = head.Text.TrimStart();
        if (text.Length == 0 || text[0] is '{' or '[' or '<' || CsvReader.GuessDelimiter(head.Text) is not { } delimiter)
        {
            return columns;
        }

        try
        {
            new CsvReader(new MemoryStream(head.Bytes), delimiter).Read(columns);
        }
        catch (ArtifactProblemException)
        {
            return [];
        }

        return columns.ConvertAll(static name => name.Trim());
    }

    /// <summary>The index of the first of several columns; -1 without one.</summary>
    public int Find(params string[] names) => Find(Columns, names);

    public static int Find(List<string> columns, params string[] names)
    {
        foreach (var name in names)
        {
            var index = columns.FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Goes to the next record.</summary>
    public bool Read() => _reader.Read(_fields);

    /// <summary>The text of a field of the record; empty where it has none.</summary>
    public string Text(int column) => column >= 0 && column < _fields.Count ? _fields[column].Trim() : "";

    /// <summary>
    /// A field as a number: a decimal comma, as spreadsheets of many countries write it, is a point, and a percent sign is taken off. <see langword="null"/> where there is no number, and where a comma
    /// may divide thousands.
    /// </summary>
    public CardScalar? Number(int column, out bool isPercentage)
    {
        var text = Text(column);
        isPercentage = text.EndsWith("%", StringComparison.Ordinal);
        text = text.TrimEnd('%').TrimEnd();
        var origin = Origin.InFile(SourceKind.Measured, _file, Line, 0);
        if (MetricList.IsNotANumber(text))
        {
            return new CardScalar(text, ScalarType.Float, origin);
        }

        var comma = text.IndexOf(',');
        if (comma >= 0)
        {
            var isThousands = text.IndexOf('.') >= 0 || text.LastIndexOf(',') != comma || (_delimiter == ',' && text.Length - comma == 4 && text.TrimStart('-')[0] != '0');
            text = isThousands ? "" : text.Substring(0, comma) + "." + text.Substring(comma + 1);
        }

        // A number too large to be one is noted by who takes it.
        return text.Length > 0 && text.Length < 100 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number)
            ? new CardScalar(text.TrimStart('+'), ScalarType.Float, origin)
            : null;
    }
}
