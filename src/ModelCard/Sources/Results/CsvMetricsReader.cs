using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// CSV with named columns, in one of two shapes: a row a figure, with a column <c>metric</c> and a column <c>value</c>; or a row a dataset, split or slice, with a column a metric. A table of several models
/// is refused, because nothing says which of them the card is about.
/// </summary>
internal sealed class CsvMetricsReader : IArtifactReader
{
    private static readonly string[] Names = ["metric", "metric_name", "measure", "name", "type"];
    private static readonly string[] Values = ["value", "score", "result", "metric_value"];

    public string Format => "csv";

    public bool Recognizes(ArtifactHead head)
    {
        var columns = CsvTable.ColumnsOf(head);
        return columns.Count > 1 && !columns.Exists(static name => MetricList.NumberOf(name) is not null)
            && (head.Extension is ".csv" or ".tsv" || (CsvTable.Find(columns, Names) >= 0 && CsvTable.Find(columns, Values) >= 0));
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var table = new CsvTable(file);
        if (table.Columns.Exists(static name => MetricList.NumberOf(name) is not null))
        {
            throw new ArtifactProblemException("has no names of columns in its first line", line: 1);
        }

        var metrics = new MetricList(file);
        var columns = new CsvMetricColumns(table);
        int name = table.Find(Names), value = table.Find(Values);
        string? model = null;
        while (table.Read())
        {
            if (columns.Model >= 0 && table.Text(columns.Model) is { Length: > 0 } named)
            {
                model ??= named;
                if (!string.Equals(model, named, StringComparison.Ordinal))
                {
                    throw new ArtifactProblemException($"has figures of '{Finding.Quote(model, 60)}' and of '{Finding.Quote(named, 60)}', and nothing says which of them the card is about; keep the rows of one model", line: table.Line);
                }
            }

            if (name >= 0 && value >= 0)
            {
                Add(table.Text(name), value, table, columns, metrics, file);
            }
            else
            {
                AddRow(table, columns, metrics, file);
            }
        }

        metrics.Write(facts);
    }

    private static void AddRow(CsvTable table, CsvMetricColumns columns, MetricList metrics, ArtifactFile file)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (!columns.Has(i) && table.Columns[i].Length > 0)
            {
                Add(table.Columns[i], i, table, columns, metrics, file);
            }
        }
    }

    private static void Add(string name, int column, CsvTable table, CsvMetricColumns columns, MetricList metrics, ArtifactFile file)
    {
        if (name.Length == 0 || metrics.Stripped(name) is not { } stripped)
        {
            return;
        }

        var key = MetricKey.Of(stripped);
        if (key.Name.Length == 0 || MetricFacts.IsNoMetric(key.Name))
        {
            return;
        }

        if (table.Number(column, out var isPercentage) is not { } value)
        {
            // A text among figures is a description; one with digits in it may be a figure that nobody can read.
            if (table.Text(column) is { Length: > 0 and < 40 } text && text[text.Length - 1] is >= '0' and <= '9' && text.IndexOf(',') > 0)
            {
                file.Note($"The value '{Finding.Quote(text, 40)}' of '{Finding.Quote(name, 60)}' may have a comma for thousands or for decimals. It is left out; write it with a point.", table.Line);
            }

            return;
        }

        if (metrics.IsFull)
        {
            metrics.Pass();
            return;
        }

        metrics.Add(columns.Row(MetricFacts.Id(key.Name) ?? key.Name, key, value, isPercentage ? "%" : null, table));
    }
}
