namespace ModelCard.Sources;

/// <summary>Finds the folder of the repository a project lies in, without asking a version control system.</summary>
internal static class RepositoryFolder
{
    /// <summary>The nearest folder, the given one or one above it, that has a <c>.git</c>: a folder, or the file that a worktree or a submodule has. Without one, the given folder.</summary>
    /// <param name="folder">Full path of a folder.</param>
    public static string Of(string folder)
    {
        for (var at = folder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at)!)
        {
            var git = Path.Combine(at, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return at;
            }
        }

        return folder;
    }
}
