using Microsoft.Build.Framework;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Sources;
using Task = Microsoft.Build.Utilities.Task;

namespace ModelCard.Build;

/// <summary>
/// Keeps a bundle folder of the project's own choice, which may hold other people's files. Only what this task wrote before is replaced or removed; a file somebody else wrote
/// under the same name is an error and stays as it is.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CopyModelCard : Task
{
    /// <summary>Full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The files of the bundle, each with the metadata <c>BundleName</c>. None removes what was written before.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The folder, as the project states it.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>Full path of the file in obj that lists what was written.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Copy();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            LogError(FindingCodes.OutputNotWritable, $"The model card cannot be copied to ModelCardOutputDir '{Destination}': {exception.Message} Close what has the files open, or choose another folder.");
        }

        return !Log.HasLoggedErrors;
    }

    private void Copy()
    {
        var folder = ProjectPath.Folder(Destination, ProjectFile);
        var written = ProjectPath.ReadList(List, ProjectFile);
        var now = new List<string>();
        var copies = new List<KeyValuePair<string, string>>();
        foreach (var file in Files)
        {
            var target = Path.Combine(folder, file.GetMetadata("BundleName"));
            var source = file.GetMetadata("FullPath");
            if (!SameBytes(source, target))
            {
                if (File.Exists(target) && !written.Contains(Line(target)))
                {
                    LogError(
                        FindingCodes.OutputNotOurs,
                        $"'{target}' was not written by this build and is left as it is. Choose another ModelCardOutputDir, or move the file away.");
                    return;
                }

                copies.Add(new KeyValuePair<string, string>(source, target));
            }

            now.Add(Line(target));
        }

        if (copies.Count > 0)
        {
            // Before the first copy: a build that is killed or fails between two has to know its own files again.
            var both = new List<string>(written);
            both.AddRange(now);
            WriteList(both);
        }

        foreach (var copy in copies)
        {
            FileWriter.Copy(copy.Key, copy.Value);
        }

        Remove(written, now);
        WriteList(now);
    }

    private void WriteList(List<string> lines) => FileWriter.Write(List, string.Join("\n", lines) + (lines.Count == 0 ? "" : "\n"));

    private void Remove(List<string> written, List<string> now)
    {
        foreach (var line in written)
        {
            if (!now.Contains(line))
            {
                File.Delete(ProjectPath.Absolute(line, ProjectFile));
            }
        }
    }

    private string Line(string target) => ProjectPath.Relative(target, ProjectFile);

    private static bool SameBytes(string source, string target)
    {
        if (!File.Exists(target) || new FileInfo(source).Length != new FileInfo(target).Length)
        {
            return false;
        }

        var left = File.ReadAllBytes(source);
        var right = File.ReadAllBytes(target);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }

    private void LogError(string code, string message)
    {
        var place = new ProjectLocator(ProjectFile, []).Locate(Card.Origin.Property(Card.SourceKind.Project, "ModelCardOutputDir"));
        Log.LogError(null, code, null, FindingCodes.HelpLink(code), place.File, place.Line, place.Column, 0, 0, "{0}", message);
    }
}
