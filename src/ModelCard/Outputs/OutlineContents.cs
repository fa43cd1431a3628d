using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>The table of contents: links to the headings of one level, with sections of the author's own below them.</summary>
internal static class OutlineContents
{
    /// <summary>Writes the list, each entry a line.</summary>
    /// <param name="headings">All headings of the card, in order: an anchor depends on those of the same name before it.</param>
    /// <param name="after">How many of them come before the table. The last of these is its own heading, and tells the level.</param>
    public static string Write(List<OutlineHeading> headings, int after)
    {
        var level = 7;
        for (var i = after; i < headings.Count; i++)
        {
            level = Math.Min(level, headings[i].Level);
        }

        level = after > 0 && headings[after - 1].Level < 7 ? headings[after - 1].Level : level;
        var list = new StringBuilder();
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var anchor = Distinct(Anchor(heading.FullTitle), anchors);
            if (i >= after && heading.Level < 7 && (heading.Level == level || (heading.IsOwn && heading.Level > level)))
            {
                list.Append(' ', 2 * (heading.Level - level)).Append("- [").Append(heading.Title).Append("](#").Append(anchor).Append(")\n");
            }
        }

        return list.ToString();
    }

    /// <summary>The title of a heading line: without marks and tags.</summary>
    public static string PlainTitle(string line) => Card.MarkdownText.Parse(line).Title(0);

    /// <summary>
    /// The anchor GitHub and the Hub give a heading: in lower case, spaces as hyphens, without punctuation (https://docs.github.com, "Section links").
    /// </summary>
    public static string Anchor(string title)
    {
        var anchor = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (c is ' ' or '-')
            {
                anchor.Append('-');
            }
            else if (char.IsLetterOrDigit(c) || c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                anchor.Append(char.ToLowerInvariant(c));
            }
        }

        return anchor.ToString();
    }

    /// <summary>An anchor that no heading before has: the second of a name gets a number.</summary>
    public static string Distinct(string anchor, Dictionary<string, int> anchors)
    {
        if (!anchors.TryGetValue(anchor, out var count))
        {
            anchors.Add(anchor, 1);
            return anchor;
        }

        anchors[anchor] = count + 1;
        return anchor + "-" + count.ToString(CultureInfo.InvariantCulture);
    }
}
