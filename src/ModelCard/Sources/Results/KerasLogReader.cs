using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// The log Keras's <c>CSVLogger</c> and its like write: a row an epoch, <c>val_</c> before what was measured on validation data. The figures are those of the last row, whose weights are kept unless the program was
/// told otherwise; where a column has nothing there, those of the last row that has.
/// </summary>
internal sealed class KerasLogReader : IArtifactReader
{
    public string Format => "keras";

    public bool Recognizes(ArtifactHead head)
    {
        var columns = CsvTable.ColumnsOf(head);
        return columns.Count > 1 && string.Equals(columns[0], "epoch", StringComparison.OrdinalIgnoreCase) && CsvTable.Find(columns, "value") < 0;
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var table = new CsvTable(file);
        var last = new CardScalar?[table.Columns.Count];
        var epoch = table.Find("epoch");
        double lowest = double.MaxValue, highest = double.MinValue;
        while (table.Read())
        {
            for (var i = 0; i < last.Length; i++)
            {
                last[i] = table.Number(i, out _) ?? last[i];
            }

            if (MetricList.NumberOf(table.Text(epoch)) is { } number)
            {
                lowest = Math.Min(lowest, number);
                highest = Math.Max(highest, number);
            }
        }

        // Without the mark of validation data no one knows that a column is about training data.
        var hasValidation = table.Columns.Exists(static name => name.StartsWith("val_", StringComparison.OrdinalIgnoreCase));
        var metrics = new MetricList(file);
        for (var i = 0; i < last.Length; i++)
        {
            if (last[i] is { } value && table.Columns[i].Length > 0)
            {
                metrics.AddKey(table.Columns[i], value, hasValidation && table.Columns[i].IndexOf('/') < 0 ? "train" : null);
            }
        }

        metrics.Write(facts);
        var training = facts.Inner();
        if (highest >= lowest && highest - lowest is >= 0 and < 1e9)
        {
            training.Add("Epochs", (long)(highest - lowest) + 1);
        }

        facts.AddMap("training", training);
    }
}
