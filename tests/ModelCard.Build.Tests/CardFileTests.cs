using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class CardFileTests
{
    [Fact]
    public async Task A_folder_of_cards_is_checked_without_a_card_of_the_project()
    {
        using var project = await TestProject.CreateAsync("""
            <PropertyGroup><ModelCardEnabled>false</ModelCardEnabled></PropertyGroup>
            <ItemGroup>
              <ModelCardFile Include="cards/**/README.md" />
              <ModelCardRule Include="license" Severity="error" />
            </ItemGroup>
            """);
        project.Write("cards/good (1)/README.md", "---\nlicense: mit\n---\n# Good\n\n## Intended uses\n\nSorting.\n");
        project.Write("cards/bad/README.md", "# Bad\n\n## Intended uses\n\nTODO\n");

        var result = await project.BuildAsync("-t:ModelCardCheck");

        result.ExitCode.ShouldNotBe(0, result.Output);
        result.Lines.ShouldContain(line => line.Contains("bad/README.md(5,1): warning MCB1020:", StringComparison.Ordinal), result.Output);
        result.Lines.ShouldContain(line => line.Contains("bad/README.md(1,1): error MCB1010:", StringComparison.Ordinal), result.Output);
        result.Lines.ShouldNotContain(line => line.Contains("good (1)/README.md", StringComparison.Ordinal) && line.Contains("MCB1010", StringComparison.Ordinal), result.Output);
        result.Output.ShouldContain("App 2 cards: 0 complete, mean score ");
        Directory.Exists(Path.Combine(project.Folder, "obj", "Debug", "net10.0", "modelcard")).ShouldBeFalse("a check keeps nothing");
    }
}
