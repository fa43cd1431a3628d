using System.Diagnostics;
using System.Text;

namespace ModelCard.Build.Tests.Harness;

/// <summary>Runs the real <c>dotnet</c> in a folder, with an environment that the machine and the test runner cannot leak into.</summary>
internal static class Dotnet
{
    private static readonly string[] Kept = ["PATH", "HOME", "DOTNET_ROOT", "USERPROFILE", "SystemRoot", "TEMP", "TMP", "TMPDIR", "APPDATA", "LOCALAPPDATA", "ProgramFiles"];

    /// <summary>How <c>dotnet</c> is started in a folder.</summary>
    public static ProcessStartInfo Prepare(string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string program = "dotnet")
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var inherited = new Dictionary<string, string?>(start.Environment);
        start.Environment.Clear();
        foreach (var name in Kept)
        {
            if (inherited.TryGetValue(name, out var value))
            {
                start.Environment[name] = value;
            }
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    public static async Task<DotnetResult> RunAsync(string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string program = "dotnet", int minutes = 10)
    {
        using var process = Process.Start(Prepare(folder, arguments, environment, program))!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end in time:\n{output}");
        }

        lock (output)
        {
            return new DotnetResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
