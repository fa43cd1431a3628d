namespace ModelCard.Card;

/// <summary>What an index of many models says about one of them. What its file does not tell is <see langword="null"/>, which is not the same as none.</summary>
internal sealed class IndexedCard
{
    private const int LongestText = 120;

    /// <summary>Creates the line of a model.</summary>
    /// <param name="name">The model's name; empty when the card has none.</param>
    public IndexedCard(string name) => Name = name;

    /// <summary>The model's name.</summary>
    public string Name { get; set; }

    /// <summary>Its version.</summary>
    public string Version { get; set; } = "";

    /// <summary>Its license.</summary>
    public string License { get; set; } = "";

    /// <summary>Its task (<c>pipeline_tag</c>).</summary>
    public string Task { get; set; } = "";

    /// <summary>How complete the card is, in percent.</summary>
    public int? Score { get; set; }

    /// <summary>The result that stands for the model.</summary>
    public Metric? Metric { get; set; }

    /// <summary>The codes of what is stale, each as often as it was found.</summary>
    public IReadOnlyList<string>? Stale { get; set; }

    /// <summary>What each role still owes.</summary>
    public RoleGaps? Gaps { get; set; }

    /// <summary>How many waivers the card has.</summary>
    public int? Waivers { get; set; }

    /// <summary>The last day of the waiver that ends first, as year, month and day.</summary>
    public string? WaiverEnds { get; set; }

    /// <summary>Whether the card says so itself (<c>modelcard.json</c>); else its Markdown was read and checked.</summary>
    public bool IsFromJson { get; set; }

    /// <summary>Full path of the file to open.</summary>
    public string CardFile { get; set; } = "";

    /// <summary>Where the model lives: its project file, or the file that was read. Relative to the folder of the index.</summary>
    public string Place { get; set; } = "";

    /// <summary>The configuration of a project's build; empty for a card that was found by itself.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Whether a finding is about something that has grown stale.</summary>
    public static bool IsStale(string code) => code.StartsWith("MCB41", StringComparison.Ordinal);

    /// <summary>A text of a card as a cell shows it: on one line and not longer than a cell can be.</summary>
    public static string Cell(string text)
    {
        text = text.Trim();
        var length = text.Length <= LongestText ? text.Length : LongestText - 1;
        length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        var cell = new char[length + (length < text.Length ? 1 : 0)];
        for (var i = 0; i < length; i++)
        {
            cell[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : ForeignText.IsHalf(text, i) || IsUnwanted(text[i]) ? '\uFFFD' : text[i];
        }

        if (length < text.Length)
        {
            cell[length] = '…';
        }

        return new string(cell);
    }

    // No characters, and those that turn the direction of whatever stands behind them.
    private static bool IsUnwanted(char c) => c is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
