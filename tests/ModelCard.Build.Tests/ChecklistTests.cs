using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Checklists of one's own, waivers and the checklist report in real builds.</summary>
public sealed class ChecklistTests
{
    [Fact]
    public async Task An_error_in_a_checklist_file_is_located_and_the_file_is_an_input()
    {
        using var project = await TestProject.CreateAsync("""
              <PropertyGroup><ModelCardChecklist>checks/own.yaml</ModelCardChecklist><ModelCardFormats>markdown;checklist</ModelCardFormats></PropertyGroup>
            """);
        project.Write("checks/own.yaml", "items:\n- title: uses\n  answers: direct_uze\n");
        (await project.BuildAsync()).ShouldFail().Output.ShouldContain("own.yaml(3,12): error MCB0212: 'direct_uze' is neither a field nor evidence; did you mean 'direct_use'?");

        project.Write("checks/own.yaml", "items:\n- title: uses\n  answers: direct_use\n");
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldBe(["MCB1020"]);
        var report = Path.Combine(Path.GetDirectoryName(project.Card)!, "CHECKLIST.md");
        File.ReadAllText(report).ShouldContain("- [ ] **uses** (required;");
        (await project.BuildAsync("-question")).ShouldSucceed();

        project.Age();
        project.Write("checks/own.yaml", "items:\n- title: name\n  answers: model_id\n");
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldBeEmpty();
        File.ReadAllText(report).ShouldContain("- [x] **name** (required;");

        File.Delete(Path.Combine(Path.GetDirectoryName(project.CardInObj)!, "CHECKLIST.md"));
        File.Delete(report);
        (await project.BuildAsync()).ShouldSucceed();
        File.Exists(report).ShouldBeTrue("deleted from obj and from the output");
    }

    [Fact]
    public async Task An_up_to_date_build_notices_that_a_waiver_has_ended()
    {
        static string Waiver(string day) => $"""
              <ItemGroup><ModelCardWaiver Include="direct_use" Reason="Decided in spring." Expires="{day}" /></ItemGroup>
            """;
        using var project = await TestProject.CreateAsync(Waiver("2999-12-31"));
        var state = Path.Combine(Path.GetDirectoryName(project.CardInObj)!, "..", "expiry.cache");
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldNotContain("MCB1020");
        File.ReadAllText(state).ShouldBe("3000-01-01\n");
        (await project.BuildAsync("-question")).ShouldSucceed();

        // What the state says on the day after; the build then looks again, and finds the waiver still good.
        File.WriteAllText(state, "2001-01-01\n");
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldNotContain("MCB0224");
        File.ReadAllText(state).ShouldBe("3000-01-01\n");
        File.WriteAllText(state, "'; garbage )\n$(x)\n");
        (await project.BuildAsync()).ShouldSucceed();

        project.WriteProject(Waiver("2001-12-31"));
        var ended = (await project.BuildAsync()).ShouldSucceed();
        ended.Codes.ShouldContain("MCB0224");
        ended.Codes.ShouldContain("MCB1020");
        File.Exists(state).ShouldBeFalse("nothing is left that could end");
        (await project.BuildAsync("-question")).ShouldSucceed().Codes.ShouldContain("MCB0224");

        project.WriteProject("  <PropertyGroup><ModelCardRole>sociotechnic</ModelCardRole><ModelCardFormats>checklist</ModelCardFormats></PropertyGroup>");
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldNotContain("MCB1020");
        (await project.BuildAsync("-question")).ShouldSucceed();
        File.Exists(project.CardInObj).ShouldBeFalse("only the report was asked for");
    }
}
