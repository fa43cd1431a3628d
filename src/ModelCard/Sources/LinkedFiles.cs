using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Looks for the files that a card's relative links name, beside the file that has the link and in the project's folder.</summary>
public sealed class LinkedFiles
{
    /// <summary>How many links are followed; those of a longer card are taken as good.</summary>
    public const int Maximum = 500;

    private readonly string _projectDirectory;
    private readonly List<string> _filesRead;
    private int _count;

    /// <summary>Creates the search.</summary>
    /// <param name="projectDirectory">The folder of the project.</param>
    /// <param name="filesRead">Takes every file looked at, also one that is not there, so that the build notices when it comes or goes.</param>
    public LinkedFiles(string projectDirectory, List<string> filesRead)
    {
        _projectDirectory = projectDirectory;
        _filesRead = filesRead;
    }

    /// <summary>Whether there is a file or a folder.</summary>
    /// <param name="path">The path as the link has it, relative and without its fragment.</param>
    /// <param name="origin">The text that has the link.</param>
    /// <returns><see langword="null"/> where the path leads out of the project's folder or is no path here.</returns>
    public bool? Exists(string path, Origin origin)
    {
        if (++_count > Maximum || path.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || path.IndexOf(':') >= 0 || path.IndexOf('*') >= 0 || path.IndexOf('?') >= 0
            || Path.IsPathRooted(path) || Array.IndexOf(path.Split('/', '\\'), "..") >= 0 || path.Length > 500)
        {
            return null;
        }

        var relative = path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
        var beside = origin.File is { } file ? Path.GetDirectoryName(file) : null;
        return (beside is not null && !string.Equals(beside, _projectDirectory, StringComparison.Ordinal) && Look(beside, relative)) || Look(_projectDirectory, relative);
    }

    private bool Look(string folder, string relative)
    {
        var path = Path.Combine(folder, relative);
        if (Directory.Exists(path))
        {
            return true;
        }

        if (!_filesRead.Contains(path))
        {
            _filesRead.Add(path);
        }

        return File.Exists(path);
    }
}
