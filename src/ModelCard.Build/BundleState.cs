using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard.Build;

/// <summary>
/// The folder in obj: the bundle as it will be carried to the output, and what the next build needs to know. Only files listed in <c>files.cache</c> are
/// ours to replace.
/// </summary>
internal sealed class BundleState
{
    private readonly string _folder;
    private readonly string _projectFile;
    private readonly BundleOrigin _origin;

    public BundleState(string folder, string projectFile, BundleOrigin origin)
    {
        _folder = folder;
        _projectFile = projectFile;
        _origin = origin;
    }

    /// <summary>Makes the next build look at everything again.</summary>
    /// <param name="folder">Full path of the folder in obj.</param>
    public static void Outdate(string folder) => Delete(folder, "findings.cache");

    public void Write(CardResult result, FindingReport report)
    {
        // Until the output has all of the bundle: MSBuild's copies are no replacements, and one that a kill cuts off is newer than its original.
        Delete(_folder, "carried.cache");
        var files = new StringBuilder();
        foreach (var file in result.Files)
        {
            file.WriteTo(Path.Combine(_folder, "bundle"));
            files.Append(file.Name).Append('\n');
        }

        // A missing file is no input MSBuild can compare; the next build looks whether it has appeared.
        var sources = new StringBuilder();
        var missing = new StringBuilder();
        foreach (var source in result.FilesRead)
        {
            (File.Exists(source) ? sources : missing).Append(ProjectPath.Relative(source, _projectFile)).Append('\n');
        }

        RemoveFormerFiles(result.Files);
        RemoveFormerReport(result.Files);
        FileWriter.Write(Path.Combine(_folder, "files.cache"), files.ToString());
        FileWriter.Write(Path.Combine(_folder, "sources.cache"), sources.ToString());
        WriteOrDelete("missing.cache", missing.ToString());
        WriteOrDelete("expiry.cache", result.ChangesOn is { } day ? CardDate.Of(day) + "\n" : "");

        FileWriter.Write(Path.Combine(_folder, BundleOrigin.FileName), _origin.ToText());
        WriteOrDelete("package-readme.md", result.PackageReadme ?? "");
        FileWriter.Write(Path.Combine(_folder, "score.cache"), Scores(result, report));
        // The word that there is nothing to repeat, and not the findings, is what may be missing: an idle build then loads the task in vain, and none falls silent.
        var findings = report.ToCache();
        WriteOrDelete("quiet.cache", findings.Length == 0 ? "\n" : "");
        FileWriter.Write(Path.Combine(_folder, "findings.cache"), FindingCache.Text(findings));
    }

    private static void Delete(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    // One line a file: its name in the bundle, its kind, and the score and the number of findings of its card.
    private static string Scores(CardResult result, FindingReport report)
    {
        var lines = new StringBuilder();
        foreach (var file in result.Files)
        {
            var card = result;
            var findings = report.Count;
            foreach (var model in result.Models)
            {
                if (file.Name.StartsWith(model.Name + "/", StringComparison.Ordinal))
                {
                    card = model.Result;
                    findings = model.Result.Findings.Count;
                }
            }

            lines.Append(string.Format(CultureInfo.InvariantCulture, "{0}|{1}|{2}|{3}\n", file.Name, file.Kind, card.Check?.Score, findings));
        }

        return lines.ToString();
    }

    private void WriteOrDelete(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        if (text.Length > 0)
        {
            FileWriter.Write(path, text);
        }
        else
        {
            File.Delete(path);
        }
    }

    private void RemoveFormerFiles(IReadOnlyList<CardFile> files)
    {
        var list = Path.Combine(_folder, "files.cache");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var name in File.ReadAllLines(list))
        {
            var kept = false;
            foreach (var file in files)
            {
                kept |= file.Name == name;
            }

            // Asked for first: a name within the limits may still be too long where this bundle lies, or be in a folder that is not there.
            if (!kept && BundleName.Is(name) && Path.Combine(_folder, "bundle", name) is var former && File.Exists(former))
            {
                File.Delete(former);
            }
        }
    }

    // What a build that failed left in the output folder, where this build is not asked for it any more.
    private void RemoveFormerReport(IReadOnlyList<CardFile> files)
    {
        var list = Path.Combine(_folder, "reports.cache");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var file in files)
        {
            if (file.Name == "modelcard.sarif")
            {
                return;
            }
        }

        foreach (var line in File.ReadAllLines(list))
        {
            if (Path.GetFileName(line) == "modelcard.sarif")
            {
                File.Delete(ProjectPath.Absolute(line, _projectFile));
            }
        }
    }
}
