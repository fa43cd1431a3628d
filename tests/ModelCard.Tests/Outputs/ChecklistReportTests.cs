using ModelCard.Card;

namespace ModelCard.Tests.Outputs;

/// <summary>The checklist report, <c>CHECKLIST.md</c>.</summary>
public sealed class ChecklistReportTests
{
    private const string Folder = "tests/ModelCard.Tests/Goldens/Checklists";

    [Theory]
    [InlineData("empty", "", "huggingface")]
    [InlineData("router", Router, "huggingface;own.yaml")]
    [InlineData("every-list", Router, "huggingface;kaggle;imageomics;annotated;mitchell")]
    public void The_report_is_the_one_that_was_read_and_approved(string name, string sidecar, string checklists)
    {
        using var card = Card(sidecar, checklists);
        RepositoryFiles.ShouldHold($"{Folder}/{name}.checklist.md", Report(card));
    }

    [Fact]
    public void It_does_not_depend_on_the_day()
    {
        using var card = Card(Router, "huggingface;own.yaml");
        var before = Report(card);
        card.Request.Today = new DateTime(2200, 1, 1);

        Report(card).ShouldBe(before);
        card.Findings().ShouldContain(finding => finding.StartsWith("MCB0224", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_written_beside_the_card_or_alone()
    {
        using var card = Card(Router, "huggingface");
        card.Build().Files.Select(file => $"{file.Name} {file.Kind}").ShouldBe(["README.md markdown", "CHECKLIST.md checklist"]);

        card.Request.Formats = "Checklist";
        card.Build().Files.Select(file => file.Name).ShouldBe(["CHECKLIST.md"]);

        card.Request.Formats = "markdown";
        card.Build().Files.Select(file => file.Name).ShouldBe(["README.md"]);
    }

    [Fact]
    public void No_path_of_the_machine_is_in_it()
    {
        using var card = Card(Router, "huggingface");
        var outside = card.Write("../outside.md", "Only what was measured in one winter.");
        card.Write("texts/known.md", "Fails on two concerns in one message.");
        card.Request.Project.Items.Add(new ModelCard.Sources.ProjectItem("ModelCardSection", "x", [new("Field", "out_of_scope_use")], null, outside));

        var report = Report(card);

        report.ShouldNotContain(card.Request.ProjectDirectory);
        report.ShouldContain("(`out_of_scope_use` in ../outside.md:1)");
    }

    [Fact]
    public void Only_the_roles_that_are_checked_are_in_it()
    {
        using var card = Card(Router, "huggingface");
        card.Request.Role = "sociotechnic";

        var report = Report(card);

        report.ShouldContain("Only the items of these roles are checked: sociotechnic.");
        report.ShouldNotContain("### Developer");
        report.ShouldNotContain("**library**");
    }

    [Fact]
    public void What_authors_write_is_no_markup()
    {
        using var card = Card("model_summary: '<script>alert(1)</script> [x](y) `code` **bold**'\nwaivers: {license: '<b>bold</b> reason'}\n", "huggingface");

        var report = Report(card);

        report.Replace("\\<", "", StringComparison.Ordinal).Count(c => c == '<').ShouldBe(1, "the source's address, and no tag");
        report.ShouldContain("\\<script>alert(1)\\</script> \\[x\\](y) \\`code\\` \\*\\*bold\\*\\*");
    }

    [Fact]
    public void The_score_in_it_is_the_score_of_the_build()
    {
        using var card = Card("license: mit\ndirect_use: Sorts mail.\n", "kaggle");
        Report(card).ShouldContain($"Score {card.Build().Check!.Score} %:");
    }

    [Fact]
    public void A_measured_answer_names_its_file()
    {
        using var card = Card("", "huggingface");
        card.WithItem("ModelCardMetricsFile", "results/a_b.json", ("Dataset", "penguins"), ("Split", "test"), ("Task", "tabular-classification"));
        card.Write("results/a_b.json", "{\n  \"accuracy\": 0.93\n}\n");

        Report(card).ShouldContain("- [x] **evaluation results** (required; developer): accuracy 0.93 (measured in results/a_b.json, line 2).");
    }

    private const string Router = """
        model_summary: Proposes a queue for a support message.
        license: mit
        language: "Not applicable: it reads tables of numbers only."
        pipeline_tag: text-classification
        direct_use: |
          Propose a queue for a new support message.
          An agent sees the proposal.
        bias_risks_limitations: N/A
        training_hyperparameters: {learning_rate: 0.1, epochs: 3}
        datasets:
        - {id: contoso/tickets, role: train}
        - {id: contoso/tickets-new, role: test}
        metrics:
        - {type: accuracy, value: 0.93, task: text-classification, dataset: contoso/tickets-new}
        - {type: f1, value: 0.91}
        funded_by: TBD
        waivers:
          get_started_code: {reason: The loader is published after the audit, expires: 2099-06-30}
          library_name: The Hub has no id for it.

        """;

    private const string Own = """
        title: Contoso | review
        source: the review handbook
        items:
        - {title: a text of some length, answers: direct_use, min_words: 30, group: Review, source: step 1}
        - {title: money, answers: funded_by, level: recommended, group: Review}
        - {title: people, answers: demographic_groups, when: the data is about people}
        - {title: another license, answers: license_name, when: [field license is not mit]}

        """;

    private static TestCard Card(string sidecar, string checklists)
    {
        var card = new TestCard(sidecar);
        card.With("repo", "https://example.com/contoso/router").WithItem("ModelCardTag", "support");
        card.Write("own.yaml", Own);
        card.Request.Checklist = checklists;
        card.Request.Formats = "markdown;checklist";
        return card;
    }

    private static string Report(TestCard card)
    {
        var result = card.Build();
        result.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message).ShouldBeEmpty();
        return result.Files.Single(file => file.Name == "CHECKLIST.md").Text;
    }
}
