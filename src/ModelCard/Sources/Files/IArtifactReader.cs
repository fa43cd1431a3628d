namespace ModelCard.Sources;

/// <summary>Reads one format of files. A new format is one new reader, named in the list of its role.</summary>
internal interface IArtifactReader
{
    /// <summary>The format's name, as the metadata <c>Format</c> and the lock file write it.</summary>
    string Format { get; }

    /// <summary>Whether a file is of the format, told by what is in it first and by its name only where nothing else tells.</summary>
    bool Recognizes(ArtifactHead head);

    /// <summary>Reads the facts of a file.</summary>
    /// <param name="file">The file, at its first byte.</param>
    /// <param name="facts">Takes the facts, in the names of the role (<c>docs/design/facts.md</c>).</param>
    /// <exception cref="ArtifactProblemException">The file is not what its format asks for.</exception>
    void Read(ArtifactFile file, FactsBuilder facts);
}
