using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Puts a missing checklist item into words: what to add, under which name, and where.</summary>
internal static class MissingItem
{
    public static Finding Describe(ChecklistItem item, CardContent card, CardEvidence evidence, FindingSeverity severity, string sidecarName)
    {
        var inProject = new List<string>();
        var inSidecar = new List<string>();
        string? code = null;
        CardField? subject = null;
        FieldValue? stated = null;
        foreach (var alternative in item.Answers.Split('|'))
        {
            var properties = new List<string>();
            var keys = new List<string>();
            foreach (var name in alternative.Split('+'))
            {
                var field = FieldOf(name);
                if (code is null || (properties.Count == 0 && inProject.Count == 0))
                {
                    code = CodeOf(name, field);
                    subject = field;
                }

                stated ??= field is null ? null : card.Stated(field.Name);
                if (!evidence.Has(name))
                {
                    properties.Add(ProjectSyntax(name, field));
                    keys.Add(SidecarSyntax(name, field));
                }
            }

            if (properties.Count > 0)
            {
                inProject.Add(string.Join(" and ", properties));
                inSidecar.Add(string.Join(" and ", keys));
            }
        }

        var title = item.Title.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? item.Title.Substring(colon + 2) : item.Title;
        var subjectText = char.ToLowerInvariant(title[0]) + title.Substring(1);
        var problem = stated is { IsAnswered: false } && stated.Text.Trim().Length > 0
            ? $"The card has only a placeholder for {subjectText} ('{Finding.Quote(stated.Text, 30)}'). Replace it: {string.Join(" or ", inProject)} in the project, or {string.Join(" or ", inSidecar)} in {sidecarName}."
            : $"The card lacks {subjectText}. Add {string.Join(" or ", inProject)} to the project, or {string.Join(" or ", inSidecar)} to {sidecarName}.";
        return new Finding(code!, severity, problem, stated is { IsAnswered: false } ? stated.Origin : null, subject?.Name);
    }

    /// <summary>The field that a name of evidence is about, or <see langword="null"/>.</summary>
    public static CardField? FieldOf(string name)
    {
        var bracket = name.IndexOf('[');
        return name == Evidence.DirectUseCode ? CardFields.Find("direct_use") : CardFields.Find(bracket < 0 ? name : name.Substring(0, bracket));
    }

    private static string CodeOf(string name, CardField? field) => name == Evidence.Widget ? FindingCodes.WidgetMissing : field!.Code;

    private static string ProjectSyntax(string name, CardField? field) => name switch
    {
        Evidence.Widget => "<ModelCardMetadata Include=\"widget\">",
        Evidence.TrainDataset => "<ModelCardDataset Role=\"train\">",
        Evidence.TestDataset => "<ModelCardDataset Role=\"test\">",
        Evidence.LinkedDataset => "Url on <ModelCardDataset>",
        "datasets" => "<ModelCardDataset>",
        "metrics" or Evidence.MeasuredMetric => "<ModelCardMetric Value=\"…\">",
        Evidence.ModelIndexMetric => "Task, Dataset and Value on <ModelCardMetric>",
        Evidence.SliceMetric => "Slice on <ModelCardMetric>",
        Evidence.BaselineMetric => "Baseline on <ModelCardMetric>",
        Evidence.VariationMetric => "LowerBound and UpperBound, or DecisionThreshold, on <ModelCardMetric>",
        Evidence.SourcedMetric => "SourceUrl on <ModelCardMetric>",
        Evidence.KnownLicense => "a ModelCardLicense the Hub knows",
        Evidence.DirectUseCode => "a code block in ModelCardDirectUse",
        _ => field!.PropertyName,
    };

    private static string SidecarSyntax(string name, CardField? field) => name switch
    {
        Evidence.Widget => "widget",
        Evidence.TrainDataset => "datasets (role: train)",
        Evidence.TestDataset => "datasets (role: test)",
        Evidence.LinkedDataset => "url under datasets",
        Evidence.MeasuredMetric => "metrics with a value",
        Evidence.ModelIndexMetric => "task, dataset and value under metrics",
        Evidence.SliceMetric => "slice under metrics",
        Evidence.BaselineMetric => "baseline under metrics",
        Evidence.VariationMetric => "lower_bound and upper_bound under metrics",
        Evidence.SourcedMetric => "source_url under metrics",
        Evidence.KnownLicense => "a license the Hub knows",
        Evidence.DirectUseCode => "a code block in direct_use",
        _ => field!.Name,
    };
}
