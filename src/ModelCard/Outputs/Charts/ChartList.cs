using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The charts of one kind, and what there was no room for.</summary>
internal sealed class ChartList
{
    /// <summary>So many charts are drawn at most; a reader of more looks into the table.</summary>
    public const int Most = 12;

    private ChartList(IReadOnlyList<Chart> charts, string? note)
    {
        Charts = charts;
        Note = note;
    }

    /// <summary>The charts, in the order of the card.</summary>
    public IReadOnlyList<Chart> Charts { get; }

    /// <summary>What is not drawn, as a sentence of plain text; <see langword="null"/> when everything is.</summary>
    public string? Note { get; }

    /// <summary>Draws charts, as far as they have something to compare.</summary>
    /// <param name="charts">The charts.</param>
    /// <param name="words">The words of the card.</param>
    /// <param name="idPrefix">Letters and digits that no other id on the page starts with.</param>
    public static ChartList Draw(IReadOnlyList<BarChart> charts, string idPrefix, CardWords words)
    {
        var drawn = new List<Chart>();
        var left = 0;
        foreach (var chart in charts)
        {
            if (!chart.Compares)
            {
                continue;
            }

            if (drawn.Count == Most)
            {
                left++;
                continue;
            }

            drawn.Add(BarChartDrawing.Draw(chart, idPrefix + "-" + NumberLabel.Of(ChartNumber.Of(drawn.Count + 1))));
        }

        var note = left == 0 ? null : left == 1 ? words["One more chart is not drawn; its numbers are in the table."] : words.Format("{0} more charts are not drawn; their numbers are in the table.", NumberLabel.OfCount(ChartNumber.Of(left), words));
        return new ChartList(drawn, note);
    }
}
