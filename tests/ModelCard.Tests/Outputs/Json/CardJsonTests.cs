using System.Globalization;
using System.Text.Json;
using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Tests.Sources.Upstream;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>The card as JSON, <c>modelcard.json</c>.</summary>
public sealed class CardJsonTests
{
    private const string Golden = "tests/ModelCard.Tests/Goldens/Json/";

    [Fact]
    public void The_files_are_those_that_were_read_and_approved()
    {
        using var card = RouterCard.Create();
        card.Request.Formats = "json";

        var (json, toolkit) = CardJsonFile.Of(card);

        RepositoryFiles.ShouldHold(Golden + "router.modelcard.json", json.Replace($"\"version\": \"{CardOutput.ToolVersion}\"", "\"version\": \"0.0.0\"", StringComparison.Ordinal));
        RepositoryFiles.ShouldHold(Golden + "router.modelcard.mct.json", toolkit);
        CardJsonFile.Problems(json).ShouldBeEmpty();
        ToolkitRules.Problems(toolkit).ShouldBeEmpty();
    }

    [Fact]
    public void Every_answered_field_is_there_with_where_it_stands()
    {
        using var card = new TestCard(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.yaml"));

        var fields = CardJsonFile.Read(card).GetProperty("fields").EnumerateArray().ToList();

        fields.Select(field => field.GetProperty("name").GetString()).ShouldBe(ModelCard.Catalog.CardFields.All.Select(field => field.Name).Where(name => name is not ("datasets" or "metrics")));
        fields.ShouldAllBe(field => field.GetProperty("origin").GetProperty("file").GetString() == "modelcard.yaml" && field.GetProperty("origin").GetProperty("line").GetInt32() > 0);
    }

    [Theory]
    [InlineData("training_hyperparameters: {a: 0.10, b: 1.50e-05, c: +1, d: .5, e: 1e999, f: .nan, g: yes, h: TRUE, i: 0o17}", """{"a":0.10,"b":1.50e-05,"c":1,"d":0.5,"e":"1e999","f":".nan","g":"yes","h":true,"i":15}""")]
    [InlineData("model_version: 1.10", "\"1.10\"")]
    [InlineData("parameter_count: 1_000", null)]
    [InlineData("parameter_count: 23", "23")]
    [InlineData("parameter_count: 1e3", "1e3")]
    [InlineData("license: mit", "[\"mit\"]")]
    [InlineData("tags: [TODO, a]", "[\"a\"]")]
    [InlineData("developers: [{name: Ada, url: 'https://example.com/ada'}, Ben]", """[{"name":"Ada","url":"https://example.com/ada"},"Ben"]""")]
    [InlineData("visualizations: a.png", """[{"path":"a.png"}]""")]
    [InlineData("direct_use: TBD", null)]
    public void A_value_keeps_its_structure_and_its_digits(string sidecar, string? value)
    {
        using var card = new TestCard(sidecar + "\n");
        card.Request.Formats = "json";
        var name = sidecar.Split(':')[0];
        if (card.Build().Files.Count == 0)
        {
            value.ShouldBeNull("an error stands in the way");
            return;
        }

        var field = CardJsonFile.Read(card).GetProperty("fields").EnumerateArray().SingleOrDefault(field => field.GetProperty("name").GetString() == name);

        (field.ValueKind == JsonValueKind.Undefined ? null : JsonSerializer.Serialize(field.GetProperty("value"))).ShouldBe(value);
    }

    [Theory]
    [InlineData("co2_emitted: 1.2 kg", "1200", "g")]
    [InlineData("co2_emitted: 4.75", "4.75", "g")]
    [InlineData("model_size: 85 MB (as float32)", "85000000", "bytes")]
    [InlineData("energy_consumed: 300 Wh", "0.3", "kWh")]
    public void A_quantity_is_a_number_with_its_unit_too(string sidecar, string number, string unit)
    {
        using var card = new TestCard(sidecar + "\n");

        var field = CardJsonFile.Read(card).GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("kind").GetString() == "quantity");

        field.GetProperty("value").GetString().ShouldBe(sidecar.Split(": ")[1]);
        field.GetProperty("number").GetRawText().ShouldBe(number);
        field.GetProperty("unit").GetString().ShouldBe(unit);
    }

    [Fact]
    public void What_does_not_apply_says_why_in_place_of_a_value()
    {
        using var card = new TestCard("datasets: 'Not applicable: the weights were written by hand.'\n").With("training_hyperparameters", "N/A");

        var fields = CardJsonFile.Read(card).GetProperty("fields").EnumerateArray().Where(field => field.TryGetProperty("not_applicable", out _)).ToList();

        fields.Select(field => field.GetProperty("name").GetString() + " " + field.GetProperty("not_applicable").GetRawText().ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal))
            .ShouldBe(["datasets { \"words\": \"Not applicable\", \"reason\": \"the weights were written by hand.\" }", "training_hyperparameters { \"words\": \"N/A\" }"], ignoreOrder: true);
    }

    [Fact]
    public void No_path_of_the_machine_is_in_it()
    {
        using var card = RouterCard.Create();
        var outside = card.Write("../outside.md", "Only what was measured in one winter.");
        card.WithItem("ModelCardDataset", "Rooted", ("File", Path.Combine(card.Request.ProjectDirectory, "data", "test.csv")));
        card.WithItem("ModelCardFigure", Path.Combine(card.Request.ProjectDirectory, "figures", "queues.png"), ("Alt", "x"));
        card.WithItem("ModelCardFigure", @"C:\models\roc.png", ("Alt", "x"));
        card.Request.Project.Items.Add(new ModelCard.Sources.ProjectItem("ModelCardSection", "x", [new("Field", "downstream_use")], "/usr/share/shared.props", outside));
        card.Request.Project.Items.Add(new ModelCard.Sources.ProjectItem("ModelCardTag", "mail", [], "/nowhere/shared.props", ""));
        card.Request.Checklist = "huggingface;" + card.Write("checks/own.yaml", "title: Ours\nitems:\n- {title: A paper, answers: paper}\n");
        card.Request.Template = card.Write("missing.md", "{{ model_id }}");

        var (json, toolkit) = CardJsonFile.Of(card);

        foreach (var text in new[] { json, toolkit })
        {
            text.ShouldNotContain(card.Request.ProjectDirectory);
            text.ShouldNotContain(Path.GetTempPath());
            text.ShouldNotContain("\"C:");
        }

        json.ShouldContain("\"file\": \"../outside.md\"");
        json.ShouldContain("\"file\": \"shared.props\"");
        json.ShouldContain("\"title\": \"Ours\"");
        CardJsonFile.Problems(json).ShouldBeEmpty();
    }

    [Fact]
    public void It_depends_neither_on_the_day_nor_on_the_folder_nor_on_the_culture()
    {
        using var card = RouterCard.Create();
        var first = CardJsonFile.Of(card);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Commas();
            using var other = RouterCard.Create();
            other.Request.Today = new DateTime(2200, 1, 1);
            CardJsonFile.Of(other).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Without_the_measured_files_it_says_the_same_of_them()
    {
        using var card = RouterCard.Create();
        card.Write("modelcard.lock", CardAccept.Run(card.Request, out _).Files[0].Text);
        card.Request.Accepting = null;
        var (json, toolkit) = CardJsonFile.Of(card);
        foreach (var file in new[] { "results.csv", "data/test.csv", "model.safetensors" })
        {
            File.Delete(Path.Combine(card.Request.ProjectDirectory, file));
        }

        var (later, toolkitLater) = CardJsonFile.Of(card);

        toolkitLater.ShouldBe(toolkit);
        later.Split("\"findings\"")[0].ShouldBe(json.Split("\"findings\"")[0], "only what the build found differs: that the files are not there");
    }

    [Fact]
    public void Its_findings_are_those_of_the_build_each_at_its_place()
    {
        using var card = new TestCard("license: not-a-license\nunknown_key: 1\n");
        var json = CardJsonFile.Read(card);

        var written = json.GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("code")} {finding.GetProperty("severity")} {finding.GetProperty("file")} {(finding.TryGetProperty("line", out var line) ? line.GetInt32() : 0)}");

        written.ShouldBe(card.Build().Findings.Select(finding => $"{finding.Code} {finding.Severity.ToString().ToLowerInvariant()} {Path.GetFileName(finding.File)} {finding.Line}"));
        json.GetProperty("findings")[0].GetProperty("help").GetString().ShouldEndWith("/docs/rules/" + json.GetProperty("findings")[0].GetProperty("code") + ".md");
    }

    [Fact]
    public void A_finding_that_a_rule_silences_is_not_in_it()
    {
        using var card = new TestCard("license: not-a-license\n").WithItem("ModelCardRule", "MCB2002", ("Severity", "none"));

        CardJsonFile.Of(card).Card.ShouldNotContain("\"MCB2002\"");
    }

    [Fact]
    public void A_checklist_says_what_answers_each_item_and_what_became_of_the_others()
    {
        using var card = new TestCard("paper: 'Not applicable: nothing was published about it yet.'\nlicense: mit\nwaivers: {demo: {reason: After the audit., expires: 2001-01-01}}\n");
        card.Write("own.yaml", "title: Ours\nitems:\n- {title: A license, answers: license}\n- {title: A paper, answers: paper}\n- {title: A demo, answers: demo}\n- {title: A link, answers: license_link, when: the license is other}\n- {title: Code, answers: get_started_code}\n");
        card.Request.Checklist = "own.yaml";
        card.Request.Today = new DateTime(2026, 1, 1);

        var list = CardJsonFile.Read(card).GetProperty("checklists")[0];

        list.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("title")}: {item.GetProperty("status")}").ShouldBe(
            ["A license: answered", "A paper: declared_not_applicable", "A demo: waived", "A link: not_applicable", "Code: missing"]);
        var items = list.GetProperty("items");
        items[0].GetProperty("answered_by")[0].GetString().ShouldBe("license");
        items[0].GetProperty("origin").GetProperty("line").GetInt32().ShouldBe(2);
        items[1].GetProperty("reason").GetString().ShouldBe("nothing was published about it yet.");
        items[2].GetProperty("waived_by")[0].GetString().ShouldBe("demo");
        items[3].GetProperty("conditions")[0].GetString().ShouldBe("the license is other");
        list.GetProperty("percent").GetInt32().ShouldBe(50);
    }

    [Fact]
    public void Only_the_roles_that_are_checked_are_counted()
    {
        using var card = new TestCard("license: mit\n");
        card.Request.Role = "sociotechnic";

        var json = CardJsonFile.Read(card);

        json.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("name").GetString()).ShouldBe(["sociotechnic"]);
        json.GetProperty("checklists")[0].GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("owner").GetString() == "sociotechnic");
    }

    [Fact]
    public void Each_of_several_models_has_its_own()
    {
        using var card = new TestCard().WithItem("ModelCardModel", "tiny").WithItem("ModelCardModel", "large", ("License", "apache-2.0"));
        card.Request.Formats = "markdown;json";

        var files = card.Build().Files;

        files.Select(file => file.Name).ShouldBe(
            ["tiny/README.md", "tiny/modelcard.mct.json", "tiny/modelcard.json", "large/README.md", "large/modelcard.mct.json", "large/modelcard.json"]);
        using var json = JsonDocument.Parse(files[5].Text);
        json.RootElement.GetProperty("model").GetProperty("name").GetString().ShouldBe("large");
        json.RootElement.GetProperty("model").GetProperty("license").GetString().ShouldBe("apache-2.0");
    }

    [Fact]
    public void A_placeholder_is_no_attribute()
    {
        using var card = new TestCard("datasets:\n- {id: own, description: TODO, license: mit}\n");

        CardJsonFile.Read(card).GetProperty("datasets")[0].EnumerateObject().Select(member => member.Name).ShouldBe(["id", "license", "origin"]);
    }

    [Fact]
    public void An_upstream_card_is_named_and_what_it_says_has_its_place()
    {
        using var card = UpstreamCardText.Card();

        var json = CardJsonFile.Read(card);

        json.GetProperty("upstream").GetProperty("origin").GetProperty("name").GetString().ShouldBe("ModelCardUpstream");
        json.GetProperty("upstream").GetProperty("is_gated").ValueKind.ShouldBe(JsonValueKind.False);
        json.GetProperty("fields").EnumerateArray().ShouldContain(field =>
            field.GetProperty("origin").GetProperty("source").GetString() == "upstream" && field.GetProperty("origin").GetProperty("file").GetString() == json.GetProperty("upstream").GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("/work/app", "Read /work/app/a.md and /work/apple.", "Read a.md and /work/apple.")]
    [InlineData("/work/app/", "/work/app/b/c.md is missing.", "b/c.md is missing.")]
    [InlineData(@"C:\work", @"C:\work\a.md is missing.", "a.md is missing.")]
    [InlineData("/", "/a.md is missing.", "/a.md is missing.")]
    public void A_message_names_no_folder_of_the_machine(string folder, string message, string written) =>
        new JsonPlaces(folder).Message(message).ShouldBe(written);

    private static CultureInfo Commas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    [Fact]
    public void A_card_with_an_error_has_none()
    {
        using var card = new TestCard("parameter_count: many\n");
        card.Request.Formats = "json";

        card.Build().Findings.ShouldContain(finding => finding.Severity == FindingSeverity.Error);
        card.Build().Files.ShouldBeEmpty();
    }
}
