using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What an address is by its form.</summary>
internal static class LinkForm
{
    /// <summary>What is wrong with an address and what to do, or <see langword="null"/>.</summary>
    public static string? Problem(string target)
    {
        if (target.Length == 0)
        {
            return "has no address. Write where it leads.";
        }

        if (HasSpace(target))
        {
            return "has a space in its address. Write %20, or put the address between < and >.";
        }

        var colon = target.IndexOf(':');
        var scheme = colon > 0 ? target.Substring(0, colon).ToLowerInvariant() : "";
        if (scheme is "http" or "https")
        {
            return WebProblem(target, colon);
        }

        if (scheme is "htp" or "htps" or "htpp" or "hhtp" or "hhtps" or "htttp" or "htttps" or "ttp" or "ttps" or "httpss" or "http//" || StartsWith(target, "http//") || StartsWith(target, "https//") || StartsWith(target, "://"))
        {
            return "has a misspelt scheme. Write https://.";
        }

        if (StartsWith(target, "www."))
        {
            return "lacks its scheme, so that it counts as a file beside the card. Write https:// before it.";
        }

        return scheme == "file" ? "leads to a file of one machine, which no reader has. Link where it is published." : null;
    }

    public static bool IsRelative(string target) =>
        target[0] is not ('/' or '#' or '?' or '{') && target.IndexOf(':') < 0 && target.IndexOf('@') < 0 && target.IndexOf('{') < 0 && target.IndexOf('<') < 0;

    private static string? WebProblem(string target, int colon)
    {
        if (target.Length < colon + 4 || target[colon + 1] != '/' || target[colon + 2] != '/')
        {
            return "lacks the two slashes after its scheme. Write https://.";
        }

        var end = colon + 3;
        while (end < target.Length && target[end] is not ('/' or '?' or '#'))
        {
            end++;
        }

        var host = target.Substring(colon + 3, end - colon - 3);
        if (StartsWith(host, "localhost") || StartsWith(host, "127.0.0.1") || StartsWith(host, "0.0.0.0"))
        {
            return "leads to the author's own machine. Link where it is published.";
        }

        return host.IndexOf('.') <= 0 && host.IndexOf('[') < 0 ? "has no host name. Write the whole address." : null;
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool HasSpace(string target)
    {
        foreach (var c in target)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Links that lead nowhere by their form, in prose, in address fields, datasets and metrics.</summary>
internal sealed class LinkMalformedRule() : CappedRule(FindingCodes.LinkMalformed, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            foreach (var link in text.Links)
            {
                if (LinkForm.Problem(link.Target) is { } problem)
                {
                    report.Add($"The link '{Finding.Quote(link.Target.Length == 0 ? link.Label : link.Target, 60)}' in {text.Field.Name} {problem}", text.At(link.Index), text.Field.Name);
                }
            }
        }

        foreach (var value in context.Stated)
        {
            if (value.IsAnswered && value.Field.Kind == FieldKind.Url && value.Node is CardScalar scalar)
            {
                Address(value.Field.Name, scalar, report);
            }
        }

        foreach (var dataset in context.Card.Datasets)
        {
            Address("datasets", dataset.Attribute("url"), report);
        }

        foreach (var metric in context.Card.Metrics)
        {
            Address("metrics", metric.Attribute("source_url"), report);
        }
    }

    // Several addresses or words beside one are a style of their own; a single one is checked.
    private static void Address(string field, CardScalar? value, Report report)
    {
        if (value?.Text.Trim() is { Length: > 0 } target && target.IndexOf(' ') < 0 && target.IndexOf('\n') < 0 && LinkForm.Problem(target) is { } problem)
        {
            report.Add($"The address '{Finding.Quote(target, 60)}' in {field} {problem}", value.Origin, field);
        }
    }
}

/// <summary>Relative links to files that are not there.</summary>
internal sealed class LinkTargetMissingRule() : CappedRule(FindingCodes.LinkTargetMissing, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Surroundings.Exists is not { } exists)
        {
            return;
        }

        foreach (var text in context.Texts)
        {
            foreach (var link in text.Links)
            {
                if (link.Target.Length > 0 && LinkForm.Problem(link.Target) is null && LinkForm.IsRelative(link.Target) && exists(PathOf(link.Target), text.Origin) == false)
                {
                    report.Add(
                        $"{(link.IsImage ? "The image" : "The link")} '{Finding.Quote(link.Target, 60)}' in {text.Field.Name} names a file that is not there. Correct the path, add the file, or link its address on the web.",
                        text.At(link.Index),
                        text.Field.Name);
                }
            }
        }
    }

    private static string PathOf(string target)
    {
        var end = target.IndexOfAny(Ends);
        var path = end < 0 ? target : target.Substring(0, end);
        return path.IndexOf('%') < 0 ? path : Uri.UnescapeDataString(path);
    }

    private static readonly char[] Ends = ['#', '?'];
}

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
                        $"The link '{Finding.Quote(link.Target, 60)}' in {text.Field.Name} names a heading that the card does not have. Headings are linked in lower case with hyphens for spaces, such as #training-data.",
                        text.At(link.Index),
                        text.Field.Name);
                }
            }
        }
    }

    // The headings of the built-in templates are the titles of fields and sections; those of the texts come on top, and anchors written in HTML.
    private static HashSet<string> Anchors(CheckContext context)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in CardFields.All)
        {
            anchors.Add(Slug(field.Title));
            anchors.Add(Slug(field.Section));
        }

        foreach (var other in "table-of-contents model-sources testing-data-factors--metrics citation model-card-for-" .Split(' '))
        {
            anchors.Add(other);
        }

        anchors.Add(Slug("Model Card for " + (context.Card.Answer("model_id")?.Text ?? "")));
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

/// <summary>Images that say nothing to who cannot see them (WCAG 2.2, success criterion 1.1.1).</summary>
internal sealed class ImageWithoutTextRule() : CappedRule(FindingCodes.ImageWithoutText, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            foreach (var link in text.Links)
            {
                if (link.IsImage && link.Target.Length > 0 && link.Label.Trim().Length == 0)
                {
                    report.Add($"The image '{Finding.Quote(link.Target, 60)}' in {text.Field.Name} has no alternative text. Say between the brackets what it shows: ![…](…).", text.At(link.Index), text.Field.Name);
                }
            }
        }

        if (context.Card.Answer("visualizations")?.Node is not { } node)
        {
            return;
        }

        IReadOnlyList<CardNode> items = node is CardList list ? list.Items : [node];
        foreach (var item in items)
        {
            var path = item as CardScalar ?? (item as CardMap)?.Find("path") as CardScalar;
            var hasText = item is CardMap map && ((map.Find("alt") is { } alt && FieldValue.Answers(alt)) || (map.Find("caption") is { } caption && FieldValue.Answers(caption)));
            if (path is not null && !hasText)
            {
                report.Add($"The figure '{Finding.Quote(path.Text, 60)}' has no alternative text. Add Alt to the item (alt in the sidecar): what it shows, in a sentence.", path.Origin, "visualizations");
            }
        }
    }
}
