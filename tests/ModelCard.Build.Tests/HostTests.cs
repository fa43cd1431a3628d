using System.Xml.Linq;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Tasks of several packages and versions live in one process, and processes live longer than a build.</summary>
public sealed class HostTests
{
    private const string OtherTask =
        """
        public class SayYaml : Microsoft.Build.Utilities.Task
        {
            public override bool Execute()
            {
                Log.LogMessage(Microsoft.Build.Framework.MessageImportance.High, "the other task has YamlDotNet " + typeof(YamlDotNet.Other).Assembly.GetName().Version);
                return true;
            }
        }
        """;

    [Fact]
    public async Task Tasks_of_another_package_with_another_YamlDotNet_run_before_and_after_ours()
    {
        using var project = await TestProject.CreateAsync("""
              <UsingTask TaskName="SayYaml" AssemblyFile="../Other/bin/Debug/net10.0/Other.dll" />
              <Target Name="Before" BeforeTargets="ResolveReferences"><SayYaml /></Target>
              <Target Name="After" AfterTargets="Build"><SayYaml /></Target>
            """);
        project.WriteRoot("Yaml/YamlDotNet.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>5.0.0</Version></PropertyGroup></Project>""");
        project.WriteRoot("Yaml/Other.cs", "namespace YamlDotNet; public class Other;");
        project.WriteRoot("Other/Other.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><NoWarn>NU1603</NoWarn></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.Build.Utilities.Core" Version="17.7.2" ExcludeAssets="runtime" />
                <PackageReference Include="Microsoft.Build.Framework" Version="17.7.2" ExcludeAssets="runtime" />
                <ProjectReference Include="../Yaml/YamlDotNet.csproj" />
              </ItemGroup>
            </Project>
            """);
        project.WriteRoot("Other/SayYaml.cs", OtherTask);
        (await Dotnet.RunAsync(Path.Combine(project.Root, "Other"), ["build", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();
        project.Write("modelcard.yaml", "direct_use: Read by our own YamlDotNet.\n");

        var result = (await project.BuildAsync()).ShouldSucceed();

        result.Output.Split('\n').Count(line => line.Contains("the other task has YamlDotNet 5.0.0.0", StringComparison.Ordinal)).ShouldBe(2, result.Output);
        File.ReadAllText(project.Card).ShouldContain("Read by our own YamlDotNet.");
    }

    // MSBuild.exe takes an assembly of the same name and version as one that it has loaded for that one, wherever it lies.
    [Fact]
    public async Task The_version_of_the_assemblies_follows_that_of_the_package()
    {
        foreach (var name in new[] { "ModelCard", "ModelCard.Build" })
        {
            var project = Path.Combine(RepositoryFiles.Root, "src", name, name + ".csproj");
            foreach (var framework in new[] { "netstandard2.0", "net8.0", "net10.0" })
            {
                (await Dotnet.RunAsync(RepositoryFiles.Root, ["msbuild", project, "-t:GetAssemblyVersion", "-getProperty:AssemblyVersion", "-p:Version=98.7.6-rc.1", "-p:TargetFramework=" + framework])).ShouldSucceed().Output.Trim().ShouldBe("98.7.6.0", $"{name} {framework}");
            }
        }
    }

    [ProcFact]
    public async Task A_process_that_stays_takes_the_tasks_of_the_new_version_and_the_old_ones_again()
    {
        var package = await SharedPackage.GetAsync();
        using var project = await TestProject.CreateAsync();
        using var server = new BuildServer();
        var newer = package.Version + ".2";
        package.CopyAs(newer);
        var projectFile = project.Read("App.csproj");
        foreach (var version in new[] { package.Version, newer, package.Version })
        {
            project.Write("App.csproj", projectFile.Replace(package.Version, version, StringComparison.Ordinal));
            var log = Path.Combine(project.Root, version + ".log");
            (await Dotnet.RunAsync(project.Folder, ["build", "-t:Rebuild", "-tl:off", "-m:1", $"-flp:LogFile={log};Verbosity=diagnostic"], server.Environment)).ShouldSucceed();

            server.Processes.ShouldHaveSingleItem();
            File.ReadLines(log).ShouldContain(line => line.Contains("Using \"GenerateModelCard\" task from assembly", StringComparison.Ordinal) && line.Contains($"/{version}/", StringComparison.Ordinal), version);
            File.ReadLines(log).ShouldNotContain(line => line.Contains("task from assembly", StringComparison.Ordinal) && line.Contains("/modelcard.build/", StringComparison.Ordinal) && !line.Contains($"/{version}/", StringComparison.Ordinal), version);
        }
    }

    // A task host is a process a call, and Visual Studio 17 has none for .NET: it fails with a message nobody can act on (https://github.com/dotnet/msbuild/issues/12661).
    [Fact]
    public async Task No_task_asks_for_a_host_of_its_own_and_MSBuild_exe_has_a_folder_of_tasks()
    {
        var tasks = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "build")).Where(file => !file.EndsWith(".xaml", StringComparison.Ordinal)).SelectMany(file => XDocument.Load(file).Descendants("UsingTask")).ToList();
        tasks.Count.ShouldBeGreaterThanOrEqualTo(5);
        tasks.SelectMany(task => task.Attributes()).Select(attribute => attribute.Name.LocalName).Distinct().ShouldBe(["TaskName", "AssemblyFile"], ignoreOrder: true);

        // What MSBuild.exe would compute, where the runtime is called Full; the name is reserved, so that no project can set it.
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();
        var package = (await SharedPackage.GetAsync()).Restored;
        foreach (var file in Directory.GetFiles(Path.Combine(package, "build"), "*.targets"))
        {
            project.Write("build/" + Path.GetFileName(file), (await File.ReadAllTextAsync(file)).Replace("$(MSBuildRuntimeType)", "Full", StringComparison.Ordinal));
        }

        project.Write("full.proj", """<Project><Import Project="build/ModelCard.Build.targets" /></Project>""");
        (await project.RunAsync("msbuild", "full.proj", "-getProperty:ModelCardTaskAssembly")).ShouldSucceed().Output.Trim().Replace('\\', '/').ShouldEndWith("/tasks/netstandard2.0/ModelCard.Build.dll");
        File.Exists(Path.Combine(package, "tasks", "netstandard2.0", "ModelCard.Build.dll")).ShouldBeTrue();
    }

    // A version's folder in the package cache is never written to again, so that a process that holds its files is in nobody's way.
    [Fact]
    public async Task The_tasks_are_loaded_from_the_folder_of_their_version()
    {
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();

        (await project.RunAsync("msbuild", "-getProperty:ModelCardTaskAssembly")).ShouldSucceed().Output.Replace('\\', '/').ShouldContain($"/packages/modelcard.build/{project.PackageVersion}/");
    }
}
