using System.Text.RegularExpressions;

namespace ModelCard.Tests.Docs;

/// <summary>Pages that promise something name the test that shows it; a promise without its test is only a sentence.</summary>
public sealed partial class NamedTestsTests
{
    [Theory]
    [InlineData("docs/security.md", 30)]
    [InlineData("docs/reliability.md", 30)]
    [InlineData("docs/scale.md", 6)]
    public void Every_test_on_the_page_exists(string page, int least)
    {
        var names = Test().Matches(RepositoryFiles.Read(page)).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).Distinct().ToList();
        names.Count.ShouldBeGreaterThanOrEqualTo(least);
        var sources = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        foreach (var (type, method) in names)
        {
            sources[type].ShouldContain(source => source.Contains($" class {type}", StringComparison.Ordinal) && (method.Length == 0 ? source.Contains("public ", StringComparison.Ordinal) : source.Contains($" {method}(", StringComparison.Ordinal)), $"{type}.{method}");
        }
    }

    [Theory]
    [InlineData("docs/security.md")]
    [InlineData("docs/reliability.md")]
    [InlineData("docs/scale.md")]
    public void Every_row_of_a_table_of_promises_names_one(string page)
    {
        var isPromised = false;
        var rows = 0;
        foreach (var line in RepositoryFiles.Read(page).Split('\n'))
        {
            isPromised = line.EndsWith("| shown by |", StringComparison.Ordinal) || (isPromised && line.StartsWith('|'));
            if (isPromised && line.StartsWith("| ", StringComparison.Ordinal) && !line.EndsWith("| shown by |", StringComparison.Ordinal))
            {
                line.TrimEnd('|', ' ').Split('|').Last().ShouldContain("Tests", customMessage: line);
                rows++;
            }
        }

        rows.ShouldBeGreaterThan(4);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)(?:\\.([A-Za-z0-9_]+))?`")]
    private static partial Regex Test();
}
