using System.Text.RegularExpressions;
using ModelCard.Catalog;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Checks;

/// <summary>What each rule of quality and of agreement within a card finds, and what it leaves alone: the lines of the files under <c>Cases</c>, and the examples on the pages of rules.</summary>
public sealed class RuleCaseTests
{
    // Its cases need a project's version, which a sidecar cannot state.
    private const string OfProjects = FindingCodes.VersionAgainstPackage;

    public static TheoryData<string, bool, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool, string>();
            foreach (var part in new[] { "quality", "agreement" }.SelectMany(file => ("\n" + RepositoryFiles.Read($"tests/ModelCard.Tests/Checks/Cases/{file}.txt")).Split("\n# ", StringSplitOptions.RemoveEmptyEntries)))
            {
                foreach (var (fires, sidecar) in RulePages.Lines(part[part.IndexOf('\n', StringComparison.Ordinal)..]))
                {
                    cases.Add(part.Split('\n')[0].Trim(), fires, sidecar);
                }
            }

            foreach (var code in RulePages.Codes)
            {
                foreach (var (fires, sidecar) in RulePages.Examples(RulePages.Read(code)))
                {
                    cases.Add(code, fires, sidecar);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_fires_where_it_should_and_nowhere_else(string code, bool fires, string sidecar)
    {
        // What a checklist asks for already, a rule does not say again: the two ask for different things.
        var findings = new[] { "huggingface", "mitchell" }.SelectMany(checklist => Findings(sidecar, checklist)).Where(finding => finding.Code == code).ToList();

        if (fires)
        {
            findings.ShouldNotBeEmpty();
            findings.ShouldAllBe(finding => finding.Line > 0 && finding.Message.Length > 20 && (finding.Message.EndsWith('.') || finding.Message.EndsWith('?')));

            // What is wrong is half a message; the other half says what to do.
            findings.ShouldAllBe(finding => Regex.IsMatch(finding.Message, @"\. [A-Z]|; [a-z]|: .*[?]$"));
        }
        else
        {
            findings.Select(finding => finding.Message).ShouldBeEmpty();
        }
    }

    private static IReadOnlyList<LocatedFinding> Findings(string sidecar, string checklist)
    {
        using var card = new TestCard(sidecar + "\n");
        card.Request.Strictness = "strict";
        card.Request.Checklist = checklist;
        return card.Build().Findings;
    }

    [Fact]
    public void Every_rule_has_three_cases_of_each_kind()
    {
        foreach (var code in FindingCodes.All.Where(code => code.StartsWith("MCB3", StringComparison.Ordinal) || code.StartsWith("MCB40", StringComparison.Ordinal)).Where(code => code != OfProjects))
        {
            var cases = Cases.Where(data => (string)data[0] == code).ToList();
            cases.Count(data => (bool)data[1]).ShouldBeGreaterThanOrEqualTo(3, code);
            cases.Count(data => !(bool)data[1]).ShouldBeGreaterThanOrEqualTo(3, code);
        }
    }
}
