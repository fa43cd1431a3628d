using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>The pages under <c>docs/rules</c>: which codes there are, and what each page says about its own.</summary>
internal static class RulePages
{
    private static readonly HashSet<string> OfFields = [.. CardFields.All.Select(field => field.Code)];

    /// <summary>Every code that has a page but those of single fields, whose pages are generated.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(code => !OfFields.Contains(code)).Order(StringComparer.Ordinal),
    ];

    public static string Read(string code) => RepositoryFiles.Read($"docs/rules/{code}.md");

    public static string Title(string page, string code) =>
        page.Split('\n').Single(line => line.StartsWith($"# {code}: ", StringComparison.Ordinal))[$"# {code}: ".Length..];

    // What is required by a checklist is a warning at the default strictness, and what is recommended a message.
    public static string Level(string page)
    {
        var severity = page.Split('\n').FirstOrDefault(line => line.StartsWith("Severity: ", StringComparison.Ordinal))?["Severity: ".Length..] ?? "note";
        return severity.StartsWith("error", StringComparison.Ordinal) ? "error"
            : severity.StartsWith("warning", StringComparison.Ordinal) || severity.EndsWith("required", StringComparison.Ordinal) ? "warning"
            : "note";
    }

    /// <summary>The first paragraph below a heading, up to what introduces an example.</summary>
    public static string Paragraph(string page, params string[] headings)
    {
        var lines = page.Split('\n').SkipWhile(line => !headings.Contains(line)).Skip(2)
            .TakeWhile(line => line.Length > 0 && !IsBeforeExample(line) && !line.StartsWith("```", StringComparison.Ordinal));
        var text = string.Join(' ', lines).Replace('\t', ' ');
        return text.EndsWith(':') ? text[..^1] + "." : text;
    }

    /// <summary>The sidecars of a page's section "Examples": a line each, with <c>+</c> where the rule finds something and <c>-</c> where it does not.</summary>
    public static IReadOnlyList<(bool Fires, string Sidecar)> Examples(string page)
    {
        var at = page.IndexOf("\n## Examples\n", StringComparison.Ordinal);
        return at < 0 ? [] : [.. Snippets.Of(page[at..], "text").SelectMany(Lines)];
    }

    /// <summary>Cases, a line each.</summary>
    public static IEnumerable<(bool Fires, string Sidecar)> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[0] == '+', line[2..]));

    private static bool IsBeforeExample(string line) => line.StartsWith("In the ", StringComparison.Ordinal) && line.EndsWith(':');
}
