namespace ModelCard.Outputs;

/// <summary>One of the formats that <c>ModelCardFormats</c> names.</summary>
internal sealed class OutputFormat
{
    private readonly Func<CardOutput, IReadOnlyList<CardFile>> _write;
    private readonly Func<CardOutput, IReadOnlyList<CardFile>>? _writeBefore;
    private readonly Func<FindingsOutput, CardFile>? _report;

    /// <summary>Creates a format.</summary>
    /// <param name="name">Its name in <c>ModelCardFormats</c>, which is also the kind of its main file.</param>
    /// <param name="write">Writes its files. Nothing of the writer is loaded before this is called.</param>
    /// <param name="tellsFindings">Whether its files say what the build found, so that it has to be written after all others.</param>
    /// <param name="before">For a format that tells findings: writes those of its files that do not, and so may find something themselves.</param>
    public OutputFormat(
        string name, Func<CardOutput, IReadOnlyList<CardFile>> write, bool tellsFindings = false, Func<CardOutput, IReadOnlyList<CardFile>>? before = null)
    {
        _writeBefore = before;
        Name = name;
        TellsFindings = tellsFindings;
        _write = write;
    }

    private OutputFormat(string name, Func<FindingsOutput, CardFile> report)
        : this(name, static _ => []) => _report = report;

    /// <summary>A format that reports on findings alone, so that it is written also where there is no card.</summary>
    /// <param name="name">Its name in <c>ModelCardFormats</c>, which is also the kind of its file.</param>
    /// <param name="report">Writes its file. Nothing of the writer is loaded before this is called.</param>
    public static OutputFormat OfFindings(string name, Func<FindingsOutput, CardFile> report) => new(name, report);

    /// <summary>Its name in <c>ModelCardFormats</c>.</summary>
    public string Name { get; }

    /// <summary>Whether its files say what the build found.</summary>
    public bool TellsFindings { get; }

    /// <summary>Whether it reports on findings alone, one file a project.</summary>
    public bool IsReport => _report is not null;

    /// <summary>Writes its files; none when it is a report.</summary>
    public IReadOnlyList<CardFile> Write(CardOutput output) => _write(output);

    /// <summary>Writes what a format that tells findings has to say before they are all known.</summary>
    public IReadOnlyList<CardFile> WriteBefore(CardOutput output) => _writeBefore?.Invoke(output) ?? [];

    /// <summary>Writes the file of a report.</summary>
    public CardFile Report(FindingsOutput output) => _report!(output);
}
