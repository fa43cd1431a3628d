using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Training datasets that cannot stand in the front matter's <c>datasets</c>, because the Hub refuses what is no dataset id: addresses, paths of the author's machine, names with characters
/// an id cannot have. A name with spaces is taken for the plain name it is, if the dataset also says where it comes from or what it is.
/// </summary>
internal sealed class DatasetIdRule : CardRule
{
    public override string Code => FindingCodes.DatasetNotOnHub;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        foreach (var dataset in context.Card.Datasets)
        {
            if (dataset.IsTraining && !dataset.HasHubId && Message(dataset) is { } message)
            {
                findings.Add(new Finding(Code, severity, message, dataset.Origin, "datasets"));
            }
        }
    }

    private static string? Message(Dataset dataset)
    {
        var id = dataset.Id.Trim();
        // A card that is there already is what the Hub gets; of one that is written, the front matter leaves out what the Hub refuses.
        var isCard = dataset.Origin.Kind == SourceKind.MarkdownCard;
        var start = isCard ? $"The Hub refuses the dataset '{Finding.Quote(id, 80)}' in the front matter: " : $"The dataset '{Finding.Quote(id, 80)}' is left out of the front matter: ";
        var elsewhere = "take it out and say in a section 'Training Data' what it is and where to get it";
        if (HubId.InUrl(id, isDataset: true) is { } inUrl)
        {
            return start + $"the Hub takes the id, not the address. Write '{inUrl}'.";
        }

        if (HubId.IsUrl(id))
        {
            return start + "the Hub takes ids of its own datasets only. " + (isCard ? $"Write such an id, or {elsewhere}." : $"Write a name, and the address as its {Wording.Attribute("url", dataset.Origin)}.");
        }

        if (HubId.IsPath(id))
        {
            return start + "it is a path, which readers of the card do not have. Write the dataset's id on the Hub" + (isCard ? $", or {elsewhere}." : $" or its name, and where to get it as its {Wording.Attribute("url", dataset.Origin)}.");
        }

        return dataset.Attributes.Count > 0 ? null
            : start + $"it {HubId.Problem(id)}, which no id on the Hub has. Write the id (owner/name); or, for data elsewhere, "
                + (isCard ? $"{elsewhere}." : $"add where it is as {Wording.Attribute("url", dataset.Origin)} or what it is as {Wording.Attribute("description", dataset.Origin)}.");
    }
}
