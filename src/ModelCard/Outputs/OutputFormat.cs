namespace ModelCard.Outputs;

/// <summary>One of the formats that <c>ModelCardFormats</c> names.</summary>
internal sealed class OutputFormat
{
    private readonly Func<CardOutput, IReadOnlyList<CardFile>> _write;

    /// <summary>Creates a format.</summary>
    /// <param name="name">Its name in <c>ModelCardFormats</c>, which is also the kind of its main file.</param>
    /// <param name="write">Writes its files. Nothing of the writer is loaded before this is called.</param>
    /// <param name="tellsFindings">Whether its files say what the build found, so that it has to be written after all others.</param>
    public OutputFormat(string name, Func<CardOutput, IReadOnlyList<CardFile>> write, bool tellsFindings = false)
    {
        Name = name;
        TellsFindings = tellsFindings;
        _write = write;
    }

    /// <summary>Its name in <c>ModelCardFormats</c>.</summary>
    public string Name { get; }

    /// <summary>Whether its files say what the build found.</summary>
    public bool TellsFindings { get; }

    /// <summary>Writes its files.</summary>
    public IReadOnlyList<CardFile> Write(CardOutput output) => _write(output);
}
