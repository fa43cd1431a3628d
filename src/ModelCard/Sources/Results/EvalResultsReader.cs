using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// The Hub's <c>.eval_results/*.yaml</c> (https://github.com/huggingface/hub-docs, eval_results.yaml): a list of values, each with its dataset, the task of the dataset's benchmark, and its source. The benchmark
/// says what the value measures; the file does not.
/// </summary>
internal sealed class EvalResultsReader : IArtifactReader
{
    public string Format => "eval-results";

    public bool Recognizes(ArtifactHead head)
    {
        bool isList = false, hasDataset = false, hasValue = false;
        foreach (var line in head.Text.Split('\n'))
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#' || text == "---")
            {
                continue;
            }

            if (!isList && text[0] != '-')
            {
                return false;
            }

            isList = true;
            var key = text.TrimStart('-', ' ');
            hasDataset |= key.StartsWith("dataset:", StringComparison.Ordinal);
            hasValue |= key.StartsWith("value:", StringComparison.Ordinal);
        }

        return hasDataset && hasValue;
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        if (ResultDocument.Yaml(file) is not CardList list)
        {
            throw new ArtifactProblemException("holds no list of results", line: 1);
        }

        var metrics = new MetricList(file);
        foreach (var item in list.Items)
        {
            if (item is not CardMap result || result.Find("dataset") is not CardMap dataset || result.Find("value") is not CardScalar value || ResultText.Of(dataset.Find("id")) is not { } id)
            {
                file.Note("A result needs a dataset with an id, and a value; this one is left out.", item.Origin.Line);
                continue;
            }

            var task = ResultText.Of(dataset.Find("task_id"));
            var name = task ?? id.Substring(id.LastIndexOf('/') + 1);
            var source = result.Find("source") as CardMap;
            if (metrics.Stripped(name) is not { } stripped)
            {
                continue;
            }

            metrics.Add(new MetricRow("score", value)
            {
                Name = ResultText.Of(result.Find("notes")) is { } notes ? $"{stripped} ({notes})" : stripped,
                Dataset = id,
                Config = task,
                Revision = ResultText.Of(dataset.Find("revision")),
                SourceName = ResultText.Of(source?.Find("name")),
                SourceUrl = ResultText.Of(source?.Find("url")),
            });
        }

        metrics.Write(facts);
    }
}
