namespace ModelCard.Build.Tests.Harness;

/// <summary>Runs commands of the documentation as they stand there, in the shell that they are written for.</summary>
internal static class Shell
{
    /// <summary>Runs them one after the other, until one fails.</summary>
    /// <param name="folder">Where they begin.</param>
    /// <param name="commands">Lines of <c>sh</c>.</param>
    /// <param name="environment">Variables beside those of every run.</param>
    /// <param name="minutes">How long they may take.</param>
    public static Task<DotnetResult> RunAsync(string folder, IEnumerable<string> commands, IReadOnlyDictionary<string, string>? environment = null, int minutes = 10) =>
        Dotnet.RunAsync(folder, ["-e", "-c", string.Join('\n', commands)], new Dictionary<string, string>(environment ?? new Dictionary<string, string>()) { ["MSBUILDTERMINALLOGGER"] = "off" }, "sh", minutes);
}
