using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelCard.Benchmarks;

/// <summary>Real builds with the packed package and without it, in <see cref="Pairs"/>.</summary>
internal static partial class WholeBuilds
{
    private const string AllFormats = "markdown;html;json;cyclonedx;spdx;checklist;sarif;badge";

    /// <summary>Builds and prints.</summary>
    /// <param name="pairs">How many pairs a row.</param>
    /// <param name="only"><c>idle</c> for builds that are up to date, <c>formats</c> for what all formats cost, anything else for every row.</param>
    public static int Run(int pairs, string only = "")
    {
        var builds = new BuildFolder("modelcard-whole-builds");
        builds.Pack();
        builds.PackOther();
        var without = builds.CreateProject("without", withPackage: false, withSidecar: false);
        var complete = builds.CreateProject("complete", withPackage: true, withSidecar: true);

        Console.WriteLine($"{pairs} pairs, {Environment.ProcessorCount} processors, .NET {Environment.Version}; a no-op build without the package is 1.00");
        Console.WriteLine("| what | no-op build, ms | ratio of wall time (95 %) | targets' time / no-op | task time / no-op |");
        Console.WriteLine("|---|---|---|---|---|");

        // What the tasks cost where the package has none compiled ahead for the platform.
        var justInTime = "-p:ModelCardTaskAssembly=" + builds.In("packages", "modelcard.build", builds.Version, "tasks", "net8.0", "ModelCard.Build.dll");
        if (only != "formats")
        {
            var bare = builds.CreateProject("bare", withPackage: true, withSidecar: false);
            Measure(builds, "up to date, nothing to say", pairs, without, complete, reset: false);
            Measure(builds, "up to date, findings to repeat", pairs, without, bare, reset: false);

            // What copies a file already pays for what the SDK does with the card. An application that runs a model copies the model.
            var application = CreateApplication(builds, "application", withPackage: false);
            Measure(builds, "up to date, nothing to say, in an application that copies its model", pairs, application, CreateApplication(builds, "application-complete", withPackage: true), reset: false);
            if (only == "idle")
            {
                return 0;
            }

            Measure(builds, "first generation, no sidecar", pairs, without, bare, reset: true);
            Measure(builds, "first generation, sidecar with all fields", pairs, without, complete, reset: true);
            Measure(builds, "the same without a sidecar, net8.0 tasks", pairs, without, bare, reset: true, justInTime);
            Measure(builds, "the same with a sidecar, net8.0 tasks", pairs, without, complete, reset: true, justInTime);
        }

        if (only == "formats")
        {
            // The same card in Markdown alone is measured in the same run, so that the difference is what the other formats cost.
            Measure(builds, "first generation, Markdown alone", pairs, without, complete, reset: true);
        }

        var formats = builds.CreateProject("formats", withPackage: true, withSidecar: true, $"<PropertyGroup><ModelCardFormats>{AllFormats}</ModelCardFormats></PropertyGroup>");
        MeasureFormats(builds, pairs, without, formats, justInTime);
        return 0;
    }

    private static void MeasureFormats(BuildFolder builds, int pairs, string without, string formats, string justInTime)
    {
        var written = Directory.GetFiles(Path.Combine(formats, "bin", "Debug", "net10.0", "modelcard", "App")).Length;
        if (written != 9)
        {
            throw new InvalidOperationException($"All formats are 9 files, and {written} were written.");
        }

        Measure(builds, "first generation, all formats", pairs, without, formats, reset: true);
        Measure(builds, "up to date, all formats", pairs, without, formats, reset: false);
        Measure(builds, "first generation, all formats, net8.0 tasks", pairs, without, formats, reset: true, justInTime);
    }

    private static void Measure(BuildFolder builds, string what, int pairs, string without, string with, bool reset, params string[] arguments)
    {
        var targets = new List<double>();
        var tasks = new List<double>();
        var times = Pairs.Time(pairs, () => BuildFolder.Build(without), With, after: number =>
        {
            // The summary is switched on only for builds whose wall time is not taken: it costs more than what it shows.
            if (number % 5 == 0)
            {
                Reset();
                var output = BuildFolder.Dotnet(with, ["build", "--no-restore", "-nodeReuse:false", "-tl:off", "-v:m", "-clp:PerformanceSummary", .. arguments]);
                targets.Add(Sum(TargetTime(), output));
                tasks.Add(Sum(TaskTime(), output));
            }
        });
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "| {0} | {1:0} | {2} | {3:0.000} | {4:0.000} |", what, times.Without, times.Ratio, Pairs.Median(targets) / times.Without, Pairs.Median(tasks) / times.Without));

        double With()
        {
            Reset();
            return BuildFolder.Build(with, arguments);
        }

        void Reset()
        {
            if (reset)
            {
                builds.PutAway(Path.Combine(with, "obj", "Debug", "net10.0", "modelcard"));
            }
        }
    }

    private static string CreateApplication(BuildFolder builds, string name, bool withPackage)
    {
        Directory.CreateDirectory(builds.In(name));
        File.WriteAllText(builds.In(name, "Program.cs"), "System.Console.WriteLine();");
        File.Copy(Repository.File("samples/PenguinClassifier/model.safetensors"), builds.In(name, "model.safetensors"));
        return builds.CreateProject(
            name, withPackage, withSidecar: withPackage, """<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><None Include="model.safetensors" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""");
    }

    private static double Sum(Regex line, string output) => line.Matches(output).Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\s*(\d+) ms\s+(?:GenerateModelCard|ReplayModelCard)\s", RegexOptions.Multiline)]
    private static partial Regex TaskTime();

    [GeneratedRegex(@"^\s*(\d+) ms\s+_?ModelCard\w*\s", RegexOptions.Multiline)]
    private static partial Regex TargetTime();
}
