using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Asks one thing of every dataset. A dataset with a Hub id has a page of its own there, so a plain id as front matter has it passes.</summary>
internal abstract class DatasetRule(string code, ItemLevel level) : CappedRule(code, level)
{
    protected sealed override void Look(CheckContext context, Report report)
    {
        foreach (var dataset in context.Card.Datasets)
        {
            if (Lack(dataset, context) is { } message)
            {
                report.Add(message, dataset.Origin, "datasets");
            }
        }
    }

    /// <summary>What the dataset lacks, or <see langword="null"/>.</summary>
    protected abstract string? Lack(Dataset dataset, CheckContext context);

    /// <summary>Whether it is an id in the front matter of a Markdown card and no more: that is all the Hub takes there, and the rest is for the text to say.</summary>
    protected static bool IsPlainId(Dataset dataset) => dataset.Origin.Kind == SourceKind.MarkdownCard && dataset.Attributes.Count == 0;

    /// <summary>The dataset at the beginning of a sentence.</summary>
    protected static string Called(Dataset dataset) => $"The dataset '{Finding.Quote(dataset.Name, 60)}'";
}

/// <summary>A dataset that a reader can neither find nor picture.</summary>
internal sealed class DatasetNotTraceableRule() : DatasetRule(FindingCodes.DatasetNotTraceable, ItemLevel.Recommended)
{
    protected override string? Lack(Dataset dataset, CheckContext context) =>
        dataset.HasHubId || dataset.Url is not null || dataset.Description is not null || dataset.Attribute("file") is not null
            ? null
            : IsPlainId(dataset) ? DescribedInText(context) ? null : $"{Called(dataset)} has neither a link nor a description. Say in a section 'Training Data' what it is and where to get it, or why it is not public."
            : $"{Called(dataset)} has neither a link nor a description. {Next(dataset)}";

    private static string Next(Dataset dataset) =>
        dataset.Origin.Kind == SourceKind.MarkdownCard ? Wording.Add(dataset, "description", ": what it is, and where to get it or why it is not public")
        : Wording.Add(dataset, "url", $", or say in {Wording.Attribute("description", dataset.Origin)} what it is and why it is not public");

    private static bool DescribedInText(CheckContext context) => context.Has("training_data") || context.Has("testing_data") || context.Has("data_collection");
}

/// <summary>A dataset without a license.</summary>
internal sealed class DatasetWithoutLicenseRule() : DatasetRule(FindingCodes.DatasetWithoutLicense, ItemLevel.Optional)
{
    protected override string? Lack(Dataset dataset, CheckContext context) =>
        dataset.License is not null || dataset.HasHubId || IsPlainId(dataset)
            ? null
            : $"{Called(dataset)} has no license. {Wording.Add(dataset, "license", ", also where it is 'own data, not published'")}";
}

/// <summary>A dataset of several, or one that says more than its id, without a role.</summary>
internal sealed class DatasetWithoutRoleRule() : DatasetRule(FindingCodes.DatasetWithoutRole, ItemLevel.Optional)
{
    protected override string? Lack(Dataset dataset, CheckContext context) =>
        dataset.Role is not null || IsPlainId(dataset) || (dataset.Attributes.Count == 0 && !AnyRole(context))
            ? null
            : $"{Called(dataset)} has no role, and counts as training data. {Wording.Add(dataset, "role", ": train, validation or test")}";

    private static bool AnyRole(CheckContext context)
    {
        foreach (var dataset in context.Card.Datasets)
        {
            if (dataset.Role is not null)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A dataset without a size.</summary>
internal sealed class DatasetWithoutSizeRule() : DatasetRule(FindingCodes.DatasetWithoutSize, ItemLevel.Optional)
{
    protected override string? Lack(Dataset dataset, CheckContext context) =>
        dataset.Rows is not null || IsPlainId(dataset) || (dataset.HasHubId && dataset.Split is null) || HasNumber(dataset.Description)
            ? null
            : $"{Called(dataset)} has no size. {Wording.Add(dataset, "rows", ": how many the model saw or was tested on")}";

    private static bool HasNumber(string? text)
    {
        foreach (var c in text ?? "")
        {
            if (c is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
