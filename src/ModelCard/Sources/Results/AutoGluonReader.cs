using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// AutoGluon's leaderboard as CSV. The model that is used is the one with the best score on the validation data, whatever the order of the rows. Scores are made so that more is better: errors are negative, and
/// are turned round where <c>eval_metric</c> names one.
/// </summary>
internal sealed class AutoGluonReader : IArtifactReader
{
    public string Format => "autogluon";

    public bool Recognizes(ArtifactHead head)
    {
        var columns = CsvTable.ColumnsOf(head);
        return CsvTable.Find(columns, "model") >= 0 && CsvTable.Find(columns, "score_val", "score_test") >= 0 && CsvTable.Find(columns, "fit_order", "fit_time", "fit_time_marginal", "pred_time_val", "stack_level") >= 0;
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var table = new CsvTable(file);
        int model = table.Find("model"), val = table.Find("score_val"), test = table.Find("score_test"), metric = table.Find("eval_metric"), infer = table.Find("can_infer"), time = table.Find("fit_time");
        if (model < 0 || (val < 0 && test < 0))
        {
            throw new ArtifactProblemException("has no columns 'model' and 'score_val'", line: 1);
        }

        Row? best = null;
        var models = 0;
        while (table.Read())
        {
            models++;
            var row = new Row(table.Text(model), table.Number(val, out _), table.Number(test, out _), table.Text(metric), table.Text(time));
            if (!string.Equals(table.Text(infer), "False", StringComparison.OrdinalIgnoreCase) && (best is null || row.Rank > best.Rank))
            {
                best = row;
            }
        }

        if (best is null)
        {
            throw new ArtifactProblemException("has no model that can be used", line: 1);
        }

        Write(file, best, models, facts);
    }

    private static void Write(ArtifactFile file, Row best, int models, FactsBuilder facts)
    {
        var metrics = new MetricList(file);
        var id = best.Metric.Length == 0 ? "score" : MetricFacts.Id(best.Metric) ?? best.Metric;
        Add(metrics, id, best.Metric, best.Test, "test");
        Add(metrics, id, best.Metric, best.Validation, "validation");
        metrics.Write(facts);
        if (best.Metric.Length == 0)
        {
            file.Note("It has no column 'eval_metric', so that nobody knows what its scores measure, and errors may be negative. Write it with a newer version of AutoGluon, or state the metric as ModelCardMetric.");
        }

        var training = facts.Inner();
        training.Add("Chosen model", best.Model);
        training.Add("Models compared", models);
        if (MetricList.NumberOf(best.FitTime) is > 0 and < 1e9 and var seconds)
        {
            training.Add("Fitting time", DurationText.Of(seconds));
        }

        facts.AddMap("training", training);
    }

    private static void Add(MetricList metrics, string id, string name, CardScalar? score, string split)
    {
        if (score is not null && metrics.Stripped(name) is not null)
        {
            var value = MetricFacts.HigherIsBetter(id) == false ? Negated(score) : score;
            metrics.Add(new MetricRow(id, value) { Name = name.Length == 0 ? null : name, Split = split });
        }
    }

    // The digits stay as they are written.
    private static CardScalar Negated(CardScalar score)
    {
        var text = score.Text.StartsWith("-", StringComparison.Ordinal) ? score.Text.Substring(1) : MetricList.NumberOf(score.Text) is 0d ? score.Text : "-" + score.Text;
        return new CardScalar(text, score.Type, score.Origin);
    }

    private sealed class Row(string model, CardScalar? validation, CardScalar? test, string metric, string fitTime)
    {
        public string Model => model;

        public CardScalar? Validation => validation;

        public CardScalar? Test => test;

        public string Metric => metric;

        public string FitTime => fitTime;

        /// <summary>What decides which model is used.</summary>
        public double Rank => MetricList.NumberOf((validation ?? test)?.Text ?? "") ?? double.NegativeInfinity;
    }
}
