namespace ModelCard.Tests.Docs;

/// <summary>The fenced blocks of a Markdown page.</summary>
internal static class Snippets
{
    public static IReadOnlyList<string> Of(string page, string language)
    {
        var snippets = new List<string>();
        List<string>? current = null;
        var indent = 0;
        foreach (var line in page.Split('\n'))
        {
            if (current is null && line.TrimStart() == "```" + language)
            {
                current = [];
                indent = line.Length - line.TrimStart().Length;
            }
            else if (current is not null && line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                snippets.Add(string.Join('\n', current) + "\n");
                current = null;
            }
            else
            {
                current?.Add(line.Length >= indent ? line[indent..] : line);
            }
        }

        return snippets;
    }
}
