using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The charts of a card at their places: results below the results, data below the training data; in sections of their own where the card has none of these.</summary>
internal sealed class HtmlCharts
{
    private static readonly string[] ResultTitles = ["Results", "Quantitative Analyses", "Quantitative Analysis", "Evaluation Results", "Evaluation", "Metrics"];
    private static readonly string[] DataTitles = ["Training Data", "Training Details", "Datasets", "Data"];

    private readonly Group _results;
    private readonly Group _data;

    /// <summary>Draws the charts.</summary>
    /// <param name="card">The card.</param>
    /// <param name="titles">The titles of the card's headings.</param>
    public HtmlCharts(CardContent card, IReadOnlyList<string> titles)
    {
        _results = new Group("results-in-charts", card.Words["Results in charts"], MetricCharts.Of(card, "metrics"), Place(ResultTitles, titles, card.Words), card.Words);
        _data = new Group("data-in-charts", card.Words["Data in charts"], DatasetCharts.Of(card, "data"), Place(DataTitles, titles, card.Words), card.Words);
    }

    /// <summary>Whether charts stand under a heading.</summary>
    public bool BelongTo(string title) => _results.BelongsTo(title) || _data.BelongsTo(title);

    /// <summary>Writes the charts that stand under a heading, once.</summary>
    public void WriteFor(string title, HtmlWriter html)
    {
        foreach (var group in new[] { _results, _data })
        {
            if (group.BelongsTo(title))
            {
                group.Write(html);
            }
        }
    }

    /// <summary>Writes the charts that have no place in the card.</summary>
    public void WriteRest(HtmlWriter html, HtmlHeadings headings)
    {
        foreach (var group in new[] { _results, _data })
        {
            if (!group.IsWritten)
            {
                var heading = headings.AddOwn(group.Id, group.Title);
                html.Open("section", ("aria-labelledby", group.Id)).Element(heading.Element, group.Title, ("id", group.Id)).Line();
                group.Write(html);
                html.Close("section").Line();
            }
        }
    }

    private static string? Place(string[] wanted, IReadOnlyList<string> titles, CardWords words)
    {
        foreach (var want in wanted)
        {
            foreach (var title in titles)
            {
                if (Is(title, want, words))
                {
                    return want;
                }
            }
        }

        return null;
    }

    private static bool Is(string title, string want, CardWords words) =>
        string.Equals(words.EnglishOf(title) ?? HeadingName.WithoutMark(title), want, StringComparison.OrdinalIgnoreCase);

    private sealed class Group(string id, string title, ChartList charts, string? place, CardWords words)
    {
        public string Id { get; } = id;

        public string Title { get; } = title;

        public bool IsWritten { get; private set; } = charts.Charts.Count == 0;

        public bool BelongsTo(string heading) => !IsWritten && place is not null && Is(heading, place, words);

        public void Write(HtmlWriter html)
        {
            IsWritten = true;
            html.Open("div", ("class", "charts")).Line();
            foreach (var chart in charts.Charts)
            {
                html.Open("figure", ("class", "chart")).Element("figcaption", chart.Title).Line().Markup(chart.Svg).Close("figure").Line();
            }

            html.Close("div").Line();
            if (charts.Note is { } note)
            {
                html.Element("p", note).Line();
            }
        }
    }
}
