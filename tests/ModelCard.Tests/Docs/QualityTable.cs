using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>The table of <c>docs/quality.md</c>: a row a rule, and in its last two columns what was measured once. A rule that came later has dashes there.</summary>
internal static class QualityTable
{
    private const string NotMeasured = " – | – |";

    /// <summary>The page with a table of these rules.</summary>
    public static string Update(string page, IEnumerable<CardRule> rules)
    {
        var lines = page.Split('\n').ToList();
        var first = lines.FindIndex(IsRow);
        var last = lines.FindLastIndex(IsRow);
        var old = lines.Skip(first).Take(last - first + 1).ToList();
        lines.RemoveRange(first, old.Count);
        lines.InsertRange(first, rules.Select(rule => Row(rule, RulePages.Read(rule.Code), Measured(old.Find(row => row.StartsWith($"| [{rule.Code}]", StringComparison.Ordinal))))));
        return string.Join('\n', lines);
    }

    /// <summary>The row of a rule.</summary>
    public static string Row(CardRule rule, string page, string measured) =>
        $"| [{rule.Code}](rules/{rule.Code}.md) | {RulePages.Title(page, rule.Code)} | {rule.Level.ToString().ToLowerInvariant()} |{(measured.Length > 0 ? measured : NotMeasured)}";

    private static string Measured(string? row) => row is null ? "" : string.Join('|', row.Split('|').Skip(4));

    private static bool IsRow(string line) => line.StartsWith("| [MCB", StringComparison.Ordinal);
}
