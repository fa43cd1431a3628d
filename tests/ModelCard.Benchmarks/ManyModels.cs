using System.Diagnostics;
using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Benchmarks;

/// <summary>A tree of many built projects, listed in one go. The pages stay in the folder, to be looked at.</summary>
internal static class ManyModels
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "modelcard-many-models");
    private static readonly string[] Tasks = ["text-classification", "tabular-classification", "object-detection", "translation", "automatic-speech-recognition"];
    private static readonly string[] Licenses = ["mit", "apache-2.0", "cc-by-4.0", "openrail", ""];
    private static readonly string[] Metrics = ["accuracy", "f1", "mean_iou", "bleu", "wer"];

    public static int Run(int count)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        for (var i = 0; i < count; i++)
        {
            Write(i);
        }

        var request = new CardIndexRequest(Folder, Path.Combine(Folder, "modelcards")) { Configuration = "Debug" };
        for (var run = 0; run < 4; run++)
        {
            var watch = Stopwatch.StartNew();
            var result = CardIndex.Run(request);
            var elapsed = watch.Elapsed.TotalMilliseconds;
            foreach (var file in result.Files)
            {
                file.WriteTo(request.Output);
            }

            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0} models: {1:0} ms, HTML {2:0} KiB, Markdown {3:0} KiB ({4})",
                result.Models, elapsed, result.Files[0].Text.Length / 1024.0, result.Files[1].Text.Length / 1024.0, result.Summary));
        }

        Console.WriteLine(request.Output);
        return 0;
    }

    // What a build leaves of one project: the bundle in obj with what it says of itself, and its copy in bin.
    private static void Write(int i)
    {
        var name = string.Format(CultureInfo.InvariantCulture, "Model{0:00000}", i);
        var folder = Path.Combine(Folder, "src", name);
        var state = Path.Combine(folder, "obj", "Debug", "net10.0", "modelcard");
        var output = Path.Combine(folder, "bin", "Debug", "net10.0", "modelcard", name);
        Directory.CreateDirectory(Path.Combine(state, "bundle"));
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), "<Project />");
        foreach (var bundle in new[] { Path.Combine(state, "bundle"), output })
        {
            File.WriteAllText(Path.Combine(bundle, "modelcard.json"), Json(i, name));
            File.WriteAllText(Path.Combine(bundle, "README.md"), "# " + name + "\n");
        }

        File.WriteAllText(Path.Combine(state, "inputs.cache"), "");
        File.WriteAllText(Path.Combine(state, "files.cache"), "README.md\nmodelcard.json\n");
        File.WriteAllText(Path.Combine(state, "sources.cache"), name + ".csproj\n");
        File.WriteAllText(Path.Combine(state, BundleOrigin.FileName), BundleOrigin.Of(state, Path.Combine(folder, name + ".csproj"), $"modelcard/{name}/", output, "Debug").ToText());
        File.WriteAllText(Path.Combine(state, "findings.cache"), "");
    }

    private static string Json(int i, string name)
    {
        var items = string.Join(", ", Enumerable.Range(0, 22).Select(item => string.Format(
            CultureInfo.InvariantCulture,
            "{{\"title\": \"item {0}\", \"level\": \"{1}\", \"status\": \"{2}\", \"owner\": \"{3}\"}}",
            item, item % 3 == 0 ? "required" : "recommended", (i * 7 + item * 5) % 11 == 0 ? "missing" : "answered", item % 3 == 0 ? "developer" : item % 3 == 1 ? "sociotechnic" : "project organizer")));
        var stale = i % 9 == 0 ? "{\"code\": \"MCB4101\"}, {\"code\": \"MCB4103\"}" : "";
        var waivers = i % 13 == 0 ? string.Format(CultureInfo.InvariantCulture, "{{\"target\": \"paper\", \"expires\": \"2099-{0:00}-01\"}}", 1 + (i % 12)) : "";
        return string.Format(
            CultureInfo.InvariantCulture,
            """
            {{"schema_version": "1.0", "generator": {{"name": "ModelCard.Build"}}, "model": {{"name": "{0} for reviews of films", "version": "1.{1}", "license": "{2}", "pipeline_tag": "{3}"}}, "score": {{"percent": {4}}},
            "metrics": [{{"type": "{5}", "value": 0.{6:0000}, "dataset_name": "Film Reviews", "split": "test"}}], "waivers": [{7}], "checklists": [{{"name": "huggingface", "items": [{8}]}}], "findings": [{9}],
            "sections": [{{"title": "Notes", "text": "{10}"}}]}}
            """,
            name, i % 10, Licenses[i % 5], Tasks[i % 5], 40 + (i * 37 % 61), Metrics[i % 5], i * 7919 % 10000, waivers, items, stale, new string('x', 20_000));
    }
}
