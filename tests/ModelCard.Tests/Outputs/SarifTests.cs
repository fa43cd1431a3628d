using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Tests.Outputs;

/// <summary>The findings as SARIF, <c>modelcard.sarif</c>.</summary>
public sealed class SarifTests
{
    [Theory]
    [InlineData("empty", "", "warn")]
    [InlineData("router", Router, "standard")]
    [InlineData("wrong", "license: [mit\n", "warn")]
    public void The_report_is_the_one_that_was_read_and_approved(string name, string sidecar, string strictness)
    {
        using var card = Card(sidecar, strictness);
        RepositoryFiles.ShouldHold($"tests/ModelCard.Tests/Goldens/Sarif/{name}.sarif", Report(card).Replace(CardOutput.ToolVersion, "VERSION", StringComparison.Ordinal));
    }

    [OfficialSchemaTheory("sarif-2.1.0.json")]
    [InlineData("", "warn")]
    [InlineData(Router, "strict")]
    [InlineData("license: [mit\n", "warn")]
    public void It_is_valid_by_the_schema_of_OASIS(string sidecar, string strictness)
    {
        using var card = Card(sidecar, strictness);
        OfficialSchema.Load("sarif-2.1.0.json").Problems(Report(card)).ShouldBeEmpty();
    }

    [Fact]
    public void It_says_every_finding_of_the_build_at_its_place()
    {
        using var card = Card(Router, "standard");

        var said = card.Build().Findings.Select(finding => $"{Level(finding.Severity)} {finding.Code} {finding.Line} {finding.Message}");

        Results(card).Where(result => result["suppressions"] is null)
            .Select(result => $"{result["level"]} {result["ruleId"]} {Region(result)?["startLine"] ?? 0} {result["message"]!["text"]}").ShouldBe(said);
    }

    [Fact]
    public void An_error_keeps_the_card_from_being_written_and_not_the_report()
    {
        using var card = Card(Router, "strict");

        var result = card.Build();

        result.Files.ShouldBeEmpty();
        result.Reports.ShouldHaveSingleItem().Name.ShouldBe("modelcard.sarif");
        Run(result)["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>().ShouldBeTrue("every check ran");
    }

    [Fact]
    public void An_input_that_cannot_be_trusted_is_all_that_is_said_and_the_run_is_no_success()
    {
        using var card = Card("license: [mit\n", "warn");

        var run = Run(card.Build());

        run["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>().ShouldBeFalse();
        run["results"]!.AsArray().ShouldHaveSingleItem()!["ruleId"]!.GetValue<string>().ShouldBe("MCB0005");
    }

    [Fact]
    public void It_is_a_file_of_the_bundle_after_the_others_and_of_no_build_that_did_not_ask()
    {
        using var card = Card("", "warn");
        card.Request.Formats = "sarif;markdown;checklist";
        var result = card.Build();
        result.Files.Select(file => $"{file.Name} {file.Kind}").ShouldBe(["README.md markdown", "CHECKLIST.md checklist", "modelcard.sarif sarif"]);
        result.Reports.ShouldHaveSingleItem().ShouldBeSameAs(result.Files[2]);

        card.Request.Formats = "markdown";
        card.Build().Reports.ShouldBeEmpty();
    }

    [Fact]
    public void A_check_has_it_too()
    {
        using var card = Card(Router, "warn");
        var built = Report(card);
        card.Request.CheckOnly = true;

        var result = card.Build();

        result.Files.ShouldBeEmpty();
        result.Reports.ShouldHaveSingleItem().Text.ShouldBe(built);
    }

    [Fact]
    public void What_a_waiver_excuses_is_suppressed_with_the_reason()
    {
        using var card = Card(Router, "standard");

        var suppressed = Results(card).Where(result => result["suppressions"] is not null).ToList();

        suppressed.Select(result => (string)result["ruleId"]!).ShouldBe(["MCB1088", "MCB1032", "MCB3010"], ignoreOrder: true);
        var loader = suppressed.Single(result => (string)result["ruleId"]! == "MCB1032")["suppressions"]![0]!;
        loader["kind"]!.GetValue<string>().ShouldBe("external");
        loader["justification"]!.GetValue<string>().ShouldBe("The loader is published after the audit");
        loader["properties"]!["expires"]!.GetValue<string>().ShouldBe("2099-06-30");
    }

    [Fact]
    public void It_does_not_depend_on_the_day()
    {
        using var card = Card(Router, "warn");
        var before = Report(card);
        card.Request.Today = new DateTime(2200, 1, 1);

        Report(card).ShouldBe(before);
        card.Findings().ShouldContain(finding => finding.StartsWith("MCB0224", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_that_a_rule_silences_is_not_in_it_and_a_louder_one_is_louder()
    {
        using var card = Card("", "warn");
        card.WithItem("ModelCardRule", "direct_use", ("Severity", "none")).WithItem("ModelCardRule", "license", ("Severity", "message"));

        var results = Results(card);

        results.ShouldNotContain(result => (string)result["ruleId"]! == "MCB1020");
        ((string)results.Single(result => (string)result["ruleId"]! == "MCB1010")["level"]!).ShouldBe("note");
    }

    [Fact]
    public void Every_result_leads_to_its_rule_and_every_rule_explains_itself()
    {
        using var card = Card(Router, "standard");
        var run = Run(card.Build());
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();

        rules.Select(rule => (string)rule!["id"]!).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        foreach (var result in run["results"]!.AsArray())
        {
            ((string)rules[(int)result!["ruleIndex"]!]!["id"]!).ShouldBe((string)result["ruleId"]!);
        }

        foreach (var rule in rules)
        {
            ((string)rule!["helpUri"]!).ShouldBe(FindingCodes.HelpLink((string)rule["id"]!));
            ((string)rule["help"]!["markdown"]!).ShouldContain("How to fix it");
            ((string)rule["name"]!).ShouldAllBe(c => char.IsLetterOrDigit(c));
        }
    }

    [Fact]
    public void A_fingerprint_stays_while_lines_move_and_figures_change_and_tells_findings_apart()
    {
        using var card = Card("direct_use: TODO\nmetrics:\n- {type: accuracy, value: 1.2}\n- {type: f1, value: 1.3}\n", "standard");
        var before = Prints(card);
        before.Values.Distinct().Count().ShouldBe(Results(card).Count);

        card.Write("modelcard.yaml", "# one line more\n\ndirect_use: TODO\nmetrics:\n- {type: accuracy, value: 1.4}\n- {type: f1, value: 1.5}\n");
        Prints(card).ShouldBe(before, ignoreOrder: true);

        static Dictionary<string, string> Prints(TestCard card) =>
            Results(card).Select((result, i) => KeyValuePair.Create($"{i} {result["ruleId"]}", (string)result["partialFingerprints"]!["modelCardFinding/v1"]!)).ToDictionary();
    }

    [Fact]
    public void Findings_that_nothing_tells_apart_are_counted_and_the_digits_of_a_name_are_part_of_it()
    {
        static LocatedFinding Of(string message, int line) => new("MCB3001", FindingSeverity.Warning, message, "/r/a.yaml", line, 1);
        var prints = new SarifFingerprints();
        var first = prints.Of(Of("Model 'v1': 12 words", 1), "a.yaml");

        prints.Of(Of("Model 'v1': 13 words", 9), "a.yaml").ShouldBe(first[..^2] + ":2");
        prints.Of(Of("Model 'v2': 12 words", 1), "a.yaml")[..16].ShouldNotBe(first[..16]);
        prints.Of(Of("Model 'v1': 12 words", 1), "b.yaml")[..16].ShouldNotBe(first[..16]);
    }

    [Theory]
    [InlineData("a b.md", "a%20b.md")]
    [InlineData("a;b@c,d.md", "a%3Bb%40c%2Cd.md")]
    [InlineData("50%41.md", "50%2541.md")]
    [InlineData("modèle/日本.md", "mod%C3%A8le/%E6%97%A5%E6%9C%AC.md")]
    [InlineData("a:b/#c?.md", "a%3Ab/%23c%3F.md")]
    [InlineData("A-z_0.9~/x", "A-z_0.9~/x")]
    public void A_path_is_a_URI_reference(string path, string uri)
    {
        SarifText.Uri(path).ShouldBe(uri);
        System.Uri.IsWellFormedUriString(uri, UriKind.Relative).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Wrong YAML", "WrongYaml")]
    [InlineData("Sidecar is not UTF-8 text", "SidecarIsNotUtf8Text")]
    [InlineData("Language(s) is missing", "LanguagesIsMissing")]
    [InlineData("A model's ModelCardOutputDir", "AModelsModelCardOutputDir")]
    public void A_title_is_a_name(string title, string name) => SarifText.Name(title).ShouldBe(name);

    [Fact]
    public void Half_a_character_in_a_path_is_replaced() => SarifText.Uri("\ud800.md").ShouldBe("%EF%BF%BD.md");

    [Fact]
    public void A_finding_in_a_file_with_any_name_points_there()
    {
        using var card = Card("", "warn");
        const string Name = "texts/50%41 tëxt;@#1.md";
        card.Request.Project.Items.Add(new ProjectItem("ModelCardSection", Name, [new("Field", "direct_use")], null, card.Write(Name, "TODO\n")));

        var place = Results(card).Single(result => (string)result["ruleId"]! == "MCB1020")["locations"]![0]!["physicalLocation"]!;

        ((string)place["artifactLocation"]!["uri"]!).ShouldBe("texts/50%2541%20t%C3%ABxt%3B%40%231.md");
        ((string)place["artifactLocation"]!["uriBaseId"]!).ShouldBe("%SRCROOT%");
    }

    [Fact]
    public void A_file_outside_of_the_repository_is_named_and_the_project_is_where_to_look()
    {
        using var card = Card("", "warn");
        var outside = card.Write("../outside-of-" + Path.GetFileName(card.Request.ProjectDirectory) + ".md", "TODO\n");
        card.Request.Project.Items.Add(new ProjectItem("ModelCardSection", "x", [new("Field", "direct_use")], null, outside));

        var result = Results(card).Single(result => (string)result["ruleId"]! == "MCB1020");
        File.Delete(outside);

        ((string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!).ShouldBe("App.csproj");
        Region(result).ShouldBeNull();
        ((string)result["message"]!["text"]!).ShouldEndWith($" (In '{Path.GetFileName(outside)}', line 1, outside of the repository.)");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Paths_begin_at_the_root_of_the_repository(bool isWorktree)
    {
        using var repository = new TestCard();
        var project = repository.Write("src/My App/App.csproj", "<Project />");
        if (isWorktree)
        {
            repository.Write(".git", "gitdir: elsewhere\n");
        }
        else
        {
            Directory.CreateDirectory(Path.Combine(repository.Request.ProjectDirectory, ".git"));
        }

        var run = Run(CardBuild.Run(new CardRequest(project) { Formats = "sarif" }));

        ((string)run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!).ShouldBe("src/My%20App/App.csproj");
        ((string)run["automationDetails"]!["id"]!).ShouldBe("modelcard/src/My App/App.csproj/");
    }

    [Fact]
    public void No_path_of_the_machine_and_no_time_is_in_it()
    {
        using var card = Card(Router, "strict");
        var report = Report(card);
        report.ShouldNotContain(card.Request.ProjectDirectory);
        report.ShouldNotContain(Path.GetTempPath());
        report.ShouldNotContain("TimeUtc");
    }

    [Fact]
    public void What_authors_write_is_no_link_and_breaks_nothing()
    {
        var hostile = "[click](javascript:alert(1)) \\\"</script>\u202e\u0007 \ud83d\ude00 {0} " + new string('x', 2000);
        using var card = Card("", "warn");
        card.With("license", hostile).With("pipeline_tag", "\ud800 [a](1)");

        var messages = Results(card).Select(result => (string)result["message"]!["text"]!).ToList();

        messages.ShouldContain(message => message.Contains("\\[click\\](javascript", StringComparison.Ordinal));
        messages.ShouldAllBe(message => !message.Contains("[click](", StringComparison.Ordinal) && !message.Contains("[a](", StringComparison.Ordinal));
        messages.ShouldAllBe(message => message.Length < 1200);
    }

    [Fact]
    public void The_models_of_a_project_share_one_report()
    {
        using var card = Card("", "warn")
            .WithItem("ModelCardModel", "tiny", ("License", "mit"))
            .WithItem("ModelCardModel", "large", ("DirectUse", "Sorting penguins."), ("Formats", "markdown"));
        card.Request.Formats = "markdown;sarif";
        var result = card.Build();

        result.Files.Select(file => file.Name).ShouldBe(["tiny/README.md", "large/README.md", "modelcard.sarif"]);
        Results(result).Select(item => $"{item["ruleId"]} {item["message"]!["text"]}").ShouldBe(result.Findings.Select(finding => $"{finding.Code} {finding.Message}"));
        Results(result).Count(item => (string)item["ruleId"]! == "MCB1028").ShouldBe(1, "what both lack is said once");
        Results(result).ShouldContain(item => ((string)item["message"]!["text"]!).StartsWith("Model 'tiny': The card lacks intended uses.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_with_models_that_cannot_be_told_apart_has_a_report_of_that()
    {
        using var card = Card("", "warn").WithItem("ModelCardModel", "a/b");

        Results(card).Select(result => (string)result["ruleId"]!).ShouldBe(["MCB0501"]);
    }

    [Fact]
    public void Cards_that_are_only_checked_have_a_report_of_their_own()
    {
        using var project = Card("", "warn");
        var good = project.Write("cards/good one.md", "---\nlicense: mit\n---\n# A\n\n## Direct Use\n\nTODO\n");
        var bad = project.Write("cards/bad.md", "---\na: [\n---\n");

        var report = CardFilesCheck.Run(project.Request, [good, bad]).Reports.ShouldHaveSingleItem();

        report.Name.ShouldBe("modelcard-files.sarif");
        var run = JsonNode.Parse(report.Text)!["runs"]![0]!;
        ((string)run["automationDetails"]!["id"]!).ShouldBe("modelcard/App.csproj/files/");
        run["results"]!.AsArray().Select(result => (string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!).Distinct().ShouldBe(["cards/bad.md", "cards/good%20one.md"]);
    }

    [Fact]
    public void A_report_holds_what_code_scanning_takes_and_says_what_it_leaves_out()
    {
        static LocatedFinding Of(FindingSeverity severity, int i) => new("MCB3001", severity, $"Text {i}", "/r/a.yaml", i, 1);
        var findings = Enumerable.Range(1, 25_010).Select(i => Of(i <= 20 ? FindingSeverity.Message : i == 25_010 ? FindingSeverity.Error : FindingSeverity.Warning, i)).ToList();
        var output = new FindingsOutput("/r/App.csproj", "/r", new ToldFindings(findings, [], isWhole: true));

        var run = JsonNode.Parse(SarifLog.File(output).Text)!["runs"]![0]!;

        var results = run["results"]!.AsArray();
        results.Count.ShouldBe(25_000);
        results.Count(result => (string)result!["level"]! == "note").ShouldBe(10);
        ((string)results[^1]!["level"]!).ShouldBe("error");
        ((string)run["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]!["text"]!).ShouldStartWith("The SARIF report holds 25,000 of 25,010 findings");
        output.Problems.ShouldHaveSingleItem().Code.ShouldBe("MCB0751");
    }

    [Fact]
    public void A_file_whose_findings_may_move_is_an_input()
    {
        using var card = Card("", "warn");
        card.Build().FilesRead.ShouldContain(card.Request.ProjectFile);
    }

    private const string Router = """
        model_summary: Proposes a queue for a support message.
        license: mit
        pipeline_tag: text-classification
        direct_use: |
          Propose a queue for a new support message.
          An agent sees the proposal, TODO.
        bias_risks_limitations: N/A
        training_hyperparameters: {learning_rate: 0.1, epochs: 3}
        datasets:
        - {id: own tickets, role: train}
        metrics:
        - {type: accuracy, value: 1.93}
        lisence: mit
        waivers:
          get_started_code: {reason: The loader is published after the audit, expires: 2099-06-30}
          library_name: The Hub has no id for it.
          MCB3010: The tickets may not be shown.

        """;

    private static TestCard Card(string sidecar, string strictness)
    {
        var card = sidecar.Length == 0 ? new TestCard() : new TestCard(sidecar);
        card.Request.Formats = "sarif";
        card.Request.Strictness = strictness;
        return card;
    }

    private static string Report(TestCard card) => card.Build().Reports.ShouldHaveSingleItem().Text;

    private static JsonNode Run(CardResult result) => JsonNode.Parse(result.Reports.ShouldHaveSingleItem().Text)!["runs"]!.AsArray().ShouldHaveSingleItem()!;

    private static List<JsonNode> Results(TestCard card) => Results(card.Build());

    private static List<JsonNode> Results(CardResult result) => [.. Run(result)["results"]!.AsArray().Select(node => node!)];

    private static JsonNode? Region(JsonNode result) => result["locations"]![0]!["physicalLocation"]!["region"];

    private static string Level(FindingSeverity severity) => severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "note" };
}
