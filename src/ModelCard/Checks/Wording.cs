using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// The words of messages for whoever wrote a value where it stands: a property or the metadata of an item in a project, a key in a sidecar, a section or front matter in a Markdown card.
/// </summary>
internal static class Wording
{
    /// <summary>What its author calls an answer: <c>ModelCardDirectUse</c>, <c>direct_use</c>, or the text on 'Direct Use'.</summary>
    public static string Called(CardField field, Origin origin) => origin.Kind switch
    {
        SourceKind.Project => field.PropertyName,
        SourceKind.MarkdownCard => HubKeys.CatalogFieldOf(field.Name) is null ? $"the text on '{field.Title}'" : $"'{field.Name}'",
        SourceKind.ProjectMetadata => origin.Name ?? field.Name,
        _ => field.Name,
    };

    /// <summary>The same at the beginning of a sentence.</summary>
    public static string CalledFirst(CardField field, Origin origin)
    {
        var name = Called(field, origin);
        return name.StartsWith("the ", StringComparison.Ordinal) ? "T" + name.Substring(1) : name;
    }

    /// <summary>Where the author of one value writes the answer to another field.</summary>
    public static string Place(string field, Origin near)
    {
        var known = CardFields.Find(field)!;
        return near.Kind switch
        {
            SourceKind.Project => known.PropertyName,
            SourceKind.MarkdownCard => AnswerSyntax.InCard(field, known),
            _ => field,
        };
    }

    /// <summary>An attribute of a dataset or metric as it is written there: <c>SampleSize</c> of an item, <c>sample_size</c> of an entry.</summary>
    /// <param name="attribute">Its name in snake case.</param>
    /// <param name="origin">Where the dataset or metric stands.</param>
    public static string Attribute(string attribute, Origin origin) => origin.Kind is SourceKind.Project or SourceKind.Measured ? InItem(attribute) : attribute;

    /// <summary>A sentence that tells to give a dataset or metric an attribute.</summary>
    /// <param name="item">The dataset or the metric.</param>
    /// <param name="attribute">The attribute's name in snake case.</param>
    /// <param name="more">What the sentence goes on with, with its comma or colon.</param>
    public static string Add(CardItem item, string attribute, string more = "") => item.Origin.Kind switch
    {
        SourceKind.Project => $"Add {InItem(attribute)} to the item{more}.",
        SourceKind.Measured => $"Add {InItem(attribute)} to the item that names the file{more}.",
        SourceKind.MarkdownCard => $"Fill in the column '{InItem(attribute)}' of its table, or {attribute} of its entry in the front matter{more}.",
        _ => $"Add {attribute} to the entry{more}.",
    };

    private static string InItem(string attribute) => string.Concat(Array.ConvertAll(attribute.Split('_'), static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
