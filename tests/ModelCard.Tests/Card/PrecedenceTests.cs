namespace ModelCard.Tests.Card;

public sealed class PrecedenceTests
{
    [Fact]
    public void The_project_wins_over_sidecar_section_file_and_project_metadata()
    {
        using var card = new TestCard("model_summary: sidecar\ndirect_use: sidecar\n");
        card.Write("summary.md", "section\n");
        card.Write("use.md", "section\n");
        card.Write("limits.md", "section\n");
        card.With("model_summary", "project");
        card.WithItem("ModelCardSection", "summary.md", ("Field", "model_summary"));
        card.WithItem("ModelCardSection", "use.md", ("Field", "direct_use"));
        card.WithItem("ModelCardSection", "limits.md", ("Field", "bias_risks_limitations"));
        card.Request.Project.Metadata.Add(new("Description", "metadata"));
        card.Request.Project.Metadata.Add(new("RepositoryUrl", "https://example.org/metadata"));

        var text = card.Text();

        text.ShouldContain("# Model Card for App\n\nproject\n");
        text.ShouldContain("### Direct Use\n\nsidecar\n");
        text.ShouldContain("## Bias, Risks, and Limitations\n\nsection\n");
        text.ShouldContain("- **Repository:** https://example.org/metadata\n");
    }

    [Fact]
    public void A_blank_or_a_placeholder_gives_way_to_a_lower_source_that_answers()
    {
        using var card = new TestCard("model_summary: An answer.\n");
        card.With("model_summary", "TODO");

        card.Text().ShouldContain("An answer.");
    }

    [Fact]
    public void What_the_SDK_fills_in_is_no_answer()
    {
        using var card = new TestCard();
        card.Request.Project.Metadata.Add(new("Authors", "App"));
        card.Request.Project.Metadata.Add(new("Version", "1.0.0"));
        card.Request.Project.Metadata.Add(new("Description", "Package Description"));

        var text = card.Text();

        text.ShouldContain("- **Developed by:** [More Information Needed]");
        text.ShouldNotContain("1.0.0");
        text.ShouldNotContain("Package Description");
    }

    [Fact]
    public void Project_metadata_answers_what_nobody_else_does()
    {
        using var card = new TestCard();
        card.Request.Project.Metadata.Add(new("PackageId", "Contoso.Reviews"));
        card.Request.Project.Metadata.Add(new("Authors", "Ada; Grace"));
        card.Request.Project.Metadata.Add(new("Version", "2.1.0"));
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", "Apache-2.0"));

        var text = card.Text();

        text.ShouldContain("# Model Card for Contoso.Reviews");
        text.ShouldContain("- **Developed by:** Ada, Grace");
        text.ShouldContain("- **Version:** 2.1.0");
        text.ShouldContain("license: apache-2.0\n");
    }

    [Fact]
    public void A_license_the_Hub_does_not_know_is_other_with_its_name_and_link()
    {
        using var card = new TestCard();
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", "Zed"));

        card.FrontMatter().ShouldContain("license: other\nlicense_name: Zed\nlicense_link: https://spdx.org/licenses/Zed.html\n");
    }

    [Fact]
    public void Lists_unite_without_doubles_but_base_models_do_not()
    {
        using var card = new TestCard("tags: [b, c]\nbase_model: sidecar/model\n");
        card.With("tags", "a;b");
        card.WithItem("ModelCardTag", "d");
        card.With("base_model", "project/model");

        var frontMatter = card.FrontMatter();

        frontMatter.ShouldContain("tags:\n- a\n- b\n- d\n- c\n");
        frontMatter.ShouldContain("base_model: project/model\n");
    }

    [Fact]
    public void Datasets_and_metrics_unite_attribute_by_attribute_the_higher_source_first()
    {
        using var card = new TestCard("""
            datasets:
            - id: imdb
              role: train
              license: apache-2.0
              rows: 1
            metrics:
            - type: accuracy
              dataset: imdb
              value: 0.5
              sample_size: 100
            - type: f1
              dataset: imdb
              value: 0.4
            """);
        card.WithItem("ModelCardDataset", "imdb", ("Role", "train"), ("Rows", "25000"));
        card.WithItem("ModelCardMetric", "accuracy", ("Dataset", "imdb"), ("Value", "0.93"), ("LowerBound", "0.9"), ("UpperBound", "0.95"), ("ConfidenceLevel", "0.95"));

        var text = card.Text();

        text.ShouldContain("| imdb | train |  | 25000 | apache-2.0 |  |");
        text.ShouldContain("| accuracy | 0.93 | imdb | 0.9 to 0.95 (95 %) |");
        text.ShouldContain("| f1 | 0.4 | imdb |  |");
        text.ShouldNotContain("0.5");
    }
}
