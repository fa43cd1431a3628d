using Microsoft.Build.Framework;

namespace ModelCard.Build.Tests.Tasks;

public sealed class TaskTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "modelcard-task-tests", Guid.NewGuid().ToString("N")[..8]);

    public TaskTests()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(ProjectFile, "<Project>\n  <PropertyGroup>\n    <ModelCardDirectUse>TODO</ModelCardDirectUse>\n  </PropertyGroup>\n</Project>\n");
    }

    private string ProjectFile => Path.Combine(_folder, "App.csproj");

    private string State => Path.Combine(_folder, "obj", "modelcard") + Path.DirectorySeparatorChar;

    [Fact]
    public void A_finding_is_logged_with_code_help_link_file_line_and_column()
    {
        var engine = new LogEngine();
        var task = Generate(engine);
        task.Fields = Value("direct_use", "TODO");

        task.Execute().ShouldBeTrue();

        var warning = engine.Warnings.Single(warning => warning.Code == "MCB1020");
        warning.HelpLink.ShouldEndWith("/docs/rules/MCB1020.md");
        warning.File.ShouldBe(ProjectFile);
        (warning.LineNumber, warning.ColumnNumber).ShouldBe((3, 6));
        task.Ran.ShouldBeTrue();
    }

    [Fact]
    public void What_is_recommended_is_a_quiet_message_at_warn()
    {
        var engine = new LogEngine();
        Generate(engine).Execute();

        var message = engine.Messages.Single(message => message.Code == "MCB1015");
        message.Importance.ShouldBe(MessageImportance.Normal);
        engine.Messages.Count(message => message.Importance == MessageImportance.High).ShouldBe(1, "one summary and nothing more");
    }

    [Fact]
    public void Errors_leave_no_findings_cache_behind()
    {
        var engine = new LogEngine();
        Generate(engine, task => task.Settings = Value("Strictness", "strict")).Execute().ShouldBeFalse();

        engine.Errors.ShouldNotBeEmpty();
        File.Exists(State + "findings.cache").ShouldBeFalse();
        File.Exists(State + "bundle/README.md").ShouldBeFalse();
    }

    [Fact]
    public void Replay_says_the_same_as_the_generation()
    {
        var first = new LogEngine();
        Generate(first).Execute();
        var second = new LogEngine();

        new ReplayModelCard { BuildEngine = second, FindingsFile = State + "findings.cache", ProjectFile = ProjectFile }.Execute().ShouldBeTrue();

        second.Warnings.Select(Describe).ShouldBe(first.Warnings.Select(Describe));
        second.Messages.ShouldBeEmpty();
    }

    public static TheoryData<string> DamagedNames =>
    [
        new('a', 300),
        string.Concat(Enumerable.Repeat("0123456789/", 500)),
        new('ä', 200),
        "folder/that/is/not/there.md",
        "../../../outside.txt",
        "/outside.txt",
        "a\0b",
        "<a|b>?*",
        ".",
        "",
        "random",
    ];

    [Theory]
    [MemberData(nameof(DamagedNames))]
    public void A_damaged_list_of_files_is_replaced_and_takes_nothing_with_it(string line)
    {
        Generate(new LogEngine()).Execute().ShouldBeTrue();
        var list = File.ReadAllBytes(State + "files.cache");
        File.WriteAllText(State + "bundle/former.md", "");
        File.WriteAllText(Path.Combine(_folder, "outside.txt"), "");
        File.AppendAllText(State + "files.cache", line + "\nformer.md\n");
        if (line == "random")
        {
            var random = new byte[3000];
            new Random(1).NextBytes(random);
            File.WriteAllBytes(State + "files.cache", [.. File.ReadAllBytes(State + "files.cache"), .. random]);
        }

        var engine = new LogEngine();
        Generate(engine).Execute().ShouldBeTrue();

        engine.Errors.ShouldBeEmpty();
        File.ReadAllBytes(State + "files.cache").ShouldBe(list);
        File.Exists(State + "bundle/README.md").ShouldBeTrue();
        File.Exists(State + "bundle/former.md").ShouldBeFalse();
        File.Exists(Path.Combine(_folder, "outside.txt")).ShouldBeTrue();
    }

    [Fact]
    public void Neither_the_current_directory_nor_another_task_leaks_in()
    {
        var other = Path.Combine(_folder, "other");
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(other, "modelcard.yaml"), "license: mit\n");
        File.WriteAllText(Path.Combine(_folder, "modelcard.yaml"), "license: apache-2.0\n");
        var before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(other);
            var engines = Enumerable.Range(0, 8).Select(_ => new LogEngine()).ToArray();
            Parallel.ForEach(engines, engine => Generate(engine, task => task.Settings = Value("Sidecar", "modelcard.yaml"), State + Guid.NewGuid().ToString("N") + "/").Execute().ShouldBeTrue());
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }

        foreach (var card in Directory.GetFiles(State, "README.md", SearchOption.AllDirectories))
        {
            File.ReadAllText(card).ShouldContain("license: apache-2.0");
        }
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_a_finding()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "obj"));
        File.WriteAllText(Path.Combine(_folder, "obj", "modelcard"), "a file where the folder should be");
        var engine = new LogEngine();

        Generate(engine).Execute().ShouldBeFalse();

        engine.Errors.ShouldHaveSingleItem().Code.ShouldBe("MCB0301");
    }

    [Fact]
    public void Every_task_says_that_it_may_run_beside_others()
    {
        var tasks = typeof(GenerateModelCard).Assembly.GetTypes().Where(type => typeof(ITask).IsAssignableFrom(type) && !type.IsAbstract).ToList();

        tasks.Count.ShouldBe(5);
        tasks.ShouldAllBe(type => type.IsSealed && type.GetCustomAttributesData().Any(data => data.AttributeType.FullName == "Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Value(string name, string value) => $"{name}\uFDD0{value}\uFDD1";

    private static string Describe(BuildWarningEventArgs warning) =>
        $"{warning.Code} {warning.File}({warning.LineNumber},{warning.ColumnNumber}) {warning.Message} {warning.HelpLink}";

    private GenerateModelCard Generate(LogEngine engine, Action<GenerateModelCard>? change = null, string? state = null)
    {
        var task = new GenerateModelCard
        {
            BuildEngine = engine,
            ProjectFile = ProjectFile,
            StateFolder = state ?? State,
            ProjectMetadata = Value("AssemblyName", "App"),
        };
        change?.Invoke(task);
        return task;
    }
}
