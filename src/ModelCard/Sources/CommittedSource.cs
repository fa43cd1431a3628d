using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the card that a project keeps in source control (<c>ModelCardCommittedFile</c>).</summary>
public static class CommittedSource
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">Full path of a file that exists.</param>
    /// <param name="findings">Takes what stands in the way of writing to it.</param>
    /// <returns>The file, or <see langword="null"/> when a finding says why it has to stay as it is.</returns>
    public static CommittedText? Read(string path, List<Finding> findings)
    {
        var errors = findings.Count;
        if (TextFile.Read(path, out var problem) is not { } decoded)
        {
            findings.Add(Unusable($"The committed card '{Path.GetFileName(path)}' {problem}. Correct ModelCardCommittedFile or the file.", Origin.InFile(SourceKind.MarkdownCard, path, 1, 1)));
            return null;
        }

        var text = HasMark(path) ? "\uFEFF" + decoded : decoded;
        var front = FrontMatterBlock.Find(text);
        var start = front?.BodyStart ?? (text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
        var blocks = MarkerBlocks.Find(text, start, path, findings);
        if (blocks.Count == 0 && findings.Count == errors)
        {
            findings.Add(new Finding(
                FindingCodes.CommittedFileUnmarked,
                FindingSeverity.Error,
                $"'{Path.GetFileName(path)}' is written by hand and stays as it is. Add the lines <!-- modelcard:begin card --> and <!-- modelcard:end card --> where the card should go.",
                Origin.InFile(SourceKind.MarkdownCard, path, 1, 1)));
        }

        var metadata = front is null ? null : ReadMetadata(path, text, front, findings);
        return findings.Count == errors ? new CommittedText(path, text, start, metadata, blocks) : null;
    }

    private static CardMap? ReadMetadata(string path, string text, FrontMatterBlock front, List<Finding> findings)
    {
        var own = new List<Finding>();
        var root = YamlReader.Read(front.YamlAtItsLines(text), path, SourceKind.MarkdownCard, own);
        if (own.Count > 0)
        {
            findings.Add(Unusable($"The front matter of the committed card cannot be kept up to date: {own[0].Message}", own[0].Origin!));
            return null;
        }

        if (root is null or CardMap)
        {
            return (CardMap?)root ?? new CardMap([], Origin.InFile(SourceKind.MarkdownCard, path, front.FirstLine, 1));
        }

        findings.Add(Unusable("The front matter of the committed card is no map of keys to values, such as 'license: mit'.", root.Origin));
        return null;
    }

    // The reader takes a byte order mark away; what is written back has to have it again.
    private static bool HasMark(string path)
    {
        try
        {
            using var stream = RegularFile.Open(path);
            return stream.ReadByte() == 0xEF && stream.ReadByte() == 0xBB && stream.ReadByte() == 0xBF;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Finding Unusable(string message, Origin origin) => new(FindingCodes.CommittedFileUnusable, FindingSeverity.Error, message, origin);
}
