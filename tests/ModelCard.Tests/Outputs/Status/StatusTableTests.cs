using System.Text.RegularExpressions;
using ModelCard.Outputs;
using ModelCard.Tests.Outputs.Html;
using ModelCard.Tests.Sources;

namespace ModelCard.Tests.Outputs.Status;

/// <summary>How far a card is, on one screen.</summary>
public sealed partial class StatusTableTests
{
    private const string Half = """
        license: mit
        pipeline_tag: tabular-classification
        direct_use: Sorting penguins by four measurements.
        training_data: TODO
        bias_risks_limitations: Some birds are hard to tell apart. Lorem ipsum dolor sit amet.
        co2_emitted: 12
        metrics:
        - {type: accuracy, value: 1.7}

        """;

    [Fact]
    public void Of_a_card_without_a_word()
    {
        using var card = new TestCard();

        ShouldBeGolden("empty", card);
    }

    [Fact]
    public void Of_a_card_that_is_begun()
    {
        using var card = new TestCard(Half);
        card.Request.Checklist = "huggingface;mitchell";

        ShouldBeGolden("half", card);
    }

    [Fact]
    public void Of_a_complete_card()
    {
        using var card = new TestCard(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.yaml"));
        card.Write("figures/roc.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        card.Write("figures/loss.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        ShouldBeGolden("widget", card);
        card.WithItem("ModelCardMetadata", "widget", ("Value", "[{text: A bird.}]"));
        ShouldBeGolden("complete", card);
        card.Request.Strictness = "none";
        Status(card).ShouldEndWith("\n  next\n  nothing: every item that applies is answered, and nothing is found wrong\n");
    }

    [Fact]
    public void Of_statements_that_the_files_have_outgrown()
    {
        using var card = new TestCard("direct_use: Sorting penguins by four measurements, in Antarctica.\nparameter_count: 110000000\nmetrics:\n- {type: accuracy, value: 0.95, dataset: birds, split: test}\n")
            .WithItem("ModelCardModelFile", "model.safetensors")
            .WithItem("ModelCardMetricsFile", "metrics.json", ("Dataset", "birds"), ("Split", "test"));
        card.WriteBytes("model.safetensors", Safetensors.Floats(4, 4));
        card.Write("metrics.json", "{\"accuracy\": 0.91}");

        ShouldBeGolden("stale", card);
    }

    [Fact]
    public void Of_a_sidecar_that_cannot_be_read()
    {
        using var card = new TestCard("license: [mit\n");

        ShouldBeGolden("unreadable", card);
    }

    [Fact]
    public void Of_several_models()
    {
        using var card = new TestCard()
            .WithItem("ModelCardModel", "tiny", ("Sidecar", "tiny.yaml"))
            .WithItem("ModelCardModel", "large", ("DirectUse", "Sorting penguins by four measurements, in Antarctica."))
            .WithItem("ModelCardModel", "broken", ("Sidecar", "broken.yaml"));
        card.Write("tiny.yaml", Half);
        card.Write("broken.yaml", "license: [mit\n");

        ShouldBeGolden("models", card);
    }

    [Fact]
    public void Of_a_role_that_asks_only_for_itself()
    {
        using var card = new TestCard(Half);
        card.Request.Role = "sociotechnic";

        ShouldBeGolden("role", card);
    }

    [Fact]
    public void Of_a_card_in_Markdown()
    {
        using var card = new TestCard();
        card.Write("README.md", "---\nlicense: mit\n---\n# Model Card for Penguins\n");
        card.Request.Sidecar = "README.md";

        ShouldBeGolden("markdown", card);
    }

    [Fact]
    public void Words_in_any_script_leave_the_columns_where_they_are()
    {
        using var card = new TestCard();
        card.Write("own.yaml", """
            title: 日本語のチェックリスト、とても長い名前のものです
            items:
            - {title: "Überblick u\u0308ber 👩‍🔬 and 🇫🇷", answers: direct_use, level: required}
            - {title: "A title that goes on and on until nobody knows any more what it was about when it began", answers: license}
            """);
        card.Write("emoji.yaml", "title: '✅ हिन्दी 👍🏽'\nitems:\n- {title: a, answers: direct_use}\n");
        card.Request.Checklist = "own.yaml;emoji.yaml";

        ShouldBeGolden("scripts", card);
    }

    [Fact]
    public void What_is_wrong_with_the_models_as_a_whole_is_said()
    {
        using var card = new TestCard().WithItem("ModelCardModel", "tiny").WithItem("ModelCardMetric", "accuracy", ("Value", "0.9"), ("Model", "tinny"));

        Status(card).ShouldContain("\n  1. error MCB0502 at App.csproj");
    }

    [Fact]
    public void Required_items_come_first_then_errors_then_warnings_then_what_is_recommended()
    {
        using var card = new TestCard("model_summary: Sorts penguins.\nmodel_id: Penguins\nlicense: mit\nbias_risks_limitations: Knows three species of penguins only.\ntraining_procedure: A single pass.\ntraining_data: Palmer.\nwhatever: 1\nmetrics:\n- {type: accuracy, value: 0.9, minimum: 0.95}\n");

        Next(Status(card)).ShouldBe(["intended uses (required; project organizer)", "error MCB4201 at modelcard.yaml(9,41)", "warning MCB0011 at modelcard.yaml(7,1)"]);
        card.With("direct_use", "Sorting penguins by four measurements, in Antarctica.");
        Next(Status(card)).ShouldBe(["error MCB4201 at modelcard.yaml(9,41)", "warning MCB0011 at modelcard.yaml(7,1)", "library (recommended; developer)"]);
    }

    [Fact]
    public void A_minimum_score_is_no_thing_to_write()
    {
        using var card = new TestCard();
        card.Request.MinimumScore = "90";

        var status = Status(card);

        status.ShouldContain(" are answered; 1 error, ");
        status.ShouldNotContain("MCB1000");
    }

    [Theory]
    [InlineData("half")]
    [InlineData("")]
    public void Every_line_fits_and_our_own_words_are_ASCII(string sidecar)
    {
        using var card = new TestCard(sidecar.Length == 0 ? null : Half);
        card.Request.Checklist = "huggingface;mitchell;kaggle;imageomics;annotated";

        foreach (var line in Status(card).Split('\n'))
        {
            line.Length.ShouldBeLessThanOrEqualTo(80, line);
            line.ShouldAllBe(c => c >= ' ' && c <= '~', line);
            line.TrimEnd().ShouldBe(line);
        }
    }

    [Fact]
    public void Color_changes_nothing_but_the_color()
    {
        using var card = new TestCard(Half);
        var result = card.Build();

        var plain = StatusTable.Write(card.Request.ProjectFile, result, inColor: false);
        var colored = StatusTable.Write(card.Request.ProjectFile, result, inColor: true);

        plain.ShouldNotContain('\u001b');
        colored.ShouldContain("\u001b[31m");
        Escapes().Replace(colored, "").ShouldBe(plain);
        foreach (var line in colored.Split('\n'))
        {
            (Escapes().Count(line) % 2).ShouldBe(0, line);
        }
    }

    [Fact]
    public void No_author_can_steer_the_terminal()
    {
        using var card = new TestCard("direct_use: \"TODO \\e[2J\"\n\"k\\e]0;x\\a\": 1\n");
        card.Write("own.yaml", "title: \"a\\e[2Jb\"\nitems:\n- {title: \"c\\e[31md\\u202Ee\", answers: license, level: required}\n");
        card.Request.Checklist = "own.yaml";

        Status(card).ShouldAllBe(c => c == '\n' || (c >= ' ' && c <= '~'));
    }

    // What MSBuild's terminal logger looks for: the name of the project file, an arrow, and what the project came to.
    [Theory]
    [InlineData("license: mit\nlanguage: en\npipeline_tag: text-classification\nwidget: [{text: A bird.}]\n")]
    [InlineData(Half)]
    public void A_section_has_as_many_questions_on_the_page(string sidecar)
    {
        using var card = new TestCard(sidecar);
        var sections = Section().Matches(HtmlPages.Of(card).Split("By section</caption>")[1].Split("</table>")[0])
            .Select(match => (match.Groups[1].Value, int.Parse(match.Groups[2].Value), int.Parse(match.Groups[3].Value))).ToList();

        var status = Status(card).Split('\n').SkipWhile(line => !line.StartsWith("  section", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Length > 0)
            .Select(line => Counts().Match(line)).Where(match => match.Success)
            .Select(match => (match.Groups[1].Value.Trim(), Number(match.Groups[2].Value), Number(match.Groups[2].Value) + Number(match.Groups[3].Value))).Where(section => section.Item3 > 0);
        sections.ShouldBe(status);
        sections.ShouldContain(section => section.Item1 == "Metadata");
    }

    private static int Number(string text) => text == "-" ? 0 : int.Parse(text);

    private static string Status(TestCard card)
    {
        var status = StatusTable.Write(card.Request.ProjectFile, card.Build(), inColor: false);
        status.ShouldStartWith("App -> model card");
        status.ShouldEndWith("\n");
        return status;
    }

    private static List<string> Next(string status) =>
        [.. status.Split('\n').Where(line => line.StartsWith("  1. ", StringComparison.Ordinal) || line.StartsWith("  2. ", StringComparison.Ordinal) || line.StartsWith("  3. ", StringComparison.Ordinal)).Select(line => line[5..])];

    private static void ShouldBeGolden(string name, TestCard card)
    {
        card.Request.CheckOnly = true;
        RepositoryFiles.ShouldHold($"tests/ModelCard.Tests/Goldens/Status/{name}.txt", Status(card));
    }

    [GeneratedRegex("<th scope=\"row\">([^<]+)</th>.*? (\\d+) of (\\d+)</td>", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^  (.{29}) +(\d+|-) +(\d+|-) ")]
    private static partial Regex Counts();

    [GeneratedRegex("\u001b\\[\\d+m")]
    private static partial Regex Escapes();
}
