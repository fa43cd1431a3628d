namespace ModelCard.Card;

/// <summary>
/// What was found in one file on disk. Everything a card says about the file is made from this and nothing else, so that a machine without the file writes the same card from the
/// facts in the lock file.
/// </summary>
public sealed class FileFacts
{
    /// <summary>Creates the facts of a file.</summary>
    /// <param name="path">Its path relative to the project, with <c>/</c> between folders.</param>
    /// <param name="role">What it is to the model.</param>
    /// <param name="format">The format it was read as, such as <c>onnx</c>.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <param name="sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
    /// <param name="facts">What was read, in the names of that role (<c>docs/design/facts.md</c>).</param>
    public FileFacts(string path, FileRole role, string format, long size, string sha256, CardMap facts)
    {
        Path = path;
        Role = role;
        Format = format;
        Size = size;
        Sha256 = sha256;
        Facts = facts;
    }

    /// <summary>Its path relative to the project, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>What it is to the model.</summary>
    public FileRole Role { get; }

    /// <summary>The format it was read as.</summary>
    public string Format { get; }

    /// <summary>Its size in bytes.</summary>
    public long Size { get; }

    /// <summary>Its SHA-256 in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>What was read.</summary>
    public CardMap Facts { get; internal set; }

    /// <summary>The file as a place, and the kind of source its values are.</summary>
    public Origin Origin { get; internal set; } = Origin.Property(SourceKind.Measured, "ModelCardModelFile");

    /// <summary>The item that names the file.</summary>
    public Origin Item { get; internal set; } = Origin.Property(SourceKind.Project, "ModelCardModelFile");

    /// <summary>The identity of the item that names the file: for data, the dataset's id.</summary>
    public string ItemName { get; internal set; } = "";

    /// <summary>The metadata of that item, such as <c>Split</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; internal set; } = [];

    /// <summary>Whether the file was there to be measured; otherwise the facts are those of the lock file.</summary>
    public bool IsMeasured { get; internal set; } = true;

    /// <summary>In the lock file: path and SHA-256 of each file of the model that these results were accepted for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> MadeFor { get; internal set; } = [];

    /// <summary>In the lock file: which of several items that name the same file this is; empty where one says it.</summary>
    public string Use { get; internal set; } = "";

    /// <summary>How the lock file tells items apart that name the same file: the item with its role and split.</summary>
    internal static string UseOf(string itemName, IReadOnlyList<KeyValuePair<string, string>> options)
    {
        var use = itemName;
        foreach (var name in new[] { "Role", "Config", "Split" })
        {
            foreach (var pair in options)
            {
                use += string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase) && pair.Value.Length > 0 ? ", " + pair.Value : "";
            }
        }

        return use;
    }

    /// <summary>A metadata value of the item that names the file, or an empty text.</summary>
    public string Option(string name)
    {
        foreach (var pair in Options)
        {
            if (string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return "";
    }

    /// <summary>A single fact as text, or <see langword="null"/>.</summary>
    public string? Text(string name) => (Facts.Find(name) as CardScalar)?.Text;

    /// <summary>A fact that is a list; empty when there is none.</summary>
    public IReadOnlyList<CardNode> List(string name) => (Facts.Find(name) as CardList)?.Items ?? [];

    /// <summary>A fact that is a map of names to values, in order; empty when there is none.</summary>
    public IReadOnlyList<CardEntry> Map(string name) => (Facts.Find(name) as CardMap)?.Entries ?? [];
}
