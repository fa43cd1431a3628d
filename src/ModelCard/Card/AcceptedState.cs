namespace ModelCard.Card;

/// <summary>What an author accepted for a model (<c>modelcard.lock</c>): the state of its files, and the typed statements that were true of it.</summary>
public sealed class AcceptedState
{
    /// <summary>Creates a state.</summary>
    /// <param name="files">The files with what was measured of them.</param>
    /// <param name="statements">A fingerprint for each typed statement, by its name.</param>
    /// <param name="madeFor">Path and SHA-256 of each file of the model that the statements were accepted for.</param>
    public AcceptedState(IReadOnlyList<FileFacts> files, IReadOnlyList<KeyValuePair<string, string>> statements, IReadOnlyList<KeyValuePair<string, string>> madeFor)
    {
        Files = files;
        Statements = statements;
        MadeFor = madeFor;
    }

    /// <summary>The files with what was measured of them.</summary>
    public IReadOnlyList<FileFacts> Files { get; }

    /// <summary>A fingerprint for each typed statement, by its name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Statements { get; }

    /// <summary>Path and SHA-256 of each file of the model that the statements were accepted for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> MadeFor { get; }

    /// <summary>The entry of a file, or <see langword="null"/>.</summary>
    /// <param name="role">What the file is to the model.</param>
    /// <param name="path">Its path relative to the project.</param>
    /// <param name="use">Which of several items names it.</param>
    public FileFacts? Find(FileRole role, string path, string use)
    {
        foreach (var file in Files)
        {
            if (file.Role == role && string.Equals(file.Path, path, StringComparison.Ordinal) && (file.Use.Length == 0 || string.Equals(file.Use, use, StringComparison.Ordinal)))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Whether a statement is still the accepted one.</summary>
    /// <param name="name">The statement's name.</param>
    /// <param name="fingerprint">Its fingerprint now.</param>
    public bool Has(string name, string fingerprint)
    {
        foreach (var statement in Statements)
        {
            if (string.Equals(statement.Key, name, StringComparison.Ordinal))
            {
                return string.Equals(statement.Value, fingerprint, StringComparison.Ordinal);
            }
        }

        return false;
    }
}
