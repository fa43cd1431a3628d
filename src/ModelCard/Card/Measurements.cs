namespace ModelCard.Card;

/// <summary>What was measured for a card, beside the answers that came of it: the files, and the state of them the author accepted.</summary>
public sealed class Measurements
{
    /// <summary>A card for which nothing was measured.</summary>
    public static Measurements None { get; } = new([], null, new SourceAnswers(SourceKind.Measured));

    internal Measurements(IReadOnlyList<FileFacts> files, IReadOnlyList<FileFacts>? accepted, SourceAnswers answers)
    {
        Files = files;
        Accepted = accepted;
        Answers = answers;
    }

    /// <summary>The files, in the order the project names them.</summary>
    public IReadOnlyList<FileFacts> Files { get; }

    /// <summary>The files of this model as the lock file has them; <see langword="null"/> without a lock file.</summary>
    public IReadOnlyList<FileFacts>? Accepted { get; }

    /// <summary>The answers made from <see cref="Files"/>, before a higher source was heard.</summary>
    public SourceAnswers Answers { get; }

    /// <summary>The accepted state of a file, or <see langword="null"/>.</summary>
    public FileFacts? AcceptedFor(FileFacts file)
    {
        foreach (var known in Accepted ?? [])
        {
            if (known.Role == file.Role && string.Equals(known.Path, file.Path, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return null;
    }
}
