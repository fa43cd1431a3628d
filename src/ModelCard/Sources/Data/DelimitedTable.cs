namespace ModelCard.Sources;

/// <summary>What was counted of a table of delimited text.</summary>
internal sealed class DelimitedTable
{
    private readonly List<string> _names;
    private readonly long _columns;
    private readonly long[] _missing;
    private readonly string _labelName;
    private readonly int _label;
    private readonly ClassBalance _classes = new();
    private long _rows;
    private long _ragged;
    private int _raggedLine;
    private long _raggedCells;

    /// <summary>Begins to count.</summary>
    /// <param name="names">The names of the columns that are held.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="label">The name of the label column; empty for none.</param>
    public DelimitedTable(List<string> names, long columns, string label)
    {
        _names = names;
        _columns = columns;
        _missing = new long[names.Count];
        _labelName = label;
        _label = label.Length == 0 ? -1 : names.FindIndex(name => string.Equals(name, label, StringComparison.Ordinal));
        _label = _label < 0 && label.Length > 0 ? names.FindIndex(name => string.Equals(name, label, StringComparison.OrdinalIgnoreCase)) : _label;
    }

    /// <summary>The line of a quotation mark that nothing closes; 0 where there is none.</summary>
    public int OpenQuote { get; set; }

    /// <summary>Counts a record.</summary>
    public void Add(DelimitedScanner record)
    {
        _rows++;
        if (record.Count != _columns && _ragged++ == 0)
        {
            _raggedLine = record.Line;
            _raggedCells = record.Count;
        }

        for (var i = 0; i < _missing.Length; i++)
        {
            if (i >= record.Held || MissingValue.Is(record.Cells, record.Start(i), record.Length(i)))
            {
                _missing[i]++;
            }
            else if (i == _label)
            {
                _classes.Add(record.Cells, record.Start(i), record.Length(i));
            }
        }
    }

    /// <summary>Writes the facts, and says what is odd about the table.</summary>
    public void Write(ArtifactFile file, FactsBuilder facts)
    {
        facts.Add("rows", _rows);
        var columns = new ColumnFacts();
        for (var i = 0; i < _names.Count; i++)
        {
            columns.Add(_names[i], "", _missing[i]);
        }

        for (long i = _names.Count; i < _columns; i++)
        {
            columns.Add("", "", null);
        }

        columns.Write(facts);
        if (_ragged > 0)
        {
            facts.Add("ragged_rows", _ragged);
            var cells = _raggedCells == 1 ? "1 cell" : FormattableString.Invariant($"{_raggedCells} cells");
            file.Note(FormattableString.Invariant($"{(_ragged == 1 ? "One record has" : _ragged + " records have")} another number of cells than the first line with {_columns}, the first of them {cells}. Look for a delimiter inside a value that is not quoted."), _raggedLine);
        }

        if (_label >= 0)
        {
            _classes.Write(_names[_label], file, facts);
        }
        else if (_labelName.Length > 0)
        {
            file.Note(ColumnNames.NotFound(_labelName, _names));
        }
    }
}
