using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelCard.Benchmarks;

/// <summary>
/// Real builds with the packed package and without it, in pairs whose order is drawn by lot, so that neither a machine whose speed drifts nor what one build leaves in its caches for the next decides. Prints
/// the median of the pairs' ratios with the interval that holds it in 95 of 100 resamplings. Every project references one other package, as every machine learning project does: a project without any
/// skips work of the SDK's that the first reference, whichever it is, switches on.
/// </summary>
internal static partial class WholeBuilds
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "modelcard-whole-builds");

    private const string AllFormats = "markdown;html;json;cyclonedx;spdx;checklist;sarif;badge";

    /// <summary>Builds and prints.</summary>
    /// <param name="pairs">How many pairs a row.</param>
    /// <param name="only"><c>idle</c> for builds that are up to date, <c>formats</c> for what all formats cost, anything else for every row.</param>
    public static int Run(int pairs, string only = "")
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        var version = Pack(Folder);
        PackOther(Folder);
        var without = Create("without", null, null);
        var sidecar = Repository.File("tests/ModelCard.Tests/Goldens/everything.yaml");
        var complete = Create("complete", version, sidecar);

        Console.WriteLine($"{pairs} pairs, {Environment.ProcessorCount} processors, .NET {Environment.Version}; a no-op build without the package is 1.00");
        Console.WriteLine("| what | no-op build, ms | ratio of wall time (95 %) | targets' time / no-op | task time / no-op |");
        Console.WriteLine("|---|---|---|---|---|");

        // What the tasks cost where the package has none compiled ahead for the platform.
        var justInTime = "-p:ModelCardTaskAssembly=" + Path.Combine(Folder, "packages", "modelcard.build", version, "tasks", "net8.0", "ModelCard.Build.dll");
        if (only != "formats")
        {
            var bare = Create("bare", version, null);
            Measure("up to date, nothing to say", pairs, without, complete, reset: false);
            Measure("up to date, findings to repeat", pairs, without, bare, reset: false);

            // What copies a file already pays for what the SDK does with the card. An application that runs a model copies the model.
            Measure("up to date, nothing to say, in an application that copies its model", pairs, CreateApplication("application", null, null), CreateApplication("application-complete", version, sidecar), reset: false);
            if (only == "idle")
            {
                return 0;
            }

            Measure("first generation, no sidecar", pairs, without, bare, reset: true);
            Measure("first generation, sidecar with all fields", pairs, without, complete, reset: true);
            Measure("the same without a sidecar, net8.0 tasks", pairs, without, bare, reset: true, justInTime);
            Measure("the same with a sidecar, net8.0 tasks", pairs, without, complete, reset: true, justInTime);
        }

        if (only == "formats")
        {
            // The same card in Markdown alone is measured in the same run, so that the difference is what the other formats cost.
            Measure("first generation, Markdown alone", pairs, without, complete, reset: true);
        }

        MeasureFormats(pairs, without, Create("formats", version, sidecar, AllFormats), justInTime);
        return 0;
    }

    private static void MeasureFormats(int pairs, string without, string formats, string justInTime)
    {
        var written = Directory.GetFiles(Path.Combine(formats, "bin", "Debug", "net10.0", "modelcard", "App")).Length;
        if (written != 9)
        {
            throw new InvalidOperationException($"All formats are 9 files, and {written} were written.");
        }

        Measure("first generation, all formats", pairs, without, formats, reset: true);
        Measure("up to date, all formats", pairs, without, formats, reset: false);
        Measure("first generation, all formats, net8.0 tasks", pairs, without, formats, reset: true, justInTime);
    }

    /// <summary>Packs the package into the folder's feed and returns its version.</summary>
    internal static string Pack(string folder)
    {
        var version = "0.0.0-bench." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        Dotnet(Repository.Root, "pack", Repository.File("src/ModelCard.Build/ModelCard.Build.csproj"), "-c", "Release", "-o", Path.Combine(folder, "feed"),
            "-p:PackageVersion=" + version, "--artifacts-path", Path.Combine(folder, "artifacts"));
        return version;
    }

    private static void Measure(string what, int pairs, string without, string with, bool reset, params string[] arguments)
    {
        var baseline = new List<double>();
        var ratios = new List<double>();
        var targets = new List<double>();
        var tasks = new List<double>();
        var lot = new Random(1);
        for (var i = -2; i < pairs; i++)
        {
            if (reset)
            {
                Directory.Delete(Path.Combine(with, "obj", "Debug", "net10.0", "modelcard"), recursive: true);
            }

            var withoutFirst = lot.Next(2) == 0;
            var a = withoutFirst ? Build(without) : 0;
            var b = Build(with, arguments);
            a = withoutFirst ? a : Build(without);
            if (i >= 0)
            {
                baseline.Add(a);
                ratios.Add(b / a);
            }

            // The summary is switched on only for builds whose wall time is not taken: it costs more than what it shows.
            if (i >= 0 && i % 5 == 0)
            {
                if (reset)
                {
                    Directory.Delete(Path.Combine(with, "obj", "Debug", "net10.0", "modelcard"), recursive: true);
                }

                var output = Dotnet(with, [.. BuildArguments, "-clp:PerformanceSummary", .. arguments]);
                targets.Add(Sum(TargetTime(), output));
                tasks.Add(Sum(TaskTime(), output));
            }
        }

        var noop = Quantile(baseline, 0.5);
        var resampled = Enumerable.Range(0, 1000).Select(_ => Quantile([.. ratios.Select(_ => ratios[lot.Next(ratios.Count)])], 0.5)).ToList();
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture,
            "| {0} | {1:0} | {2:0.000} ({3:0.000} to {4:0.000}) | {5:0.000} | {6:0.000} |",
            what,
            noop,
            Quantile(ratios, 0.5),
            Quantile(resampled, 0.025),
            Quantile(resampled, 0.975),
            Quantile(targets, 0.5) / noop,
            Quantile(tasks, 0.5) / noop));
    }

    private static string[] BuildArguments => ["build", "--no-restore", "-nodeReuse:false", "-tl:off", "-v:m"];

    private static double Build(string folder, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        Dotnet(folder, [.. BuildArguments, .. arguments]);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Packs a package that does nothing into the folder's feed.</summary>
    internal static void PackOther(string root)
    {
        var folder = Path.Combine(root, "other");
        Directory.CreateDirectory(Path.Combine(folder, "build"));
        File.WriteAllText(Path.Combine(folder, "build", "Other.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Other.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><IncludeBuildOutput>false</IncludeBuildOutput><NoWarn>NU5128</NoWarn></PropertyGroup>
              <ItemGroup><None Include="build/*" Pack="true" PackagePath="build" /></ItemGroup>
            </Project>
            """);
        Dotnet(folder, "pack", "-o", Path.Combine(root, "feed"));
    }

    private static string Create(string name, string? version, string? sidecar, string? formats = null) =>
        CreateProject(name, version, sidecar, formats is null ? "" : $"<PropertyGroup><ModelCardFormats>{formats}</ModelCardFormats></PropertyGroup>");

    private static string CreateApplication(string name, string? version, string? sidecar)
    {
        var folder = Path.Combine(Folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine();");
        File.Copy(Repository.File("samples/PenguinClassifier/model.safetensors"), Path.Combine(folder, "model.safetensors"));
        return CreateProject(name, version, sidecar, """<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><None Include="model.safetensors" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""");
    }

    private static string CreateProject(string name, string? version, string? sidecar, string content)
    {
        var folder = Path.Combine(Folder, name);
        Directory.CreateDirectory(folder);
        WriteProject(Folder, folder, version, """<ItemGroup><PackageReference Include="Other" Version="1.0.0" PrivateAssets="all" /></ItemGroup>""" + content);
        File.WriteAllText(Path.Combine(folder, "Class1.cs"), "public class Class1;");
        if (sidecar is not null)
        {
            File.Copy(sidecar, Path.Combine(folder, "modelcard.yaml"));
            Directory.CreateDirectory(Path.Combine(folder, "figures"));
            File.WriteAllText(Path.Combine(folder, "figures", "roc.svg"), "<svg />");
            File.WriteAllText(Path.Combine(folder, "figures", "loss.svg"), "<svg />");
        }

        Dotnet(folder, "build", "-nodeReuse:false", "-tl:off");
        return folder;
    }

    /// <summary>Writes a class library that restores from the feed and the packages of a folder.</summary>
    internal static void WriteProject(string root, string folder, string? version, string content)
    {
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{Path.Combine(root, "feed")}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        var reference = version is null ? "" : $"""<ItemGroup><PackageReference Include="ModelCard.Build" Version="{version}" PrivateAssets="all" /></ItemGroup>""";
        File.WriteAllText(Path.Combine(folder, "App.csproj"), $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{reference}{content}</Project>""");
    }

    internal static string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
    }

    private static double Sum(Regex line, string output) => line.Matches(output).Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    internal static double Quantile(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Round((sorted.Count - 1) * share)];
    }

    [GeneratedRegex(@"^\s*(\d+) ms\s+(?:GenerateModelCard|ReplayModelCard)\s", RegexOptions.Multiline)]
    private static partial Regex TaskTime();

    [GeneratedRegex(@"^\s*(\d+) ms\s+_?ModelCard\w*\s", RegexOptions.Multiline)]
    private static partial Regex TargetTime();
}
