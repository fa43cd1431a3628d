using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Writes the card into a file of the author's: between its markers and under the front-matter keys that are ours, and nowhere else.</summary>
public static class CommittedCard
{
    /// <summary>A file that holds nothing but the card: front matter and one block.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="body">The rendered card without front matter, with LF line ends.</param>
    public static string Create(CardContent card, string body)
    {
        var frontMatter = FrontMatter.Build(card);
        var fences = frontMatter.Entries.Count == 0 ? "" : "---\n" + YamlWriter.Write(frontMatter) + "---\n\n";
        return fences + "<!-- modelcard:begin card -->\n" + Content(body, "\n") + "<!-- modelcard:end card -->\n";
    }

    /// <summary>The text of the file with its blocks and our keys brought up to date.</summary>
    /// <param name="file">The file as it is.</param>
    /// <param name="card">The merged card.</param>
    /// <param name="body">The rendered card without front matter, with LF line ends.</param>
    /// <param name="isSource">Whether the card is made from this very file, so that what is written to its front matter is read as its author's in the next build.</param>
    /// <param name="findings">Takes a finding for a block that the template has nothing for.</param>
    /// <returns>The text, or <see langword="null"/> when a finding says why it has to stay as it is.</returns>
    public static string? Update(CommittedText file, CardContent card, string body, bool isSource, List<Finding> findings)
    {
        var errors = findings.Count;
        var text = new StringBuilder(file.Text.Length + body.Length);
        var written = 0;
        foreach (var block in file.Blocks)
        {
            text.Append(file.Text, written, block.Start - written);
            if (BlockText(block, card, body) is { } content)
            {
                if (BlockLoss.Is(file.Text.Substring(block.Start, block.End - block.Start), content))
                {
                    findings.Add(new Finding(
                        FindingCodes.BlockWouldLose,
                        FindingSeverity.Error,
                        $"The block '{block.Name}' holds text that the card does not have, and the build would take it away. Move the text out of the markers, or into the fields of the card "
                        + "(ModelCardInit takes it over), or empty the block.",
                        block.Origin));
                }

                text.Append(Content(content, block.LineBreak));
            }
            else
            {
                findings.Add(new Finding(
                    FindingCodes.BlockWithoutSection,
                    FindingSeverity.Error,
                    $"The template has no heading for the block '{block.Name}'. Name a section it has, or a field, or choose another template.",
                    block.Origin));
            }

            written = block.End;
        }

        text.Append(file.Text, written, file.Text.Length - written);
        if (findings.Count > errors)
        {
            return null;
        }

        var blocksWritten = text.ToString();
        var changes = Changes(file, card, isSource);
        var edited = FrontMatterEdit.Apply(blocksWritten, changes);
        if (changes.Count > 0 && string.Equals(edited, blocksWritten, StringComparison.Ordinal))
        {
            findings.Add(new Finding(
                FindingCodes.CommittedFileUnusable,
                FindingSeverity.Error,
                $"'{changes[0].Key}' cannot be brought up to date in the front matter of the committed card. Write its keys one a line, each at the beginning of its line, as in 'license: mit'.",
                Origin.InFile(SourceKind.MarkdownCard, file.Path, 1, 1)));
            return null;
        }

        return edited;
    }

    private static string? BlockText(MarkerBlock block, CardContent card, string body)
    {
        if (block.Name == CardBlocks.Card)
        {
            return Under(body, block.Level);
        }

        // Under no heading at all, a section's own headings begin where a section's would: one below the title of the file.
        var level = Math.Max(1, block.Level);
        var end = FootnoteMarks.NotesAt(body);
        if (CardBlocks.IsSection(block.Name) && RenderedSection.Find(MarkdownText.Parse(body.Substring(0, end)), block.Name, card.Words, out var own) is { } section)
        {
            var notes = FootnoteMarks.NotesFor(section, body.Substring(end));
            return HeadingLevels.Shift(section, level - own) + (notes.Length > 0 ? "\n\n" + notes : "");
        }

        return CardFields.Find(block.Name) is { } field ? Under(FieldBlock.Render(card, field), level) : null;
    }

    private static string Under(string text, int level) => HeadingLevels.Highest(text) is > 0 and var highest ? HeadingLevels.Shift(text, Math.Max(0, level + 1 - highest)) : text;

    // A blank line on either side: readers of Markdown differ in where an HTML comment ends.
    private static string Content(string text, string lineBreak)
    {
        text = MarkerBlocks.Disarm(text.Trim('\n'));
        return ("\n" + (text.Length == 0 ? "" : text + "\n\n")).Replace("\n", lineBreak);
    }

    // A value that means the same stays as its author wrote it: quotes, comments and all.
    private static List<KeyValuePair<string, CardNode?>> Changes(CommittedText file, CardContent card, bool isSource)
    {
        var changes = new List<KeyValuePair<string, CardNode?>>();
        if (file.FrontMatter is not null)
        {
            foreach (var entry in FrontMatter.Build(card).Entries)
            {
                if (isSource && !IsOfProject(card, entry.Key))
                {
                    continue;
                }

                if (file.FrontMatter.Find(entry.Key) is not { } value || Canonical(value) != Canonical(entry.Value))
                {
                    changes.Add(new KeyValuePair<string, CardNode?>(entry.Key, entry.Value));
                }
            }
        }

        return changes;
    }

    // In a file that is read again, only what the project states is sure to come out the same: it wins over the file in every build. Datasets, metrics and what is made of
    // them would grow from build to build, and a default of the project would become a statement of the author's.
    private static bool IsOfProject(CardContent card, string key)
    {
        if (key is "datasets" or "metrics" or "model-index" or "co2_eq_emissions")
        {
            return false;
        }

        var origin = HubKeys.CatalogFieldOf(key) is { } field ? card.Answer(field)?.Origin : card.MetadataValue(key)?.Origin;
        return origin?.Kind == SourceKind.Project;
    }

    private static string Canonical(CardNode value) => YamlWriter.Write(new CardMap([Nodes.Entry("value", value)], Nodes.Nowhere));
}
