using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>How an answer is written in each of the places an author can write it.</summary>
internal static class AnswerSyntax
{
    /// <summary>In a project: a property, an item or its metadata.</summary>
    public static string InProject(string name, CardField? field) => name switch
    {
        Evidence.Widget => "<ModelCardMetadata Include=\"widget\" Value=\"…\" />",
        Evidence.TrainDataset => "<ModelCardDataset Include=\"…\" Role=\"train\" />",
        Evidence.TestDataset => "<ModelCardDataset Include=\"…\" Role=\"test\" />",
        Evidence.LinkedDataset => "Url on <ModelCardDataset>",
        "datasets" => "<ModelCardDataset Include=\"…\" />",
        "metrics" or Evidence.MeasuredMetric => "<ModelCardMetric Include=\"…\" Value=\"…\" />",
        Evidence.ModelIndexMetric => "Task, Dataset and Value on <ModelCardMetric>",
        Evidence.SliceMetric => "Slice on <ModelCardMetric>",
        Evidence.BaselineMetric => "Baseline on <ModelCardMetric>",
        Evidence.VariationMetric => "LowerBound and UpperBound, or DecisionThreshold, on <ModelCardMetric>",
        Evidence.SourcedMetric => "SourceUrl on <ModelCardMetric>",
        Evidence.KnownLicense => "a ModelCardLicense the Hub knows",
        Evidence.DirectUseCode => "a code block in ModelCardDirectUse",
        _ => field!.PropertyName,
    };

    /// <summary>In the YAML sidecar: a key, or a key below one.</summary>
    public static string InSidecar(string name, CardField? field) => name switch
    {
        Evidence.Widget => "widget",
        Evidence.TrainDataset => "datasets (role: train)",
        Evidence.TestDataset => "datasets (role: test)",
        Evidence.LinkedDataset => "url under datasets",
        Evidence.MeasuredMetric => "metrics with a value",
        Evidence.ModelIndexMetric => "task, dataset and value under metrics",
        Evidence.SliceMetric => "slice under metrics",
        Evidence.BaselineMetric => "baseline under metrics",
        Evidence.VariationMetric => "lower_bound and upper_bound, or decision_threshold, under metrics",
        Evidence.SourcedMetric => "source_url under metrics",
        Evidence.KnownLicense => "a license the Hub knows",
        Evidence.DirectUseCode => "a code block in direct_use",
        _ => field!.Name,
    };

    /// <summary>Whether a Markdown card has no usual place for it: the Hub takes datasets as ids and metrics as names, and nothing more of them.</summary>
    public static bool IsForSidecarsOnly(string name) =>
        name is Evidence.TestDataset or Evidence.SliceMetric or Evidence.BaselineMetric or Evidence.VariationMetric;

    /// <summary>In a Markdown card: a key of the front matter where the Hub looks there, a labeled line, or a section.</summary>
    public static string InCard(string name, CardField? field) => name switch
    {
        Evidence.Widget => "'widget' (front matter)",
        Evidence.ModelIndexMetric => "a result with task, dataset and value ('model-index', front matter)",
        Evidence.MeasuredMetric => "a result in 'model-index' (front matter)",
        Evidence.TrainDataset or Evidence.LinkedDataset => "the dataset's id on the Hub under 'datasets' (front matter)",
        Evidence.SourcedMetric => "a 'source' with its url for a result in 'model-index' (front matter)",
        Evidence.SliceMetric => "a column 'Slice' in the table under 'Results'",
        Evidence.TestDataset or Evidence.BaselineMetric or Evidence.VariationMetric => InSidecar(name, field) + " (front matter)",
        Evidence.KnownLicense => "a 'license' the Hub knows (front matter)",
        Evidence.DirectUseCode => "a block of code under 'Direct Use'",
        "visualizations" => "an image under 'Model Examination'",
        _ when field!.Kind is FieldKind.Datasets or FieldKind.Metrics || HubKeys.CatalogFieldOf(field.Name) is not null => $"'{field.Name}' (front matter)",
        _ when field!.Kind is FieldKind.Markdown or FieldKind.Code or FieldKind.Map || field.Section == field.Title => $"a section '{field.Title}'{Under(field)}",
        _ when field!.Name is "model_id" => "a heading '# Model Card for …'",
        _ => $"a line '- **{field!.Title}:** …' under '{field.Section}'",
    };

    // "Summary" is the summary of the results below "Results" only.
    private static string Under(CardField field)
    {
        foreach (var heading in field.Headings)
        {
            if (heading.IndexOf(" (under ", StringComparison.Ordinal) is var at and >= 0 && string.Equals(heading.Substring(0, at), field.Title, StringComparison.OrdinalIgnoreCase))
            {
                return $" under '{char.ToUpperInvariant(heading[at + 8])}{heading.Substring(at + 9, heading.Length - at - 10)}'";
            }
        }

        return "";
    }
}
