using ModelCard.Catalog;

namespace ModelCard.Tests.Checks.Staleness;

/// <summary>What each rule about files finds, and what it leaves alone: the lines of <c>Cases/staleness.txt</c>.</summary>
public sealed class StalenessCaseTests
{
    public static TheoryData<string, bool, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool, string>();
            var code = "";
            foreach (var line in RepositoryFiles.Read("tests/ModelCard.Tests/Checks/Cases/staleness.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line[0] == '#')
                {
                    code = line[2..].Trim();
                }
                else
                {
                    cases.Add(code, line[0] == '+', line[2..].TrimEnd());
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_fires_where_it_should_and_nowhere_else(string code, bool fires, string text)
    {
        using var measured = new MeasuredCase(text);
        var findings = measured.Findings().Where(finding => finding.Code == code).ToList();

        if (fires)
        {
            findings.ShouldNotBeEmpty();
            findings.ShouldAllBe(finding => finding.Origin != null && finding.Message.Length > 40 && finding.Message.EndsWith('.'));
        }
        else
        {
            findings.Select(finding => finding.Message).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_rule_has_three_cases_of_each_kind()
    {
        foreach (var code in FindingCodes.All.Where(code => code.StartsWith("MCB41", StringComparison.Ordinal) || code.StartsWith("MCB42", StringComparison.Ordinal)))
        {
            var cases = Cases.Where(data => (string)data[0] == code).ToList();
            cases.Count(data => (bool)data[1]).ShouldBeGreaterThanOrEqualTo(3, code);
            cases.Count(data => !(bool)data[1]).ShouldBeGreaterThanOrEqualTo(3, code);
        }
    }
}
