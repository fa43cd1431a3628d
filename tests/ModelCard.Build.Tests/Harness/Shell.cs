namespace ModelCard.Build.Tests.Harness;

/// <summary>Runs commands of the documentation as they stand there, in the shell that they are written for.</summary>
internal static class Shell
{
    private static readonly Dictionary<string, string> Plain = new() { ["MSBUILDTERMINALLOGGER"] = "off" };

    /// <summary>Runs them one after the other, until one fails.</summary>
    /// <param name="folder">Where they begin.</param>
    /// <param name="commands">Lines of <c>sh</c>.</param>
    /// <param name="environment">Variables beside those of every run.</param>
    /// <param name="minutes">How long they may take.</param>
    public static Task<DotnetResult> RunAsync(string folder, IEnumerable<string> commands, IReadOnlyDictionary<string, string>? environment = null, int minutes = 10)
    {
        var all = new Dictionary<string, string>(Plain);
        foreach (var (name, value) in environment ?? Plain)
        {
            all[name] = value;
        }

        return Dotnet.RunAsync(folder, ["-e", "-c", string.Join('\n', commands)], all, "sh", minutes);
    }
}
