using System.Text;

namespace ModelCard.Card;

/// <summary>
/// What a bundle in obj says about where it comes from (<c>origin.cache</c>), so that an index of many models can tell a project's own card from copies of it. Paths are written relative to
/// the file's folder, so that a moved tree stays valid.
/// </summary>
public sealed class BundleOrigin
{
    /// <summary>The file's name.</summary>
    public const string FileName = "origin.cache";

    private BundleOrigin(string project, string bundlePath, string output, string configuration)
    {
        Project = project;
        BundlePath = bundlePath;
        Output = output;
        Configuration = configuration;
    }

    /// <summary>What a build says of its bundle. A path that has nothing in common with the folder is kept as it is.</summary>
    /// <param name="folder">Full path of the folder the file lies in.</param>
    /// <param name="project">Full path of the project file.</param>
    /// <param name="bundlePath">The folder of the bundle in an output folder, such as <c>modelcard/App/</c>.</param>
    /// <param name="output">Full path of the folder the bundle is copied to.</param>
    /// <param name="configuration">The configuration that was built, such as <c>Debug</c>.</param>
    public static BundleOrigin Of(string folder, string project, string bundlePath, string output, string configuration) =>
        new(From(project, folder), bundlePath, From(output, folder), configuration);

    /// <summary>Path of the project file.</summary>
    public string Project { get; }

    /// <summary>The folder of the bundle in an output folder.</summary>
    public string BundlePath { get; }

    /// <summary>Path of the folder the bundle is copied to.</summary>
    public string Output { get; }

    /// <summary>The configuration that was built.</summary>
    public string Configuration { get; }

    /// <summary>The text of the file.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var line in new[] { Project, BundlePath, Output, Configuration })
        {
            text.Append(line.Replace('\n', ' ').Replace('\r', ' ')).Append('\n');
        }

        return text.ToString();
    }

    private static string From(string path, string folder) => RelativePath.Share(path, folder) ? RelativePath.Of(path, folder) : path;

    /// <summary>Reads the text of the file; <see langword="null"/> where it is damaged.</summary>
    public static BundleOrigin? Parse(string text)
    {
        var lines = text.Split('\n');
        return lines.Length >= 5 && lines[0].Length > 0 ? new BundleOrigin(lines[0], lines[1], lines[2], lines[3]) : null;
    }
}
