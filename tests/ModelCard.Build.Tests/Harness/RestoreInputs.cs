using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ModelCard.Build.Tests.Harness;

/// <summary>What NuGet restores a folder of projects from. Folders for which it is the same are restored to the same files.</summary>
internal static class RestoreInputs
{
    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj", ".sln", ".slnx", ".proj", ".props", ".targets", ".config"];

    private static readonly EnumerationOptions AllButLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    // What an argument begins with that no restore asks for.
    private static readonly string[] IrrelevantArguments = ["-t:", "-question", "-bl", "-m:", "-v:", "-tl:", "-graph", "-isolate", "-warn", "-nowarn", "-p:ModelCard", "-p:_ModelCard"];

    // Items that no restore asks for. A target is one of them unless it is about references or restores.
    private static readonly string[] IrrelevantElements = ["None", "Content", "Compile", "EmbeddedResource", "Target"];

    /// <summary>The inputs of a restore, in a form that can be compared between folders.</summary>
    /// <param name="root">The folder with all that a restore reads.</param>
    /// <param name="folder">The folder that is built.</param>
    /// <param name="arguments">The arguments of the build.</param>
    public static string Of(string root, string folder, IEnumerable<string> arguments)
    {
        var text = new StringBuilder(Path.GetRelativePath(root, folder));
        foreach (var argument in arguments.Where(argument => !IrrelevantArguments.Any(start => argument.StartsWith(start, StringComparison.OrdinalIgnoreCase))))
        {
            text.Append('\n').Append(argument);
        }

        foreach (var file in Files(root))
        {
            text.Append('\n').Append(Path.GetRelativePath(root, file)).Append('\n').Append(Relevant(File.ReadAllText(file)));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.Replace(root, "[root]").ToString())));
    }

    private static IEnumerable<string> Files(string root) => Directory.EnumerateFiles(root, "*", AllButLinks)
        .Where(file => Extensions.Contains(Path.GetExtension(file)) || Path.GetFileName(file) == "global.json")
        .Where(file => !InOutput(Path.GetRelativePath(root, file)))
        .Order(StringComparer.Ordinal);

    private static bool InOutput(string path) => path.Split(Path.DirectorySeparatorChar) is var parts && (parts.Contains("obj") || parts.Contains("bin") || parts.Contains("artifacts"));

    private static string Relevant(string text)
    {
        XDocument document;
        try
        {
            document = XDocument.Parse(text);
        }
        catch (XmlException)
        {
            return text;
        }

        document.Descendants().Where(IsIrrelevant).ToList().ForEach(element => element.Remove());
        document.Descendants().Where(element => element is { HasElements: false, Name.LocalName: "PropertyGroup" or "ItemGroup" }).ToList().ForEach(group => group.Remove());
        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static bool IsIrrelevant(XElement element) => element.Name.LocalName.StartsWith("ModelCard", StringComparison.Ordinal)
        || (IrrelevantElements.Contains(element.Name.LocalName) && element.ToString() is var text
            && !text.Contains("Restore", StringComparison.Ordinal) && !text.Contains("Reference", StringComparison.Ordinal));
}
