using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Checks;

/// <summary>Checklists that a project brings along.</summary>
public sealed class ChecklistFileTests
{
    [Fact]
    public void The_example_of_the_documentation_does_what_it_says()
    {
        using var card = With(ChecklistsPage.Example, "direct_use: Sorts the mail.\nlicense: mit\n");
        var list = card.Build().Check!.Checklists.ShouldHaveSingleItem();

        list.Checklist.Title.ShouldBe("Contoso model review");
        list.Checklist.Name.ShouldBe("own");
        list.Items.Count.ShouldBe(Checklists.Find("huggingface")!.Items.Count - 1 + 3);
        list.Items.ShouldNotContain(item => item.Item.Title == "widget examples");
        var license = list.Items.Single(item => item.Item.Title == "license").Item;
        (license.Level, license.Weight, license.Answers, license.Owner, license.Source).ShouldBe((ItemLevel.Recommended, 2, "license", CardRole.Organizer, "Metadata > license"));
        var results = list.Items.Single(item => item.Item.Title.StartsWith("results or", StringComparison.Ordinal)).Item;
        (results.Answers, results.Weight, results.Owner).ShouldBe(("metrics[value]|results|testing_data+testing_metrics", 5, CardRole.Developer));
        list.Items.Single(item => item.Item.Title == "risk to customers").Status.ShouldBe(ItemStatus.NotApplicable);
        list.Items.Single(item => item.Item.Title == "intended uses in full").Status.ShouldBe(ItemStatus.Missing);
    }

    [Fact]
    public void A_text_with_too_few_words_counts_as_missing_and_the_message_counts_them()
    {
        using var card = With("items:\n- {title: intended uses, answers: direct_use, min_words: 5}\n", "license: mit\ndirect_use: |\n  # Uses\n  Sorts the mail.\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB1020");

        finding.Message.ShouldBe("The card has 3 words for the checklist item 'intended uses'; at least 5 are asked. Say more: ModelCardDirectUse in the project, or direct_use in modelcard.yaml.");
        finding.Line.ShouldBe(2);

        using var longer = With("items:\n- {title: intended uses, answers: direct_use, min_words: 5}\n", "direct_use: Sorts the mail by queue.\n");
        longer.Build().Check!.Score.ShouldBe(100);
    }

    [Theory]
    [InlineData("trained", "base_model_relation: quantized\n", false)]
    [InlineData("trained", "license: mit\n", true)]
    [InlineData("not trained", "base_model_relation: quantized\n", true)]
    [InlineData("The Data Is About People", "demographic_groups: Adults in Norway.\n", true)]
    [InlineData("field base_model is answered", "base_model: gpt2\n", true)]
    [InlineData("field base_model is answered", "license: mit\n", false)]
    [InlineData("field base_model is answered", "base_model: N/A because it was trained from scratch\n", false)]
    [InlineData("field base_model is not answered", "license: mit\n", true)]
    [InlineData("not field base_model is answered", "base_model: gpt2\n", false)]
    [InlineData("field license is MIT", "license: mit\n", true)]
    [InlineData("field license is not mit", "license: mit\n", false)]
    [InlineData("field license is not mit", "license: other\n", true)]
    [InlineData("field tags is 'safety critical'", "tags: [demo, safety critical]\n", true)]
    [InlineData("field datasets is answered", "datasets: [imdb]\n", true)]
    [InlineData("field metrics is answered", "datasets: [imdb]\n", false)]
    public void A_condition_decides_whether_an_item_applies(string when, string sidecar, bool applies)
    {
        using var card = With($"items:\n- title: glossary\n  answers: glossary\n  when: \"{when}\"\n", sidecar);
        (card.Build().Check!.Items.Single().Status != ItemStatus.NotApplicable).ShouldBe(applies);
    }

    [Fact]
    public void All_conditions_of_a_list_have_to_hold()
    {
        using var card = With("items:\n- title: glossary\n  answers: glossary\n  when: [trained, field license is mit]\n", "license: other\n");
        card.Build().Check!.Items.Single().Status.ShouldBe(ItemStatus.NotApplicable);
    }

    [Fact]
    public void Weights_make_the_score()
    {
        using var card = With("items:\n- {title: a, answers: license, weight: 9}\n- {title: b, answers: paper, level: optional}\n", "license: mit\n");
        card.Build().Check!.Score.ShouldBe(90);
    }

    [Fact]
    public void It_stands_beside_built_in_ones_and_is_an_input()
    {
        using var card = With("items:\n- {title: risk, answers: ethical_considerations}\n", "license: mit\n");
        card.Request.Checklist = "own.yaml;mitchell";

        var result = card.Build();

        result.Check!.Checklists.Select(list => list.Checklist.Name).ShouldBe(["own", "mitchell"]);
        result.FilesRead.ShouldContain(file => file.EndsWith("own.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("items: [\n", "MCB0211", 1, "")]
    [InlineData("- a\n", "MCB0211", 1, "'items'")]
    [InlineData("", "MCB0211", 1, "'items'")]
    [InlineData("title: empty\n", "MCB0211", 1, "no items")]
    [InlineData("items: direct_use\n", "MCB0211", 1, "list of maps")]
    [InlineData("items:\n- direct_use\n", "MCB0211", 2, "An item is a map")]
    [InlineData("items:\n- answers: direct_use\n", "MCB0211", 2, "needs a title")]
    [InlineData("items:\n- title: uses\n", "MCB0211", 2, "needs 'answers'")]
    [InlineData("items:\n- title: [a]\n  answers: direct_use\n", "MCB0211", 2, "takes one text")]
    [InlineData("items:\n- title: uses\n  answers: {all: direct_use}\n", "MCB0211", 3, "{any: […]} or {all: […]}")]
    [InlineData("items:\n- title: uses\n  answers: [[direct_use]]\n", "MCB0211", 3, "of which any will do")]
    [InlineData("items:\n- title: uses\n  answers: {all: [[direct_use]]}\n", "MCB0211", 3, "names only")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  min_words: many\n", "MCB0211", 4, "whole number from 1")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  weight: 0\n", "MCB0211", 4, "whole number from 1")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  when: field license\n", "MCB0211", 4, "half a condition")]
    [InlineData("items:\n- title: uses\n  answers: direct_uze\n", "MCB0212", 3, "did you mean 'direct_use'?")]
    [InlineData("items:\n- title: uses\n  answers: datasets[trian]\n", "MCB0212", 3, "did you mean 'datasets[train]'?")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  level: requird\n", "MCB0212", 4, "did you mean 'required'?")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  owner: organiser\n", "MCB0212", 4, "did you mean 'organizer'?")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  when: traned\n", "MCB0212", 4, "did you mean 'trained'?")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  when: field licens is mit\n", "MCB0212", 4, "did you mean 'license'?")]
    [InlineData("items:\n- title: uses\n  answers: direct_use\n  minwords: 4\n", "MCB0212", 4, "did you mean 'min_words'?")]
    [InlineData("itens:\n- title: uses\n", "MCB0212", 1, "did you mean 'items'?")]
    [InlineData("extends: hugingface\nitems: [{title: a, answers: license}]\n", "MCB0212", 1, "did you mean 'huggingface'?")]
    [InlineData("extends: huggingface\nremove: [widget example]\n", "MCB0212", 2, "did you mean 'widget examples'?")]
    [InlineData("items:\n- {title: uses, answers: direct_use}\n- {title: uses, answers: license}\n", "MCB0213", 3, "'uses'")]
    public void What_is_wrong_is_named_at_its_line(string file, string code, int line, string part)
    {
        using var card = With(file, "license: mit\n");

        var result = card.Build();

        var finding = result.Findings.First(finding => finding.Code == code);
        finding.File.ShouldEndWith("own.yaml");
        finding.Line.ShouldBe(line);
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Message.ShouldContain(part, customMessage: finding.Message);
        result.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("checks/none.yaml", "MCB0211", "does not exist")]
    [InlineData("hugginface", "MCB0201", "did you mean 'huggingface'?")]
    public void A_file_that_is_not_there_is_named(string name, string code, string part)
    {
        using var card = new TestCard();
        card.Request.Checklist = name;

        var result = card.Build();

        var finding = result.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Message.ShouldContain(part);
    }

    private static TestCard With(string checklist, string sidecar)
    {
        var card = new TestCard(sidecar);
        card.Write("own.yaml", checklist);
        card.Request.Checklist = "own.yaml";
        return card;
    }
}
