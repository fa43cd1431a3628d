namespace ModelCard.Sources;

/// <summary>What a project states: the properties and items of the contract, and the properties every project has.</summary>
public sealed class ProjectInput
{
    /// <summary>Values of catalog fields by field name (<c>direct_use</c>), as text.</summary>
    public List<KeyValuePair<string, string>> Fields { get; } = [];

    /// <summary>Items of the contract that describe the model.</summary>
    public List<ProjectItem> Items { get; } = [];

    /// <summary>Properties every project has, by name (<c>PackageId</c>, <c>Authors</c>, …); blank ones left out.</summary>
    public List<KeyValuePair<string, string>> Metadata { get; } = [];
}
