using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Reads a dataset card of the Hub (<c>README.md</c>; hub-docs, datasets-cards.md): license, languages, features and splits of its front matter, and the first paragraph about the dataset.</summary>
internal sealed class DatasetCardReader : IArtifactReader
{
    private const int MaximumLength = 4 * 1024 * 1024;
    private const int MaximumNodes = 100_000;

    // Keys that dataset cards have and model cards do not.
    private static readonly string[] Keys =
    [
        "dataset_info", "configs", "pretty_name", "size_categories", "task_categories", "task_ids", "annotations_creators", "language_creators", "multilinguality", "source_datasets",
        "paperswithcode_id", "train-eval-index",
    ];

    private static readonly string[] Titles = ["dataset summary", "dataset description", "description", "summary"];

    public string Format => "dataset-card";

    public bool Recognizes(ArtifactHead head)
    {
        var text = head.Text;
        var isOpen = false;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.Substring(at, end - at).TrimEnd();
            at = end + 1;
            if (!isOpen)
            {
                if (line.Length > 0 && !line.StartsWith("---", StringComparison.Ordinal))
                {
                    return line.StartsWith("# Dataset Card", StringComparison.OrdinalIgnoreCase);
                }

                isOpen = line.Length > 0;
            }
            else if (line.StartsWith("---", StringComparison.Ordinal))
            {
                return text.IndexOf("\n# Dataset Card", at - 1, StringComparison.OrdinalIgnoreCase) >= 0;
            }
            else if (line.IndexOf(':') is > 0 and var colon && Array.IndexOf(Keys, line.Substring(0, colon)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var text = Encoding.UTF8.GetString(file.ReadAll(MaximumLength));
        var body = 0;
        if (FrontMatterBlock.Find(text) is { } block)
        {
            body = block.BodyStart;
            var findings = new List<Finding>();
            var front = YamlReader.Read(block.YamlAtItsLines(text), file.Name, SourceKind.Measured, findings, MaximumNodes);
            foreach (var finding in findings)
            {
                file.Note("In its front matter: " + finding.Message, finding.Origin?.Line ?? 0, FindingSeverity.Message);
            }

            if (front is CardMap map)
            {
                AddFrontMatter(map, file, facts);
            }
        }

        facts.Add("description", Summary(MarkdownText.Parse(text, body)));
        if (facts.IsEmpty)
        {
            throw new ArtifactProblemException("has neither front matter nor a description", line: 1);
        }
    }

    private static void AddFrontMatter(CardMap map, ArtifactFile file, FactsBuilder facts)
    {
        facts.Add("name", (map.Find("pretty_name") as CardScalar)?.Text);
        facts.AddTexts("license", LinkedData.Texts(map.Find("license")).ConvertAll(DatasetLicense.IdOf));
        facts.AddTexts("languages", LinkedData.Texts(map.Find("language")));
        facts.AddTexts("tags", LinkedData.Texts(map.Find("tags")));
        var infos = new List<(string Name, CardMap Info)>();
        foreach (var info in LinkedData.Maps(map.Find("dataset_info")))
        {
            infos.Add(((info.Find("config_name") as CardScalar)?.Text ?? "default", info));
        }

        DatasetInfo.Write(infos, file, facts);
    }

    // The first paragraph below the heading that announces one; the rest of the card is for those who follow the link.
    private static string? Summary(MarkdownText body)
    {
        foreach (var title in Titles)
        {
            for (var line = 0; line < body.Lines.Count; line++)
            {
                if (body.Lines[line].Kind == MarkdownLineKind.Heading && string.Equals(body.Title(line).Trim(), title, StringComparison.OrdinalIgnoreCase)
                    && Paragraph(body, line + 1) is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static string? Paragraph(MarkdownText body, int line)
    {
        var text = new StringBuilder();
        for (; line < body.Lines.Count; line++)
        {
            var kind = body.Lines[line].Kind;
            // "Original description:" goes on below.
            if (kind == MarkdownLineKind.Heading || (text.Length > 0 && kind != MarkdownLineKind.Text && text[text.Length - 1] != ':'))
            {
                break;
            }

            if (kind == MarkdownLineKind.Text)
            {
                var part = body.LineText(line).Trim().TrimStart('>').TrimStart();
                if (text.Length == 0 && (part.Length == 0 || part[0] is '-' or '*' or '|' or '<' or '!' or '['))
                {
                    continue;
                }

                text.Append(part.Length == 0 ? "" : " ").Append(part);
            }
        }

        var paragraph = LinkedData.Collapse(text.ToString());
        return paragraph.Length == 0 || Placeholder.Is(paragraph) ? null : paragraph;
    }
}
