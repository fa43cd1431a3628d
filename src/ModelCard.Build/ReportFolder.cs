using System.Text;
using ModelCard.Outputs;

namespace ModelCard.Build;

/// <summary>
/// Puts reports on findings into the output folder of a build that has no card to copy there, because it failed or only checked. What was written is listed in obj, so that a clean removes it.
/// </summary>
internal sealed class ReportFolder
{
    private readonly string _folder;
    private readonly string _stateFolder;
    private readonly string _projectFile;
    private readonly string _list;
    private readonly bool _isOwn;

    /// <summary>Names the folder.</summary>
    /// <param name="folder">The folder, as the project states it.</param>
    /// <param name="isOwn">Whether it is of the project's own choice, so that it may hold files of others.</param>
    /// <param name="stateFolder">Full path of the folder in obj.</param>
    /// <param name="list">The name of the list in it: <c>output.cache</c> for what a build puts into a folder of the project's own as well, so that both know what is theirs there.</param>
    /// <param name="projectFile">Full path of the project file.</param>
    public ReportFolder(string folder, bool isOwn, string stateFolder, string list, string projectFile)
    {
        _folder = ProjectPath.Folder(folder, projectFile);
        _isOwn = isOwn;
        _stateFolder = stateFolder;
        _list = Path.Combine(stateFolder, list);
        _projectFile = projectFile;
    }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The full path of a file of somebody else's that stands in the way and was left as it is; <see langword="null"/> when the report is there.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public string? Write(CardFile report)
    {
        var target = Path.Combine(_folder, report.Name);
        var line = ProjectPath.Relative(target, _projectFile);
        var written = ProjectPath.ReadList(_list, _projectFile);
        var holds = Holds(target, report.Text);
        if (!holds && _isOwn && File.Exists(target) && !written.Contains(line))
        {
            return target;
        }

        // The list first: a build that is killed after the first of two writes must not take its own file for somebody else's.
        if (!written.Contains(line))
        {
            written.Add(line);
            FileWriter.Write(_list, string.Join("\n", written) + "\n");
        }

        if (!holds)
        {
            // The next build has to put its own report there, whatever the age of this one.
            BundleState.Outdate(_stateFolder);
            FileWriter.Write(target, report.Text);
        }

        return null;
    }

    private static bool Holds(string path, string text) => File.Exists(path) && string.Equals(Encoding.UTF8.GetString(File.ReadAllBytes(path)), text, StringComparison.Ordinal);
}
