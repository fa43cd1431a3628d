using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ModelCard.Benchmarks;

/// <summary>
/// A solution of many small class libraries, each with a card of its own, against the same solution without the package: built from nothing but a restore, and built again when nothing has changed. In pairs whose
/// order is drawn by lot, as in <see cref="WholeBuilds"/>.
/// </summary>
internal static class SolutionBuilds
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "modelcard-solution-builds");

    /// <summary>Builds and prints.</summary>
    /// <param name="count">How many projects.</param>
    /// <param name="pairs">How many pairs a row.</param>
    public static int Run(int count, int pairs)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        var version = WholeBuilds.Pack(Folder);
        WholeBuilds.PackOther(Folder);
        var without = Create("without", null, count);
        var with = Create("with", version, count);

        Console.WriteLine($"{count} projects, {pairs} pairs, {Environment.ProcessorCount} processors, .NET {Environment.Version}; the solution without the package is 1.00");
        Console.WriteLine("| what | without the package, s | ratio of wall time (least to most) |");
        Console.WriteLine("|---|---|---|");
        Measure("clean build", pairs, without, with, clean: true);
        Measure("up to date", pairs, without, with, clean: false);
        return 0;
    }

    private static void Measure(string what, int pairs, string without, string with, bool clean)
    {
        var baseline = new List<double>();
        var ratios = new List<double>();
        var lot = new Random(1);

        // One pair more, whose times are not taken, so that the disk has seen every file.
        for (var i = -1; i < pairs; i++)
        {
            var withoutFirst = lot.Next(2) == 0;
            var a = withoutFirst ? Build(without, clean) : 0;
            var b = Build(with, clean);
            a = withoutFirst ? a : Build(without, clean);
            if (i >= 0)
            {
                baseline.Add(a);
                ratios.Add(b / a);
            }
        }

        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "| {0} | {1:0.0} | {2:0.000} ({3:0.000} to {4:0.000}) |", what, WholeBuilds.Quantile(baseline, 0.5) / 1000, WholeBuilds.Quantile(ratios, 0.5), ratios.Min(), ratios.Max()));
    }

    private static double Build(string folder, bool clean)
    {
        if (clean)
        {
            foreach (var project in Directory.GetDirectories(folder, "Model*"))
            {
                Delete(Path.Combine(project, "bin"));
                Delete(Path.Combine(project, "obj", "Debug"));
            }
        }

        var watch = Stopwatch.StartNew();
        WholeBuilds.Dotnet(folder, "build", "All.slnx", "--no-restore", "-nodeReuse:false", "-tl:off", "-v:q", "-m");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Create(string name, string? version, int count)
    {
        var folder = Path.Combine(Folder, name);
        var solution = new StringBuilder("<Solution>\n");
        for (var i = 0; i < count; i++)
        {
            var project = string.Format(CultureInfo.InvariantCulture, "Model{0:0000}", i);
            var path = Path.Combine(folder, project);
            Directory.CreateDirectory(path);
            WholeBuilds.WriteProject(Folder, path, version, """<ItemGroup><PackageReference Include="Other" Version="1.0.0" PrivateAssets="all" /></ItemGroup>""");
            File.Move(Path.Combine(path, "App.csproj"), Path.Combine(path, project + ".csproj"));
            File.WriteAllText(Path.Combine(path, "Class1.cs"), "public class Class1;");
            File.WriteAllText(Path.Combine(path, "modelcard.yaml"), $"""
                model_id: {project}
                model_summary: Sorts the letters of one department by what they ask for.
                license: mit
                pipeline_tag: text-classification
                developers: [Contoso]
                direct_use: Letters of that department, in English. A person looks at each before it is answered.
                out_of_scope_use: Letters of other departments and in other languages.
                bias_risks_limitations: Short letters are sorted at random, and most mistakes are made with letters of one line.
                metrics:
                - {"{"}type: accuracy, value: 0.91, dataset: contoso/letters, split: test{"}"}
                """);
            solution.Append("  <Project Path=\"").Append(project).Append('/').Append(project).Append(".csproj\" />\n");
        }

        File.Copy(Path.Combine(folder, "Model0000", "NuGet.config"), Path.Combine(folder, "NuGet.config"));
        File.WriteAllText(Path.Combine(folder, "All.slnx"), solution.Append("</Solution>\n").ToString());
        WholeBuilds.Dotnet(folder, "restore", "All.slnx", "-nodeReuse:false");
        return folder;
    }
}
