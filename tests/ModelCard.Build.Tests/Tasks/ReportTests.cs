using System.Text;

namespace ModelCard.Build.Tests.Tasks;

/// <summary>What the task tells other programs: the SARIF report of a build without a card, and the summary of a CI run.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "modelcard-task-tests", Guid.NewGuid().ToString("N")[..8]);

    public ReportTests()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(ProjectFile, "<Project />\n");
    }

    private string ProjectFile => Path.Combine(_folder, "App.csproj");

    private string State => Path.Combine(_folder, "obj", "modelcard") + Path.DirectorySeparatorChar;

    private string Summary => Path.Combine(_folder, "summary.md");

    private string Report => Path.Combine(_folder, "bin", "modelcard.sarif");

    [Fact]
    public void A_build_with_errors_leaves_the_last_card_and_writes_the_report_beside_it()
    {
        Generate(Formats("markdown;sarif")).Execute().ShouldBeTrue();
        var card = File.ReadAllText(State + "bundle/README.md");
        var before = File.ReadAllText(State + "bundle/modelcard.sarif");
        File.Exists(Report).ShouldBeFalse("the SDK copies what is in the bundle");

        var engine = new LogEngine();
        Generate(Formats("markdown;sarif") + Value("Strictness", "strict"), engine).Execute().ShouldBeFalse();

        File.ReadAllText(State + "bundle/README.md").ShouldBe(card);
        File.ReadAllText(State + "bundle/modelcard.sarif").ShouldNotBe(before);
        File.ReadAllText(Report).ShouldBe(File.ReadAllText(State + "bundle/modelcard.sarif"));
        File.ReadAllText(State + "reports.cache").ShouldBe("bin/modelcard.sarif\n");
        File.Exists(State + "findings.cache").ShouldBeFalse("the next build is not up to date");
        engine.Messages.ShouldContain(message => message.Message == "  App model card: findings -> bin/modelcard.sarif");
    }

    [Fact]
    public void The_report_of_a_failed_build_goes_when_it_is_not_asked_for_any_more()
    {
        Generate(Formats("markdown;sarif") + Value("Strictness", "strict")).Execute().ShouldBeFalse();
        File.Exists(Report).ShouldBeTrue();

        Generate(Formats("markdown;sarif")).Execute().ShouldBeTrue();
        File.Exists(Report).ShouldBeTrue("the build copies its own");

        Generate(Formats("markdown")).Execute().ShouldBeTrue();
        File.Exists(Report).ShouldBeFalse();
    }

    [Fact]
    public void A_check_writes_the_report_where_it_is_asked_for_and_nothing_else()
    {
        Generate(Formats("markdown;sarif"), change: task => task.CheckOnly = true).Execute().ShouldBeTrue();
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
            .ShouldBe(["App.csproj", "bin/modelcard.sarif", "obj/modelcard/reports.cache"], ignoreOrder: true);

        Directory.Delete(Path.Combine(_folder, "bin"), recursive: true);
        Generate(Formats("markdown"), change: task => task.CheckOnly = true).Execute().ShouldBeTrue();
        Generate(Formats("sarif"), change: task => task.VerifyOnly = true).Execute();
        File.Exists(Report).ShouldBeFalse();
    }

    [Fact]
    public void A_check_that_says_something_else_than_the_build_makes_the_next_build_write_its_own()
    {
        Generate(Formats("sarif")).Execute().ShouldBeTrue();
        Directory.CreateDirectory(Path.GetDirectoryName(Report)!);
        File.Copy(State + "bundle/modelcard.sarif", Report);

        Generate(Formats("sarif"), change: task => task.CheckOnly = true).Execute().ShouldBeTrue();
        File.Exists(State + "findings.cache").ShouldBeTrue("the check says the same");

        Generate(Formats("sarif") + Value("Strictness", "standard"), change: task => task.CheckOnly = true).Execute().ShouldBeFalse();
        File.Exists(State + "findings.cache").ShouldBeFalse();
    }

    [Fact]
    public void A_file_of_somebody_else_in_a_folder_of_the_projects_own_stays()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Report)!);
        File.WriteAllText(Report, "mine");
        var engine = new LogEngine();

        Generate(Formats("sarif"), engine, task => (task.CheckOnly, task.OwnOutputFolder) = (true, true)).Execute().ShouldBeFalse();

        engine.Errors.ShouldHaveSingleItem().Code.ShouldBe("MCB0302");
        File.ReadAllText(Report).ShouldBe("mine");

        File.Delete(Report);
        Generate(Formats("sarif"), change: task => (task.CheckOnly, task.OwnOutputFolder) = (true, true)).Execute().ShouldBeTrue();
        Generate(Formats("sarif") + Value("Strictness", "standard"), engine, task => (task.CheckOnly, task.OwnOutputFolder) = (true, true)).Execute().ShouldBeFalse();
        File.ReadAllText(Report).ShouldContain("\"level\": \"error\"", customMessage: "its own file is replaced");
        File.ReadAllText(State + "output.cache").ShouldBe("bin/modelcard.sarif\n");
    }

    [Fact]
    public void A_report_is_listed_as_ours_before_it_is_written()
    {
        Directory.CreateDirectory(State + "output.cache");

        Generate(Formats("sarif"), change: task => (task.CheckOnly, task.OwnOutputFolder) = (true, true)).Execute().ShouldBeFalse();
        File.Exists(Report).ShouldBeFalse("a build that ends between the two would find a file of somebody else's");

        Directory.Delete(State + "output.cache");
        Generate(Formats("sarif"), change: task => (task.CheckOnly, task.OwnOutputFolder) = (true, true)).Execute().ShouldBeTrue();
        File.Exists(Report).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_finding()
    {
        File.WriteAllText(Path.Combine(_folder, "bin"), "a file where the folder should be");
        var engine = new LogEngine();

        Generate(Formats("sarif"), engine, task => task.CheckOnly = true).Execute().ShouldBeFalse();

        engine.Errors.ShouldHaveSingleItem().Code.ShouldBe("MCB0301");
    }

    [Fact]
    public void A_summary_is_appended_once_a_build_where_the_checklist_is_asked_for()
    {
        File.WriteAllText(Summary, "# Tests");
        Generate(Formats("markdown;Checklist")).Execute().ShouldBeTrue();
        Generate(Formats("markdown")).Execute().ShouldBeTrue();
        Generate(Formats("checklist"), change: task => task.VerifyOnly = true).Execute();

        var text = File.ReadAllText(Summary);
        text.ShouldStartWith("# Tests\n### Model card of App: ");
        text.Split("### Model card of App").Length.ShouldBe(2);
        text.ShouldContain("`bin/CHECKLIST.md`");
    }

    [Fact]
    public void A_build_that_fails_has_a_summary_too_and_names_no_file_it_did_not_write()
    {
        Generate(Formats("checklist") + Value("Strictness", "standard")).Execute().ShouldBeFalse();

        File.ReadAllText(Summary).ShouldContain("errors, ");
        File.ReadAllText(Summary).ShouldNotContain("CHECKLIST.md");
    }

    [Fact]
    public void Azure_Pipelines_gets_a_file_and_a_command()
    {
        var engine = new LogEngine();
        Generate(Formats("checklist"), engine, task => (task.StepSummaryFile, task.UploadSummary) = ("", true)).Execute().ShouldBeTrue();

        engine.Messages.ShouldContain(message => message.Message == $"##vso[task.uploadsummary]{State}summary.md");
        File.ReadAllText(State + "summary.md").ShouldStartWith("### Model card of App: ");
    }

    [Fact]
    public void A_command_to_a_build_server_in_a_card_is_text()
    {
        var engine = new LogEngine();
        Generate(Formats("markdown"), engine, task => task.Fields = Value("license", "##vso[task.setvariable variable=a]b")).Execute().ShouldBeTrue();

        engine.Warnings.ShouldContain(warning => warning.Message!.Contains("'## vso[task.setvariable", StringComparison.Ordinal));
        engine.Warnings.ShouldNotContain(warning => warning.Message!.Contains("##vso[", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_of_a_file_gives_a_build_server_no_command_and_a_terminal_no_signal()
    {
        // Only some systems let a file have such a name; what is not there is named in the same way.
        const string Name = "q\n##vso[task.complete]\u001B[31m\u202E.json";
        if (!OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(_folder, Name), "no results");
        }

        var engine = new LogEngine();
        Generate(Formats("markdown"), engine, task => task.MetricsFiles = [new Microsoft.Build.Utilities.TaskItem(Name)]).Execute().ShouldBeTrue();
        var replayed = new LogEngine();
        new ReplayModelCard { BuildEngine = replayed, FindingsFile = State + "findings.cache", ProjectFile = ProjectFile }.Execute().ShouldBeTrue();

        foreach (var warning in engine.Warnings.Concat(replayed.Warnings))
        {
            foreach (var text in new[] { warning.File ?? "", warning.Message ?? "" })
            {
                text.ShouldNotContain("##vso[");
                text.ShouldAllBe(c => !char.IsControl(c) && c != '\u202E');
            }
        }

        foreach (var warnings in new[] { engine.Warnings, replayed.Warnings })
        {
            warnings.ShouldContain(warning => (warning.File + warning.Message).Contains("## vso[task.complete]", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Projects_that_append_at_once_lose_nothing()
    {
        Parallel.For(0, 16, i => Generate(Formats("checklist"), state: State + i + "/").Execute().ShouldBeTrue());

        var text = File.ReadAllText(Summary);
        text.Split("### Model card of App").Length.ShouldBe(17);
        text.Split("Required items are in bold.").Length.ShouldBe(17);
        File.ReadAllBytes(Summary)[..3].ShouldNotBe(Encoding.UTF8.Preamble.ToArray());
    }

    [Theory]
    [InlineData("missing/folder/summary.md")]
    [InlineData("obj")]
    [InlineData("a\0b")]
    public void A_summary_that_cannot_be_written_is_a_message_and_no_more(string file)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "obj"));
        var engine = new LogEngine();

        Generate(Formats("checklist"), engine, task => task.StepSummaryFile = Path.Combine(_folder, file)).Execute().ShouldBeTrue();

        engine.Messages.ShouldContain(message => message.Code == "MCB0750");
        engine.Warnings.ShouldNotContain(warning => warning.Code == "MCB0750");
    }

    [Fact]
    public void A_summary_that_GitHub_would_not_show_is_not_appended()
    {
        File.WriteAllText(Summary, new string('x', (1024 * 1024) - 200));
        var engine = new LogEngine();

        Generate(Formats("checklist"), engine).Execute().ShouldBeTrue();

        new FileInfo(Summary).Length.ShouldBe((1024 * 1024) - 200);
        engine.Messages.ShouldContain(message => message.Code == "MCB0750");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Value(string name, string value) => $"{name}\uFDD0{value}\uFDD1";

    private static string Formats(string formats) => Value("Formats", formats);

    private GenerateModelCard Generate(string settings, LogEngine? engine = null, Action<GenerateModelCard>? change = null, string? state = null)
    {
        var task = new GenerateModelCard
        {
            BuildEngine = engine ?? new LogEngine(),
            ProjectFile = ProjectFile,
            StateFolder = state ?? State,
            ProjectMetadata = Value("AssemblyName", "App"),
            Settings = settings,
            BundleFolder = "bin/",
            ReportFolder = "bin/",
            StepSummaryFile = Summary,
        };
        change?.Invoke(task);
        return task;
    }
}
