using System.Text.RegularExpressions;

namespace ModelCard.Tests.Docs;

/// <summary>
/// The commands of the documentation: each page has a test that runs those it shows, as they stand, and each command names what there is: targets, properties, projects, filters, modes, variables.
/// </summary>
public sealed partial class ShellCommandTests
{
    // Pages of one kind have one test.
    private static readonly Dictionary<string, string> RunInFolder = new(StringComparer.Ordinal)
    {
        ["docs/recipes/"] = "RecipeTests",
        ["docs/rules/"] = "PageCommandTests",
    };

    private static readonly Dictionary<string, string[]> RunBy = new(StringComparer.Ordinal)
    {
        ["CONTRIBUTING.md"] = ["RepositoryCommandTests"],
        ["README.md"] = ["RepositoryCommandTests"],
        ["docs/alternatives.md"] = ["PageCommandTests"],
        ["docs/compatibility.md"] = ["RepositoryCommandTests"],
        ["docs/editor.md"] = ["NewProjectTests"],
        ["docs/getting-started.md"] = ["GettingStartedTests"],
        ["docs/hugging-face.md"] = ["HubCommandTests", "PageCommandTests"],
        ["docs/index-of-models.md"] = ["PageCommandTests"],
        ["docs/lock.md"] = ["PageCommandTests"],
        ["docs/performance.md"] = ["RepositoryCommandTests"],
        ["docs/releasing.md"] = ["ReleaseCommandTests", "RepositoryCommandTests"],
        ["docs/reliability.md"] = ["RepositoryCommandTests"],
        ["docs/scale.md"] = ["ScalePageTests"],
        ["docs/status.md"] = ["PageCommandTests"],
        ["docs/visual-studio.md"] = ["RepositoryCommandTests"],
    };

    // What is no program of ours.
    private static readonly HashSet<string> Programs = ["git", "cd", "cp", "rm", "export", "npm", "apt-get", "iconv", "sha256sum", "/usr/bin/time", ".ci/run"];

    private static readonly HashSet<string> OfTheSdk = ["Build", "Rebuild", "Clean", "Pack", "Publish", "Restore"];

    private static readonly string[] Contract = RepositoryFiles.Read("docs/contract.txt").Split('\n');

    private static readonly string Tests = string.Concat(
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.EndsWith(nameof(ShellCommandTests) + ".cs", StringComparison.Ordinal)).Select(File.ReadAllText));

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            var lines = DocBlocks.All.Where(entry => entry.Block.Language == "sh").SelectMany(entry => entry.Block.Lines.Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => (entry.Page, Line: line)));
            foreach (var (page, line) in lines.Distinct())
            {
                commands.Add(page, line);
            }

            return commands;
        }
    }

    public static TheoryData<string> Pages => [.. DocBlocks.All.Where(entry => entry.Block.Language == "sh").Select(entry => entry.Page).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_with_commands_has_a_test_that_runs_them(string page)
    {
        var folder = page[..(page.LastIndexOf('/') + 1)];
        var inFolder = RunInFolder.TryGetValue(folder, out var one);
        foreach (var test in inFolder ? [one!] : RunBy.GetValueOrDefault(page).ShouldNotBeNull($"No test runs the commands of {page}."))
        {
            var source = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "ModelCard.Build.Tests", test + ".cs"));
            source.ShouldContain(test == "RecipeTests" ? "docs/recipes/" : page, Case.Sensitive, $"{test} does not read {page}.");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_names_what_there_is(string page, string command)
    {
        var words = Word().Matches(command.Split(" #")[0]).Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal)).ToList();
        while (words[0].Contains('=', StringComparison.Ordinal))
        {
            var variable = words[0].Split('=')[0];
            (variable == "GIT_LFS_SKIP_SMUDGE" || Tests.Contains($"\"{variable}\"", StringComparison.Ordinal)).ShouldBeTrue($"{page}: no test reads the variable of '{command}'.");
            words.RemoveAt(0);
        }

        if (words[0] is not "dotnet")
        {
            Programs.ShouldContain(words[0], $"{page}: '{command}'");
            CheckNpm(words, page);
            return;
        }

        words[1].ShouldBeOneOf("build", "run", "test", "pack", "add", "new", "nuget", "msbuild");
        for (var i = 2; i < words.Count && words[i] != "--"; i++)
        {
            CheckArgument(words, i, $"{page}: '{command}'");
        }

        CheckMode(words, $"{page}: '{command}'");
    }

    private static void CheckArgument(List<string> words, int at, string where)
    {
        var word = words[at];
        if (word.StartsWith("-t:", StringComparison.Ordinal))
        {
            foreach (var target in word[3..].Split(';'))
            {
                (OfTheSdk.Contains(target) || Contract.Contains("target " + target)).ShouldBeTrue($"{where}: {target}");
            }
        }
        else if (word.StartsWith("-p:ModelCard", StringComparison.Ordinal))
        {
            Contract.ShouldContain("property " + word[3..].Split('=')[0], where);
        }
        else if (words[at - 1] == "--filter")
        {
            foreach (var part in word.Split('|'))
            {
                part.ShouldStartWith("FullyQualifiedName~", Case.Sensitive, where);
                var name = part["FullyQualifiedName~".Length..];
                Regex.IsMatch(Tests, $@"\b\w*{Regex.Escape(name)}\b").ShouldBeTrue($"{where}: {name}");
            }
        }
        else if (words[1] == "new" && at == 2 && word != "install")
        {
            (word == "classlib" || Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "templates"), "template.json", SearchOption.AllDirectories).Any(file => File.ReadAllText(file).Contains($"\"shortName\": \"{word}\"", StringComparison.Ordinal)))
                .ShouldBeTrue(where);
        }
        else if (word.Split('/')[0] is "tests" or "samples" || word.StartsWith("src/ModelCard", StringComparison.Ordinal))
        {
            Path.Exists(Path.Combine(RepositoryFiles.Root, word)).ShouldBeTrue(where);
        }
    }

    // What follows "--" is the tool's own; it knows its modes as words of its program.
    private static void CheckMode(List<string> words, string where)
    {
        var at = words.IndexOf("--");
        if (at < 0 || words[at + 1].StartsWith('-'))
        {
            return;
        }

        var program = RepositoryFiles.Read(words[words.IndexOf("--project") + 1] + "/Program.cs");
        foreach (var mode in words[at + 1].Trim('<', '>').Split('|'))
        {
            program.ShouldContain(mode == "target" ? "args[0]" : $"\"{mode}\"", customMessage: where);
        }
    }

    private static void CheckNpm(List<string> words, string where)
    {
        if (words[0] == "npm")
        {
            var package = RepositoryFiles.Read(words[words.IndexOf("--prefix") + 1] + "/package.json");
            if (words[1] == "run")
            {
                package.ShouldContain($"\"{words[2]}\":", customMessage: where);
            }
        }
    }

    [GeneratedRegex("(?:\"[^\"]*\"|[^\\s\"])+")]
    private static partial Regex Word();
}
