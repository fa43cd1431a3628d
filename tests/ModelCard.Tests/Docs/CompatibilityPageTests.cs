namespace ModelCard.Tests.Docs;

/// <summary>The table of compatibility is made by a program that tests do not run; what it leaves in the page has to be whole.</summary>
public sealed class CompatibilityPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "docs", "compatibility.md"));

    [Fact]
    public void No_cell_is_empty_or_without_its_reason()
    {
        var begin = Array.FindIndex(Page, line => line.StartsWith("<!-- begin generated", StringComparison.Ordinal));
        var rows = Page.Skip(begin + 3).TakeWhile(line => line.StartsWith('|')).ToList();
        rows.Count.ShouldBeGreaterThan(20);
        foreach (var row in rows)
        {
            foreach (var cell in row.Trim('|').Split('|', StringSplitOptions.TrimEntries).Skip(1))
            {
                var number = cell.IndexOf('(', StringComparison.Ordinal);
                var word = number < 0 ? cell : cell[..number].Trim();
                word.ShouldBeOneOf(["yes", "n/a", "not run", "**no**"], row);
                (number < 0).ShouldBe(word == "yes", row);
                (number < 0 || Page.Any(line => line.StartsWith(cell[(number + 1)..^1] + ". ", StringComparison.Ordinal))).ShouldBeTrue(row);
            }
        }
    }

    [Fact]
    public void The_tests_against_complaints_exist()
    {
        var begin = Array.IndexOf(Page, "| complaint | test |");
        var rows = Page.Skip(begin + 2).TakeWhile(line => line.StartsWith('|')).ToList();
        rows.Count.ShouldBeGreaterThan(15);
        foreach (var row in rows)
        {
            var name = row.Split('|', StringSplitOptions.TrimEntries)[^2].Trim('`').Split('.');
            var files = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests"), name[0] + ".cs", SearchOption.AllDirectories);
            files.Any(file => File.ReadAllText(file).Contains($" {name[1]}(", StringComparison.Ordinal)).ShouldBeTrue(row);
        }
    }
}
