namespace ModelCard.Catalog;

/// <summary>The shape of a field's value, which decides how its property and sidecar key are read.</summary>
public enum FieldKind
{
    /// <summary>One piece of plain text, usually a line.</summary>
    Text,

    /// <summary>Prose in Markdown, line breaks kept.</summary>
    Markdown,

    /// <summary>Source code or BibTeX, shown in a fenced block.</summary>
    Code,

    /// <summary>A list of plain texts; <c>;</c> separates them in a property.</summary>
    List,

    /// <summary>One identifier.</summary>
    Id,

    /// <summary>One identifier or a list of them.</summary>
    Ids,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A number in invariant notation.</summary>
    Number,

    /// <summary>A number with a unit; a bare number is in the field's own unit.</summary>
    Quantity,

    /// <summary>One of a few fixed words.</summary>
    Choice,

    /// <summary>Names with values, written as a YAML flow map in a property.</summary>
    Map,

    /// <summary>Image files with captions.</summary>
    Figures,

    /// <summary>Datasets: ids, or maps with the metadata of <c>ModelCardDataset</c>.</summary>
    Datasets,

    /// <summary>Metrics: types, or maps with the metadata of <c>ModelCardMetric</c>.</summary>
    Metrics,
}
