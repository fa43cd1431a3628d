using System.Text;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>What a bar chart shows, before it is drawn.</summary>
internal sealed class BarChart
{
    /// <summary>So many bars are drawn at most; the rest is told in words.</summary>
    public const int MostRows = 40;

    private const int LongestTitle = 160;

    private readonly Dictionary<string, BarGroup> _byHeading = new(StringComparer.Ordinal);
    private readonly List<BarGroup> _groups = [];

    /// <summary>Creates a chart without bars.</summary>
    /// <param name="title">What it shows.</param>
    public BarChart(string title) => Title = WrappedText.Shortened(title, LongestTitle);

    /// <summary>What it shows.</summary>
    public string Title { get; }

    /// <summary>The lower end of an axis that is always the same, such as that of shares.</summary>
    public ChartNumber? From { get; init; }

    /// <summary>The upper end of such an axis.</summary>
    public ChartNumber? To { get; init; }

    /// <summary>Whether the numbers count things.</summary>
    public bool IsCount { get; init; }

    /// <summary>The unit of the numbers; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether more is better; <see langword="null"/> where that is not known.</summary>
    public bool? HigherIsBetter { get; init; }

    /// <summary>The words of the card.</summary>
    public CardWords Words { get; init; } = CardWords.English;

    /// <summary>What the intervals are, in words.</summary>
    public string IntervalName { get; init; } = "interval";

    /// <summary>How many values are no plain numbers.</summary>
    public int Unreadable { get; init; }

    /// <summary>The groups of bars.</summary>
    public IReadOnlyList<BarGroup> Groups => _groups;

    /// <summary>The bars that are drawn, in order.</summary>
    public List<BarRow> Rows { get; } = [];

    /// <summary>How many bars there was no room for.</summary>
    public int Left { get; private set; }

    /// <summary>Whether there is something to compare: a bar alone says no more than its number.</summary>
    public bool Compares => Rows.Count > 1 || (Rows.Count == 1 && (Rows[0].HasInterval || Rows[0].Baseline is not null));

    /// <summary>Whether the numbers are percentages.</summary>
    public bool IsPercent => Unit == "%";

    /// <summary>Adds a bar to the group with that heading.</summary>
    public void Add(string heading, BarRow row)
    {
        if (Rows.Count == MostRows)
        {
            Left++;
            return;
        }

        if (!_byHeading.TryGetValue(heading, out var group))
        {
            _byHeading.Add(heading, group = new BarGroup(heading));
            _groups.Add(group);
        }

        group.Rows.Add(row);
        Rows.Add(row);
    }

    /// <summary>What is not drawn, in sentences.</summary>
    public List<string> Notes()
    {
        var notes = new List<string>();
        if (Left > 0)
        {
            notes.Add(Words.Format("And {0} more in the table.", NumberLabel.OfCount(ChartNumber.Of(Left), Words)));
        }

        if (Unreadable > 0)
        {
            notes.Add(Unreadable == 1 ? Words["One value is no plain number and is in the table only."] : Words.Format("{0} values are no plain numbers and are in the table only.", NumberLabel.OfCount(ChartNumber.Of(Unreadable), Words)));
        }

        return notes;
    }

    /// <summary>The chart in words: how many bars, the ends, and what else is marked.</summary>
    public string Describe()
    {
        BarRow lowest = Rows[0], highest = Rows[0];
        var hasInterval = false;
        var hasBaseline = false;
        foreach (var row in Rows)
        {
            lowest = row.Value.CompareTo(lowest.Value) < 0 ? row : lowest;
            highest = row.Value.CompareTo(highest.Value) > 0 ? row : highest;
            hasInterval |= row.HasInterval;
            hasBaseline |= row.Baseline is not null;
        }

        var text = new StringBuilder();
        if (Rows.Count == 1)
        {
            text.Append(Words.Format("Bar chart of one value: {0}.", Rows[0].Words));
        }
        else
        {
            text.Append(Words.Format("Bar chart of {0} values.", NumberLabel.OfCount(ChartNumber.Of(Rows.Count), Words))).Append(' ').Append(Words.Format("Lowest: {0}. Highest: {1}.", lowest.Words, highest.Words));
        }

        text.Append(hasInterval ? " " + Words.Format("Whiskers show the {0}.", IntervalName) : "").Append(hasBaseline ? " " + Words["Baselines are marked."] : "");
        foreach (var note in Notes())
        {
            text.Append(' ').Append(note);
        }

        return text.Append(' ').Append(Words["All numbers are in the table."]).ToString();
    }
}
