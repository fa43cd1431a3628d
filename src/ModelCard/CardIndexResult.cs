using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard;

/// <summary>What came of a <see cref="CardIndexRequest"/>.</summary>
public sealed class CardIndexResult
{
    internal CardIndexResult(IReadOnlyList<LocatedFinding> findings, IReadOnlyList<CardFile> files, IndexSummary? summary)
    {
        Findings = findings;
        Files = files;
        Models = summary?.Models ?? 0;
        Summary = summary is null ? "" : Text(summary);
    }

    /// <summary>The findings, each at its place.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>The pages; none when an error stands in the way.</summary>
    public IReadOnlyList<CardFile> Files { get; }

    /// <summary>How many models the pages list.</summary>
    public int Models { get; }

    /// <summary>One line for the log.</summary>
    public string Summary { get; }

    /// <summary>The first page that would replace a file which is no index of ours: each says at its head who wrote it.</summary>
    /// <param name="folder">Full path of the folder the pages are to be written to.</param>
    /// <returns>Full path of that file, or <see langword="null"/>.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public string? FindForeign(string folder)
    {
        var head = new byte[2000];
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (File.Exists(path))
            {
                using var stream = RegularFile.Open(path);
                var length = stream.Read(head, 0, head.Length);
                if (Encoding.UTF8.GetString(head, 0, length).IndexOf(IndexText.Marker, StringComparison.Ordinal) < 0)
                {
                    return path;
                }
            }
        }

        return null;
    }

    private static string Text(IndexSummary summary) => string.Format(
        CultureInfo.InvariantCulture,
        "index of {0:N0} {1}: {2:N0} complete, mean score {3} %, {4:N0} with stale statements",
        summary.Models,
        summary.Models == 1 ? "model" : "models",
        summary.Complete,
        summary.MeanScore,
        summary.WithStale);
}
