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
        Metadata = metadata;
        FullPath = fullPath ?? identity;
        Origin = Origin.Item(itemType, identity, definingFile);
    }

    /// <summary>The item type.</summary>
    public string ItemType { get; }

    /// <summary>The item's identity.</summary>
    public string Identity { get; }

    /// <summary>The identity as a full path.</summary>
    public string FullPath { get; }

    /// <summary>Custom metadata.</summary>
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
}
