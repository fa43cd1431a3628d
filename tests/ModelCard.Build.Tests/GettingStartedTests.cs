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

        var page = DocPage.Read("docs/getting-started.md");
        var output = "";
        foreach (var block in page.Blocks)
        {
            switch (block.Language)
            {
                case "sh":
                    output = await RunAsync(project, block.Lines);
                    break;
                case "text":
                    ShouldHave(output, block.Lines);
                    break;
                case "yaml":
                    // "at the end of" adds, anything else replaces.
                    block.Before.ShouldContain("`modelcard.yaml`");
                    project.Write("modelcard.yaml", (block.Before.Contains("at the end of", StringComparison.Ordinal) ? project.Read("modelcard.yaml") : "") + block.Text);
                    break;
                case "markdown":
                    File.ReadAllText(project.Card).ShouldContain(block.Text);
                    break;
                default:
                    Assert.Fail($"Nothing here knows what to do with a block in {block.Language}.");
                    break;
            }
        }

        page.Blocks.Select(block => block.Language).Distinct().Count().ShouldBe(4, "The page has lost a kind of block.");
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
