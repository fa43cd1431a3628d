namespace ModelCard.Card;

/// <summary>The place a value was stated: a file with line and column, or a name in a project that is located only when a finding needs it.</summary>
public sealed class Origin
{
    // A text gathered from several places of a file: from this line of the text on, lines are counted from the other place.
    private int _joint;
    private Origin? _rest;

    private Origin(SourceKind kind, string? file, int line, int column, string? name, string? identity)
    {
        Kind = kind;
        File = file;
        Line = line;
        Column = column;
        Name = name;
        Identity = identity;
    }

    /// <summary>The kind of input the value came from.</summary>
    public SourceKind Kind { get; }

    /// <summary>Full path of the file, or <see langword="null"/> while it is not known (project values are searched for on demand).</summary>
    public string? File { get; }

    /// <summary>Line, counted from 1; 0 when only the file is known.</summary>
    public int Line { get; }

    /// <summary>Column, counted from 1; 0 when only the line is known.</summary>
    public int Column { get; }

    /// <summary>The property, item type or key that states the value, such as <c>ModelCardDirectUse</c> or <c>direct_use</c>.</summary>
    public string? Name { get; }

    /// <summary>For an item: its identity, which tells it from others of its type.</summary>
    public string? Identity { get; }

    /// <summary>For an item: its metadata, which tell it from others of its type and identity.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Metadata { get; private set; } = [];

    /// <summary>A place in a file.</summary>
    public static Origin InFile(SourceKind kind, string file, int line, int column, string? name = null) =>
        new(kind, file, line, column, name, null);

    /// <summary>A property of the project, located later if a finding needs it.</summary>
    public static Origin Property(SourceKind kind, string name) => new(kind, null, 0, 0, name, null);

    /// <summary>An item of the project.</summary>
    /// <param name="itemType">The item type, such as <c>ModelCardMetric</c>.</param>
    /// <param name="identity">The item's identity.</param>
    /// <param name="definingFile">Full path of the project file that defines the item, when MSBuild tells.</param>
    /// <param name="metadata">Its metadata; none where they are not known.</param>
    public static Origin Item(string itemType, string identity, string? definingFile, IReadOnlyList<KeyValuePair<string, string>>? metadata = null) =>
        new(SourceKind.Project, definingFile, 0, 0, itemType, identity) { Metadata = metadata ?? [] };

    /// <summary>
    /// The place a number of lines below. Only where a text stands in its file line by line, as in a Markdown card or a section file, is that another place; elsewhere it is
    /// the place itself.
    /// </summary>
    /// <param name="lines">How many lines of the text come before.</param>
    public Origin Below(int lines) =>
        _rest is not null && lines >= _joint ? _rest.Below(lines - _joint)
        : lines > 0 && File is not null && Kind is SourceKind.SectionFile or SourceKind.MarkdownCard ? new Origin(Kind, File, Line + lines, 1, Name, Identity) : this;

    /// <summary>The place of a text whose first lines stand here and whose other lines stand elsewhere in the file.</summary>
    /// <param name="lines">How many lines of the text stand here.</param>
    /// <param name="rest">Where the line behind them stands.</param>
    public Origin ContinuedBy(int lines, Origin rest) =>
        new(Kind, File, Line, Column, Name, Identity) { _joint = lines, _rest = rest };

    /// <summary>Whether this is the same place of the same Markdown card: a section that answers two fields gives both one place. Elsewhere a place belongs to one value.</summary>
    internal bool IsSharedWith(Origin other) =>
        Kind == SourceKind.MarkdownCard && other.Kind == SourceKind.MarkdownCard && Line == other.Line && Column == other.Column
        && string.Equals(File, other.File, StringComparison.Ordinal);
}
