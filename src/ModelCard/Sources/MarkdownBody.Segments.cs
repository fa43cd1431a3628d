using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <content>The sections of a card by their headings, each with what its heading means.</content>
internal sealed partial class MarkdownBody
{
    private List<MarkdownSegment> Segments()
    {
        var segments = new List<MarkdownSegment>();
        var ancestors = new List<MarkdownSegment>();
        var names = new List<string>();
        var current = new MarkdownSegment(0, 0, "", "");
        segments.Add(current);
        var lines = _text.Lines;
        var top = TitleLevel(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != MarkdownLineKind.Heading)
            {
                continue;
            }

            current.End = i;
            var title = _text.Title(i);
            current = new MarkdownSegment(i + 1, lines[i].Level, MarkdownInline.Plain(title), HeadingName.Of(title));
            while (ancestors.Count > 0 && ancestors[ancestors.Count - 1].Level >= current.Level)
            {
                ancestors.RemoveAt(ancestors.Count - 1);
                names.RemoveAt(names.Count - 1);
            }

            current.IsContents = CardHeadings.IsContents(current.Name);
            current.Meaning = current.IsContents ? null : CardHeadings.Find(current.Name, names);
            current.IsTitle = current.Level <= 2 && (current.Name.StartsWith("model card for ", StringComparison.Ordinal) || (segments.Count == 1 && current.Level == top && current.Meaning is null));
            ancestors.Add(current);
            names.Add(current.Name);
            segments.Add(current);
        }

        current.End = lines.Count;
        return segments;
    }

    // A card without a heading of the first level has its title on the second.
    private static int TitleLevel(IReadOnlyList<MarkdownLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Level == 1)
            {
                return 1;
            }
        }

        return 2;
    }

    // A heading of the author's own below one that is known, and nothing in between, is part of its text.
    private static List<MarkdownSegment> Joined(List<MarkdownSegment> segments)
    {
        var joined = new List<MarkdownSegment>();
        foreach (var segment in segments)
        {
            var owner = joined.Count == 0 ? null : joined[joined.Count - 1];
            if (owner is not null && owner.TakesDeeper && segment is { Meaning: null, IsTitle: false } && segment.Level > owner.Level && !segment.IsContents)
            {
                owner.End = segment.End;
            }
            else
            {
                joined.Add(segment);
            }
        }

        return joined;
    }
}
