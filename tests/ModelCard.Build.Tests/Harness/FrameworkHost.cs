using System.Diagnostics;
using System.Reflection;

namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// Runs a task in mono, the one runtime outside of Windows that loads assemblies as the .NET Framework does: into one place, without the isolation that dotnet gives a task. The program is
/// <c>tests/ModelCard.FrameworkHost</c>; beside it lie MSBuild's own assemblies for the .NET Framework and nothing else.
/// </summary>
internal static class FrameworkHost
{
    private static readonly Lazy<Task<string>> Compiled = new(CompileAsync);

    /// <summary>What is missing to run it; <see langword="null"/> when all is there.</summary>
    public static string? Missing { get; } = Find("mono") is null ? "mono" : Find("mcs") is null ? "mcs" : !File.Exists(Facade) ? "netstandard.dll of mono (package mono-devel)" : null;

    /// <summary>Where this machine keeps restored packages.</summary>
    public static string MachinePackages { get; } =
        typeof(FrameworkHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PackageFolder").Value!;

    private static string Facade => Path.Combine(Path.GetDirectoryName(Find("mono"))!, "..", "lib", "mono", "4.5", "Facades", "netstandard.dll");

    /// <summary>Executes a task of <c>ModelCard.Build</c>.</summary>
    /// <param name="tasks">The task assembly.</param>
    /// <param name="call">The task with its parameters.</param>
    /// <param name="folder">The current folder, which MSBuild sets to that of the project.</param>
    /// <param name="culture">The culture to run under.</param>
    public static async Task<DotnetResult> RunAsync(string tasks, TaskCall call, string folder, string culture)
    {
        var host = await Compiled.Value;
        var parameters = Path.Combine(Path.GetDirectoryName(host)!, Guid.NewGuid().ToString("N") + ".txt");
        await File.WriteAllLinesAsync(parameters, call.Lines);
        return await StartAsync(Find("mono")!, folder, [host, tasks, "ModelCard.Build." + call.Name, parameters, culture]);
    }

    private static async Task<string> CompileAsync()
    {
        var package = await SharedPackage.GetAsync();
        var folder = Directory.CreateDirectory(Path.Combine(package.Folder, "framework-host")).FullName;
        var references = new List<string> { "-r:" + Facade };
        foreach (var name in new[] { "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "Microsoft.NET.StringTools" })
        {
            var file = Path.Combine(MachinePackages, name.ToLowerInvariant(), "17.7.2", "lib", "net472", name + ".dll");
            File.Copy(file, Path.Combine(folder, name + ".dll"));
            references.Add("-r:" + file);
        }

        var host = Path.Combine(folder, "host.exe");
        var source = Path.Combine(RepositoryFiles.Root, "tests", "ModelCard.FrameworkHost", "Program.cs");
        (await StartAsync(Find("mcs")!, folder, ["-nologo", "-out:" + host, .. references, source])).ShouldSucceed();
        return host;
    }

    private static async Task<DotnetResult> StartAsync(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new DotnetResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, await output + await errors);
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
