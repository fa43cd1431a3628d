using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>A file that a reader reads, with what its item says about it and what lies beside it.</summary>
internal sealed class ArtifactFile : IDisposable
{
    private const int MostNotes = 20;

    private readonly ArtifactFolder _folder;

    /// <summary>Opens a file.</summary>
    /// <param name="name">Its name without folders.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="options">The metadata of the item that names it.</param>
    /// <param name="folder">What lies beside it.</param>
    public ArtifactFile(string name, Stream stream, IReadOnlyList<KeyValuePair<string, string>> options, ArtifactFolder folder)
    {
        Name = name;
        Stream = new ArtifactStream(stream);
        Options = options;
        _folder = folder;
        var head = new byte[(int)Math.Min(ArtifactHead.Size, Stream.Length)];
        Stream.ReadSome(head, 0, head.Length);
        Stream.MoveTo(0, "the file");
        Head = new ArtifactHead(name, head, Stream.Length);
    }

    /// <summary>The file's name without folders.</summary>
    public string Name { get; }

    /// <summary>Its bytes.</summary>
    public ArtifactStream Stream { get; }

    /// <summary>Its first bytes.</summary>
    public ArtifactHead Head { get; }

    /// <summary>The metadata of the item that names it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; }

    /// <summary>What the reader has to say, in order; only the first few are kept.</summary>
    public List<ArtifactNote> Notes { get; } = [];

    /// <summary>Files beside it that belong to it, such as the shards of a model: their sizes and hashes become part of its facts.</summary>
    public List<string> Parts { get; } = [];

    /// <summary>Whether a file that belongs to it is a Git LFS pointer here, so that the facts lack what only that file tells; the lock file's facts are better then.</summary>
    public bool HasPointers { get; set; }

    /// <summary>A metadata value of the item, or an empty text.</summary>
    public string Option(string name)
    {
        foreach (var pair in Options)
        {
            if (string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value.Trim();
            }
        }

        return "";
    }

    /// <summary>The whole file in memory.</summary>
    /// <param name="limit">The most that is taken into memory, in bytes.</param>
    public byte[] ReadAll(int limit)
    {
        Stream.MoveTo(0, "the file");
        return Stream.ReadBytes((ulong)Stream.Length, limit, "the file");
    }

    /// <summary>Opens a file beside this one.</summary>
    /// <param name="path">Its path relative to the file's folder; one that leads out of it opens nothing.</param>
    /// <returns>The file, which the caller disposes, or <see langword="null"/>. It counts as an input of the build either way.</returns>
    public ArtifactStream? OpenBeside(string path) => _folder.Open(path) is { } stream ? new ArtifactStream(stream) : null;

    /// <summary>Opens a file beside this one as it is.</summary>
    public Stream? StreamBeside(string path) => _folder.Open(path);

    /// <summary>The length of a file beside this one in bytes; <see langword="null"/> where there is none.</summary>
    public long? LengthBeside(string path)
    {
        using var stream = _folder.Open(path);
        return stream?.Length;
    }

    /// <summary>The Git LFS pointer that lies beside this file in the place of another; <see langword="null"/> where that is none.</summary>
    public LfsPointer? PointerBeside(string path)
    {
        using var stream = OpenBeside(path);
        return stream is null || stream.Length > LfsPointer.MaximumSize ? null : LfsPointer.Read(new ArtifactHead(path, stream.ReadBytes((ulong)stream.Length, LfsPointer.MaximumSize, "a pointer"), stream.Length));
    }

    /// <summary>The files below a folder beside this one, as paths relative to the file's folder with <c>/</c>, in ordinal order.</summary>
    /// <param name="path">The folder's path relative to the file's folder; empty for that itself.</param>
    /// <param name="limit">The most that are listed.</param>
    public IReadOnlyList<string> ListBeside(string path, int limit) => _folder.List(path, limit);

    /// <summary>Says something about a part that was passed over or should not be trusted.</summary>
    /// <param name="message">A sentence or two about the part, which stand behind the file's name and a colon: what is wrong, and what to do.</param>
    /// <param name="line">The line in a file of text, counted from 1.</param>
    /// <param name="severity">How serious it is.</param>
    public void Note(string message, int line = 0, FindingSeverity severity = FindingSeverity.Warning)
    {
        if (Notes.Count < MostNotes)
        {
            Notes.Add(new ArtifactNote(FindingCodes.FilePartSkipped, severity, $"{Name}: {message}", line));
        }
    }

    public void Dispose() => Stream.Dispose();
}
