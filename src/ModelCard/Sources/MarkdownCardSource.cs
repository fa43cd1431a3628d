using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads a Markdown card: its front matter as a sidecar is read, and its sections by their headings.</summary>
public static class MarkdownCardSource
{
    /// <summary>The largest card that is read, in bytes.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>Reads a card.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="findings">Takes what is wrong with it; an error means that its answers are not to be trusted.</param>
    public static SourceAnswers Read(string path, List<Finding> findings)
    {
        var file = Utf8File.Read(path, MaximumLength);
        if (file.Text is { } text)
        {
            return ReadText(text, path, findings);
        }

        var next = file.Problem switch
        {
            Utf8FileProblem.Missing => " Create it, or correct the path.",
            Utf8FileProblem.Folder => " Name the card in it, such as README.md.",
            Utf8FileProblem.TooLarge => " No card of that size is read; move data and images into files of their own.",
            _ => "",
        };
        var place = Origin.InFile(SourceKind.MarkdownCard, path, file.Line, file.Column);
        findings.Add(new Finding(FindingCodes.CardUnreadable, FindingSeverity.Error, $"The card '{RelativePath.LastPart(path)}' {file.Message}{next}", place));
        return new SourceAnswers(SourceKind.MarkdownCard);
    }

    /// <summary>Reads the text of a card.</summary>
    /// <param name="text">The text, with line ends as they are.</param>
    /// <param name="path">Full path of its file, for places.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static SourceAnswers ReadText(string text, string path, List<Finding> findings)
    {
        var builder = new AnswerBuilder(SourceKind.MarkdownCard, findings);
        var block = FrontMatterBlock.Find(text);
        if (block is not null)
        {
            ReadFrontMatter(text, block, path, builder, findings);
        }

        var start = block?.BodyStart ?? ReportMissing(text, path, findings);
        text = text.Substring(0, start) + FootnoteMarks.Remove(text.Substring(start));
        // What the build wrote between markers is no statement of the author's.
        var blank = MarkerBlocks.Blank(text, start);
        var body = new MarkdownBody(MarkdownText.Parse(blank, start), 1 + FrontMatterBlock.LinesBefore(text, start), path, builder.Answers, findings);
        if (!ReferenceEquals(blank, text))
        {
            body.PassOver(MarkerBlocks.Find(text, start), text);
        }

        body.Read();
        return builder.Answers;
    }

    private static void ReadFrontMatter(string text, FrontMatterBlock block, string path, AnswerBuilder builder, List<Finding> findings)
    {
        var before = findings.Count;
        var root = YamlReader.Read(block.YamlAtItsLines(text), path, SourceKind.MarkdownCard, findings);
        for (var i = before; i < findings.Count; i++)
        {
            findings[i] = AsFrontMatter(findings[i], root is not null);
        }

        if (root is CardMap map)
        {
            foreach (var entry in map.Entries)
            {
                builder.Add(entry);
            }
        }
        else if (root is not null and not CardScalar { Type: ScalarType.Null })
        {
            findings.Add(new Finding(
                FindingCodes.FrontMatterWrong, FindingSeverity.Error, "The front matter must be a map of keys to values, such as 'license: mit'.", root.Origin));
        }
    }

    // The Hub takes anchors and its library takes keys given twice, so a card with them is no broken card; what cannot be told from them is left out.
    private static Finding AsFrontMatter(Finding finding, bool isReadable) => finding.Code switch
    {
        FindingCodes.SidecarSyntax or FindingCodes.SidecarFeature or FindingCodes.SidecarDuplicateKey => new Finding(
            FindingCodes.FrontMatterWrong, isReadable ? FindingSeverity.Warning : FindingSeverity.Error, finding.Message, finding.Origin, finding.Subject),
        _ => finding,
    };

    // Returns where the body begins.
    private static int ReportMissing(string text, string path, List<Finding> findings)
    {
        var first = 0;
        while (first < text.Length && (char.IsWhiteSpace(text[first]) || text[first] == '\uFEFF'))
        {
            first++;
        }

        if (first == text.Length)
        {
            findings.Add(new Finding(
                FindingCodes.FrontMatterMissing, FindingSeverity.Warning, "The card is empty. Write what the model is, and its license and task as front matter between two lines of '---'.",
                Origin.InFile(SourceKind.MarkdownCard, path, 1, 1)));
            return first;
        }

        var line = 1 + FrontMatterBlock.LinesBefore(text, first);
        var isOpen = string.CompareOrdinal(text, first, "---\n", 0, 4) == 0 || string.CompareOrdinal(text, first, "---\r", 0, 4) == 0;
        findings.Add(isOpen
            ? new Finding(
                FindingCodes.FrontMatterMissing,
                FindingSeverity.Warning,
                "The front matter begins here and is never closed, so the Hub reads none of it. Close it with a line of '---' that ends with LF or CRLF.",
                Origin.InFile(SourceKind.MarkdownCard, path, line, 1))
            : new Finding(
                FindingCodes.FrontMatterMissing,
                FindingSeverity.Message,
                "The card has no front matter, from which the Hub learns license, task and language. Begin it with a line of '---', keys such as 'license: mit', and another line of '---'.",
                Origin.InFile(SourceKind.MarkdownCard, path, 1, 1)));
        return isOpen ? BehindOpenBlock(text, first + 3) : text[0] == '\uFEFF' ? 1 : 0;
    }

    // What its author meant for front matter is no prose about the model. A line of dashes closes it that the Hub's pattern does not see, such as one that ends with CR.
    private static int BehindOpenBlock(string text, int start)
    {
        var fence = text.IndexOf("\n---", start, StringComparison.Ordinal);
        fence = fence >= 0 ? fence : text.IndexOf("\r---", start, StringComparison.Ordinal);
        if (fence >= 0)
        {
            return fence + 4;
        }

        // Without any such line it goes on to the first heading; keys and values are no summary of the model.
        var heading = text.IndexOf("\n# ", start, StringComparison.Ordinal) is >= 0 and var first ? first : text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return heading < 0 ? start : heading + 1;
    }
}
