using ModelCard.Card;

namespace ModelCard.Tests.Outputs;

public sealed class CardOutlineTests
{
    [Fact]
    public void Headings_of_an_author_go_below_the_heading_they_stand_under()
    {
        var text = Card("""
            direct_use: |
              Intro.

              # Scope

              ## In Detail #

              Setext
              ------

              Ends in a mark #
              ===

              <h2 id="x">Tag</h2>

              ```bash
              # a comment
              ```
            """);

        text.ShouldContain("""
            ### Direct Use

            Intro.

            #### Scope

            ##### In Detail #

            ##### Setext

            #### Ends in a mark \#

            <h5 id="x">Tag</h5>

            ```bash
            # a comment
            ```

            ### Downstream Use
            """);
    }

    [Fact]
    public void A_heading_goes_no_deeper_than_six_and_its_distance_counts_from_the_highest_of_its_text()
    {
        var text = Card("preprocessing: |\n  ## A\n\n  ### B\n\n  #### C\n");

        text.ShouldContain("#### Preprocessing\n\n##### A\n\n###### B\n\n###### C\n");
    }

    [Fact]
    public void A_heading_in_a_template_without_headings_stays_as_it_is() =>
        Card("direct_use: '## Scope'\n", "{{ direct_use }}|{{ direct_use | string.size > 0 }}").ShouldBe("## Scope|true\n");

    [Fact]
    public void A_rule_after_a_heading_stays_a_rule() =>
        Card("direct_use: |\n  # Scope\n  ---\n  Text.\n").ShouldContain("#### Scope\n---\nText.\n");

    [Fact]
    public void A_text_put_into_a_table_cell_leaves_no_trace_of_its_heading() =>
        Card("direct_use: |\n  # Scope\n\n  Text.\n", "{{ direct_use | string.replace \"\\n\" \" \" }}\n| {{ direct_use | string.replace \"\\n\" \" \" }} |\n").ShouldBe("# Scope  Text.\n| # Scope  Text. |\n");

    [Theory]
    [InlineData("```", "```")]
    [InlineData("~~~~js", "~~~~")]
    [InlineData("- item\n\n    ```", "    ```")]
    [InlineData("- ```", "  ```")]
    public void A_fence_left_open_is_closed_and_reported(string opening, string closing)
    {
        var sidecar = "direct_use: |\n" + string.Concat((opening + "\nvar x = 1;").Split('\n').Select(line => $"  {line}\n"));
        using var card = new TestCard(sidecar);

        card.Text().ShouldContain($"var x = 1;\n{closing}\n\n### Downstream Use");
        card.Findings(FindingSeverity.Message).ShouldContain("MCB3090(1,1)");
    }

    [Fact]
    public void A_comment_left_open_hides_nothing()
    {
        using var card = new TestCard("direct_use: |\n  Kind <!-- or not.\n\n  `<!--` stays, <!-- so does this --> and <!-- not this.\n");

        var text = card.Text();

        text.ShouldContain("Kind <!-- or not.\n\n`<!--` stays, <!-- so does this --> and &lt;!-- not this.\n");
        MarkdownText.Parse(text).OpenComments().ShouldBeEmpty();
        card.Findings(FindingSeverity.Message).ShouldContain("MCB3090(1,1)");
    }

    [Fact]
    public void A_fence_in_a_file_is_reported_at_its_line()
    {
        using var card = new TestCard();
        card.Write("uses.md", "\n\nText.\n\n```\ncode\n");
        card.Request.Strictness = "standard";
        card.WithItem("ModelCardSection", "uses.md", ("Field", "direct_use"));

        card.Findings().ShouldContain("MCB3090(5,1)");
    }

    [Theory]
    [InlineData("```\ncode\n```\n")]
    [InlineData("- ```\n  code\n  ```\n- more\n")]
    [InlineData("1. ~~~\n   code\n   ~~~\n")]
    [InlineData("Use ``` in prose.\n")]
    [InlineData("A <!-- remark --> here.\n")]
    [InlineData("Write `<!--` to begin a comment.\n")]
    public void Fences_and_comments_that_are_closed_are_no_finding(string text)
    {
        using var card = new TestCard("direct_use: |\n" + string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n")));

        card.Text().ShouldContain(text);
        card.Findings(FindingSeverity.Message).ShouldNotContain(finding => finding.StartsWith("MCB3090", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("huggingface")]
    [InlineData("annotated")]
    [InlineData("kaggle")]
    [InlineData("imageomics")]
    public void Mathematics_passes_through_untouched(string template)
    {
        const string Text = "Let $$a_1 * b^2$$ and \\\\(x_i < y\\\\).\n\n$$\n# no heading\na = b\n$$\n\n- item $$x|y$$\n- \\\\(z\\\\)\n\n| a | b |\n|---|---|\n| $$p_0$$ | \\\\(q\\\\) |";
        using var card = new TestCard("model_summary: |\n" + string.Concat(Text.Split('\n').Select(line => line.Length > 0 ? $"  {line}\n" : "\n"))
            + "tags: ['$$t_1$$']\nmodel_type: '\\\\(m_1\\\\)'\nlatency: '$$l_1$$'\ndatasets: [{id: d, description: '\\\\(d_1\\\\) $$e$$'}]\n");
        card.Request.Template = template;

        var text = card.Text();

        text.ShouldContain(Text);
        text.ShouldContain("\\\\(m_1\\\\)");
        text.ShouldContain("$$l_1$$");
        text.ShouldContain("| \\\\(d_1\\\\) $$e$$ |");
    }

    [Fact]
    public void The_table_of_contents_leads_to_anchors_that_count_headings_of_one_name()
    {
        var text = Card("model_summary: '# Uses'\nsections:\n- {title: 'Ünïque & Über_all', text: Mine.}\n- {title: Below, after: direct_use, text: Mine.}\n");

        text.ShouldContain("- [Uses](#uses-1)\n  - [Below](#below)\n- [Bias");
        text.ShouldContain("- [Model Card Contact](#model-card-contact)\n- [Ünïque & Über_all](#ünïque--über_all)\n\n## Model Details");
        text.ShouldContain("- [Glossary](#glossary-optional)");
    }

    [Fact]
    public void The_front_matter_is_no_part_of_the_outline() =>
        Card("own_key: |\n  # Uses\nsections: [{title: Mine, after: Uses, text: Here.}]\n").ShouldContain("## Mine\n\nHere.\n\n## Bias");

    private static string Card(string sidecar, string? template = null)
    {
        using var card = new TestCard(sidecar);
        if (template is not null)
        {
            card.Write("template.md", template);
            card.Request.Template = "template.md";
        }

        return card.Text();
    }
}
