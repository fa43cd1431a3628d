using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>The words that <c>modelcard.json</c> has for kinds, roles and states. They are part of its schema: a word never changes its meaning.</summary>
internal static class JsonNames
{
    /// <summary>The shape of a field's value.</summary>
    public static string Of(FieldKind kind) => kind switch
    {
        FieldKind.Text => "text",
        FieldKind.Markdown => "markdown",
        FieldKind.Code => "code",
        FieldKind.List => "list",
        FieldKind.Id => "id",
        FieldKind.Ids => "ids",
        FieldKind.Url => "url",
        FieldKind.Number => "number",
        FieldKind.Quantity => "quantity",
        FieldKind.Choice => "choice",
        FieldKind.Map => "map",
        FieldKind.Figures => "figures",
        FieldKind.Datasets => "datasets",
        _ => "metrics",
    };

    /// <summary>Where a value comes from.</summary>
    public static string Of(SourceKind source) => source switch
    {
        SourceKind.Project => "project",
        SourceKind.Sidecar => "sidecar",
        SourceKind.MarkdownCard => "markdown_card",
        SourceKind.SectionFile => "section",
        SourceKind.Measured => "measured",
        SourceKind.Upstream => "upstream",
        _ => "metadata",
    };

    /// <summary>Who answers, in the word a project uses.</summary>
    public static string Of(CardRole role) => role switch
    {
        CardRole.Developer => "developer",
        CardRole.Sociotechnic => "sociotechnic",
        _ => "organizer",
    };

    /// <summary>How much an item is wanted.</summary>
    public static string Of(ItemLevel level) => level switch
    {
        ItemLevel.Required => "required",
        ItemLevel.Recommended => "recommended",
        _ => "optional",
    };

    /// <summary>What became of an item.</summary>
    public static string Of(ItemStatus status) => status switch
    {
        ItemStatus.Answered => "answered",
        ItemStatus.Missing => "missing",
        ItemStatus.NotApplicable => "not_applicable",
        ItemStatus.DeclaredNotApplicable => "declared_not_applicable",
        _ => "waived",
    };

    /// <summary>How loud a finding is.</summary>
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "message",
    };
}
