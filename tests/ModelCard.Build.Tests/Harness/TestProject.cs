using System.Reflection;

namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// A real project in a folder of its own outside the repository, with a feed that holds our package alone. Nothing of the machine's or the repository's settings reaches it.
/// </summary>
internal sealed class TestProject : IDisposable
{
    private readonly PackageFixture _package;

    private TestProject(PackageFixture package, string root, string parent, string name)
    {
        _package = package;
        Root = root;
        Name = name;
        Folder = Path.Combine(root, parent, name);
    }

    /// <summary>The folder with <c>global.json</c> and <c>NuGet.config</c>.</summary>
    public string Root { get; }

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The package version the projects reference.</summary>
    public string PackageVersion => _package.Version;

    /// <summary>The card in the output folder.</summary>
    public string Card => Path.Combine(Folder, "bin", "Debug", "net10.0", "modelcard", Name, "README.md");

    /// <summary>The card in obj.</summary>
    public string CardInObj => Path.Combine(Folder, "obj", "Debug", "net10.0", "modelcard", "bundle", "README.md");

    private static string MachinePackages { get; } =
        typeof(TestProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PackageFolder").Value!;

    public static async Task<TestProject> CreateAsync(string content = "", string name = "App", string parent = "")
    {
        var package = await SharedPackage.GetAsync();
        var root = Path.Combine(package.Folder, "projects", Guid.NewGuid().ToString("N")[..8]);
        var project = new TestProject(package, root, parent, name);
        Directory.CreateDirectory(project.Folder);
        project.WriteRoot("global.json", File.ReadAllText(Path.Combine(RepositoryFiles.Root, "global.json")));
        project.WriteRoot("NuGet.config", $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{package.Feed}" /><add key="machine" value="{MachinePackages}" /></packageSources>
              <auditSources><clear /></auditSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(package.Folder, "packages")}" /></config>
            </configuration>
            """);
        project.WriteRoot("Directory.Build.props", "<Project />");
        project.WriteRoot("Directory.Build.targets", "<Project />");
        project.WriteRoot("Directory.Packages.props", "<Project />");
        project.WriteRoot(".editorconfig", "root = true");
        project.WriteProject(content);
        project.Write("Class1.cs", $"namespace {name} {{ public class Class1 {{ }} }}");
        return project;
    }

    /// <summary>Writes the project file: a class library for net10.0 that references the package, and what is given.</summary>
    public void WriteProject(string content, string framework = "<TargetFramework>net10.0</TargetFramework>") => Write(Name + ".csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{framework}</PropertyGroup>
          <ItemGroup><PackageReference Include="ModelCard.Build" Version="{PackageVersion}" PrivateAssets="all" /></ItemGroup>
        {content}
        </Project>
        """);

    /// <summary>Restores from the sources of this machine as well, for which the network may be needed.</summary>
    public void UseMachineSources()
    {
        var settings = Path.Combine(Root, "NuGet.config");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("<packageSources><clear />", "<packageSources>", StringComparison.Ordinal));
    }

    public void Write(string path, string text) => WriteFile(Path.Combine(Folder, path), text);

    public void WriteRoot(string path, string text) => WriteFile(Path.Combine(Root, path), text);

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public Task<DotnetResult> RunAsync(params string[] arguments) => Dotnet.RunAsync(Folder, arguments);

    /// <summary>Restores, unless a like project has been.</summary>
    public async Task RestoreAsync(params string[] arguments)
    {
        var inputs = RestoreInputs.Of(Root, Folder, arguments);
        if (!RestoredFiles.TryPut(inputs, Root))
        {
            (await RunAsync(["restore", "-nodeReuse:false", .. arguments])).ShouldSucceed();
            RestoredFiles.Keep(inputs, Root);
        }
    }

    /// <summary>Runs a build with plain output, without the restore where that of an earlier build or of a like project holds.</summary>
    public Task<DotnetResult> BuildAsync(params string[] arguments) => RunRestoredAsync(["build"], arguments);

    /// <summary>Packs into the folder <c>out</c> with plain output, without the restore as <see cref="BuildAsync"/>.</summary>
    public Task<DotnetResult> PackAsync(params string[] arguments) => RunRestoredAsync(["pack", "-o", "out"], arguments);

    /// <summary>Publishes into the folder <c>out</c> with plain output, without the restore as <see cref="BuildAsync"/>.</summary>
    public Task<DotnetResult> PublishAsync(params string[] arguments) => RunRestoredAsync(["publish", "-o", "out"], arguments);

    /// <summary>Makes every file of the project old, so that a file written next is newer whatever the resolution of the clock.</summary>
    public void Age()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-10));
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The run's folder is deleted at the end in any case.
        }
    }

    private async Task<DotnetResult> RunRestoredAsync(string[] command, string[] arguments)
    {
        string[] all = [.. command, "-tl:off", "-nodeReuse:false", .. arguments];
        if (arguments.Contains("--no-restore") || arguments.Contains("--no-build"))
        {
            return await RunAsync(all);
        }

        var inputs = RestoreInputs.Of(Root, Folder, arguments);
        if (RestoredFiles.TryPut(inputs, Root))
        {
            return await RunAsync([.. all, "--no-restore"]);
        }

        var result = await RunAsync(all);
        if (result.ExitCode == 0)
        {
            RestoredFiles.Keep(inputs, Root);
        }

        return result;
    }

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
