using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Does what <c>docs/getting-started.md</c> says, block by block, with the packed package: runs the commands, writes the files, and looks for the outputs.</summary>
public sealed class GettingStartedTests
{
    [Fact]
    public async Task The_commands_of_the_page_give_the_outputs_beside_them()
    {
        using var project = await TestProject.CreateAsync(name: "PlainReader");
        foreach (var file in Directory.GetFiles(project.Folder))
        {
            File.Delete(file);
        }

        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "getting-started.md"));
        var output = "";
        var before = "";
        var kinds = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                before = lines[i].Length > 0 ? lines[i] : before;
                continue;
            }

            var end = Array.IndexOf(lines, "```", i + 1);
            var block = lines[(i + 1)..end];
            kinds.Add(lines[i]);
            switch (lines[i])
            {
                case "```sh":
                    output = await RunAsync(project, block);
                    break;
                case "```text":
                    ShouldHave(output, block);
                    break;
                case "```yaml":
                    // "at the end of" adds, anything else replaces.
                    before.ShouldContain("`modelcard.yaml`");
                    project.Write("modelcard.yaml", (before.Contains("at the end of", StringComparison.Ordinal) ? project.Read("modelcard.yaml") : "") + string.Join('\n', block) + "\n");
                    break;
                case "```markdown":
                    File.ReadAllText(project.Card).ShouldContain(string.Join('\n', block) + "\n");
                    break;
                default:
                    Assert.Fail($"Nothing here knows what to do with {lines[i]}.");
                    break;
            }

            i = end;
        }

        kinds.Distinct().Count().ShouldBe(4, "The page has lost a kind of block.");
    }

    private static async Task<string> RunAsync(TestProject project, string[] commands)
    {
        DotnetResult? result = null;
        foreach (var command in commands)
        {
            command.ShouldStartWith("dotnet ");
            var arguments = command["dotnet ".Length..].Replace("--version 0.1.0", "--version " + project.PackageVersion, StringComparison.Ordinal).Split(' ').ToList();
            if (arguments[0] == "build")
            {
                arguments.AddRange(["-tl:off", "-nodeReuse:false"]);
            }

            result = (await project.RunAsync([.. arguments])).ShouldSucceed();
        }

        // As the page shows it: no folder of this machine, and no project behind each line.
        var folder = project.Folder + Path.DirectorySeparatorChar;
        return string.Join('\n', result!.Output.Split('\n').Select(line => line.Replace(" [" + Path.Combine(project.Folder, "PlainReader.csproj") + "]", "", StringComparison.Ordinal).Replace(folder, "", StringComparison.Ordinal).Trim()));
    }

    private static void ShouldHave(string output, string[] expected)
    {
        var from = 0;
        foreach (var line in expected)
        {
            var at = ("\n" + output).IndexOf("\n" + line, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"'{line}' is not (or not in this order) in\n{output}");
            from = at + 1;
        }
    }
}
