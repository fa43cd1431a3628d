using System.Runtime.InteropServices;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>
/// The package in versions of MSBuild and .NET that are not installed: their assemblies are restored as packages. There is no SDK around an MSBuild that comes this way; the project is one without, and is
/// built by the SDK's own MSBuild as well.
/// </summary>
public sealed class EngineTests
{
    private const string Ours = "_ModelCardOldestMSBuild=17.7";

    [EnginesTheory]
    [InlineData("17.7.2")]
    [InlineData("17.11.48")]
    public async Task An_older_MSBuild_on_an_older_runtime_writes_the_same_bytes_and_finds_the_same(string version)
    {
        using var project = await CreateBareAsync();
        var host = await PublishHostAsync(project, version);
        var expected = (await Dotnet.RunAsync(project.Folder, ["msbuild", "Bare.proj", "-nodeReuse:false", "-p:" + Ours])).ShouldSucceed();
        Directory.Move(Bundle(project), project.Folder + "/expected");
        Directory.Delete(project.Folder + "/obj/bare", recursive: true);

        var result = (await Dotnet.RunAsync(project.Folder, [Path.Combine(project.Folder, "Bare.proj"), "ModelCard", Ours], program: host)).ShouldSucceed();

        result.Output.ShouldContain($"built by MSBuild {version}");
        result.Output.ShouldContain(" on .NET 8.0.");
        RichCard.ShouldBeSame(Bundle(project), project.Folder + "/expected", version);
        result.Findings.ShouldBe(expected.Findings);
    }

    [EnginesTheory]
    [InlineData("17.7.2")]
    public async Task A_dotnet_before_the_one_of_the_tasks_says_so(string version)
    {
        using var project = await CreateBareAsync();
        var host = await PublishHostAsync(project, version);

        var result = await Dotnet.RunAsync(project.Folder, [Path.Combine(project.Folder, "Bare.proj"), "ModelCard"], program: host);

        result.ShouldFail().Output.ShouldContain($"error MCB0205: The model card needs MSBuild 17.8 or newer, and this is MSBuild {version}.");
    }

    [EnginesTheory]
    [InlineData("11.0.0")]
    public async Task The_SDK_on_the_next_runtime_writes_the_same_bytes_and_finds_the_same(string version)
    {
        using var project = await TestProject.CreateAsync(RichCard.Project);
        RichCard.Write(project.Write);
        var expected = (await project.BuildAsync()).ShouldSucceed();
        Directory.Move(Path.GetDirectoryName(project.Card)!, project.Folder + "/expected");
        Directory.Delete(project.Folder + "/obj", recursive: true);
        var dotnet = await LayOutRuntimeAsync(project, version);
        var surroundings = new Dictionary<string, string> { ["DOTNET_ROOT"] = Path.GetDirectoryName(dotnet)!, ["DOTNET_ROLL_FORWARD"] = "LatestMajor" };

        var result = (await Dotnet.RunAsync(project.Folder, ["build", "-tl:off", "-nodeReuse:false"], surroundings, dotnet)).ShouldSucceed();

        RichCard.ShouldBeSame(Path.GetDirectoryName(project.Card)!, project.Folder + "/expected", version);
        result.Findings.ShouldBe(expected.Findings);
        (await Dotnet.RunAsync(project.Folder, ["build", "-tl:off", "-nodeReuse:false", "-question"], surroundings, dotnet)).ShouldSucceed();
    }

    private static string Bundle(TestProject project) => Path.Combine(project.Folder, "obj", "bare", "modelcard", "bundle");

    private static async Task<TestProject> CreateBareAsync()
    {
        var project = await TestProject.CreateAsync();
        RichCard.Write(project.Write);
        (await project.RunAsync("restore")).ShouldSucceed();
        project.Write("Bare.proj", $"""
            <Project DefaultTargets="ModelCard">
              <PropertyGroup>
                <AssemblyName>App</AssemblyName>
                <Configuration>Debug</Configuration>
                <OutDir>bin/bare/</OutDir>
                <BaseIntermediateOutputPath>obj/</BaseIntermediateOutputPath>
                <IntermediateOutputPath>obj/bare/</IntermediateOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ModelCard.Build" />
              </ItemGroup>
            {RichCard.Project}
              <Import Project="{(await SharedPackage.GetAsync()).Restored}/buildTransitive/ModelCard.Build.targets" />
            </Project>
            """);
        return project;
    }

    // MSBuild's own tasks are declared beside it, in files that are not in its packages; those of the SDK name the same tasks.
    private static async Task<string> PublishHostAsync(TestProject project, string version)
    {
        var folder = Path.Combine(project.Root, "host");
        var output = Path.Combine(folder, "out");
        project.UseMachineSources();
        project.WriteRoot("host/Program.cs", File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "ModelCard.EngineHost", "Program.cs")));
        project.WriteRoot("host/Host.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net8.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>true</SelfContained>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <!-- A source may lack a version that is asked for, and have a newer one. -->
                <NoWarn>NU1603;NU1605</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.Build" Version="{version}" />
                <PackageReference Include="Microsoft.Build.Utilities.Core" Version="{version}" />
                <PackageReference Include="Microsoft.Build.Tasks.Core" Version="17.7.2" />
              </ItemGroup>
            </Project>
            """);
        (await Dotnet.RunAsync(folder, ["publish", "-o", output, "-nodeReuse:false"])).ShouldSucceed();
        foreach (var file in Directory.GetFiles(await SdkFolderAsync(project), "*tasks"))
        {
            File.Copy(file, Path.Combine(output, Path.GetFileName(file)));
        }

        return Path.Combine(output, "Host");
    }

    // As an installation has it: the SDK is the same, and the one runtime there is the other.
    private static async Task<string> LayOutRuntimeAsync(TestProject project, string version)
    {
        var name = "Microsoft.NETCore.App.Runtime." + RuntimeInformation.RuntimeIdentifier;
        var packages = Path.Combine(project.Root, "runtime-packages");
        project.UseMachineSources();
        project.WriteRoot("runtime/Runtime.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><RestorePackagesPath>{packages}</RestorePackagesPath></PropertyGroup>
              <ItemGroup><PackageDownload Include="{name}" Version="[{version}]" /></ItemGroup>
            </Project>
            """);
        (await Dotnet.RunAsync(Path.Combine(project.Root, "runtime"), ["restore"])).ShouldSucceed();

        var root = Path.Combine(project.Root, "dotnet");
        var framework = Directory.CreateDirectory(Path.Combine(root, "shared", "Microsoft.NETCore.App", version)).FullName;
        var files = Path.Combine(packages, name.ToLowerInvariant(), version, "runtimes", RuntimeInformation.RuntimeIdentifier);
        foreach (var file in Directory.GetFiles(files, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(framework, Path.GetFileName(file)));
        }

        File.Copy(Path.Combine(framework, "libhostfxr.so"), Path.Combine(Directory.CreateDirectory(Path.Combine(root, "host", "fxr", version)).FullName, "libhostfxr.so"));
        Directory.CreateDirectory(Path.Combine(root, "sdk"));
        var sdk = await SdkFolderAsync(project);
        Directory.CreateSymbolicLink(Path.Combine(root, "sdk", Path.GetFileName(sdk)), sdk);
        Directory.CreateSymbolicLink(Path.Combine(root, "packs"), Path.GetFullPath(Path.Combine(sdk, "..", "..", "packs")));
        var dotnet = Path.Combine(root, "dotnet");
        File.Copy(Environment.ProcessPath!, dotnet);
        return dotnet;
    }

    private static async Task<string> SdkFolderAsync(TestProject project) => (await project.RunAsync("msbuild", "App.csproj", "-getProperty:MSBuildBinPath")).ShouldSucceed().Output.Trim();
}
