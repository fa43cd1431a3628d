using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class LanguageTests
{
    private const string French = "<PropertyGroup><ModelCardLanguageTag>fr</ModelCardLanguageTag><ModelCardFormats>markdown;html</ModelCardFormats></PropertyGroup>";

    [Fact]
    public async Task A_card_is_written_in_the_language_and_anew_when_that_changes()
    {
        using var project = await TestProject.CreateAsync(French);
        (await project.BuildAsync()).ShouldSucceed();
        File.ReadAllText(project.Card).ShouldContain("## Utilisations\n");
        File.ReadAllText(project.Card.Replace("README.md", "index.html", StringComparison.Ordinal)).ShouldContain("<html lang=\"fr\">");
        (await project.BuildAsync("-question")).ShouldSucceed();

        project.WriteProject(French.Replace(">fr<", ">ja<", StringComparison.Ordinal));
        (await project.BuildAsync()).ShouldSucceed();
        File.ReadAllText(project.Card).ShouldContain("## 用途\n");
        File.ReadAllText(project.Card.Replace("README.md", "index.html", StringComparison.Ordinal)).ShouldContain("<html lang=\"ja\">");

        (await project.BuildAsync("-p:ModelCardLanguageTag=it")).ShouldSucceed().Codes.ShouldContain("MCB0204");
        File.ReadAllText(project.Card).ShouldContain("## Uses\n");
    }

    [Fact]
    public async Task A_committed_card_in_another_language_is_verified_and_checked()
    {
        const string Committed = "<PropertyGroup><ModelCardLanguageTag>zh-Hans</ModelCardLanguageTag><ModelCardCommittedFile>MODELCARD.md</ModelCardCommittedFile></PropertyGroup><ItemGroup><ModelCardFile Include=\"MODELCARD.md\" /></ItemGroup>";
        using var project = await TestProject.CreateAsync(Committed);
        (await project.BuildAsync()).ShouldSucceed();
        project.Read("MODELCARD.md").ShouldContain("## 用途\n");

        (await project.BuildAsync("-t:ModelCardVerify")).ShouldSucceed();
        (await project.BuildAsync("-t:ModelCardCheck")).ShouldSucceed().Codes.ShouldNotContain("MCB0404");
        project.WriteProject(Committed.Replace("zh-Hans", "de", StringComparison.Ordinal));
        (await project.BuildAsync("-t:ModelCardVerify")).ShouldFail();
    }
}
