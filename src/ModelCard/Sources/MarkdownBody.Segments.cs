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
            current = new MarkdownSegment(i + 1, lines[i].Level, MarkdownInline.Plain(title), NameOf(title));
            while (ancestors.Count > 0 && ancestors[ancestors.Count - 1].Level >= current.Level)
            {
                ancestors.RemoveAt(ancestors.Count - 1);
                names.RemoveAt(names.Count - 1);
            }

            current.IsContents = CardHeadings.IsContents(current.Name);
            current.Meaning = current.IsContents ? null : CardHeadings.Find(current.Name, names);
            current.IsTitle = current.Level <= 2 && (IsTitle(current) || (segments.Count == 1 && current.Level == top && current.Meaning is null));
            ancestors.Add(current);
            names.Add(current.Name);
            segments.Add(current);
        }

        current.End = lines.Count;
        return segments;
    }

    private bool IsTitle(MarkdownSegment segment) =>
        segment.Name.StartsWith("model card for ", StringComparison.Ordinal) || (!_words.IsEnglish && _words.ValueIn(CardWords.TitlePattern, segment.Title) is not null);

    // By its English: what a heading means is said of that.
    private string NameOf(string title) => HeadingName.Of(_words.EnglishOf(title) ?? title);

    // So many headings tell the language of a card.
    private const int HeadingsOfLanguage = 100;

    // No table of another language is read for a card most of whose headings are known in English. The first one is the title, which says nothing about the language.
    private CardWords Language()
    {
        var unknown = new List<string>();
        var known = 0;
        var isFirst = true;
        var lines = _text.Lines;
        for (var i = 0; i < lines.Count && unknown.Count + known < HeadingsOfLanguage; i++)
        {
            if (lines[i].Kind != MarkdownLineKind.Heading)
            {
                continue;
            }

            var name = HeadingName.Of(_text.Title(i));
            if (CardHeadings.IsContents(name) || CardHeadings.Find(name, []) is not null)
            {
                known++;
            }
            else if (!isFirst)
            {
                unknown.Add(name);
            }

            isFirst = false;
        }

        return unknown.Count == 0 ? CardWords.English : CardLanguages.Spoken(unknown, known);
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
