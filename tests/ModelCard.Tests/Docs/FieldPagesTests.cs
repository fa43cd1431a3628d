using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>A page for each field: current, and true in what its examples are said to be.</summary>
public sealed class FieldPagesTests
{
    public static TheoryData<string> FieldNames => [.. CardFields.All.Select(known => known.Name)];

    [Fact]
    public void Every_field_has_its_texts_and_no_other_has() => FieldText.All.Keys.ShouldBe(CardFields.All.Select(field => field.Name));

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Every_field_has_its_page(string name) => RepositoryFiles.ShouldHold($"docs/fields/{name}.md", FieldPage.Of(CardFields.Find(name)!));

    [Fact]
    public void No_page_is_left_of_a_field_that_is_gone() =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs", "fields")).Select(Path.GetFileName).ShouldBe(CardFields.All.Select(field => field.Name + ".md"), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Nothing_is_found_in_a_good_answer(string name)
    {
        var text = FieldText.All[name];
        using var card = new TestCard(text.Good);
        card.Request.Strictness = "strict";
        card.Request.Checklist = string.Join(';', Checklists.Names);

        // Other fields are missing, of course: an example is no whole card.
        card.Build().Findings.Where(finding => !finding.Code.StartsWith("MCB1", StringComparison.Ordinal) || finding.Code == CardFields.Find(name)!.Code)
            .Select(finding => finding.Code + " " + finding.Message).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void A_weak_answer_is_found_or_shown(string name)
    {
        var text = FieldText.All[name];
        if (text.Code is { } code)
        {
            var finding = FieldPage.Finding(text).ShouldNotBeNull();
            finding.Line.ShouldBeGreaterThan(0);
            FieldRules.LookingAt(CardFields.Find(name)!).Append(CardFields.Find(name)!.Code).ShouldContain(code);
            return;
        }

        // "No rule can tell" has to be true as well.
        using var card = new TestCard(text.Weak);
        card.Request.Strictness = "strict";
        card.Request.Checklist = string.Join(';', Checklists.Names);
        card.Build().Findings.Where(finding => finding.File.EndsWith("modelcard.yaml", StringComparison.Ordinal)).Select(finding => finding.Code + " " + finding.Message)
            .Where(message => !message.StartsWith("MCB1", StringComparison.Ordinal)).ShouldBeEmpty();
        card.Request.Strictness = "none";
        foreach (var word in Value(text.Weak).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('"', ',', '[', ']')))
        {
            card.Text().ShouldContain(word);
        }
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void A_good_answer_is_about_its_field_and_unlike_the_weak_one(string name)
    {
        var text = FieldText.All[name];

        foreach (var yaml in new[] { text.Good, text.Weak })
        {
            ("\n" + yaml).ShouldContain($"\n{name}:");
        }

        text.Good.ShouldNotBe(text.Weak);
        text.Why.ShouldEndWith(".");
        char.IsLower(text.Why[0]).ShouldBeTrue(text.Why);
        (text.Write.Split(". ").Length + text.Write.Count(c => c == '?')).ShouldBeInRange(2, 5, text.Write);
    }

    [Fact]
    public void Every_rule_is_on_the_page_of_a_field_or_is_about_something_else()
    {
        // Keys of the Hub without a field (parts of model-index, inference, widget, emissions as the Hub has them, gated access, shapes), files, and cards of others.
        string[] others = ["MCB2014", "MCB2015", "MCB2018", "MCB2019", "MCB2020", "MCB2021", "MCB2022", "MCB2023", "MCB2024", "MCB4104", "MCB4105", "MCB4106", "MCB4301", "MCB4304", "MCB4305", "MCB4306"];

        FieldRules.Codes.ShouldBeUnique();
        FieldRules.Codes.Concat(others).Where(code => code[3] > '1').Order(StringComparer.Ordinal).ShouldBe(FindingCodes.All.Where(code => code[3] is > '1' and < '9').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_rule_finds_in_its_cases_is_on_the_page_of_the_field()
    {
        foreach (var data in Checks.RuleCaseTests.Cases.Where(data => (bool)data[1]))
        {
            using var card = new TestCard((string)data[2] + "\n");
            card.Request.Strictness = "strict";
            foreach (var finding in card.Build().Check!.Findings.Where(finding => finding.Code == (string)data[0] && finding.Subject is not null))
            {
                FieldRules.LookingAt(CardFields.Find(finding.Subject!)!).ShouldContain(finding.Code, $"{finding.Subject}: {data[2]}");
            }
        }
    }

    private static string Value(string yaml) => yaml[(yaml.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('|', ' ').Replace('\n', ' ');
}
