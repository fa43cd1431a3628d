using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>The part of the pipeline for a card in source control: reads the file, brings it up to date, or says in which lines it is not.</summary>
internal static class CommittedStep
{
    private const int MostDifferences = 5;

    /// <summary>Runs the step.</summary>
    /// <param name="request">The inputs.</param>
    /// <param name="verify">Whether to compare only.</param>
    /// <param name="card">The merged card.</param>
    /// <param name="rendered">The rendered card.</param>
    /// <param name="filesRead">Takes the file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>What to write; <see langword="null"/> when nothing may be written.</returns>
    public static CommittedCopy? Run(CardRequest request, bool verify, CardContent card, string rendered, List<string> filesRead, List<Finding> findings)
    {
        var path = RelativePath.In(request.ProjectDirectory, request.CommittedFile);
        filesRead.Add(path);
        var body = rendered.Substring(FrontMatterBlock.Find(rendered)?.BodyStart ?? 0).Trim('\n');
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            if (verify)
            {
                findings.Add(OutOfDate(path, 1, $"The committed card '{request.CommittedFile}' does not exist."));
                return null;
            }

            return new CommittedCopy(path, CommittedCard.Create(card, body), isChanged: true);
        }

        if (CommittedSource.Read(path, findings) is not { } file || CommittedCard.Update(file, card, body, IsSidecar(request), findings) is not { } text)
        {
            return null;
        }

        if (!verify)
        {
            return new CommittedCopy(path, text, text != file.Text);
        }

        if (text != file.Text)
        {
            Compare(path, file.Text, text, findings);
        }

        return null;
    }

    // The two properties may spell one path in two ways.
    private static bool IsSidecar(CardRequest request) =>
        request.Sidecar.Length > 0
        && string.Equals(
            Straight(RelativePath.In(request.ProjectDirectory, request.Sidecar)),
            Straight(RelativePath.In(request.ProjectDirectory, request.CommittedFile)),
            Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    internal static string Straight(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', Path.DirectorySeparatorChar))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    private static void Compare(string path, string before, string after, List<Finding> findings)
    {
        var differences = TextDifference.Find(before, after);
        for (var i = 0; i < differences.Count && i < MostDifferences; i++)
        {
            var more = i == MostDifferences - 1 && differences.Count > MostDifferences ? $" ({differences.Count - MostDifferences} more places differ.)" : "";
            findings.Add(OutOfDate(path, differences[i].Line, $"The committed card is out of date here: {Words(differences[i])}.{more}"));
        }

        if (differences.Count == 0)
        {
            findings.Add(OutOfDate(path, 1, "The committed card differs from what the build would write in its line breaks only."));
        }
    }

    private static string Words(TextDifference difference) =>
        difference.Before.Count == 0 ? $"{Quote(difference.After)} is missing"
        : difference.After.Count == 0 ? $"{Quote(difference.Before)} should go"
        : $"{Quote(difference.Before)} should be {Quote(difference.After)}";

    // Up to two lines that say something, and how many there are besides.
    private static string Quote(IReadOnlyList<string> lines)
    {
        var quoted = new List<string>();
        var rest = 0;
        foreach (var line in lines)
        {
            if (line.Trim().Length == 0)
            {
                continue;
            }

            if (quoted.Count == 2)
            {
                rest++;
                continue;
            }

            quoted.Add("'" + Finding.Quote(line, 80) + "'");
        }

        var text = quoted.Count == 0 ? "an empty line" : string.Join(" ", quoted);
        return rest == 0 ? text : $"{text} (and {rest} more {(rest == 1 ? "line" : "lines")})";
    }

    private static Finding OutOfDate(string path, int line, string message) => new(
        FindingCodes.CommittedFileOutOfDate,
        FindingSeverity.Error,
        message + " Build the project without ModelCardVerify and commit the file.",
        Origin.InFile(SourceKind.MarkdownCard, path, line, 1));
}
