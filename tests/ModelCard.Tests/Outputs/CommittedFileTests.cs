using System.Text;
using ModelCard.Card;

namespace ModelCard.Tests.Outputs;

public sealed class CommittedFileTests
{
    private const string Sidecar = "license: mit\nmodel_summary: Sorts mail.\ndirect_use: Sorting mail.\nmetrics:\n- {type: f1, value: 0.91, dataset: mail, task: text-classification}\n- {type: f1, value: 0.85, dataset: mail, task: text-classification, slice: short}\n";

    [Fact]
    public void A_file_that_does_not_exist_is_created_whole_and_then_stays()
    {
        using var card = Create();

        var first = Update(card);
        first.ShouldStartWith("---\nlicense: mit\nmetrics:\n- f1\n");
        first.ShouldContain("\n---\n\n<!-- modelcard:begin card -->\n\n# Model Card for App\n\nSorts mail.\n");
        first.ShouldEndWith("\n\n<!-- modelcard:end card -->\n");

        card.Build().Committed.ShouldHaveSingleItem().IsChanged.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Everything_outside_the_blocks_is_kept_to_the_byte(string lineBreak, string mark)
    {
        using var card = Create();
        var before = mark + "---\n# ours\nfoo: [1,  2]   # kept\nlicense: \"mit\" # agreed\n---\n\nTrailing  \n\n<!-- modelcard:begin direct_use -->\nold\n<!-- modelcard:end direct_use -->\n\ttail without a line break".Replace("\n", lineBreak, StringComparison.Ordinal);
        card.Write("README.md", before);

        var after = Update(card);

        after.ShouldStartWith(mark + "---\n# ours\nfoo: [1,  2]   # kept\nlicense: \"mit\" # agreed\n".Replace("\n", lineBreak, StringComparison.Ordinal));
        after.ShouldEndWith("Trailing  \n\n<!-- modelcard:begin direct_use -->\n\nSorting mail.\n\n<!-- modelcard:end direct_use -->\n\ttail without a line break".Replace("\n", lineBreak, StringComparison.Ordinal));
        after.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n').ShouldBe(lineBreak == "\n");
        card.Build().Committed.ShouldHaveSingleItem().IsChanged.ShouldBeFalse();
    }

    [Fact]
    public void Keys_of_ours_change_in_place_and_new_ones_are_added()
    {
        using var card = Create();
        card.Write("README.md", "---\nlicense: apache-2.0\n# mine\nmine: 1\n---\n<!-- modelcard:begin direct_use -->\n<!-- modelcard:end direct_use -->\n");

        Update(card).ShouldStartWith("---\nlicense: mit\n# mine\nmine: 1\nmetrics:\n- f1\nmodel-index:\n");
    }

    [Fact]
    public void A_file_without_front_matter_gets_none()
    {
        using var card = Create();
        card.Write("README.md", "# Repository\n\n<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n");

        Update(card).ShouldStartWith("# Repository\n\n<!-- modelcard:begin card -->\n\n## Model Card for App\n");
    }

    [Fact]
    public void A_section_stands_under_the_authors_heading()
    {
        using var card = Create();
        card.Write("README.md", "# Repository\n\n### How well it works\n\n<!-- modelcard:begin evaluation -->\n<!-- modelcard:end evaluation -->\n\nMore.\n");

        var text = Update(card);

        text.ShouldContain("<!-- modelcard:begin evaluation -->\n\n#### Testing Data, Factors & Metrics\n\n##### Testing Data\n");
        text.ShouldContain("#### Results\n\n| Metric | Value |");
        text.ShouldNotContain("Model Examination");
        text.ShouldNotContain("## Evaluation\n");
    }

    [Theory]
    [InlineData("metrics", "| Metric | Value | Dataset | Slice |\n|---|---|---|---|\n| f1 | 0.91 | mail | all |\n| f1 | 0.85 | mail | short |")]
    [InlineData("datasets", "| Dataset | Role | Split | Rows | License | Description |\n|---|---|---|---|---|---|\n| [mail](https://example.com) | train |  | 7 |  |  |")]
    [InlineData("tags", "- mail\n- sorting")]
    [InlineData("language", "en")]
    [InlineData("license", "mit")]
    [InlineData("training_hyperparameters", "- **lr:** 0.1\n- **layers:** 1, 2")]
    [InlineData("get_started_code", "```csharp\nvar x = 1;\n```")]
    [InlineData("citation_bibtex", "```bibtex\n@misc{x}\n```")]
    [InlineData("visualizations", "![Alt](a.png)\n\n*Cap*\n\n![b.png](b.png)")]
    [InlineData("fairness", "[More Information Needed]")]
    [InlineData("known_failures", "### Long\n\nText\n\n#### Longer")]
    [InlineData("model_card_contact", "me@example.com")]
    public void A_field_stands_alone(string field, string expected)
    {
        using var card = new TestCard(Sidecar + """
            datasets: [{id: mail, role: train, rows: 7, url: "https://example.com"}]
            tags: [mail, sorting]
            language: en
            training_hyperparameters: {lr: 0.1, layers: [1, 2]}
            get_started_code: var x = 1;
            citation_bibtex: "@misc{x}"
            visualizations: [{path: a.png, alt: Alt, caption: Cap}, b.png]
            known_failures: "# Long\n\nText\n\n## Longer"
            model_card_contact: me@example.com
            """);
        card.Request.CommittedFile = "README.md";
        card.Write("a.png", "");
        card.Write("b.png", "");
        card.Write("README.md", $"# A\n## B\n<!-- modelcard:begin {field} -->\n<!-- modelcard:end {field} -->\n");

        Update(card).ShouldBe($"# A\n## B\n<!-- modelcard:begin {field} -->\n\n{expected}\n\n<!-- modelcard:end {field} -->\n");
    }

    [Theory]
    [InlineData("- {type: f1, value: 0.91}")]
    [InlineData("- {type: f1, value: 0.91, lower_bound: 0.9, upper_bound: 0.92}\n- {type: f1, value: 0.85, slice: short, baseline: 0.7}")]
    public void Metrics_have_the_columns_they_have_in_the_card(string metrics)
    {
        using var card = new TestCard($"license: mit\nmetrics:\n{metrics}\n");
        card.Request.CommittedFile = "README.md";
        card.Write("README.md", "<!-- modelcard:begin metrics -->\n<!-- modelcard:end metrics -->\n");

        var table = Update(card).Split("-->\n\n")[1].Split("\n\n<!--")[0];

        card.Build().Files.ShouldHaveSingleItem().Text.ShouldContain("\n\n" + table + "\n\n");
    }

    [Fact]
    public void Every_section_can_be_a_block()
    {
        using var card = Create();
        foreach (var name in ModelCard.Catalog.CardBlocks.Sections)
        {
            card.Write("README.md", $"<!-- modelcard:begin {name} -->\n<!-- modelcard:end {name} -->\n");
            Update(card).Length.ShouldBeGreaterThan(90, name);
        }
    }

    [Fact]
    public void A_template_without_the_section_is_an_error_at_the_marker()
    {
        using var card = Create();
        card.Write("card.md", "# {{ model_id }}\n");
        card.Request.Template = "card.md";
        card.Write("README.md", "\n<!-- modelcard:begin evaluation -->\n<!-- modelcard:end evaluation -->\n");

        Errors(card).ShouldBe(["MCB0308(2,1)"]);
    }

    [Fact]
    public void A_text_that_speaks_of_markers_cannot_break_the_file()
    {
        using var card = Create();
        card.With("out_of_scope_use", "Never write\n\n<!-- modelcard:end card -->\n\n```\nopen fence");

        Update(card);

        card.Build().Committed.ShouldHaveSingleItem().IsChanged.ShouldBeFalse();
        Errors(card).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("# By hand\n", "MCB0303(1,1)")]
    [InlineData("", "MCB0303(1,1)")]
    [InlineData("\n<!-- modelcard:begin card -->\n", "MCB0304(2,1)")]
    [InlineData("---\na: [\n---\n<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n", "MCB0307(2,4)")]
    [InlineData("---\na: 1\na: 2\n---\n<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n", "MCB0307(3,1)")]
    [InlineData("---\njust text\n---\n<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n", "MCB0307(2,1)")]
    public void What_cannot_be_written_stays_as_it_is(string text, string problem)
    {
        using var card = Create();
        card.Write("README.md", text);

        Errors(card).ShouldBe([problem]);
        card.Build().Committed.ShouldBeEmpty();
        card.Build().Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_no_text_or_a_folder_is_refused()
    {
        using var card = Create();
        File.WriteAllBytes(card.Write("README.md", ""), [0x3C, 0xFF, 0xFE]);
        Errors(card).ShouldBe(["MCB0307(1,1)"]);

        card.Write("folder/a.txt", "");
        card.Request.CommittedFile = "folder";
        Errors(card).ShouldBe(["MCB0307(1,1)"]);
    }

    [Fact]
    public void Verifying_writes_nothing_and_shows_what_differs_where_it_differs()
    {
        using var card = Create();
        card.Request.Verify = "true";
        Errors(card).ShouldBe(["MCB0309(1,1)"]);

        card.Request.Verify = "";
        Update(card);
        card.Request.Verify = "true";
        Errors(card).ShouldBeEmpty();

        var path = card.Write("README.md", File.ReadAllText(Path.Combine(card.Request.ProjectDirectory, "README.md")).Replace("Sorts mail.", "Sorts letters.", StringComparison.Ordinal));
        var finding = card.Build().Findings.Where(finding => finding.Severity == FindingSeverity.Error).ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0309");
        finding.File.ShouldBe(path);
        File.ReadLines(path).ElementAt(finding.Line - 1).ShouldBe("Sorts letters.");
        finding.Message.ShouldContain("'Sorts letters.' should be 'Sorts mail.'");
        card.Build().Committed.ShouldBeEmpty();
    }

    [Fact]
    public void Many_differences_are_counted()
    {
        using var card = Create();
        Update(card);
        var path = Path.Combine(card.Request.ProjectDirectory, "README.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("[More Information Needed]", "?", StringComparison.Ordinal));
        card.Request.Verify = "true";

        var findings = card.Build().Findings.Where(finding => finding.Code == "MCB0309").ToList();

        findings.Count.ShouldBe(5);
        findings[4].Message.ShouldContain("more places differ.");
    }

    [Fact]
    public void Prose_outside_the_blocks_is_nothing_to_verify()
    {
        using var card = Create();
        Update(card);
        var path = Path.Combine(card.Request.ProjectDirectory, "README.md");
        File.AppendAllText(path, "\nMore of mine.\n");
        card.Request.Verify = "true";

        Errors(card).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_word_and_a_missing_file_name_are_reported()
    {
        using var card = Create();
        card.Request.Verify = "yes";
        Errors(card).ShouldBe(["MCB0202(1,2)"]);

        card.Request.Verify = "";
        card.Request.CommittedFile = "";
        card.Request.VerifyOnly = true;
        Errors(card).ShouldBe(["MCB0202(1,2)"]);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("./docs/../README.md")]
    public void A_file_that_is_its_own_source_gets_only_what_the_project_states(string committed)
    {
        // The sidecar of this test is YAML and a file with a block at once: a Markdown source of its own is tested where it is read.
        using var card = new TestCard().With("license", "apache-2.0").WithItem("ModelCardMetric", "f1", ("Value", "0.9"), ("Task", "t"), ("Dataset", "d"));
        var yaml = "license: mit\ntags: one\ndatasets: [my own]\nmetrics: accuracy\n";
        card.Write("README.md", $"---\n{yaml}---\n<!-- modelcard:begin license -->\n<!-- modelcard:end license -->\n");
        card.Write("card.yaml", yaml);
        var content = CardMerge.Merge(
        [
            ModelCard.Sources.ProjectSource.Read(card.Request.Project, []),
            ModelCard.Sources.SidecarSource.Read(Path.Combine(card.Request.ProjectDirectory, "card.yaml"), []),
            ModelCard.Sources.ProjectMetadataSource.Read(card.Request.Project),
        ]);
        card.Request.Sidecar = "README.md";
        card.Request.CommittedFile = committed;

        var text = CommittedStep.Run(card.Request, verify: false, content, "# Card\n", [], []).ShouldNotBeNull().Text;

        text.ShouldBe("---\nlicense: apache-2.0\ntags: one\ndatasets: [my own]\nmetrics: accuracy\n---\n<!-- modelcard:begin license -->\n\napache-2.0\n\n<!-- modelcard:end license -->\n");
    }

    [Fact]
    public void An_error_leaves_the_file_alone()
    {
        using var card = Create();
        card.Request.Strictness = "strict";

        card.Build().Committed.ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_that_a_rule_makes_an_error_leaves_the_file_alone()
    {
        using var card = Create();
        card.WithItem("ModelCardRule", "bias_risks_limitations", ("Severity", "error"));

        card.Build().Committed.ShouldBeEmpty();
    }

    [Fact]
    public void The_file_is_an_input_whether_it_exists_or_not()
    {
        using var card = Create();

        card.Build().FilesRead.ShouldContain(Path.Combine(card.Request.ProjectDirectory, "README.md"));
    }

    private static TestCard Create()
    {
        var card = new TestCard(Sidecar);
        card.Request.CommittedFile = "README.md";
        return card;
    }

    private static string Update(TestCard card)
    {
        var result = card.Build();
        var committed = result.Committed.SingleOrDefault().ShouldNotBeNull(string.Join('\n', result.Findings.Select(finding => $"{finding.Code} {finding.Message}")));
        File.WriteAllText(committed.Path, committed.Text, new UTF8Encoding(false));
        return committed.Text;
    }

    private static List<string> Errors(TestCard card) =>
        [.. card.Findings(FindingSeverity.Error)];
}
