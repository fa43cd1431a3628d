using ModelCard.Catalog;

namespace ModelCard.Tests.Outputs;

public sealed class StarterTests
{
    [Fact]
    public void The_starter_asks_for_what_the_checklists_miss_and_names_what_the_project_says()
    {
        using var card = new TestCard().With("license", "mit").WithItem("ModelCardMetric", "accuracy", ("Value", "0.9"));

        var text = Init(card);

        text.ShouldContain("\nmodel_id: App\n");
        text.ShouldContain("The project says already: license (ModelCardLicense), metrics (ModelCardMetric).");
        text.ShouldContain("\n# direct_use:\n");
        text.ShouldContain("\n# co2_emitted:  # such as 1.2 kg\n");
        text.ShouldNotContain("# license:");
        text.ShouldNotContain("# metrics:");
        text.IndexOf("# direct_use:", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("# tags:", StringComparison.Ordinal), "required before recommended");
        text.IndexOf("for the developer", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("for the project organizer", StringComparison.Ordinal));
        text.Split('\n').Skip(1).ShouldAllBe(line => line.Length <= 130);
        text.Split('\n').Length.ShouldBeLessThan(150);
    }

    [Theory]
    [InlineData("huggingface")]
    [InlineData("kaggle;imageomics;annotated;mitchell")]
    public void The_starter_changes_no_finding(string checklist)
    {
        using var card = new TestCard().With("license", "mit");
        card.Request.Checklist = checklist;
        card.Request.Strictness = "strict";
        var before = Codes(card);
        card.Write("modelcard.yaml", Init(card));
        card.Request.Sidecar = "modelcard.yaml";

        Codes(card).ShouldBe(before);
    }

    [Theory]
    [InlineData("huggingface")]
    [InlineData("kaggle;imageomics;annotated;mitchell")]
    public void Each_line_can_be_uncommented(string checklist)
    {
        using var card = new TestCard();
        card.Request.Checklist = checklist;
        var lines = Init(card).Split('\n');
        card.Request.Sidecar = "modelcard.yaml";
        var keys = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            // The first line is for editors.
            if (lines[i].StartsWith('#'))
            {
                var one = (string[])lines.Clone();
                one[i] = one[i].StartsWith("# ", StringComparison.Ordinal) ? one[i][2..] : one[i][1..];
                card.Write("modelcard.yaml", string.Join('\n', one));
                card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB0", StringComparison.Ordinal)).ShouldBeEmpty(lines[i]);
                keys += CardFields.Find(one[i].Split(':')[0]) is null ? 0 : 1;
            }
        }

        keys.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData("license: mit\ntags: [a, b]\nmodel_summary: |\n  One.\n\n  Two: $$x$$ # no comment\nmodel_version: 1.10\nlanguage: no\n")]
    [InlineData("x_unknown: {a: [1, 2.50, true, 'no'], b: null}\nlicense: other\nlicense_name: mine\nlicense_link: LICENSE\nwidget:\n- text: 'a: b'\n")]
    [InlineData("datasets: [imdb, {id: mail, role: test, split: 'train[:80%]', rows: 7}]\nmetrics: [accuracy, {type: f1, value: 0.910, dataset: mail, task: text-classification}]\n")]
    [InlineData("co2_eq_emissions: {emissions: 12, source: codecarbon, geographical_location: Oslo}\nhours_used: 3\n")]
    [InlineData("co2_eq_emissions: 12.5\n")]
    [InlineData("model-index:\n- name: X\n  results:\n  - task: {type: a}\n    dataset: {type: d, name: D}\n    metrics: [{type: acc, value: 1}]\nmetrics: [{type: f1, value: 2}]\n")]
    [InlineData("developers: [{name: Ada, url: 'https://example.com'}, Ben]\nvisualizations: []\ntraining_hyperparameters: {lr: 1e-5, nested: {a: [1]}}\nget_started_code: \"if (x)\\n{\\n    y();\\n}\\n\"\ntags: one\nbase_model: [a/b]\n")]
    [InlineData("direct_use: \"  indented\\n# heading\\n- list\\n\\ttab\\n\"\nglossary: '2024-01-01'\nout_of_scope_use: TODO\n")]
    public void What_a_sidecar_says_is_taken_over_to_the_value(string sidecar)
    {
        using var card = new TestCard(sidecar);
        var before = card.Text();
        card.Request.Sidecar = "";
        File.Move(Path.Combine(card.Request.ProjectDirectory, "modelcard.yaml"), Path.Combine(card.Request.ProjectDirectory, "old.card"));
        card.Request.Sidecar = "old.card";
        var starter = Init(card);

        card.Write("modelcard.yaml", starter);
        card.Request.Sidecar = "modelcard.yaml";

        card.Findings().ShouldNotContain(finding => finding.StartsWith(FindingCodes.FieldTwice, StringComparison.Ordinal));
        card.Text().Replace("TODO", "[More Information Needed]", StringComparison.Ordinal).ShouldBe(before);
    }

    [Fact]
    public void The_projects_part_of_a_list_stays_in_the_project()
    {
        using var card = new TestCard("tags: [one, two]\ndatasets: [{id: mail, role: train}]\n").With("tags", "two;three").WithItem("ModelCardDataset", "imdb");
        File.Move(Path.Combine(card.Request.ProjectDirectory, "modelcard.yaml"), Path.Combine(card.Request.ProjectDirectory, "old.card"));
        card.Request.Sidecar = "old.card";

        var text = Init(card);

        text.ShouldContain("tags:\n- one\n");
        text.ShouldNotContain("three");
        text.ShouldContain("datasets:\n- id: mail\n  role: train\n");
        text.ShouldNotContain("- imdb");
    }

    [Theory]
    [InlineData("")]
    [InlineData("modelcard.yaml")]
    [InlineData("README.md")]
    public void A_sidecar_that_exists_is_never_overwritten(string sidecar)
    {
        using var card = new TestCard("license: mit\n");
        card.Request.Sidecar = sidecar;

        var result = CardInit.Run(card.Request);

        result.Files.ShouldBeEmpty();
        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0310");
    }

    [Fact]
    public void A_yaml_sidecar_that_does_not_exist_is_where_the_starter_goes()
    {
        using var card = new TestCard();
        card.Request.Sidecar = "cards/mine.yml";
        card.Request.MinimumScore = "90";

        CardInit.Run(card.Request).Files.ShouldHaveSingleItem().Name.ShouldBe("cards/mine.yml");
    }

    [Fact]
    public void A_wrong_project_stops_the_starter()
    {
        using var card = new TestCard().With("hours_used", "many");

        var result = CardInit.Run(card.Request);

        result.Files.ShouldBeEmpty();
        result.Findings.Select(finding => finding.Code).ShouldContain("MCB0013");
    }

    private static string Init(TestCard card)
    {
        var request = new CardRequest(card.Request.ProjectFile) { Sidecar = card.Request.Sidecar, Checklist = card.Request.Checklist, Strictness = card.Request.Strictness };
        request.Project.Fields.AddRange(card.Request.Project.Fields);
        request.Project.Metadata.AddRange(card.Request.Project.Metadata);
        request.Project.Items.AddRange(card.Request.Project.Items);
        var result = CardInit.Run(request);
        return result.Files.ShouldHaveSingleItem(string.Join('\n', result.Findings.Select(finding => finding.Code + " " + finding.Message))).Text;
    }

    private static List<string> Codes(TestCard card) => [.. card.Build().Findings.Select(finding => $"{finding.Severity} {finding.Code}").Order(StringComparer.Ordinal)];
}
