using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// A run of MLflow's file store: <c>meta.yaml</c>, and beside it a file for each metric (lines of time, value, step) and each parameter. Of a metric the value of the highest step counts, of those the last.
/// Tags, names of users, addresses and dates are not read.
/// </summary>
internal sealed class MlFlowReader : IArtifactReader
{
    private const int MaximumFiles = 300;

    // Lines are appended, so that the end of a long file has its highest step.
    private const int MaximumTail = 256 * 1024;

    public string Format => "mlflow";

    public bool Recognizes(ArtifactHead head) => HasKey(head.Text, "artifact_uri") && (HasKey(head.Text, "run_id") || HasKey(head.Text, "run_uuid"));

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        if (ResultDocument.Yaml(file) is not CardMap run)
        {
            throw new ArtifactProblemException("holds no map of names to values", line: 1);
        }

        var metrics = new MetricList(file);
        foreach (var path in file.ListBeside("metrics", MaximumFiles))
        {
            using var stream = file.OpenBeside(path);
            if (stream is not null && Last(stream, file.Name) is { } value)
            {
                metrics.AddKey(path.Substring("metrics/".Length), value, file: path);
            }
        }

        metrics.Write(facts);
        WriteSettings(file, facts);
        WriteTraining(run, facts);
    }

    private static CardScalar? Last(ArtifactStream stream, string name)
    {
        var isTail = stream.Length > MaximumTail;
        stream.MoveTo(Math.Max(0, stream.Length - MaximumTail), "the metric");
        var text = Encoding.UTF8.GetString(stream.ReadBytes((ulong)stream.Left, MaximumTail, "the metric"));
        CardScalar? last = null;
        var highest = double.NegativeInfinity;
        var line = 0;
        for (var at = isTail ? text.IndexOf('\n') + 1 : 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var parts = text.Substring(at, Math.Min(end - at, 200)).Trim().Split([' '], StringSplitOptions.RemoveEmptyEntries);
            line++;
            at = end + 1;
            if (parts.Length > 1 && (parts.Length == 2 ? 0 : MetricList.NumberOf(parts[2])) is { } step && step >= highest)
            {
                highest = step;
                last = new CardScalar(parts[1], YamlReader.TypeOf(parts[1]) is ScalarType.Integer or ScalarType.Float || MetricList.IsNotANumber(parts[1]) ? ScalarType.Float : ScalarType.Text, Origin.InFile(SourceKind.Measured, name, isTail ? 0 : line, 0));
            }
        }

        return last;
    }

    private static void WriteSettings(ArtifactFile file, FactsBuilder facts)
    {
        var settings = facts.Inner();
        foreach (var path in file.ListBeside("params", SettingText.Maximum))
        {
            using var stream = file.OpenBeside(path);
            if (stream is { Length: > 0 and < 2000 })
            {
                SettingText.Add(settings, path.Substring("params/".Length), Encoding.UTF8.GetString(stream.ReadBytes((ulong)stream.Length, 2000, "the parameter")).Trim());
            }
        }

        facts.AddMap("hyperparameters", settings);
    }

    // The run's own clock; what else it did in that time nobody knows, so that it is no time of training.
    private static void WriteTraining(CardMap run, FactsBuilder facts)
    {
        if (ResultText.Whole(run.Find("start_time")) is { } start && ResultText.Whole(run.Find("end_time")) is { } end
            && MetricList.NumberOf(end) - MetricList.NumberOf(start) is > 0 and < 1e11 and var milliseconds)
        {
            var training = facts.Inner();
            training.Add("Time of the run", DurationText.Of(milliseconds / 1000));
            facts.AddMap("training", training);
        }
    }

    private static bool HasKey(string text, string key)
    {
        var at = text.IndexOf(key + ":", StringComparison.Ordinal);
        return at == 0 || (at > 0 && text[at - 1] == '\n');
    }
}
