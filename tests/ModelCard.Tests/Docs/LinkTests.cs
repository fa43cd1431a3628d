using System.Text;
using System.Text.RegularExpressions;

namespace ModelCard.Tests.Docs;

/// <summary>Every link of the documentation leads to a file, and to a heading of it where it names one.</summary>
public sealed partial class LinkTests
{
    private const string OnTheWeb = "https://github.com/modelcard-build/ModelCard.Build/blob/main/";

    private static readonly Dictionary<string, HashSet<string>> Anchors = new(StringComparer.Ordinal);

    public static TheoryData<string> Pages => [.. DocBlocks.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_a_page_lead_somewhere(string page)
    {
        foreach (var target in Targets(RepositoryFiles.Read(page)))
        {
            var link = target.StartsWith(OnTheWeb, StringComparison.Ordinal) ? "/" + target[OnTheWeb.Length..] : target;
            if (link.Contains(':', StringComparison.Ordinal))
            {
                continue;
            }

            var (path, anchor) = link.Split('#') is [var first, var second] ? (first, second) : (link, "");
            var file = path.Length == 0 ? page : path[0] == '/' ? path[1..] : Path.GetRelativePath(RepositoryFiles.Root, Path.GetFullPath(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(page)!, path))).Replace('\\', '/');
            Path.Exists(Path.Combine(RepositoryFiles.Root, file)).ShouldBeTrue($"{page}: {target}");
            if (anchor.Length > 0)
            {
                AnchorsOf(file).ShouldContain(anchor, $"{page}: {target}");
            }
        }
    }

    [Fact]
    public void Every_page_of_the_documentation_is_reached_from_its_index()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["docs/README.md"]);
        while (open.TryDequeue(out var page))
        {
            if (!reached.Add(page))
            {
                continue;
            }

            foreach (var target in Targets(RepositoryFiles.Read(page)).Select(target => target.Split('#')[0]).Where(target => target.EndsWith(".md", StringComparison.Ordinal) && !target.Contains(':', StringComparison.Ordinal)))
            {
                open.Enqueue(Path.GetRelativePath(RepositoryFiles.Root, Path.GetFullPath(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(page)!, target))).Replace('\\', '/'));
            }
        }

        // The pages of codes are listed by their folder, to which the index leads.
        DocBlocks.Pages.Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && !page.StartsWith("docs/rules/", StringComparison.Ordinal)).Except(reached).ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_has_an_example()
    {
        // An index leads to examples, a page of decisions has none, and the tables of coverage are examples row by row.
        string[] others = ["docs/README.md", "docs/recipes/README.md", "docs/coverage.md", "docs/design/decisions.md", "docs/design/facts.md"];

        DocBlocks.Pages.Where(page => page.StartsWith("docs/", StringComparison.Ordinal)).Except(others)
            .Except(DocBlocks.All.Select(entry => entry.Page)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Targets(string page) => Link().Matches(InlineCode().Replace(WithoutFences(page), "")).Select(match => match.Groups[1].Value);

    private static HashSet<string> AnchorsOf(string file)
    {
        lock (Anchors)
        {
            return Anchors.TryGetValue(file, out var known) ? known : Anchors[file] = Read(file);
        }
    }

    private static HashSet<string> Read(string file)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var text = WithoutFences(RepositoryFiles.Read(file));
        foreach (var line in text.Split('\n').Where(line => Heading().IsMatch(line)))
        {
            var slug = Slug(line.TrimStart('#').Trim());
            var name = slug;
            for (var again = 1; !anchors.Add(name); again++)
            {
                name = $"{slug}-{again}";
            }
        }

        anchors.UnionWith(Id().Matches(text).Select(match => match.Groups[1].Value));
        return anchors;
    }

    // As GitHub makes them: lower case, spaces to hyphens, no other signs.
    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in MarkdownLink().Replace(heading, "$1"))
        {
            slug.Append(c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? char.ToLowerInvariant(c).ToString() : "");
        }

        return slug.ToString();
    }

    private static string WithoutFences(string page)
    {
        var lines = new List<string>();
        string? fence = null;
        foreach (var line in page.Split('\n'))
        {
            var mark = Fence().Match(line).Groups[1].Value;
            if (fence is null && mark.Length > 0)
            {
                fence = mark;
            }
            else if (fence is not null)
            {
                fence = mark.StartsWith(fence, StringComparison.Ordinal) && line.Trim() == mark ? null : fence;
            }
            else
            {
                lines.Add(line);
            }
        }

        fence.ShouldBeNull("A fence is not closed.");
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex("^ *(```+|~~~+)")]
    private static partial Regex Fence();

    [GeneratedRegex("<a (?:id|name)=\"([^\"]+)\"")]
    private static partial Regex Id();
}
