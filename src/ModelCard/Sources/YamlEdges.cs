using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Checks what stands before and after the one document a YAML text may hold.</summary>
internal static class YamlEdges
{
    /// <summary>Refuses directives, which would change how the document is read.</summary>
    /// <returns>Whether there are none.</returns>
    public static bool CheckStart(YamlText text, YamlReport report)
    {
        for (var index = 0; index < text.Text.Length;)
        {
            var line = text.LineAt(index);
            if (line.Length > 0 && line[0] == '%')
            {
                report.Add(FindingCodes.SidecarFeature, YamlProblem.Directive, index);
                return false;
            }

            if (line.Trim().Length > 0 && line.TrimStart()[0] != '#')
            {
                return true;
            }

            index += line.Length + 1;
        }

        return true;
    }

    /// <summary>
    /// Refuses a second document. What follows is looked at as text: after the closing fence of pasted front matter comes Markdown, which is no YAML.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the document ends.</param>
    /// <param name="report">Takes the finding.</param>
    public static void CheckEnd(YamlText text, int index, YamlReport report)
    {
        var all = text.Text;
        for (var line = index; line > 0;)
        {
            // The parser passes over a directive without a word wherever it ends a document.
            line = text.LineStart(line - 1);
            var content = text.LineAt(line).Trim();
            if (all[line] == '%')
            {
                report.Add(FindingCodes.SidecarFeature, YamlProblem.Directive, line);
                return;
            }
            else if (content.Length > 0 && content[0] != '#')
            {
                break;
            }
        }

        var afterFence = false;
        while (index < all.Length)
        {
            var line = text.LineAt(index);
            var content = line.Trim();
            if (content == "---" && !afterFence)
            {
                afterFence = true;
            }
            else if (content.Length > 0 && content != "..." && (content[0] != '#' || afterFence))
            {
                report.Add(FindingCodes.SidecarFeature, YamlProblem.SecondDocument, index + line.IndexOf(content[0]));
                return;
            }

            index += line.Length + 1;
        }
    }
}
