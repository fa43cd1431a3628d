using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ModelCard.Benchmarks;

/// <summary>A folder of made-up cards of real size, checked in one go: warm in this process, and by a cold <c>dotnet build -t:ModelCardCheck</c> with the packed package.</summary>
internal static class ManyCards
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "modelcard-many-cards");

    public static int Run(int count)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        var files = Write(count);
        var size = files.Sum(file => new FileInfo(file).Length) / (1024.0 * count);
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0} cards of {1:0.0} KiB, {2} processors, .NET {3}", count, size, Environment.ProcessorCount, Environment.Version));
        var request = new CardRequest(Path.Combine(Folder, "App.csproj"));
        var watch = Stopwatch.StartNew();
        var first = CardFilesCheck.Run(request, files);
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "first run in the process: {0:0} ms ({1})", watch.Elapsed.TotalMilliseconds, first.Summary(Folder)));

        // Warm is when the runtime has compiled what is used often for the second time, which it does in the background.
        for (var i = 0; i < 20; i++)
        {
            CardFilesCheck.Run(request, files);
            Thread.Sleep(100);
        }

        var all = Median(() => CardFilesCheck.Run(request, files));
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "warm, all at once: {0:0} ms, {1:0.000} ms a card", all, all / count));
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < 5; i++)
        {
            CardFilesCheck.Run(request, files);
        }

        // On a machine with other work to do, wall time measures that work, too.
        busy = Process.GetCurrentProcess().TotalProcessorTime - busy;
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "warm, all at once, processor time: {0:0.000} ms a card", busy.TotalMilliseconds / 5 / count));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        CardFilesCheck.Run(request, files);
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / count;
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "allocated: {0:0} KiB a card", allocated));
        var oneByOne = Median(() => files.ForEach(file => CardFilesCheck.Run(request, [file])));
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "warm, one by one: {0:0} ms, {1:0.000} ms a card", oneByOne, oneByOne / count));
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "dotnet build -t:ModelCardCheck, cold process: {0}", Cold()));
        return 0;
    }

    /// <summary>Writes the cards: every fourth from the Hub's template, the others with headings in another dress, other texts and other gaps.</summary>
    public static List<string> Write(int count)
    {
        var files = new List<string>();
        var template = System.IO.File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/template.md"));
        var trainer = System.IO.File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/trainer.md"));
        var freestyle = System.IO.File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/freestyle.md"));
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(Folder, "cards", i.ToString("0000", CultureInfo.InvariantCulture), "README.md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var text = new StringBuilder((i % 4) switch { 0 => template, 1 => trainer, 2 => freestyle, _ => template.Replace("\n", "\r\n", StringComparison.Ordinal) });
            text.Append("\n## Further notes ").Append(i).Append("\n\n");
            while (text.Length < 5000)
            {
                text.Append("Sentence ").Append(text.Length).Append(" of card ").Append(i).Append(" says **something** about [data](https://example.org/").Append(text.Length).Append(") and its limits.\n");
            }

            System.IO.File.WriteAllText(path, text.ToString());
            files.Add(path);
        }

        return files;
    }

    private static double Median(Action action)
    {
        var times = new List<double>();
        for (var i = 0; i < 13; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Skip(2).Order().ElementAt(5);
    }

    private static string Cold()
    {
        var version = WholeBuilds.Pack(Folder);
        WholeBuilds.WriteProject(Folder, Folder, version, "<ItemGroup><ModelCardFile Include=\"cards/**/README.md\" /></ItemGroup><PropertyGroup><ModelCardEnabled>false</ModelCardEnabled></PropertyGroup>");
        WholeBuilds.Dotnet(Folder, "restore");
        var times = new List<double>();
        var output = "";
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            output = WholeBuilds.Dotnet(Folder, "build", "--no-restore", "-nodeReuse:false", "-tl:off", "-t:ModelCardCheck", "-v:m", "-clp:PerformanceSummary;ErrorsOnly");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var task = output.Split('\n').FirstOrDefault(line => line.Contains(" CheckModelCardFiles ", StringComparison.Ordinal))?.Trim() ?? "";
        return string.Format(CultureInfo.InvariantCulture, "{0:0} ms (median of 5); task: {1}", times.Order().ElementAt(2), task);
    }
}
