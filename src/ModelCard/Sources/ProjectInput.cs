using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What a project states: the properties and items of the contract, and the properties every project has.</summary>
public sealed class ProjectInput
{
    /// <summary>The model the values are about, when the project ships several: its metadata comes before the project's own properties. Otherwise <see langword="null"/>.</summary>
    public ProjectItem? Model { get; set; }

    /// <summary>Values of catalog fields by field name (<c>direct_use</c>), as text.</summary>
    public List<KeyValuePair<string, string>> Fields { get; } = [];

    /// <summary>Items of the contract that describe the model.</summary>
    public List<ProjectItem> Items { get; } = [];

    /// <summary>Properties every project has, by name (<c>PackageId</c>, <c>Authors</c>, …); blank ones left out.</summary>
    public List<KeyValuePair<string, string>> Metadata { get; } = [];

    /// <summary>The text of a catalog field, or <see langword="null"/> when the project does not state it.</summary>
    public string? Text(CardField field) => Model?.Value(field.MetadataName) is { Length: > 0 } own ? own : Find(Fields, field.Name);

    /// <summary>Where a catalog field is stated: on the model's item, or as a property.</summary>
    public Origin OriginOf(CardField field) =>
        Model?.Value(field.MetadataName) is { Length: > 0 } ? Model.Origin : Origin.Property(SourceKind.Project, field.PropertyName);

    /// <summary>The value of a property every project has, or <see langword="null"/> when it is not set or blank.</summary>
    public string? Property(string name) => Find(Metadata, name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string? Find(List<KeyValuePair<string, string>> pairs, string name)
    {
        foreach (var pair in pairs)
        {
            if (string.Equals(pair.Key, name, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }

        return null;
    }
}
