using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The charts of a card's data: the rows of its datasets and splits, and how often each class occurs in a file.</summary>
internal static class DatasetCharts
{
    /// <summary>Draws the charts.</summary>
    /// <param name="card">The card.</param>
    /// <param name="idPrefix">Letters and digits that no other id on the page starts with.</param>
    public static ChartList Of(CardContent card, string idPrefix) => ChartList.Draw(Build(card), idPrefix, card.Words);

    /// <summary>What the charts show, before they are drawn.</summary>
    public static List<BarChart> Build(CardContent card)
    {
        var charts = new List<BarChart>();
        if (Rows(card) is { } rows)
        {
            charts.Add(rows);
        }

        foreach (var file in card.Measurements.Files)
        {
            if (file.Role == FileRole.Data && Classes(card, file, card.Words) is { } classes)
            {
                charts.Add(classes);
            }
        }

        return charts;
    }

    private static BarChart? Rows(CardContent card)
    {
        var words = card.Words;
        var counted = new List<(Dataset Dataset, ChartNumber Rows)>();
        var unreadable = 0;
        foreach (var dataset in card.Datasets)
        {
            if (dataset.Rows is not { } text)
            {
                continue;
            }

            if (Count(text) is { } rows)
            {
                counted.Add((dataset, rows));
            }
            else
            {
                unreadable++;
            }
        }

        if (counted.Count == 0)
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (dataset, _) in counted)
        {
            names.Add(dataset.Name.Trim());
        }

        var isOne = names.Count == 1;
        var isGrouped = !isOne && names.Count < counted.Count;
        var chart = new BarChart(isOne ? words.Format("Rows of {0}", counted[0].Dataset.Name.Trim()) : words["Rows by dataset"]) { Words = words, IsCount = true, Unit = words["rows"], Unreadable = unreadable };
        foreach (var (dataset, rows) in counted)
        {
            var part = PartOf(dataset);
            var label = isOne || isGrouped ? part.Length > 0 ? part : words["all"] : dataset.Name.Trim() + (part.Length > 0 ? ", " + part : "");
            var shown = NumberLabel.OfCount(rows, words);
            chart.Add(isGrouped ? dataset.Name.Trim() : "", new BarRow(label, rows, shown) { Words = words.Format("{0}: {1}", (isGrouped ? dataset.Name.Trim() + ", " : "") + label, Rows(shown, words)) });
        }

        return chart;
    }

    /// <summary>The chart of how often each class occurs in a measured file, before it is drawn; <see langword="null"/> where no classes were counted.</summary>
    public static BarChart? Classes(CardContent card, FileFacts file, CardWords words)
    {
        var counted = new List<(string Name, ChartNumber Count)>();
        ChartNumber total = default;
        foreach (var entry in file.Map("classes"))
        {
            if (entry.Value is CardScalar scalar && ChartNumber.Parse(scalar.Text) is { Digits: >= 0 } count)
            {
                counted.Add((entry.Key, count));
                total = total.Plus(count);
            }
        }

        if (counted.Count == 0)
        {
            return null;
        }

        var part = file.Option("Split").Trim() is { Length: > 0 } split ? split : file.Option("Role").Trim();
        var label = file.Text("label") ?? words["class"];
        var chart = new BarChart(words.Format("Rows by {0} in {1}", label, NameOf(card, file) + (part.Length > 0 ? ", " + part : ""))) { Words = words, IsCount = true, Unit = words["rows"] };
        foreach (var (name, count) in counted)
        {
            var called = name.Trim().Length > 0 ? name : words["(empty)"];
            var shown = NumberLabel.OfCount(count, words);
            var share = Share(count, total);
            chart.Add("", new BarRow(called, count, $"{shown} · {share}") { Words = words.Format("{0}: {1}", called, Rows(shown, words) + ", " + share) });
        }

        return chart;
    }

    private static string Rows(string shown, CardWords words) => shown == "1" ? words["1 row"] : words.Format("{0} rows", shown);

    private static string NameOf(CardContent card, FileFacts file)
    {
        foreach (var dataset in card.Datasets)
        {
            if (string.Equals(dataset.Id, file.ItemName, StringComparison.Ordinal))
            {
                return dataset.Name.Trim();
            }
        }

        return file.ItemName.Trim();
    }

    private static string PartOf(Dataset dataset)
    {
        var parts = new List<string>();
        foreach (var part in new[] { dataset.Config, dataset.Split ?? dataset.Role })
        {
            if (part is not null)
            {
                parts.Add(part.Trim());
            }
        }

        return string.Join(", ", parts);
    }

    private static string Share(ChartNumber count, ChartNumber total)
    {
        if (total.IsZero)
        {
            return "0 %";
        }

        var percent = 100 * count.In(total.Exponent) / total.Digits;
        return percent is > 0 and < 0.5m ? "<1 %" : SvgWriter.Number(Math.Round(percent, MidpointRounding.AwayFromZero)) + " %";
    }

    // A number of rows has no fraction, so that a mark between groups of three digits can be nothing else.
    private static ChartNumber? Count(string text)
    {
        text = text.Trim();
        if (text.IndexOfAny([',', '_', ' ', '\'']) > 0)
        {
            var groups = text.Split(',', '_', ' ', '\'');
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i].Length != 3 && (i > 0 || groups[i].Length is 0 or > 3))
                {
                    return null;
                }
            }

            text = string.Concat(groups);
        }

        return text.IndexOf('.') < 0 && ChartNumber.Parse(text) is { Digits: >= 0 } count ? count : null;
    }
}
