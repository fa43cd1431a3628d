namespace ModelCard.Build;

/// <summary>Keeps paths relative to the project's folder where they lie below it, so that what is kept in obj holds in another checkout.</summary>
internal static class ProjectPath
{
    public static string Relative(string path, string projectFile)
    {
        var folder = Path.GetDirectoryName(projectFile) + Path.DirectorySeparatorChar;
        return path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path;
    }

    public static string Absolute(string path, string projectFile) => Path.Combine(Path.GetDirectoryName(projectFile)!, path);

    /// <summary>A folder as a property states it. The SDK's own properties have <c>\</c> on every system until a target corrects them.</summary>
    public static string Folder(string folder, string projectFile) => Absolute(folder.Trim().Replace('\\', Path.DirectorySeparatorChar), projectFile);
}
