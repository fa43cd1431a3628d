namespace ModelCard.Tests.Sources.Upstream;

/// <summary>What the card of a model taken from others gives to this one.</summary>
public sealed class UpstreamTests
{
    private const string Page = "https://huggingface.co/films/tone-base/blob/" + UpstreamCardText.Commit + "/README.md";
    private const string From = "> From the [card of films/tone-base](" + Page + "):\n>\n";

    [Fact]
    public void Facts_are_carried_over_and_what_belongs_to_the_other_repository_is_not()
    {
        using var card = UpstreamCardText.Card();

        card.FrontMatter().ShouldBe($"""
            language: en
            license: cc-by-nc-4.0
            pipeline_tag: text-classification
            datasets:
            - stanfordnlp/imdb
            metrics:
            - accuracy
            base_model: google-bert/bert-base-uncased
            base_model_relation: finetune
            model-index:
            - name: App
              results:
              - task:
                  type: text-classification
                dataset:
                  type: stanfordnlp/imdb
                  name: IMDb
                  split: test
                metrics:
                - type: accuracy
                  value: 0.93
                source:
                  name: Card of films/tone-base
                  url: {Page}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Paragraphs_tables_and_code_stand_in_one_quote_that_names_its_source()
    {
        using var card = UpstreamCardText.Card();

        card.Text().ShouldContain($"""
            ### Training Data

            {From}> Reviews of films.
            >
            > | year | rows |
            > |---|---|
            > | 2011 | 25000 |
            >
            > How they were loaded:
            >
            > ```python
            > # a comment, no heading
            > load("imdb")
            > ```

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Headings_become_labels_placeholders_go_and_links_lead_to_the_Hub()
    {
        using var card = UpstreamCardText.Card();

        card.Text().ShouldContain(
            $"### Training Procedure\n\n{From}> Trained in two stages. See [the log](https://huggingface.co/films/tone-base/blob/{UpstreamCardText.Commit}/logs/run.txt#last) and "
            + $"![curve](https://huggingface.co/films/tone-base/resolve/{UpstreamCardText.Commit}/curve.png).\n>\n> **Stage two of training**\n>\n> Ten epochs.\n");
    }

    [Fact]
    public void Values_in_a_line_and_in_a_map_name_their_source_too()
    {
        using var card = UpstreamCardText.Card();
        var text = card.Text();

        text.ShouldContain($"- **Training regime:** fp16 (from the [card of films/tone-base]({Page}))\n");
        text.ShouldContain($"- **learning_rate:** 2e-05\n- **source:** [card of films/tone-base]({Page})\n");
        text.ShouldContain("> It does well: $$F_1 = 0.9$$\n");
        text.ShouldContain("- **Developed by:** Ada Lovelace\n");
        text.ShouldContain("@misc{tone}");
    }

    [Fact]
    public void Uses_and_limits_are_quoted_and_answer_nothing()
    {
        using var card = UpstreamCardText.Card();
        card.Request.Checklist = "huggingface;annotated";
        var text = card.Text();

        text.ShouldContain("### Direct Use\n\n[More Information Needed]\n");
        text.ShouldContain($"> **Direct Use**\n>\n> Sorting reviews, see [the demo](https://huggingface.co/films/tone-base/blob/{UpstreamCardText.Commit}/demo/app.py).\n>\n> **Out-of-Scope Use**\n>\n> Judging people.\n");
        text.ShouldContain("### Limits Named by the Upstream Card\n");
        text.ShouldNotContain("ada@example.com");
        string[] asked = ["MCB1020", "MCB1024", "MCB1028", "MCB1029", "MCB1086", "MCB1087"];
        card.Request.Strictness = "standard";
        card.Build().Findings.Select(finding => finding.Code).Intersect(asked).ShouldBe(asked, ignoreOrder: true);
    }

    [Fact]
    public void One_section_about_uses_and_limits_is_quoted_once()
    {
        using var card = UpstreamCardText.Card("# T\n\n## Intended uses & limitations\n\nReviews only.\n");

        card.Text().Split("> Reviews only.").Length.ShouldBe(2);
    }

    // A title with markup is not found by its plain form.
    [Theory]
    [InlineData("Trainin\\\\g and *training* notes")]
    [InlineData("Trainin\\\\\\\\g hyperparameters")]
    public void A_section_is_quoted_whatever_markup_its_title_has(string title)
    {
        using var card = UpstreamCardText.Card($"# T\n\n## {title}\n\nThree epochs on letters.\n");

        card.Text().ShouldContain("> Three epochs on letters.");
    }

    [Fact]
    public void Ones_own_words_stand_beside_the_quoted_ones()
    {
        using var card = UpstreamCardText.Card(sidecar: "direct_use: Sorting letters to the editor.\nbias_risks_limitations: Has never seen a letter.\n");
        var text = card.Text();

        text.ShouldContain("### Direct Use\n\nSorting letters to the editor.\n");
        text.ShouldContain("Has never seen a letter.\n");
        text.ShouldContain("> Sorting reviews, see");
        text.ShouldContain("> Irony is taken at its word.");
    }

    [Fact]
    public void The_checklist_report_says_what_others_answered()
    {
        using var card = UpstreamCardText.Card();
        card.Request.Formats = "checklist";

        var report = card.Text();

        report.ShouldContain("**datasets trained on** (required; developer): answered by the upstream card (`datasets` in upstream/README.md:9).");
        report.ShouldContain("- [ ] **intended uses**");
        report.ShouldContain("The upstream card cannot say what the model is used for here.");
        report.ShouldContain("- [ ] **contact**");
    }

    [Fact]
    public void The_card_says_which_model_it_is_and_who_built_it()
    {
        using var card = UpstreamCardText.Card();
        card.Request.Project.Metadata.Add(new("Authors", "Contoso"));

        var text = card.Text();

        text.ShouldContain($"### Upstream Model\n\nThis model was not trained for this project; it is [films/tone-base](https://huggingface.co/films/tone-base/tree/{UpstreamCardText.Commit}), revision `{UpstreamCardText.Commit}`.");
        text.ShouldNotContain("Contoso");
        text.ShouldContain("- **Shared by:** [films](https://huggingface.co/films)\n");
    }

    [Fact]
    public void The_authors_of_a_project_did_not_build_the_model_of_others()
    {
        using var card = UpstreamCardText.Card("Text.\n");
        card.Request.Project.Metadata.Add(new("Authors", "Contoso"));

        card.Text().ShouldNotContain("Contoso");
        card.With("base_model_relation", "finetune").Text().ShouldContain("- **Developed by:** Contoso\n");
    }

    [Theory]
    [InlineData("huggingface")]
    [InlineData("annotated")]
    [InlineData("kaggle")]
    [InlineData("imageomics")]
    public void Every_template_has_a_place_for_what_is_quoted(string template)
    {
        using var card = UpstreamCardText.Card();
        card.Request.Template = template;

        var text = card.Text();

        foreach (var words in new[] { "Upstream Model", "> Reviews of films.", "> Ten epochs.", "> Judging people.", "> Irony is taken at its word." })
        {
            text.ShouldContain(words);
        }
    }

    [Fact]
    public void Whoever_trains_a_model_further_says_how_it_was_trained()
    {
        using var card = UpstreamCardText.Card(sidecar: "base_model_relation: finetune\n");

        var text = card.Text();

        text.ShouldContain("base_model: films/tone-base\n");
        text.ShouldNotContain("model-index");
        text.ShouldContain("### Training Data\n\n[More Information Needed]\n");
        text.ShouldContain("### Training of the Base Model\n\n" + From);
        text.ShouldContain("### Evaluation of the Base Model\n\n" + From);
        text.ShouldContain("> Reviews of films.");
        text.ShouldContain("trained further from");
    }

    [Fact]
    public void Whoever_quantizes_a_model_says_how_well_the_small_one_does()
    {
        using var card = UpstreamCardText.Card(sidecar: "base_model_relation: quantized\n");

        var text = card.Text();

        text.ShouldContain("### Training Data\n\n" + From);
        text.ShouldContain("### Results\n\n[More Information Needed]\n");
        text.ShouldContain("### Evaluation of the Base Model\n\n" + From);
        text.ShouldNotContain("model-index");
    }

    [Fact]
    public void A_base_model_that_is_the_upstream_one_says_the_same()
    {
        using var card = UpstreamCardText.Card(sidecar: "base_model: films/tone-base\n");

        card.FrontMatter().ShouldNotContain("relation");
        card.Text().ShouldContain("trained further from");
    }

    [Fact]
    public void What_an_author_states_wins_and_is_not_attributed_to_others()
    {
        using var card = UpstreamCardText.Card(sidecar: """
            license: mit
            language: de
            training_data: Our own words.
            metrics: [{type: accuracy, value: 0.5, task: text-classification, dataset: stanfordnlp/imdb, split: test}]
            """);

        var text = card.Text();

        text.ShouldContain("license: mit\n");
        text.ShouldContain("language: de\n");
        text.ShouldContain("value: 0.5\n");
        text.ShouldNotContain("Card of films/tone-base", Case.Sensitive);
        text.ShouldNotContain("> Reviews of films.");
    }

    [Fact]
    public void A_license_of_ones_own_takes_no_name_from_the_upstream_one()
    {
        using var card = UpstreamCardText.Card("---\nlicense: other\nlicense_name: films-1.0\nlicense_link: https://example.com/l\n---\nText.\n", "license: mit\n");

        card.Text().ShouldNotContain("films-1.0");
    }

    [Fact]
    public void A_card_that_a_build_wrote_between_markers_is_read()
    {
        using var card = UpstreamCardText.Card("# films/tone-base\n\n<!-- modelcard:begin card -->\n## Training Data\n\nReviews of films.\n<!-- modelcard:end card -->\n");

        card.Text().ShouldContain("> Reviews of films.");
        card.Text().ShouldNotContain("modelcard:begin");
    }

    [Fact]
    public void Without_an_id_the_title_may_say_it_and_else_nothing_is_linked()
    {
        using var titled = UpstreamCardText.Card("# Model Card for films/tone-base\n\n## Training Data\n\nSee [the log](log.txt).\n");
        titled.Request.UpstreamId = titled.Request.UpstreamRevision = "";
        using var nameless = UpstreamCardText.Card("# Tone\n\n## Training Data\n\nSee [the log](log.txt) and ![a curve](c.png).\n");
        nameless.Request.UpstreamId = nameless.Request.UpstreamRevision = "";

        titled.Text().ShouldContain("> See [the log](https://huggingface.co/films/tone-base/blob/main/log.txt).");
        nameless.Text().ShouldContain("> From the card of the upstream model:\n>\n> See the log and a curve.\n");
    }

    [Fact]
    public void Each_model_of_a_project_has_its_own()
    {
        using var card = new TestCard();
        card.Write("a.md", "## Training Data\n\nReviews of films.\n");
        card.WithItem("ModelCardModel", "one", ("Upstream", "a.md"), ("UpstreamId", "films/tone-base")).WithItem("ModelCardModel", "two");

        var files = card.Build().Files;

        files.Single(file => file.Name.StartsWith("one/", StringComparison.Ordinal)).Text.ShouldContain("> Reviews of films.");
        files.Single(file => file.Name.StartsWith("two/", StringComparison.Ordinal)).Text.ShouldNotContain("films");
    }

    [Fact]
    public void The_card_counts_as_an_input_of_the_build()
    {
        using var card = UpstreamCardText.Card();

        card.Build().FilesRead.ShouldContain(file => file.EndsWith("README.md", StringComparison.Ordinal));
    }
}
