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
}

/// <summary>A dataset that a reader can neither find nor picture.</summary>
internal sealed class DatasetNotTraceableRule() : DatasetRule(FindingCodes.DatasetNotTraceable, ItemLevel.Recommended)
{
    protected override string? Lack(Dataset dataset, CheckContext context) =>
        dataset.HasHubId || dataset.Url is not null || dataset.Description is not null || dataset.Attribute("file") is not null
            ? null
            : $"The dataset '{Finding.Quote(dataset.Name, 60)}' has neither a link nor a description. Add Url, or say in Description what it is and why it is not public (url and description in the sidecar).";
}

/// <summary>A dataset without a license.</summary>
internal sealed class DatasetWithoutLicenseRule() : DatasetRule(FindingCodes.DatasetWithoutLicense, ItemLevel.Optional)
{
    protected override string? Lack(Dataset dataset, CheckContext context) =>
        dataset.License is not null || dataset.HasHubId
            ? null
            : $"The dataset '{Finding.Quote(dataset.Name, 60)}' has no license. Add License to the item (license in the sidecar), also where it is 'own data, not published'.";
}

/// <summary>A dataset of several, or one that says more than its id, without a role.</summary>
internal sealed class DatasetWithoutRoleRule() : DatasetRule(FindingCodes.DatasetWithoutRole, ItemLevel.Optional)
{
    protected override string? Lack(Dataset dataset, CheckContext context) =>
        dataset.Role is not null || (dataset.Attributes.Count == 0 && !AnyRole(context))
            ? null
            : $"The dataset '{Finding.Quote(dataset.Name, 60)}' has no role, and counts as training data. Add Role to the item (role in the sidecar): train, validation or test.";

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
        dataset.Rows is not null || (dataset.HasHubId && dataset.Split is null) || HasNumber(dataset.Description)
            ? null
            : $"The dataset '{Finding.Quote(dataset.Name, 60)}' has no size. Add Rows to the item (rows in the sidecar), the number of rows the model saw or was tested on.";

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
