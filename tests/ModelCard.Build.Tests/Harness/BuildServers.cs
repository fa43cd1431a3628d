using System.Collections.Concurrent;

namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// The MSBuild servers in which most builds of a run take place: one for each that runs at a time, so that none waits. A build in a process that stays takes less than half as long as one that starts, and it is
/// what Visual Studio and a command line with the server do. Builds whose environment or process matters run <see cref="Dotnet"/> themselves.
/// </summary>
internal static class BuildServers
{
    private static readonly ConcurrentBag<BuildServer> Idle = [];

    /// <summary>Runs <c>dotnet</c> with a server that no other build uses meanwhile. Where none can be started, <c>dotnet</c> builds by itself.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static async Task<DotnetResult> RunAsync(string folder, string[] arguments)
    {
        var server = Idle.TryTake(out var idle) ? idle : new BuildServer();
        var result = await Dotnet.RunAsync(folder, arguments, server.Environment);
        Idle.Add(server);
        return result;
    }

    /// <summary>Ends all servers.</summary>
    public static async Task StopAsync()
    {
        while (Idle.TryTake(out var server))
        {
            await Dotnet.RunAsync(Path.GetTempPath(), ["build-server", "shutdown", "--msbuild"], server.Environment);
        }
    }
}
