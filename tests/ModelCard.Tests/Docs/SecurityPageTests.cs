using System.Text.RegularExpressions;

namespace ModelCard.Tests.Docs;

/// <summary><c>docs/security.md</c> names a test for each promise; a promise without its test is only a sentence.</summary>
public sealed partial class SecurityPageTests
{
    [Fact]
    public void Every_test_on_the_page_exists()
    {
        var names = Test().Matches(RepositoryFiles.Read("docs/security.md")).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).Distinct().ToList();
        names.Count.ShouldBeGreaterThan(30);
        var sources = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        foreach (var (type, method) in names)
        {
            sources[type].ShouldContain(source => source.Contains($" class {type}", StringComparison.Ordinal) && (method.Length == 0 ? source.Contains("public ", StringComparison.Ordinal) : source.Contains($" {method}(", StringComparison.Ordinal)), $"{type}.{method}");
        }
    }

    [Fact]
    public void Every_row_of_a_table_names_one() =>
        RepositoryFiles.Read("docs/security.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.EndsWith("shown by |", StringComparison.Ordinal))
            .ShouldAllBe(line => line.TrimEnd('|', ' ').Split('|').Last().Contains("Tests", StringComparison.Ordinal));

    [Fact]
    public void The_sidecar_on_the_page_is_refused_in_the_words_on_it()
    {
        var texts = Snippets.Of(RepositoryFiles.Read("docs/security.md"), "text");
        using var card = new TestCard(texts[0]);

        var finding = card.Build().Findings.Where(finding => finding.Code == "MCB0007").ToList()[0];
        $"{finding.Code}: {finding.Message}".ShouldBe(texts[1].TrimEnd());
        finding.Line.ShouldBe(1);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)(?:\\.([A-Za-z0-9_]+))?`")]
    private static partial Regex Test();
}
