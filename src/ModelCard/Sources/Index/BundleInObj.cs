using System.Security;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The bundle a project's build keeps in obj: the one place where a card is no copy of another.</summary>
internal sealed class BundleInObj
{
    private readonly string _folder;
    private readonly BundleOrigin _origin;

    private BundleInObj(string folder, BundleOrigin origin)
    {
        _folder = folder;
        _origin = origin;
        Project = RelativePath.Resolve(folder, origin.Project);
        Output = RelativePath.Resolve(folder, origin.Output);
    }

    /// <summary>Full path of the project file.</summary>
    public string Project { get; }

    /// <summary>Full path of the folder the bundle is copied to.</summary>
    public string Output { get; }

    /// <summary>The configuration that was built.</summary>
    public string Configuration => _origin.Configuration;

    /// <summary>The last part of the bundle's path in an output folder, which is the assembly's name.</summary>
    public string Name => RelativePath.LastPart(_origin.BundlePath);

    /// <summary>Full path of the folder in obj.</summary>
    public string Folder => _folder;

    /// <summary>Whether a folder is what a build keeps in obj.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, "files.cache"));

    /// <summary>Reads what a build keeps in obj; <see langword="null"/> where an older build did not say where it belongs.</summary>
    public static BundleInObj? Read(string folder) =>
        Utf8File.Read(Path.Combine(folder, BundleOrigin.FileName), 64 * 1024).Text is { } text && BundleOrigin.Parse(text) is { } origin ? new BundleInObj(folder, origin) : null;

    /// <summary>The files of the bundle, by their paths in it.</summary>
    public List<string> Files()
    {
        var files = new List<string>();
        foreach (var line in Lines("files.cache"))
        {
            if (BundleName.Is(line) && File.Exists(Path.Combine(_folder, "bundle", line)))
            {
                files.Add(line);
            }
        }

        return files;
    }

    /// <summary>Full paths of the files the card was made from, its committed copy among them.</summary>
    public IEnumerable<string> Sources()
    {
        var project = Path.GetDirectoryName(Project)!;
        foreach (var line in Lines("sources.cache"))
        {
            if (line.Length > 0)
            {
                yield return RelativePath.Resolve(project, line);
            }
        }
    }

    /// <summary>Whether the card may not be what a build would make now: a file it was made from, or what the project states, is newer, or the build that wrote it did not end.</summary>
    public bool IsOutOfDate()
    {
        var made = Path.Combine(_folder, "findings.cache");
        if (!File.Exists(made))
        {
            return true;
        }

        var time = File.GetLastWriteTimeUtc(made);
        if (File.GetLastWriteTimeUtc(Path.Combine(_folder, "inputs.cache")) > time)
        {
            return true;
        }

        foreach (var source in Sources())
        {
            if (!File.Exists(source) || File.GetLastWriteTimeUtc(source) > time)
            {
                return true;
            }
        }

        return false;
    }

    private string[] Lines(string name)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(_folder, name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            return [];
        }
    }
}
