using System.Text.RegularExpressions;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>What decides about a build is a warning or an error, which every logger shows at every verbosity; messages are a courtesy.</summary>
public sealed partial class LoggerTests
{
    [Theory]
    [InlineData("-tl:on")]
    [InlineData("-tl:on", "-v:q")]
    [InlineData("-tl:off", "-v:q")]
    public async Task Findings_are_seen_whichever_logger_shows_the_build(params string[] logger)
    {
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();

        // Made, said again, and an error of what was a warning.
        ShouldSay((await project.RunAsync(["build", "--no-restore", "-nodeReuse:false", .. logger])).ShouldSucceed(), "warning");
        ShouldSay((await project.RunAsync(["build", "--no-restore", "-nodeReuse:false", .. logger])).ShouldSucceed(), "warning");
        ShouldSay((await project.RunAsync(["build", "--no-restore", "-nodeReuse:false", "-p:ModelCardStrictness=standard", .. logger])).ShouldFail(), "error");
    }

    private static void ShouldSay(DotnetResult result, string severity)
    {
        var text = Paint().Replace(result.Output, "");
        foreach (var code in new[] { "MCB1010", "MCB1020", "MCB1028" })
        {
            text.Split('\n').ShouldContain(line => line.Contains($"{severity} {code}: ", StringComparison.Ordinal) && line.Contains("App.csproj(", StringComparison.Ordinal), $"{code}\n{text}");
        }
    }

    // Colors, places of the cursor, and addresses behind codes.
    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]|\e\]8;;[^\e]*\e\\")]
    private static partial Regex Paint();
}
