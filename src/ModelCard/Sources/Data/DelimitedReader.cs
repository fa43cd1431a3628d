using System.Globalization;
using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// Reads delimited text (CSV, TSV): records, columns, missing values, and the balance of the classes of the column named in <c>LabelColumn</c>. No other value of the data leaves the file. Whether
/// the first line is a header cannot be known; a line that looks like data is taken as none, and <c>HasHeader</c> settles it.
/// </summary>
internal sealed class DelimitedReader : IArtifactReader
{
    private const int LongestName = 100;

    private readonly bool _isTabs;

    /// <summary>Creates a reader.</summary>
    /// <param name="isTabs">Whether it reads TSV, else CSV with whatever delimiter its first line shows.</param>
    public DelimitedReader(bool isTabs) => _isTabs = isTabs;

    public string Format => _isTabs ? "tsv" : "csv";

    public bool Recognizes(ArtifactHead head)
    {
        if (head.Length == 0 || Array.IndexOf(head.Bytes, (byte)0) >= 0 && !IsUtf16(head.Bytes))
        {
            return false;
        }

        var isNamed = _isTabs ? head.Extension is ".tsv" or ".tab" : head.Extension == ".csv";
        var isText = isNamed || head.Extension is ".txt" or ".data" or ".dat" or ".test" or ".tsv" or ".tab" or ".csv" or "";
        return isText && (isNamed || CsvReader.GuessDelimiter(head.Text) is { } found && found == '\t' == _isTabs);
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        if (file.Stream.Length == 0)
        {
            throw new ArtifactProblemException("is empty", 0);
        }

        if (IsUtf16(file.Head.Bytes))
        {
            throw new ArtifactProblemException("is text in UTF-16; save it as UTF-8", 0);
        }

        var delimiter = (byte)(_isTabs ? '\t' : CsvReader.GuessDelimiter(file.Head.Text) ?? ',');
        var table = Scan(file, delimiter, hasQuotes: true);
        if (table.OpenQuote > 0)
        {
            // Text with tabs often has quotation marks that quote nothing.
            if (!_isTabs)
            {
                throw new ArtifactProblemException("has a quotation mark that nothing closes", line: table.OpenQuote);
            }

            file.Notes.Clear();
            table = Scan(file, delimiter, hasQuotes: false);
        }

        table.Write(file, facts);
        DatasetBeside.Complete(file, facts);
    }

    private static DelimitedTable Scan(ArtifactFile file, byte delimiter, bool hasQuotes)
    {
        var scanner = new DelimitedScanner(file.Stream, delimiter, hasQuotes);
        if (!scanner.Read())
        {
            throw new ArtifactProblemException("has no line with anything in it", line: 1);
        }

        var names = Names(scanner);
        var stated = file.Option("HasHeader");
        var hasHeader = stated.Length > 0 ? !string.Equals(stated, "false", StringComparison.OrdinalIgnoreCase) : IsHeader(names);
        if (!hasHeader)
        {
            if (stated.Length == 0)
            {
                file.Note("The first line looks like data and not like the names of columns, so that it counts as a record and the columns have numbers. Say HasHeader=\"true\" if it is a header, or \"false\" if it is none.", 1);
            }

            for (var i = 0; i < names.Count; i++)
            {
                names[i] = "column " + (i + 1).ToString(CultureInfo.InvariantCulture);
            }
        }

        var table = new DelimitedTable(names, scanner.Count, file.Option("LabelColumn"));
        if (!hasHeader)
        {
            table.Add(scanner);
        }

        while (scanner.Read())
        {
            table.Add(scanner);
        }

        table.OpenQuote = scanner.OpenQuote;
        return table;
    }

    private static List<string> Names(DelimitedScanner scanner)
    {
        var names = new List<string>();
        for (var i = 0; i < scanner.Held; i++)
        {
            names.Add(Encoding.UTF8.GetString(scanner.Cells, scanner.Start(i), scanner.Length(i)).Trim());
        }

        return names;
    }

    // What is printed as a column's name must not be a value: numbers, addresses and sentences are values.
    private static bool IsHeader(List<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length > LongestName || name.IndexOf('@') >= 0 || name.Split(' ').Length > 10
                || double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUtf16(byte[] bytes) => bytes.Length > 1 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
}
