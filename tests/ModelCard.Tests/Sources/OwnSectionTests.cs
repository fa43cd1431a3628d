namespace ModelCard.Tests.Sources;

public sealed class OwnSectionTests
{
    [Theory]
    [InlineData("direct_use", "### Own\n\nMine.\n\n### Downstream Use")]
    [InlineData("Direct Use", "### Own\n\nMine.\n\n### Downstream Use")]
    [InlineData("uses", "## Own\n\nMine.\n\n## Bias")]
    [InlineData("Testing Data, Factors & Metrics", "### Own\n\nMine.\n\n### Results")]
    [InlineData("developers", "## Own\n\nMine.\n\n## Uses")]
    [InlineData("Technical Specifications", "## Own\n\nMine.\n\n## Citation")]
    [InlineData("technical_specifications", "## Own\n\nMine.\n\n## Citation")]
    [InlineData("software", "#### Own\n\nMine.\n\n## Citation")]
    [InlineData("testing_metrics", "#### Own\n\nMine.\n\n### Results")]
    [InlineData("model_summary", "## Own\n\nMine.\n\n## Table of Contents")]
    [InlineData("Getting Started", "## Own\n\nMine.\n\n## Training Details")]
    public void A_section_stands_after_what_it_names_at_its_level(string after, string text)
    {
        using var card = new TestCard($"sections:\n- title: Own\n  after: '{after}'\n  text: Mine.\n");

        card.Text().ShouldContain(text);
    }

    [Fact]
    public void Sections_keep_their_order_and_can_follow_each_other()
    {
        using var card = new TestCard("sections:\n- {title: Third, after: Second, text: C.}\n- {title: First, after: Uses, text: A.}\n- {title: Last, text: Z.}\n- {title: Second, after: uses, text: B.}\n- {title: Late, after: Model Card Contact, text: Y.}\n");

        var text = card.Text();

        text.ShouldContain("## First\n\nA.\n\n## Second\n\nB.\n\n## Third\n\nC.\n\n## Bias");
        text.ShouldEndWith("## Late\n\nY.\n\n## Last\n\nZ.\n");
        text.ShouldContain("- [Uses](#uses)\n- [First](#first)\n- [Second](#second)\n- [Third](#third)\n");
    }

    [Theory]
    [InlineData("huggingface")]
    [InlineData("annotated")]
    [InlineData("kaggle")]
    [InlineData("imageomics")]
    public void Every_built_in_template_shows_them(string template)
    {
        using var card = new TestCard("sections:\n  Ethics Review: |\n    # Board\n\n    Seen.\n");
        card.Request.Template = template;

        card.Text().ShouldEndWith(template is "annotated" or "kaggle" ? "# Ethics Review\n\n## Board\n\nSeen.\n" : "## Ethics Review\n\n### Board\n\nSeen.\n");
    }

    [Fact]
    public void A_file_is_a_section_and_need_not_repeat_its_title()
    {
        using var card = new TestCard();
        card.Write("review.md", "# Ethics review\n\nSeen.\n\n## By whom\n\nUs.\n");
        card.WithItem("ModelCardSection", "review.md", ("Title", "Ethics Review"), ("After", "Uses"));

        card.Text().ShouldContain("## Ethics Review\n\nSeen.\n\n### By whom\n\nUs.\n\n## Bias");
    }

    [Fact]
    public void An_item_wins_over_the_sidecar_which_says_what_it_leaves_open()
    {
        using var card = new TestCard("sections:\n- {title: ethics review, after: Uses, text: Sidecar.}\n- {title: Thanks, text: All.}\n");
        card.Write("review.md", "Item.");
        card.WithItem("ModelCardSection", "review.md", ("Title", "Ethics Review"));

        var text = card.Text();

        text.ShouldContain("## Ethics Review\n\nItem.\n\n## Bias");
        text.ShouldNotContain("Sidecar.");
        text.ShouldEndWith("## Thanks\n\nAll.\n");
    }

    [Fact]
    public void A_template_of_one_s_own_can_place_them_itself()
    {
        using var card = new TestCard("sections:\n- {title: Own, after: Uses, text: Mine.}\n");
        card.Write("template.md", "# Uses\n\n# End\n{{ for section in sections }}{{ section.title }}/{{ section.after }}/{{ section.text }}{{ end }}\n");
        card.Request.Template = "template.md";

        card.Text().ShouldBe("# Uses\n\n# End\nOwn/Uses/Mine.\n");
    }

    [Theory]
    [InlineData("[text]", "MCB0010", "An entry of sections is a map")]
    [InlineData("one", "MCB0010", "sections takes a list of maps")]
    [InlineData("[{text: A}]", "MCB0010", "An entry of sections needs the key 'title'")]
    [InlineData("[{title: A}]", "MCB0010", "The section 'A' needs the key 'text'")]
    [InlineData("[{title: A, text: [B]}]", "MCB0010", "An entry of sections takes one text for 'text'.")]
    [InlineData("{A: [B]}", "MCB0010", "sections is a map of titles to texts here, and 'A' has no single text.")]
    [InlineData("[{title: A, text: B, afer: C}]", "MCB0012", "An entry of sections takes no 'afer'; did you mean 'after'?")]
    [InlineData("[{title: A, text: B}, {title: a, text: C}]", "MCB0015", "The section 'a' is stated twice")]
    [InlineData("[{title: A, text: TODO}]", "MCB0016", "The section 'A' has no text yet")]
    [InlineData("[{title: A, after: Uzes, text: B}]", "MCB0016", "The section 'A' is to stand after 'Uzes', which is no field, section or heading of this card; did you mean 'Uses'?")]
    [InlineData("[{title: A, after: direct_uze, text: B}]", "MCB0016", "did you mean 'direct_use'?")]
    [InlineData("[{title: A, after: Quantum Gravity, text: B}]", "MCB0016", "Name one, such as direct_use or Evaluation")]
    [InlineData("[{title: A, after: B, text: C}, {title: B, after: A, text: C}]", "MCB0016", "The section 'A' stands after 'B', which in turn stands after it.")]
    [InlineData("[{title: A, after: A, text: C}]", "MCB0016", "The section 'A' stands after 'A', which in turn stands after it.")]
    public void What_is_wrong_in_the_sidecar_is_said_at_its_place(string sections, string code, string message)
    {
        using var card = new TestCard($"license: mit\nsections: {sections}\n");

        var finding = card.Build().Findings.First(finding => finding.Code == code);

        finding.Message.ShouldContain(message);
        finding.Line.ShouldBe(2);
        finding.Column.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void What_is_wrong_with_an_item_points_to_the_item()
    {
        using var card = new TestCard(project: "<Project>\n  <ItemGroup>\n    <ModelCardSection Include=\"a.md\" />\n  </ItemGroup>\n</Project>\n");
        card.Write("a.md", "A");
        card.WithItem("ModelCardSection", "a.md");
        card.WithItem("ModelCardSection", "a.md", ("Field", "direct_use"), ("Title", "A"));
        card.WithItem("ModelCardSection", "a.md", ("Field", "direct_use"), ("After", "Uses"));
        card.WithItem("ModelCardSection", "b.md", ("Title", "B"));
        card.WithItem("ModelCardSection", "a.md", ("Field", "training_hyperparameters"));

        var findings = card.Build().Findings.Where(finding => finding.Code == "MCB0016").ToList();

        findings.Select(finding => finding.Message).ShouldBe(
        [
            "ModelCardSection 'a.md' needs Field, the name of the field it answers, such as direct_use, or Title, the heading of a section of your own.",
            "ModelCardSection 'a.md' has both Field 'direct_use' and Title 'A'. Keep Field if it answers that field, or Title if it is a section of your own.",
            "ModelCardSection 'a.md' has After, but the field direct_use has its own place in the card. Leave After out, or give a Title for a section of your own.",
            "The section file 'b.md' for 'B' does not exist. Correct the path, or the file.",
            "ModelCardSection 'a.md' has the Field 'training_hyperparameters', which is no text field. Name one, or give a Title for a section of your own.",
        ]);
        findings[0].Line.ShouldBe(3);
    }

    [Fact]
    public void A_wrong_place_in_an_item_points_to_the_item()
    {
        using var card = new TestCard(project: "<Project>\n  <ItemGroup>\n    <ModelCardSection Include=\"a.md\" />\n  </ItemGroup>\n</Project>\n");
        card.Write("a.md", "A");
        card.WithItem("ModelCardSection", "a.md", ("Title", "A"), ("After", "Evaluatoin"));

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0016");

        finding.Message.ShouldEndWith("did you mean 'Evaluation'?");
        finding.Line.ShouldBe(3);
    }
}
