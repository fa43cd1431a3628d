using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class TemplateTests
{
    [Fact]
    public async Task A_template_of_one_s_own_uses_the_parts_of_the_package()
    {
        using var project = await TestProject.CreateAsync("""
              <PropertyGroup>
                <ModelCardTemplate>card/template.md</ModelCardTemplate>
                <ModelCardLicense>mit</ModelCardLicense>
              </PropertyGroup>
              <ItemGroup>
                <ModelCardMetric Include="accuracy" Value="0.93" />
                <ModelCardSection Include="docs/review.md" Title="Ethics Review" After="Results" />
                <ModelCardFigure Include="figures/roc.svg" Section="Results" Caption="ROC; first run" Alt="A curve" />
              </ItemGroup>
            """);
        project.Write("card/template.md", """
            {{ include "parts/functions" -}}
            {{ include "parts/front-matter" -}}
            {{ team = "Tone Team" -}}
            # {{ model_id }} by the {{ team }}

            ## Results

            {{ include "parts/metrics" measurements ~}}

            ## License

            {{ license_text }}

            {{ own_sections }}
            """);
        project.Write("docs/review.md", "Seen by the board.\n");
        project.Write("figures/roc.svg", "<svg />");

        (await project.BuildAsync()).ShouldSucceed();

        File.ReadAllText(project.Card).ShouldEndWith("""
            # App by the Tone Team

            ## Results

            | Metric | Value |
            |---|---|
            | accuracy | 0.93 |

            ![A curve](figures/roc.svg)

            *ROC; first run*

            ## Ethics Review

            Seen by the board.

            ## License

            mit

            """);
        File.Exists(Path.Combine(Path.GetDirectoryName(project.Card)!, "figures", "roc.svg")).ShouldBeTrue();

        // A changed caption is a changed input.
        project.Age();
        project.Write("App.csproj", project.Read("App.csproj").Replace("first run", "second run", StringComparison.Ordinal));
        (await project.BuildAsync()).ShouldSucceed();
        File.ReadAllText(project.Card).ShouldContain("*ROC; second run*");
    }
}
