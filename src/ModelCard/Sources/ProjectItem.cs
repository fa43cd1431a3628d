using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>One MSBuild item of the contract, such as a <c>ModelCardMetric</c>, free of MSBuild's types.</summary>
public sealed class ProjectItem
{
    /// <summary>Creates an item.</summary>
    /// <param name="itemType">The item type.</param>
    /// <param name="identity">The item's identity, unescaped.</param>
    /// <param name="metadata">Custom metadata by name as the author wrote it.</param>
    /// <param name="definingFile">Full path of the project file that defines it, when known.</param>
    /// <param name="fullPath">The identity as a full path, for items that name a file.</param>
    public ProjectItem(string itemType, string identity, IReadOnlyList<KeyValuePair<string, string>> metadata, string? definingFile = null, string? fullPath = null)
    {
        ItemType = itemType;
        Identity = identity;
        Metadata = WithoutModel(metadata, out var model);
        Model = model;
        FullPath = fullPath ?? identity;
        Origin = Origin.Item(itemType, identity, definingFile, metadata);
    }

    /// <summary>The item type.</summary>
    public string ItemType { get; }

    /// <summary>The item's identity.</summary>
    public string Identity { get; }

    /// <summary>The identity as a full path.</summary>
    public string FullPath { get; }

    /// <summary>The metadata <c>Model</c>: which of the project's models the item is about; empty when it is about all. Items of every type have it.</summary>
    public string Model { get; }

    /// <summary>Custom metadata but <c>Model</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata { get; }

    /// <summary>Where the item is defined.</summary>
    public Origin Origin { get; }

    /// <summary>A metadata value, or an empty text. Names compare as MSBuild compares them, without case.</summary>
    public string Value(string name)
    {
        foreach (var pair in Metadata)
        {
            if (string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return "";
    }

    private static IReadOnlyList<KeyValuePair<string, string>> WithoutModel(IReadOnlyList<KeyValuePair<string, string>> metadata, out string model)
    {
        model = "";
        for (var i = 0; i < metadata.Count; i++)
        {
            if (string.Equals(metadata[i].Key, "Model", StringComparison.OrdinalIgnoreCase))
            {
                var rest = new List<KeyValuePair<string, string>>(metadata);
                rest.RemoveAt(i);
                model = metadata[i].Value.Trim();
                return rest;
            }
        }

        return metadata;
    }
}
