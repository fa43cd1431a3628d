using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A file the project names for its card.</summary>
internal sealed class NamedFile
{
    public NamedFile(FileRole role, string path, string itemType, string identity, Origin origin, IReadOnlyList<KeyValuePair<string, string>> options)
    {
        Role = role;
        Path = path;
        ItemType = itemType;
        Identity = identity;
        Origin = origin;
        Options = options;
    }

    public FileRole Role { get; }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The type of the item that names it, such as <c>ModelCardModelFile</c>.</summary>
    public string ItemType { get; }

    /// <summary>The item's identity; for data, the dataset's id.</summary>
    public string Identity { get; }

    /// <summary>Where the project names it.</summary>
    public Origin Origin { get; }

    /// <summary>The item's metadata.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; }
}
