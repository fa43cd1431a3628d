using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The package carries the tasks several times. Which of them runs is the affair of the machine: cards and findings are the same.</summary>
public sealed class TaskFolderTests
{
    // Beside what the rich card has: JSON in every shape that is read, which MSBuild.exe reads with a library of ours and dotnet with its own, and a card of another model.
    private const string More =
        """
          <ItemGroup>
            <ModelCardMetricsFile Include="more.json" />
            <ModelCardDataset Include="Own lines" Role="validation" File="data/lines.jsonl" LabelColumn="queue" />
            <ModelCardDataset Include="Own list" Role="test" File="data/list.json" />
            <ModelCardMetricsFile Include="broken.json" Condition="'$(IsWrong)' == 'true'" />
          </ItemGroup>
          <PropertyGroup>
            <ModelCardTemplate>own.md</ModelCardTemplate>
          </PropertyGroup>
          <PropertyGroup Condition="'$(IsWrong)' == 'true'">
            <ModelCardSidecar>wrong.yaml</ModelCardSidecar>
            <ModelCardStrictness>standard</ModelCardStrictness>
          </PropertyGroup>
        """;

    private const string Wrong =
        """
        model_id: Wrong
        lisence: mit
        license: apache2
        model_summary: Routes INCOMING mail.
        pipeline_tag: text-classificatoin
        language: [english, xx-yyyy]
        metrics:
        - {type: accuracy, value: 1.5}
        - {type: f1, value: 0.5, slise: a}
        developers: İnci (inci@example.com)
        paper: "see [it](relative.md)"

        """;

    private static string Template => File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "ModelCard", "Templates", "BuiltIn", "huggingface.md"));

    private static readonly Lazy<Task<TestProject>> Built = new(BuildAsync);

    private static readonly string[] Folders = ["net8.0", "net10.0/linux-x64", "netstandard2.0"];

    [Fact]
    public async Task Every_folder_of_tasks_writes_the_same_bytes_and_finds_the_same()
    {
        var project = await Built.Value;
        foreach (var folder in Folders[1..])
        {
            if (folder != Folders[1] || OperatingSystem.IsLinux())
            {
                RichCard.ShouldBeSame(Bundle(project, folder), Bundle(project, Folders[0]), folder);
                File.ReadAllLines(Said(project, folder, "right")).ShouldBe(File.ReadAllLines(Said(project, Folders[0], "right")), folder);
                File.ReadAllLines(Said(project, folder, "wrong")).ShouldBe(File.ReadAllLines(Said(project, Folders[0], "wrong")), folder);
            }
        }

        RichCard.Files(Bundle(project, Folders[0])).ShouldBe(RichCard.Bundle);
        File.ReadAllLines(Said(project, Folders[0], "wrong")).Length.ShouldBeGreaterThan(8, File.ReadAllText(Said(project, Folders[0], "wrong")));
    }

    [MonoFact]
    public async Task Outside_of_dotnet_the_tasks_for_MSBuild_exe_write_the_same_bytes()
    {
        var project = await Built.Value;
        var state = Path.Combine(project.Root, "mono") + "/";
        var call = TaskCall.Read(Path.Combine(project.Folder, "right.binlog"), "GenerateModelCard").With("StateFolder", state);

        var result = (await FrameworkHost.RunAsync(await TasksAsync("netstandard2.0"), call, project.Folder, "tr-TR")).ShouldSucceed();

        RichCard.ShouldBeSame(state + "bundle", Bundle(project, Folders[0]), "mono");
        Findings(result).ShouldBe(File.ReadAllLines(Said(project, Folders[0], "right")));
    }

    [MonoFact]
    public async Task Outside_of_dotnet_wrong_input_gives_the_same_findings()
    {
        var project = await Built.Value;
        var call = TaskCall.Read(Path.Combine(project.Folder, "wrong.binlog"), "GenerateModelCard").With("StateFolder", Path.Combine(project.Root, "mono-wrong") + "/");

        var result = await FrameworkHost.RunAsync(await TasksAsync("netstandard2.0"), call, project.Folder, "fa-IR");

        Findings(result).ShouldBe(File.ReadAllLines(Said(project, Folders[0], "wrong")), result.Output);
    }

    // As a person reads them, without the name of the project that MSBuild puts behind.
    private static IEnumerable<string> Findings(DotnetResult result) => result.Lines.Select(line => line.Split(" [/")[0]).Order(StringComparer.Ordinal);

    private static async Task<TestProject> BuildAsync()
    {
        var project = await TestProject.CreateAsync(RichCard.Project + More);
        RichCard.Write(project.Write);
        project.Write("more.json", """{"accuracy": 0.1234567890123, "loss": 1e-7, "f1_macro": 0.30000000000000004, "nested": {"recall": 0.5, "name": "\u0130 \ud83d\ude00"}, "nan": NaN}""");
        project.Write("data/lines.jsonl", "{\"text\": \"\\u0041\", \"queue\": \"BILLING\"}\n{\"text\": null, \"queue\": \"b\\u0131lling\"}\n");
        project.Write("data/list.json", """[{"x": 1.5, "y": [1]}, {"x": null, "Y": {}}]""");
        // Numbers that the .NET Framework writes with other digits when it is left to it.
        project.Write("own.md", Template + "\n{{ 0.1 + 0.2 }} {{ 2.0 / 3 }} {{ 1.0 / 3 }} {{ 1.1 * 1.1 }} {{ 0.1234567890123456 * 1 }} {{ 5.0e-324 * 1 }} {{ 1e22 * 1 }} {{ 20.0 * 1 }} {{ 100000.0 * 1 }} {{ 1.5e-7 * 1 }} {{ 123456789012345.0 * 1 }} {{ 100.0 / 7 }} {{ -0.0 * 1 }} {{ 'ıI' | string.upcase }}\n");
        project.Write("broken.json", "{\"accuracy\": 0.9,\n \"f1\": 0.8.7}");
        project.Write("wrong.yaml", Wrong);
        await project.RestoreAsync();
        foreach (var folder in Folders)
        {
            if (folder.Contains("linux", StringComparison.Ordinal) && !OperatingSystem.IsLinux())
            {
                continue;
            }

            // The one that has to stand a culture is the one that is compiled without the framework's newer ways to be told of none.
            var tasks = "-p:ModelCardTaskAssembly=" + await TasksAsync(folder);
            var culture = folder == "netstandard2.0" ? new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8" } : [];
            var state = Path.Combine(project.Folder, "obj", "Debug", "net10.0", "modelcard");
            var right = (await Dotnet.RunAsync(project.Folder, ["msbuild", "-t:ModelCard", "-nodeReuse:false", "-bl:right.binlog", tasks], culture)).ShouldSucceed();
            var wrong = await Dotnet.RunAsync(project.Folder, ["msbuild", "-t:ModelCardCheck", "-nodeReuse:false", "-bl:wrong.binlog", "-p:IsWrong=true", tasks], culture);
            wrong.Output.ShouldNotContain("MCB9999");
            Directory.CreateDirectory(Path.GetDirectoryName(Bundle(project, folder))!);
            Directory.Move(Path.Combine(state, "bundle"), Bundle(project, folder));
            Directory.Delete(state, recursive: true);
            File.WriteAllLines(Said(project, folder, "right"), Findings(right));
            File.WriteAllLines(Said(project, folder, "wrong"), Findings(wrong));
        }

        return project;
    }

    private static string Bundle(TestProject project, string folder) => Path.Combine(project.Root, "written", folder.Split('/')[0], "bundle");

    private static string Said(TestProject project, string folder, string what) => Path.Combine(project.Root, "written", folder.Split('/')[0], what + ".txt");

    private static async Task<string> TasksAsync(string folder)
    {
        var package = await SharedPackage.GetAsync();
        return Path.Combine(package.Restored, "tasks", folder, "ModelCard.Build.dll");
    }
}
