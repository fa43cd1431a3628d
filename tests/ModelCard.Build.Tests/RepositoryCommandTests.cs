using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Runs the commands of those who work on the package, in a copy of the repository: block by block, as the pages have them.</summary>
public sealed class RepositoryCommandTests(RepositoryCommandTests.Copy copy) : IClassFixture<RepositoryCommandTests.Copy>
{
    private static readonly string[] AllPages = ["CONTRIBUTING.md", "README.md", "docs/compatibility.md", "docs/performance.md", "docs/releasing.md", "docs/reliability.md", "docs/visual-studio.md"];

    // What runs these tests themselves.
    private static readonly string[] Itself = ["dotnet test", ".ci/run"];

    // What takes hours, as often as it takes to see that it works; and what a reader has to fill in.
    private static readonly Dictionary<string, string> Shorter = new(StringComparer.Ordinal)
    {
        ["-- builds 30"] = "-- builds 1",
        ["-- builds 40 formats"] = "-- builds 1 formats",
        ["-- solution 200 5"] = "-- solution 2 1",
        ["-- alternatives 30"] = "-- alternatives 1",
        ["-- start 30"] = "-- start 1",
        ["-- --filter \"*\""] = "-- --filter \"*\" --job dry",
        ["-- index 10000"] = "-- index 10",
        ["-- kill 200"] = "-- kill 2",
        ["-- table"] = "-- table classlib",
        ["<target|all> [cases] [seed]"] = "all 20 1",
        ["replay <target> <file>"] = "replay sidecar samples/PenguinClassifier/modelcard.yaml",
        ["MODELCARD_FUZZ=1000000"] = "MODELCARD_FUZZ=3000",
    };

    // How a machine gets at what it installs.
    private static readonly string[] OfTheNetwork = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"];

    public static TheoryData<string> Pages => [.. AllPages];

    [CommandsTheory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_run(string page)
    {
        using var project = await TestProject.CreateAsync();
        (await project.RunAsync("restore")).ShouldSucceed();
        var failed = new List<string>();
        foreach (var block in DocPage.Read(page).Commands.Where(block => !IsOfARelease(block)))
        {
            var commands = block.Where(command => !Itself.Contains(command)).Select(Shorten).ToList();
            if (commands.Count > 0 && await Shell.RunAsync(FolderOf(commands, project), commands, await copy.EnvironmentAsync(), minutes: 40) is { ExitCode: not 0 } result)
            {
                failed.Add(string.Join('\n', commands.Append(result.Output[Math.Max(0, result.Output.Length - 4000)..])));
            }
        }

        failed.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_run_less_often_is_what_the_pages_have()
    {
        var all = AllPages.SelectMany(page => DocPage.Read(page).Commands).SelectMany(lines => lines).ToList();
        Shorter.Keys.Concat(Itself).ShouldAllBe(text => all.Any(line => line.Contains(text, StringComparison.Ordinal)));
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, Itself[1])).ShouldContain("\n" + Itself[0] + " ");
    }

    private static string Shorten(string command) => Shorter.Aggregate(command, (text, pair) => text.Replace(pair.Key, pair.Value, StringComparison.Ordinal));

    // A command about a card needs a project, and a clone a place of its own.
    private string FolderOf(List<string> commands, TestProject project) =>
        commands.Exists(command => command.Contains("-t:ModelCard", StringComparison.Ordinal)) ? project.Folder
            : commands[0].StartsWith("git clone", StringComparison.Ordinal) ? Directory.CreateDirectory(Path.Combine(project.Root, "clones")).FullName
            : copy.Folder;

    // ReleaseCommandTests runs those.
    private static bool IsOfARelease(string[] block) => ReleaseCommandTests.Blocks.Any(block.SequenceEqual);

    /// <summary>A copy of the repository, which is also what its address leads git to.</summary>
    public sealed class Copy : IDisposable
    {
        private readonly Lazy<SourceRepository> _repository = new(() => SourceRepository.Create("copy", whole: true));
        private readonly Lazy<StandInHost> _host = new(() => new StandInHost("https://github.com/"));
        private IReadOnlyDictionary<string, string>? _environment;

        public string Folder => _repository.Value.Folder;

        internal async Task<IReadOnlyDictionary<string, string>> EnvironmentAsync()
        {
            if (_environment is null)
            {
                var remote = await _host.Value.AddAsync(SourceRepository.Remote["https://github.com/".Length..]);
                (await Shell.RunAsync(Folder, [$"git push -q 'file://{remote}' main"], _host.Value.Environment)).ShouldSucceed();

                // Nobody is there to say yes.
                var apt = Path.Combine(remote, "apt.conf");
                File.WriteAllText(apt, "APT::Get::Assume-Yes \"true\";\n");
                var environment = new Dictionary<string, string>(_host.Value.Environment) { ["APT_CONFIG"] = apt };
                foreach (var name in OfTheNetwork)
                {
                    if (Environment.GetEnvironmentVariable(name) is { } value)
                    {
                        environment[name] = value;
                    }
                }

                _environment = environment;
            }

            return _environment;
        }

        public void Dispose()
        {
            if (_host.IsValueCreated)
            {
                _host.Value.Dispose();
            }

            if (_repository.IsValueCreated)
            {
                _repository.Value.Dispose();
            }
        }
    }
}
