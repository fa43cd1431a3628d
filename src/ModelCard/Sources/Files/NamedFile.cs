using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A file the project names for its card.</summary>
internal sealed class NamedFile
{
    private const string RunFile = "meta.yaml";

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

    /// <summary>Full path of the file that is read: the folder of a run stands for the file in it that describes the run, also where only the lock file remembers it.</summary>
    public string File { get; private set; } = "";

    /// <summary><see cref="File"/> relative to the project.</summary>
    public string RelativePath { get; private set; } = "";

    /// <summary>What the lock file has of it; <see langword="null"/> for nothing.</summary>
    public FileFacts? Accepted { get; private set; }

    /// <summary>The full path the project names.</summary>
    public string Path { get; }

    /// <summary>The type of the item that names it, such as <c>ModelCardModelFile</c>.</summary>
    public string ItemType { get; }

    /// <summary>The item's identity; for data, the dataset's id.</summary>
    public string Identity { get; }

    /// <summary>Where the project names it.</summary>
    public Origin Origin { get; }

    /// <summary>The item's metadata.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; }

    /// <summary>Finds what is read, and what the lock file has of it.</summary>
    public void Find(string projectDirectory, AcceptedState? accepted)
    {
        FileFacts? AcceptedAt(string path) => accepted?.Find(Role, Card.RelativePath.Of(path, projectDirectory), FileFacts.UseOf(Identity, Options));

        var inside = System.IO.Path.Combine(Path, RunFile);
        var isRun = Directory.Exists(Path) ? System.IO.File.Exists(inside) : !System.IO.File.Exists(Path) && AcceptedAt(inside) is not null;
        File = isRun ? inside : Path;
        RelativePath = Card.RelativePath.Of(File, projectDirectory);
        Accepted = AcceptedAt(File);
    }

    /// <summary>Says of facts that this names their file. Facts that were kept in a file of ours come from the file they were read of.</summary>
    public FileFacts Own(FileFacts facts)
    {
        facts.Origin = Origin.InFile(SourceKind.Measured, File, 0, 0, ItemType);
        if (!string.Equals(facts.Facts.Origin.File, File, StringComparison.Ordinal))
        {
            facts.Facts = FactsMap.At(facts.Facts, Origin.InFile(SourceKind.Measured, File, 0, 0));
        }

        facts.Item = Origin;
        facts.ItemName = Identity;
        facts.Options = Options;
        return facts;
    }
}
