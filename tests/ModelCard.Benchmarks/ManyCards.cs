using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ModelCard.Benchmarks;

/// <summary>A folder of made-up cards of real size, checked in one go: warm in this process, and by a cold <c>dotnet build -t:ModelCardCheck</c> with the packed package.</summary>
internal static class ManyCards
{
    public static int Run(int count)
    {
        var builds = new BuildFolder("modelcard-many-cards");
        var files = Write(builds.Root, count);
        var size = files.Sum(file => new FileInfo(file).Length) / (1024.0 * count);
        Print($"{count} cards of {size:0.0} KiB, {Environment.ProcessorCount} processors, .NET {Environment.Version}");
        var request = new CardRequest(builds.In("App.csproj"));
        var watch = Stopwatch.StartNew();
        var first = CardFilesCheck.Run(request, files);
        Print($"first run in the process: {watch.Elapsed.TotalMilliseconds:0} ms ({first.Summary(builds.Root)})");
        PrintMemory("after it");

        // Warm is when the runtime has compiled what is used often for the second time, which it does in the background.
        for (var i = 0; i < 20; i++)
        {
            CardFilesCheck.Run(request, files);
            Thread.Sleep(100);
        }

        var all = Median(() => CardFilesCheck.Run(request, files));
        Print($"warm, all at once: {all:0} ms, {all / count:0.000} ms a card");
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < 5; i++)
        {
            CardFilesCheck.Run(request, files);
        }

        // On a machine with other work to do, wall time measures that work, too.
        busy = Process.GetCurrentProcess().TotalProcessorTime - busy;
        Print($"warm, all at once, processor time: {busy.TotalMilliseconds / 5 / count:0.000} ms a card");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        CardFilesCheck.Run(request, files);
        Print($"allocated: {(GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / count:0} KiB a card");
        var oneByOne = Median(() => files.ForEach(file => CardFilesCheck.Run(request, [file])));
        Print($"warm, one by one: {oneByOne:0} ms, {oneByOne / count:0.000} ms a card");
        PrintMemory("after all of them");
        Print($"dotnet build -t:ModelCardCheck, cold process: {Cold(builds)}");
        return 0;
    }

    /// <summary>Writes the cards: every fourth from the Hub's template, the others with headings in another dress, other texts and other gaps.</summary>
    /// <param name="folder">The folder they are written below.</param>
    /// <param name="count">How many.</param>
    /// <returns>Their full paths.</returns>
    public static List<string> Write(string folder, int count)
    {
        var files = new List<string>();
        var template = File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/template.md"));
        var trainer = File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/trainer.md"));
        var freestyle = File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/freestyle.md"));
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(folder, "cards", i.ToString("00000", CultureInfo.InvariantCulture), "README.md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var text = new StringBuilder((i % 4) switch { 0 => template, 1 => trainer, 2 => freestyle, _ => template.Replace("\n", "\r\n", StringComparison.Ordinal) });
            text.Append("\n## Further notes ").Append(i).Append("\n\n");
            while (text.Length < 5000)
            {
                text.Append("Sentence ").Append(text.Length).Append(" of card ").Append(i).Append(" says **something** about [data](https://example.org/").Append(text.Length).Append(") and its limits.\n");
            }

            File.WriteAllText(path, text.ToString());
            files.Add(path);
        }

        return files;
    }

    private static double Median(Action action)
    {
        var times = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Pairs.Median(times);
    }

    private static string Cold(BuildFolder builds)
    {
        builds.Pack();
        builds.WriteProject(builds.Root, withPackage: true, "<ItemGroup><ModelCardFile Include=\"cards/**/README.md\" /></ItemGroup><PropertyGroup><ModelCardEnabled>false</ModelCardEnabled></PropertyGroup>");
        BuildFolder.Dotnet(builds.Root, "restore");
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            times.Add(BuildFolder.Build(builds.Root, "-t:ModelCardCheck", "-clp:ErrorsOnly"));
        }

        var output = BuildFolder.Dotnet(builds.Root, "build", "--no-restore", "-nodeReuse:false", "-tl:off", "-t:ModelCardCheck", "-v:m", "-clp:PerformanceSummary;NoSummary");
        var task = output.Split('\n').FirstOrDefault(line => line.Contains(" CheckModelCardFiles ", StringComparison.Ordinal))?.Trim() ?? "";
        return FormattableString.Invariant($"{Pairs.Median(times):0} ms (median of 5); task: {task}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static void PrintMemory(string when) => Print($"most memory the process has held {when}, the runtime's included: {Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024:0} MiB");
}
