using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using ModelCard.Catalog;

namespace ModelCard.Benchmarks;

/// <summary>
/// What the first use of a step costs: assemblies loaded, code compiled, lists read. Only a process that has done nothing else can tell, so that a child process does one step, times it, and ends; many are run. Once
/// with the core as the net8.0 tasks have it, and once with the one that the package has compiled ahead for this platform.
/// </summary>
internal static class ColdStart
{
    private static readonly (string Name, Action<string> Step)[] Steps =
    [
        ("nothing: the floor of the measurement", static _ => { }),
        ("the catalog: a field, a key, a heading and an id of each list looked up", static _ => TouchCatalog()),
        ("a card without a sidecar, Markdown", static folder => CardBuild.Run(new CardRequest(Path.Combine(folder, "App.csproj")))),
        ("a card with all fields in a sidecar, Markdown", static folder => CardBuild.Run(new CardRequest(Path.Combine(folder, "App.csproj")) { Sidecar = "modelcard.yaml" })),
    ];

    /// <summary>Runs and prints.</summary>
    /// <param name="count">How many processes a figure.</param>
    public static int Run(int count)
    {
        var builds = new BuildFolder("modelcard-cold-start");
        var ahead = CompiledAhead(builds);
        Console.WriteLine($"{count} processes a figure, {Environment.ProcessorCount} processors, .NET {Environment.Version}; medians, and between what 90 of 100 lie");
        Console.WriteLine("| first use of | net8.0 tasks, ms | compiled ahead, ms |");
        Console.WriteLine("|---|---|---|");
        for (var i = 0; i < Steps.Length; i++)
        {
            Console.WriteLine($"| {Steps[i].Name} | {Measure(AppContext.BaseDirectory, i, count)} | {(ahead is null ? "none for this platform" : Measure(ahead, i, count))} |");
        }

        return 0;
    }

    /// <summary>Does one step and prints its milliseconds: what the child process is for.</summary>
    /// <param name="step">Which.</param>
    /// <param name="folder">The folder of the project.</param>
    public static int RunStep(int step, string folder)
    {
        // The clock has a first use of its own.
        var watch = Stopwatch.StartNew();
        _ = watch.Elapsed.TotalMilliseconds;
        var action = Steps[step].Step;
        watch.Restart();
        action(folder);
        watch.Stop();
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalMilliseconds}"));
        return 0;
    }

    private static void TouchCatalog()
    {
        _ = CardFields.Find("license");
        _ = CardFields.FindKey("direct_use");
        _ = HubKeys.IsKnown("license");
        _ = LicenseIds.IsKnown("mit");
        _ = LanguageCodes.IsKnown("en");
        _ = PipelineTags.IsKnown("text-classification");
        _ = LibraryNames.IsKnown("onnx");
        _ = MetricIds.IsKnown("accuracy");
    }

    private static string Measure(string folder, int step, int count)
    {
        var times = new List<double>();
        for (var i = -1; i < count; i++)
        {
            var output = BuildFolder.Dotnet(folder, Path.Combine(folder, "ModelCard.Benchmarks.dll"), "start-step", FormattableString.Invariant($"{step}"), Inputs.Folder);
            if (i >= 0)
            {
                times.Add(double.Parse(output, CultureInfo.InvariantCulture));
            }
        }

        return FormattableString.Invariant($"{Pairs.Median(times):0.0} ({Pairs.Quantile(times, 0.05):0.0} to {Pairs.Quantile(times, 0.95):0.0})");
    }

    // This program once more, with the core out of the package.
    private static string? CompiledAhead(BuildFolder builds)
    {
        builds.Pack();
        using var package = ZipFile.OpenRead(builds.Package);
        var platform = $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsLinux() ? "linux" : "osx")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        var tasks = package.Entries.Where(entry => entry.FullName.StartsWith($"tasks/net10.0/{platform}/", StringComparison.Ordinal)).ToList();
        if (tasks.Count == 0)
        {
            return null;
        }

        var folder = builds.In("ahead");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var task in tasks)
        {
            task.ExtractToFile(Path.Combine(folder, task.Name), overwrite: true);
        }

        return folder;
    }
}
