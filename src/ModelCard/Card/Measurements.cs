using System.Globalization;

namespace ModelCard.Card;

/// <summary>What was measured for a card, beside the answers that came of it: the files, and the state of them the author accepted.</summary>
public sealed class Measurements
{
    /// <summary>A card for which nothing was measured.</summary>
    public static Measurements None { get; } = new([], null, new SourceAnswers(SourceKind.Measured));

    internal Measurements(
        IReadOnlyList<FileFacts> files, AcceptedState? state, SourceAnswers answers, SourceAnswers? acceptedAnswers = null, IReadOnlyList<FileFacts>? named = null)
    {
        Files = files;
        State = state;
        Answers = answers;
        AcceptedAnswers = acceptedAnswers ?? new SourceAnswers(SourceKind.Measured);
        Named = named ?? files;
    }

    /// <summary>The files, in the order the project names them.</summary>
    public IReadOnlyList<FileFacts> Files { get; }

    /// <summary>What the lock file says of this model; <see langword="null"/> without a lock file.</summary>
    public AcceptedState? State { get; }

    /// <summary>The files of this model as the lock file has them; <see langword="null"/> without a lock file.</summary>
    public IReadOnlyList<FileFacts>? Accepted => State?.Files;

    /// <summary>The answers made from <see cref="Files"/>, before a higher source was heard.</summary>
    public SourceAnswers Answers { get; }

    /// <summary>The results as they were accepted: the answers made from those files of <see cref="Accepted"/> that hold results.</summary>
    public SourceAnswers AcceptedAnswers { get; }

    /// <summary>Every file the project names, by role, path and item, with no facts where it could not be read.</summary>
    public IReadOnlyList<FileFacts> Named { get; }

    /// <summary>The accepted state of a file, or <see langword="null"/>.</summary>
    public FileFacts? AcceptedFor(FileFacts file) => State?.Find(file.Role, file.Path, FileFacts.UseOf(file.ItemName, file.Options));

    /// <summary>The place of a measured value as a reader of the card finds it, such as <c>metrics.json, line 12</c>; <see langword="null"/> for a value that was not measured in a file.</summary>
    public string? PlaceOf(Origin origin)
    {
        if (origin.Kind != SourceKind.Measured || origin.File is not { } path || PathOf(path) is not { } relative)
        {
            return null;
        }

        return origin.Line > 0 ? relative + ", line " + origin.Line.ToString(CultureInfo.InvariantCulture) : relative;
    }

    /// <summary>The path of a file that was read, relative to the project; <see langword="null"/> for one that was not.</summary>
    /// <param name="fullPath">Its full path.</param>
    public string? PathOf(string fullPath)
    {
        if (OwnerOf(fullPath) is not { } owner)
        {
            return null;
        }

        var end = EndOfFolder(owner);
        return string.Equals(owner.Origin.File, fullPath, StringComparison.Ordinal)
            ? owner.Path
            : owner.Path.Substring(0, owner.Path.LastIndexOf('/') + 1) + fullPath.Substring(end + 1).Replace('\\', '/');
    }

    /// <summary>The file a measured value belongs to: the one it was read from, or the one that led there.</summary>
    public FileFacts? OwnerOf(Origin origin) => origin.Kind == SourceKind.Measured && origin.File is { } path ? OwnerOf(path) : null;

    // A file beside one that was named, such as the metrics of a run, belongs to that one.
    private FileFacts? OwnerOf(string fullPath)
    {
        foreach (var file in Files)
        {
            if (string.Equals(file.Origin.File, fullPath, StringComparison.Ordinal))
            {
                return file;
            }
        }

        foreach (var file in Files)
        {
            var end = EndOfFolder(file);
            if (end > 0 && fullPath.Length > end && string.CompareOrdinal(fullPath, 0, file.Origin.File!, 0, end + 1) == 0)
            {
                return file;
            }
        }

        return null;
    }

    private static int EndOfFolder(FileFacts file) => file.Origin.File?.LastIndexOfAny(['/', '\\']) ?? -1;
}
