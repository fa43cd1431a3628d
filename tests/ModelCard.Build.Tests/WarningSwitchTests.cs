using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The switches .NET people know for warnings act on findings as they act on any coded warning, on the first build and on a replayed one.</summary>
public sealed class WarningSwitchTests
{
    [Theory]
    [InlineData("-p:NoWarn=MCB1020", "gone", 0)]
    [InlineData("-p:MSBuildWarningsAsMessages=MCB1020", "gone", 0)]
    [InlineData("-warnasmessage:MCB1020", "gone", 0)]
    [InlineData("-p:WarningsAsErrors=MCB1020", "error", 1)]
    [InlineData("-p:MSBuildWarningsAsErrors=MCB1020", "error", 1)]
    [InlineData("-p:TreatWarningsAsErrors=true", "warning", 0)]
    [InlineData("-p:MSBuildTreatWarningsAsErrors=true", "error", 1)]
    [InlineData("-warnaserror", "error", 1)]
    [InlineData("-warnaserror:MCB1020", "error", 1)]
    [InlineData("-warnaserror;-warnnotaserror:MCB1002,MCB1010,MCB1020,MCB1028,MCB1037,MCB1043,MCB1052", "warning", 0)]
    [InlineData("-p:WarningsAsErrors=MCB1020;-p:NoWarn=MCB1020", "gone", 0)]
    public async Task A_switch_acts_on_a_finding_and_on_its_replay(string switches, string shownAs, int exitCode)
    {
        using var project = await TestProject.CreateAsync();
        for (var build = 1; build <= 2; build++)
        {
            var result = await project.BuildAsync(switches.Split(';'));

            result.ExitCode.ShouldBe(exitCode, $"build {build}\n{result.Output}");
            var shown = result.Findings.FirstOrDefault(finding => finding.EndsWith("MCB1020", StringComparison.Ordinal))?.Split(' ')[0] ?? "gone";
            shown.ShouldBe(shownAs, $"build {build}\n{result.Output}");
        }
    }

    [Theory]
    [InlineData("MCB1020", "none", "gone", 0)]
    [InlineData("MCB1020", "error", "error", 1)]
    [InlineData("direct_use", "none", "gone", 0)]
    [InlineData("direct_use", "message", "gone", 0)]
    public async Task A_rule_overrides_one_finding_by_code_or_field(string rule, string severity, string shownAs, int exitCode)
    {
        using var project = await TestProject.CreateAsync($"""<ItemGroup><ModelCardRule Include="{rule}" Severity="{severity}" /></ItemGroup>""");

        var result = await project.BuildAsync();

        result.ExitCode.ShouldBe(exitCode, result.Output);
        (result.Findings.FirstOrDefault(finding => finding.EndsWith("MCB1020", StringComparison.Ordinal))?.Split(' ')[0] ?? "gone").ShouldBe(shownAs);
        result.Codes.ShouldContain("MCB1028", "the others stay");
    }

    [Fact]
    public async Task A_minimum_score_fails_the_build_below_it()
    {
        using var project = await TestProject.CreateAsync();

        (await project.BuildAsync("-p:ModelCardMinimumScore=5")).ShouldSucceed();
        var result = (await project.BuildAsync("-p:ModelCardMinimumScore=80")).ShouldFail();

        result.Findings.ShouldContain("error MCB1000");
    }
}
