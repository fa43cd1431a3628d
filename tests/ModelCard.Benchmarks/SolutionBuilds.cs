using System.Globalization;
using System.Text;

namespace ModelCard.Benchmarks;

/// <summary>
/// A solution of many small class libraries, each with a card of its own, against the same solution without the package: built from nothing but a restore, and built again when nothing has changed; with cards that
/// have what their checklist requires, and with cards of which each build says three things that are missing.
/// </summary>
internal static class SolutionBuilds
{
    // What the built-in checklist requires beside the answers of every sidecar.
    private const string Rest = """
        language: en
        datasets: [{id: contoso/letters, role: train, split: train}]
        training_hyperparameters: {learning_rate: 3e-5, epochs: 3}
        """;

    /// <summary>Builds and prints.</summary>
    /// <param name="count">How many projects.</param>
    /// <param name="pairs">How many pairs a row.</param>
    public static int Run(int count, int pairs)
    {
        var builds = new BuildFolder("modelcard-solution-builds");
        builds.Pack();
        builds.PackOther();
        var without = Create(builds, "without", withPackage: false, count, "");
        var with = Create(builds, "with", withPackage: true, count, Rest);
        var warned = Create(builds, "warned", withPackage: true, count, "");

        Console.WriteLine($"{count} projects, {pairs} pairs, {Environment.ProcessorCount} processors, .NET {Environment.Version}; the solution without the package is 1.00");
        Console.WriteLine("| what | without the package, s | ratio of wall time (95 %) |");
        Console.WriteLine("|---|---|---|");
        Measure(builds, "clean build", pairs, without, with, clean: true);
        Measure(builds, "up to date", pairs, without, with, clean: false);
        Measure(builds, "clean build, three warnings a project", pairs, without, warned, clean: true);
        Measure(builds, "up to date, three warnings a project", pairs, without, warned, clean: false);
        return 0;
    }

    private static void Measure(BuildFolder builds, string what, int pairs, string without, string with, bool clean)
    {
        var times = Pairs.Time(pairs, () => Build(builds, without, clean), () => Build(builds, with, clean));
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "| {0} | {1:0.0} | {2} |", what, times.Without / 1000, times.Ratio));
    }

    private static double Build(BuildFolder builds, string folder, bool clean)
    {
        if (clean)
        {
            foreach (var project in Directory.GetDirectories(folder, "Model*"))
            {
                builds.PutAway(Path.Combine(project, "bin"));
                builds.PutAway(Path.Combine(project, "obj", "Debug"));
            }
        }

        return BuildFolder.Build(folder, "All.slnx", "-v:q", "-m");
    }

    private static string Create(BuildFolder builds, string name, bool withPackage, int count, string rest)
    {
        var folder = builds.In(name);
        var solution = new StringBuilder("<Solution>\n");
        for (var i = 0; i < count; i++)
        {
            var project = string.Format(CultureInfo.InvariantCulture, "Model{0:0000}", i);
            builds.WriteProject(Path.Combine(folder, project), withPackage, BuildFolder.OtherReference, project);
            File.WriteAllText(Path.Combine(folder, project, "modelcard.yaml"), $"""
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
                {rest}
                """);
            solution.Append("  <Project Path=\"").Append(project).Append('/').Append(project).Append(".csproj\" />\n");
        }

        File.Copy(Path.Combine(folder, "Model0000", "NuGet.config"), Path.Combine(folder, "NuGet.config"));
        File.WriteAllText(Path.Combine(folder, "All.slnx"), solution.Append("</Solution>\n").ToString());
        BuildFolder.Dotnet(folder, "restore", "All.slnx", "-nodeReuse:false");
        return folder;
    }
}
