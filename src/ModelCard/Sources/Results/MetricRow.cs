using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>One measured figure, with what its file says about it. What the file does not say is <see langword="null"/>.</summary>
internal sealed class MetricRow
{
    public MetricRow(string type, CardScalar value)
    {
        Type = type;
        Value = value;
        Line = value.Origin.Line;
    }

    /// <summary>The metric's id.</summary>
    public string Type { get; }

    /// <summary>The value in the digits of the file.</summary>
    public CardScalar Value { get; }

    /// <summary>The line it stands on; 0 when no line tells.</summary>
    public int Line { get; }

    /// <summary>The file it stands in, relative to the one that is read, where it is another.</summary>
    public string? File { get; init; }

    /// <summary>The name the file gives the metric, where that is not the id.</summary>
    public string? Name { get; init; }

    public string? Unit { get; init; }

    public string? Dataset { get; init; }

    public string? DatasetName { get; init; }

    public string? Config { get; init; }

    public string? Revision { get; init; }

    public string? Split { get; init; }

    public string? Task { get; init; }

    public string? TaskName { get; init; }

    public string? Slice { get; init; }

    public string? SampleSize { get; init; }

    /// <summary>The standard error of the value.</summary>
    public string? StandardError { get; init; }

    public string? LowerBound { get; init; }

    public string? UpperBound { get; init; }

    public string? ConfidenceLevel { get; init; }

    public string? Baseline { get; init; }

    public string? HigherIsBetter { get; init; }

    public string? SourceName { get; init; }

    public string? SourceUrl { get; init; }

    /// <summary>Writes it in the names of facts (<c>docs/design/facts.md</c>).</summary>
    public void Write(FactsBuilder facts)
    {
        facts.Add("type", Type);
        facts.AddNumber("value", Value.Text);
        facts.Add("name", string.Equals(Name, Type, StringComparison.Ordinal) ? null : Name);
        facts.Add("unit", Unit);
        facts.Add("dataset", Dataset);
        facts.Add("dataset_name", DatasetName);
        facts.Add("config", Config);
        facts.Add("revision", Revision);
        facts.Add("split", Split);
        facts.Add("task", Task);
        facts.Add("task_name", TaskName);
        facts.Add("slice", Slice);
        Number(facts, "sample_size", SampleSize);
        Number(facts, "stderr", StandardError);
        Number(facts, "lower_bound", LowerBound);
        Number(facts, "upper_bound", UpperBound);
        facts.Add("confidence_level", ConfidenceLevel);
        facts.Add("baseline", Baseline);
        facts.Add("higher_is_better", HigherIsBetter);
        facts.Add("source_name", SourceName);
        facts.Add("source_url", SourceUrl);
        facts.Add("file", File);
        if (Line > 0)
        {
            facts.Add("line", Line);
        }
    }

    private static void Number(FactsBuilder facts, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            facts.AddNumber(name, text!);
        }
    }
}
