using ModelCard.Build.Tests.Harness;

namespace ModelCard.Matrix;

/// <summary>A project with a card, where its files lie, and what is done with it. One place serves all checks of its kind, so that it is restored once.</summary>
internal sealed class Place(TestProject project) : IDisposable
{
    /// <summary>What the project with the card says beside its package reference, whatever its kind.</summary>
    public const string Inputs =
        $"""
          <PropertyGroup><ModelCardDirectUse>First use.</ModelCardDirectUse></PropertyGroup>
          <ItemGroup>{FirstItem}{SecondItem}</ItemGroup>
        """;

    public const string FirstItem = """<ModelCardDataset Include="own/one" Role="train" License="mit" />""";

    public const string SecondItem = """<ModelCardDataset Include="own/two" Role="train" />""";

    public const string Sidecar = "license: mit\nmodel_summary: Said by the sidecar.\n";

    private readonly Dictionary<string, string> _expected = [];
    private bool _built;
    private IReadOnlyList<string> _lines = [];

    /// <summary>The project that has the card.</summary>
    public TestProject Project => project;

    /// <summary>The folder where commands run: the project's, a consumer's, or a solution's.</summary>
    public string Folder { get; init; } = project.Folder;

    /// <summary>Path of the project file, from <see cref="TestProject.Folder"/>.</summary>
    public string ProjectFile { get; init; } = "App.csproj";

    /// <summary>A source file that has nothing to do with the card.</summary>
    public string Source { get; init; } = "Class1.cs";

    /// <summary>Every folder of a build's output that holds a card.</summary>
    public IReadOnlyList<string> Bundles { get; init; } = [Path.Combine(project.Folder, "bin", "Debug", "net10.0", "modelcard", "App")];

    /// <summary>The output of the project's own card that is farthest from it: another framework's, or a consumer's.</summary>
    public string LastBundle => Bundles.Last(bundle => Path.GetFileName(bundle) == "App");

    /// <summary>The folder in obj.</summary>
    public string State { get; init; } = Path.Combine(project.Folder, "obj", "Debug", "net10.0", "modelcard");

    /// <summary>The folder that <c>publish</c> fills.</summary>
    public string Published { get; init; } = Path.Combine(project.Folder, "bin", "Debug", "net10.0", "publish");

    public string[] PublishArguments { get; init; } = [];

    /// <summary>How many cards one build makes.</summary>
    public int Cards { get; init; } = 1;

    /// <summary>Checks that say nothing about this kind, with the reason.</summary>
    public Dictionary<string, string> Not { get; init; } = [];

    /// <summary>What is undone before the folder is deleted.</summary>
    public Action Undo { get; init; } = () => { };

    /// <summary>What makes the sources writable before a change to them, and what makes them read-only again.</summary>
    public (Action Before, Action After)? EditAround { get; init; }

    public static string Reference(string version) => $"""<ItemGroup><PackageReference Include="ModelCard.Build" Version="{version}" PrivateAssets="all" /></ItemGroup>""";

    public string Card => Path.Combine(State, "bundle", "README.md");

    public Task<DotnetResult> RunAsync(params string[] arguments) => Dotnet.RunAsync(Folder, arguments);

    public Task<DotnetResult> BuildAsync(params string[] arguments) => RunAsync(["build", "--no-restore", "-tl:off", "-nodeReuse:false", .. arguments]);

    public Task<DotnetResult> BuildAsync(Dictionary<string, string> environment, params string[] arguments) =>
        Dotnet.RunAsync(Folder, ["build", "--no-restore", "-tl:off", "-nodeReuse:false", .. arguments], environment);

    /// <summary>A build with a log in which tasks can be counted.</summary>
    public async Task<(DotnetResult Result, IReadOnlyList<string> Tasks)> LogAsync(params string[] arguments)
    {
        var log = Path.Combine(project.Root, "logs", "build.binlog");
        var result = await BuildAsync(["-bl:" + log, .. arguments]);
        return (result, new BuildLog(log).TasksRun);
    }

    /// <summary>Builds if nothing is built yet, and keeps what every other build has to equal.</summary>
    public async Task BuiltAsync()
    {
        if (!_built || _expected.Count == 0)
        {
            var result = (await BuildAsync()).ShouldSucceed();
            if (_expected.Count == 0)
            {
                foreach (var bundle in Bundles)
                {
                    _expected[bundle] = File.ReadAllText(Path.Combine(bundle, "README.md"));
                }

                _lines = result.Lines;
            }

            _built = true;
        }
    }

    /// <summary>Deletes all that builds have made, but not what restore has.</summary>
    public void Unbuild()
    {
        foreach (var folder in Directory.GetDirectories(project.Root, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(folder) is "bin" or "Debug" or "debug" or "publish" && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        _built = false;
    }

    /// <summary>Asserts that a build succeeded, made the same card as the first one everywhere, and found the same.</summary>
    public void ShouldBeWhole(DotnetResult result)
    {
        result.ShouldSucceed();
        result.Lines.ShouldBe(_lines, ignoreOrder: true, result.Output);
        ShouldHaveCards();
        _built = true;
    }

    /// <summary>Asserts that every output has the card of the inputs.</summary>
    public void ShouldHaveCards()
    {
        foreach (var (bundle, card) in _expected)
        {
            File.ReadAllText(Path.Combine(bundle, "README.md")).ShouldBe(card, bundle);
        }
    }

    /// <summary>A build from nothing with these arguments gives what every build gives.</summary>
    public async Task ShouldBuildWithAsync(Dictionary<string, string>? environment, params string[] arguments)
    {
        await BuiltAsync();
        Unbuild();
        ShouldBeWhole(await BuildAsync(environment ?? [], arguments));
    }

    /// <summary>Changes a file, newer than all others whatever the resolution of the clock, and returns how to change it back.</summary>
    public Action Edit(string path, string from, string to)
    {
        var file = Path.Combine(project.Folder, path);
        var text = File.ReadAllText(file);
        text.ShouldContain(from);
        Write(path, text.Replace(from, to, StringComparison.Ordinal));
        return () => Write(path, text);
    }

    /// <summary>Writes a file of the project's folder, newer than all others; null deletes it.</summary>
    public void Write(string path, string? text)
    {
        EditAround?.Before();
        project.Age();
        var file = Path.Combine(project.Folder, path);
        if (text is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, text);
        }

        EditAround?.After();
        _built = false;
    }

    public void Dispose()
    {
        Undo();
        project.Dispose();
    }
}
