using System.Diagnostics;
using System.Globalization;

namespace ModelCard.Build.Tests.Harness;

/// <summary>An MSBuild server of a test's own: a process that stays after a build. It is told from everybody else's by a mark in its environment, and ended with the test.</summary>
internal sealed class BuildServer : IDisposable
{
    private readonly string _mark = Guid.NewGuid().ToString("N");

    /// <summary>What a build needs in its environment to run in this server.</summary>
    public Dictionary<string, string> Environment => new() { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1", ["MSBUILDDISABLENODEREUSE"] = "0", ["MSBUILDNODEHANDSHAKESALT"] = _mark };

    /// <summary>The servers that stayed; one, unless something is wrong.</summary>
    public IReadOnlyList<int> Processes
    {
        get
        {
            var found = new List<int>();
            foreach (var folder in Directory.GetDirectories("/proc"))
            {
                try
                {
                    if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && File.ReadAllText(folder + "/environ").Contains(_mark, StringComparison.Ordinal)
                        && File.ReadAllText(folder + "/cmdline").Contains("/nodemode:8", StringComparison.Ordinal))
                    {
                        found.Add(id);
                    }
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    // It ended, or is another user's.
                }
            }

            return found;
        }
    }

    public void Dispose()
    {
        foreach (var id in Processes)
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
    }
}
