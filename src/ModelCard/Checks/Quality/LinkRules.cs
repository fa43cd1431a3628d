using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

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
                    report.Add($"The link '{Finding.Quote(link.Target.Length == 0 ? link.Label : link.Target, 60)}' in {text.Called} {problem}", text.At(link.Index), text.Field.Name);
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
                        $"{(link.IsImage ? "The image" : "The link")} '{Finding.Quote(link.Target, 60)}' in {text.Called} names a file that is not there. Correct the path, add the file, or link its address on the web.",
                        text.At(link.Index),
                        text.Field.Name);
                }
            }
        }
    }

    internal static string PathOf(string target)
    {
        var end = target.IndexOfAny(Ends);
        var path = end < 0 ? target : target.Substring(0, end);
        return path.IndexOf('%') < 0 ? path : Uri.UnescapeDataString(path);
    }

    private static readonly char[] Ends = ['#', '?'];
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
                    report.Add($"The image '{Finding.Quote(link.Target, 60)}' in {text.Called} has no alternative text. Say between the brackets what it shows: ![…](…).", text.At(link.Index), text.Field.Name);
                }
            }
        }
    }
}
