using System.Text.RegularExpressions;

namespace ModelCard.Build.Tests.Harness;

/// <summary>What a run of <c>dotnet</c> ended with.</summary>
internal sealed partial class DotnetResult(string command, int exitCode, string output)
{
    public int ExitCode { get; } = exitCode;

    public string Output { get; } = output;

    /// <summary>The codes of our own warnings and errors, one for each line that a person sees, the repetition in the summary left out.</summary>
    public IReadOnlyList<string> Codes => [.. Lines.Select(line => Finding().Match(line)).Where(match => match.Success).Select(match => match.Groups[2].Value).Order(StringComparer.Ordinal)];

    /// <summary>Our warnings and errors as <c>severity code</c>.</summary>
    public IReadOnlyList<string> Findings =>
        [.. Lines.Select(line => Finding().Match(line)).Where(match => match.Success).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}").Order(StringComparer.Ordinal)];

    /// <summary>The lines of the log with a finding of ours, each once.</summary>
    public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(line => line.Trim()).Where(line => Finding().IsMatch(line)).Distinct()];

    public DotnetResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{command}\n{Tail}");
        Output.ShouldNotContain("MSB4018", customMessage: Tail);
        Output.ShouldNotContain("MCB9999", customMessage: Tail);
        return this;
    }

    public DotnetResult ShouldFail()
    {
        ExitCode.ShouldNotBe(0, $"{command}\n{Tail}");
        Output.ShouldNotContain("MSB4018", customMessage: Tail);
        Output.ShouldNotContain("MCB9999", customMessage: Tail);
        Output.ShouldNotContain("   at ModelCard.", customMessage: Tail);
        return this;
    }

    private string Tail => string.Join('\n', Output.Split('\n').TakeLast(80));

    [GeneratedRegex(@": (warning|error) (MCB\d{4}): ")]
    private static partial Regex Finding();
}
