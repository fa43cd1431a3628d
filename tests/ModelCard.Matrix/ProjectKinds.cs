using ModelCard.Build.Tests.Harness;

namespace ModelCard.Matrix;

/// <summary>The columns.</summary>
internal static class ProjectKinds
{
    private const string WithoutSemicolon = "`-question` calls a path with `;` out of date without the package, too";

    public static readonly ProjectKind[] All =
    [
        new("classlib", "a class library in a git repository", async () => await RestoredAsync(new Place(await LibraryAsync(git: true)))),
        new("console", "a console application", async () =>
        {
            var project = await LibraryAsync("<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>");
            project.Write("Class1.cs", "System.Console.WriteLine(1);");
            return await RestoredAsync(new Place(project));
        }),
        new("web", "an ASP.NET Core application (`Microsoft.NET.Sdk.Web`)", async () =>
        {
            var project = await LibraryAsync();
            project.Write("App.csproj", project.Read("App.csproj").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
            project.Write("Class1.cs", "var app = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build(); app.Run();");
            return await RestoredAsync(new Place(project) { Not = { ["pack"] = "a web application is not packable" } });
        }),
        new("two frameworks", "`TargetFrameworks` net10.0 and netstandard2.0", async () =>
        {
            var project = await LibraryAsync();
            project.WriteProject(Place.Inputs, "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
            return await RestoredAsync(new Place(project)
            {
                Bundles = [Bundle(project, "App"), Bundle(project, "App").Replace("net10.0", "netstandard2.0", StringComparison.Ordinal)],
                PublishArguments = ["-f", "net10.0"],
            });
        }),
        new("consumer", "an application without the package that references a library with it", async () =>
        {
            var project = await LibraryAsync();
            project.WriteRoot("Consumer/Consumer.csproj", Plain("""<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><ProjectReference Include="../App/App.csproj" /></ItemGroup>"""));
            project.WriteRoot("Consumer/Program.cs", "System.Console.WriteLine(1);");
            var consumer = Path.Combine(project.Root, "Consumer");
            return await RestoredAsync(new Place(project)
            {
                Folder = consumer,
                Bundles = [Bundle(project, "App"), Path.Combine(consumer, "bin", "Debug", "net10.0", "modelcard", "App")],
                Published = Path.Combine(consumer, "bin", "Debug", "net10.0", "publish"),
                Not = { ["pack"] = "the card belongs to the library's package, not to the application's" },
            });
        }),
        new("solution", "a solution of three projects with a card each", async () =>
        {
            var project = await LibraryAsync();
            foreach (var name in new[] { "One", "Two" })
            {
                project.WriteRoot($"{name}/{name}.csproj", project.Read("App.csproj"));
                project.WriteRoot($"{name}/Class1.cs", "public class Class1;");
            }

            project.WriteRoot("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
            return await RestoredAsync(new Place(project) { Folder = project.Root, Cards = 3, Bundles = [Bundle(project, "App"), Bundle(project, "One"), Bundle(project, "Two")] });
        }),
        new("F#", "a class library in F#", () => LanguageAsync("fsproj", "Library.fs", "module Library\n\nlet one = 1\n", """<ItemGroup><Compile Include="Library.fs" /></ItemGroup>""")),
        new("VB", "a class library in Visual Basic", () => LanguageAsync("vbproj", "Library.vb", "Public Class Library\nEnd Class\n", "")),
        new("odd path", "a folder named ` a b;c@d ü漢字 (x) 'q`", async () =>
            await RestoredAsync(new Place(await LibraryAsync(parent: " a b;c@d ü漢字 (x) 'q")) { Not = { ["up to date"] = WithoutSemicolon } })),
        new("artifacts", "`UseArtifactsOutput`", async () =>
        {
            var project = await LibraryAsync();
            project.WriteRoot("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
            return await RestoredAsync(Artifacts(project, () => { }));
        }),
        new("own obj", "`BaseIntermediateOutputPath` outside the project", async () =>
        {
            var project = await LibraryAsync();
            project.WriteRoot("Directory.Build.props", "<Project><PropertyGroup><BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)temporary/$(MSBuildProjectName)/</BaseIntermediateOutputPath></PropertyGroup></Project>");
            return await RestoredAsync(new Place(project) { State = Path.Combine(project.Root, "temporary", "App", "Debug", "net10.0", "modelcard") });
        }),
        new("central versions", "central package management", async () =>
        {
            var project = await LibraryAsync();
            project.WriteRoot("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="ModelCard.Build" Version="{project.PackageVersion}" /></ItemGroup>
                </Project>
                """);
            project.Write("App.csproj", project.Read("App.csproj").Replace($" Version=\"{project.PackageVersion}\"", "", StringComparison.Ordinal));
            return await RestoredAsync(new Place(project));
        }),
        new("whole repository", "the reference in `Directory.Build.props`, for every project below it", async () =>
        {
            var project = await LibraryAsync();
            project.WriteRoot("Directory.Build.props", $"<Project>{Place.Reference(project.PackageVersion)}</Project>");
            project.Write("App.csproj", Plain(Place.Inputs));
            return await RestoredAsync(new Place(project) { Not = { ["indirect"] = "every project below the file references the package itself" } });
        }),
        new("no git", "a folder that is no repository", async () => await RestoredAsync(new Place(await LibraryAsync(git: false)))),
        new("read-only", "source files and folder without permission to write, output elsewhere", async () =>
        {
            var project = await LibraryAsync();
            project.WriteRoot("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
            return await RestoredAsync(Artifacts(project, () => Writable(project.Folder, true), () => Writable(project.Folder, false)));
        }),
    ];

    private static string Plain(string content) => $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{content}</Project>""";

    private static string Bundle(TestProject project, string name) => Path.Combine(project.Root, name, "bin", "Debug", "net10.0", "modelcard", name);

    private static Place Artifacts(TestProject project, Action undo, Action? last = null)
    {
        last?.Invoke();
        var output = Path.Combine(project.Root, "artifacts");
        return new Place(project)
        {
            Bundles = [Path.Combine(output, "bin", "App", "debug", "modelcard", "App")],
            State = Path.Combine(output, "obj", "App", "debug", "modelcard"),
            Published = Path.Combine(output, "publish", "App", "debug"),
            Undo = undo,
            EditAround = last is null ? null : (undo, last),
        };
    }

    private static async Task<TestProject> LibraryAsync(string content = "", string parent = "", bool git = false)
    {
        var project = await TestProject.CreateAsync(Place.Inputs + content, parent: parent);
        project.Write("modelcard.yaml", Place.Sidecar);
        if (git)
        {
            project.WriteRoot(".git/HEAD", "ref: refs/heads/main\n");
            project.WriteRoot(".git/config", "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
            project.WriteRoot(".git/refs/heads/main", "0123456789abcdef0123456789abcdef01234567\n");
            project.WriteRoot(".git/objects/info/packs", "");
        }

        return project;
    }

    private static async Task<Place> LanguageAsync(string extension, string source, string code, string content)
    {
        var project = await LibraryAsync(content);
        File.Move(Path.Combine(project.Folder, "App.csproj"), Path.Combine(project.Folder, "App." + extension));
        File.Delete(Path.Combine(project.Folder, "Class1.cs"));
        project.Write(source, code);
        return await RestoredAsync(new Place(project) { ProjectFile = "App." + extension, Source = source });
    }

    private static void Writable(string folder, bool writable)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new DoesNotApplyException("folders without permission to write are made on Linux and macOS only");
        }

        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var file in Directory.GetFiles(folder))
        {
            File.SetUnixFileMode(file, writable ? Read | UnixFileMode.UserWrite : Read);
        }

        File.SetUnixFileMode(folder, writable ? Read | Enter | UnixFileMode.UserWrite : Read | Enter);
        if (!writable)
        {
            try
            {
                File.WriteAllText(Path.Combine(folder, "try"), "");
            }
            catch (UnauthorizedAccessException)
            {
                return;
            }

            File.Delete(Path.Combine(folder, "try"));
            throw new DoesNotApplyException("the user of this run may write everywhere");
        }
    }

    private static async Task<Place> RestoredAsync(Place place)
    {
        (await place.RunAsync("restore")).ShouldSucceed();
        return place;
    }
}
