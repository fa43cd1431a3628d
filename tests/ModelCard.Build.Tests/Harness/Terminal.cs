namespace ModelCard.Build.Tests.Harness;

/// <summary>Runs a command in a terminal of its own, with the <c>script</c> of util-linux.</summary>
internal static class Terminal
{
    private static readonly string? Script = Find();

    /// <summary>Why that cannot be done here; <see langword="null"/> where it can.</summary>
    public static string? Missing { get; } = Script is null ? "There is no terminal: this needs Linux and script, of util-linux, in the PATH." : null;

    /// <summary>Runs <c>dotnet</c> with MSBuild's terminal logger, 120 columns wide, and returns what the terminal got without the sequences that steer it.</summary>
    public static async Task<DotnetResult> RunAsync(string folder, string arguments)
    {
        var result = await Dotnet.RunAsync(folder, ["-qec", $"stty cols 120 rows 50; dotnet {arguments}", "/dev/null"], new Dictionary<string, string> { ["TERM"] = "xterm-256color", ["SHELL"] = "/bin/sh" }, Script!);
        return new DotnetResult($"dotnet {arguments}", result.ExitCode, TerminalText.Of(result.Output));
    }

    private static string? Find()
    {
        foreach (var folder in OperatingSystem.IsLinux() ? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':') : [])
        {
            var path = Path.Combine(folder, "script");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
