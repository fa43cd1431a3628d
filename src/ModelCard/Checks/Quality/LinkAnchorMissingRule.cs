using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Links to headings that the card does not have.</summary>
internal sealed class LinkAnchorMissingRule() : CappedRule(FindingCodes.LinkAnchorMissing, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        HashSet<string>? anchors = null;
        foreach (var text in context.Texts)
        {
            // A whole Markdown card has headings that belong to no field, and those are not known here.
            if (text.Origin.Kind == SourceKind.MarkdownCard || !context.Surroundings.KnowsHeadings)
            {
                continue;
            }

            foreach (var link in text.Links)
            {
                if (link.Target.Length > 1 && link.Target[0] == '#' && !(anchors ??= Anchors(context)).Contains(WithoutNumber(link.Target.Substring(1).ToLowerInvariant())))
                {
                    report.Add(
                        $"The link '{Finding.Quote(link.Target, 60)}' in {text.Called} names a heading that the card does not have. Headings are linked in lower case with hyphens for spaces, such as #training-data.",
                        text.At(link.Index),
                        text.Field.Name);
                }
            }
        }
    }

    // The headings of the built-in templates are the titles of fields and sections; those of the texts come on top, and anchors written in HTML.
    private static HashSet<string> Anchors(CheckContext context)
    {
        var words = context.Card.Words;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in CardFields.All)
        {
            anchors.Add(Slug(words[field.Title]));
            anchors.Add(Slug(words[field.Section]));
        }

        // Headings of the templates that are the title of no field.
        foreach (var word in words.All)
        {
            anchors.Add(Slug(word.Value));
        }

        foreach (var other in "table-of-contents model-sources testing-data-factors--metrics citation model-card-for-".Split(' '))
        {
            anchors.Add(other);
        }

        anchors.Add(Slug(words.Format(CardWords.TitlePattern, context.Card.Answer("model_id")?.Text ?? "")));
        foreach (var text in context.Texts)
        {
            for (var i = 0; i < text.Markdown.Lines.Count; i++)
            {
                if (text.Markdown.Lines[i].Kind == MarkdownLineKind.Heading)
                {
                    anchors.Add(WithoutNumber(Slug(text.Markdown.Title(i))));
                }
            }

            HtmlAnchors(text.Text, "id=", anchors);
            HtmlAnchors(text.Text, "name=", anchors);
        }

        return anchors;
    }

    private static void HtmlAnchors(string text, string attribute, HashSet<string> anchors)
    {
        for (var at = text.IndexOf(attribute, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(attribute, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var start = at + attribute.Length;
            var end = start + 1 < text.Length && text[start] is '"' or '\'' ? text.IndexOf(text[start], start + 1) : -1;
            if (end > 0)
            {
                anchors.Add(WithoutNumber(text.Substring(start + 1, end - start - 1).ToLowerInvariant()));
            }
        }
    }

    // GitHub and the Hub: lower case, spaces to hyphens, everything else that is no letter, digit, hyphen or underscore dropped.
    private static string Slug(string title)
    {
        var slug = new char[title.Length];
        var length = 0;
        foreach (var c in title.Trim())
        {
            if (c == ' ')
            {
                slug[length++] = '-';
            }
            else if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                slug[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(slug, 0, length);
    }

    // The second "Results" is linked as "results-1".
    private static string WithoutNumber(string anchor)
    {
        var at = anchor.Length;
        while (at > 0 && anchor[at - 1] is >= '0' and <= '9')
        {
            at--;
        }

        return at > 1 && at < anchor.Length && anchor[at - 1] == '-' ? anchor.Substring(0, at - 1) : anchor;
    }
}
