using System.Text;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>The tables of <c>docs/markdown-cards.md</c>: which headings and labels of a Markdown card mean which field.</summary>
internal static class MarkdownCardsPage
{
    private const string Begin = "<!-- Generated from the catalog. Change src/ModelCard/Catalog, then run the tests with MODELCARD_UPDATE=1. -->\n";

    /// <summary>The page with its tables as they should be; what stands above them is written by hand.</summary>
    public static string Text(string page)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        return page[..(begin < 0 ? page.Length : begin)] + Begin + Tables();
    }

    /// <summary>The headings that mean this field alone.</summary>
    public static IReadOnlyList<string> HeadingsOf(CardField field) =>
        [.. CardHeadings.All
            .SelectMany(pair => pair.Value.Where(meaning => !meaning.IsGroup && meaning.Fields.Count == 1 && meaning.Fields[0] == field).Select(meaning => meaning.Parent is null ? pair.Key : $"{pair.Key} (under {meaning.Parent})"))
            .Order(StringComparer.Ordinal)];

    private static string Tables()
    {
        var text = new StringBuilder("\n| field | headings | as a labeled line |\n|---|---|---|\n");
        foreach (var field in CardFields.All)
        {
            var headings = HeadingsOf(field);
            if (headings.Count > 0)
            {
                var isLabel = field.Kind is not (FieldKind.Markdown or FieldKind.Code or FieldKind.Map);
                text.Append($"| [{field.Name}](fields/{field.Name}.md) | {string.Join(", ", headings)} | {(isLabel ? "yes" : "")} |\n");
            }
        }

        text.Append("\nHeadings that name two fields, and headings of whole sections; text directly below them answers:\n\n| heading | fields |\n|---|---|\n");
        foreach (var (name, meanings) in CardHeadings.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var meaning in meanings.Where(meaning => meaning.IsGroup || meaning.Fields.Count > 1))
            {
                text.Append($"| {name} | {(meaning.Fields.Count == 0 ? "none: a section of your own" : string.Join(" and ", meaning.Fields.Select(field => $"`{field.Name}`")))} |\n");
            }
        }

        return text.ToString();
    }
}
