using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>Where a field comes out: asked of cards that are built with it.</summary>
internal static class FieldPlaces
{
    // What some front-matter keys need beside their own field.
    private const string Companions = "base_model: example/base\nco2_emitted: 3 g\nlicense: other\n";

    /// <summary>The headings above the field in a card of that template, from the outermost in.</summary>
    public static string In(string template, CardField field)
    {
        using var card = new TestCard(FieldMarker.InSidecar(field.Name, out var shown));
        card.Request.Template = template;
        return Place(Body(card.Text()), shown);
    }

    /// <summary>The top-level keys of the front matter that change when the field is stated.</summary>
    public static IReadOnlyList<string> FrontMatterKeys(CardField field)
    {
        var others = string.Concat(Companions.Split('\n').Where(line => line.Length > 0 && !line.StartsWith(field.Name + ":", StringComparison.Ordinal)).Select(line => line + "\n"));
        var without = Entries(others);
        return [.. Entries(others + FieldExample.InSidecar(field) + "\n").Where(entry => !without.Contains(entry)).Select(entry => entry.Split(':')[0])];
    }

    private static List<string> Entries(string sidecar)
    {
        using var card = new TestCard(sidecar);
        var entries = new List<string>();
        var parts = card.Text().Split("---\n", 3);
        foreach (var line in parts.Length < 3 || parts[0].Length > 0 ? [] : parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] is ' ' or '-')
            {
                entries[^1] += "\n" + line;
            }
            else
            {
                entries.Add(line);
            }
        }

        return entries;
    }

    private static string Body(string text) => text.StartsWith("---\n", StringComparison.Ordinal) ? text[(text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..] : text;

    private static string Place(string body, string shown)
    {
        var headings = new List<string>();
        var isTitle = true;
        var isFenced = false;
        foreach (var line in body.Split('\n'))
        {
            isFenced ^= line.StartsWith("```", StringComparison.Ordinal);
            var level = isFenced ? 0 : line.TakeWhile(c => c == '#').Count();
            if (level > 0 && isTitle)
            {
                isTitle = false;
                headings.Add("");
                if (line.Contains(shown, StringComparison.Ordinal))
                {
                    return "the title";
                }
            }
            else if (level > 0)
            {
                headings.RemoveRange(Math.Min(level - 1, headings.Count), Math.Max(0, headings.Count - level + 1));
                headings.AddRange(Enumerable.Repeat("", Math.Max(0, level - 1 - headings.Count)));
                headings.Add(line[(level + 1)..]);
            }
            else if (line.Contains(shown, StringComparison.Ordinal))
            {
                return string.Join(" → ", headings.Where(heading => heading.Length > 0).Select(heading => heading.Replace(" [optional]", "", StringComparison.Ordinal))) is { Length: > 0 } path ? path : "below the title";
            }
        }

        return "front matter only";
    }
}
