using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Does what README.md says under "Your own project in 30 seconds", step by step, with the packed package.</summary>
public sealed class ReadmeProjectTests
{
    [Fact]
    public async Task The_steps_of_the_readme_lead_from_a_reference_to_a_card()
    {
        var blocks = DocPage.Read("README.md").Blocks.SkipWhile(block => block.Language != "xml").ToList();
        blocks.Select(block => block.Language).ShouldBe(["xml", "text", "xml", "yaml", "xml"]);
        using var project = await TestProject.CreateAsync();
        var reference = blocks[0].Text.Replace("\"0.1.0\"", $"\"{project.PackageVersion}\"", StringComparison.Ordinal);

        // A reference, and one warning for each thing a reader would miss most.
        WriteProject(project, reference);
        var first = (await project.BuildAsync()).ShouldSucceed();
        File.Exists(project.Card).ShouldBeTrue(first.Output);
        first.Lines.Select(line => Path.GetFileName(line.Split(" [")[0])).ShouldContain(blocks[1].Lines.ShouldHaveSingleItem(), first.Output);

        // What is known, in the project and in the file beside it.
        WriteProject(project, reference, blocks[2].Text);
        project.Write("modelcard.yaml", blocks[3].Text);
        (await project.BuildAsync()).ShouldSucceed().Findings.ShouldBeEmpty();
        var card = File.ReadAllText(project.Card);
        foreach (var answer in new[] { "license: mit\n", "Sorting film reviews by tone, in English.", "Says whether a film review is kind.", "Irony is often taken at its word.", "- **learning_rate:** 0.00002" })
        {
            card.ShouldContain(answer);
        }

        // Files that know more.
        Directory.CreateDirectory(Path.Combine(project.Folder, "models"));
        File.Copy(Path.Combine(RepositoryFiles.Root, "samples", "PenguinOnnx", "penguins.onnx"), Path.Combine(project.Folder, "models", "tone.onnx"));
        project.Write("results/eval_results.json", """{"eval_f1": 0.9251, "eval_samples": 25000}""");
        WriteProject(project, reference, blocks[2].Text, blocks[4].Text);
        (await project.BuildAsync()).ShouldSucceed().Findings.ShouldBeEmpty();
        card = File.ReadAllText(project.Card);
        card.ShouldContain("tone.onnx");
        card.ShouldContain("0.9251");

        // How far it is, and held there.
        (await project.BuildAsync("-t:ModelCardStatus")).ShouldSucceed().Output.ShouldContain(" % complete");
        (await project.BuildAsync("-p:ModelCardMinimumScore=100")).ShouldFail().Findings.ShouldContain("error MCB1000");
    }

    private static void WriteProject(TestProject project, string reference, params string[] content) => project.Write("App.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>

          <ItemGroup>
            {reference.Trim()}
          </ItemGroup>
        {string.Concat(content)}
        </Project>
        """);
}
