using System.Text;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Fuzz;

/// <summary>Everything that reads what others wrote, as a build would call it.</summary>
internal static class FuzzTargets
{
    private const long Large = 512L * 1024 * 1024;

    private static readonly byte[] Text = "A text."u8.ToArray();

    private static readonly byte[] Tiny = "license: mit\n"u8.ToArray();

    private static readonly byte[] Everything = File.ReadAllBytes(Path.Combine(FuzzSeeds.Root, "tests/ModelCard.Tests/Goldens/everything.yaml"));

    public static IReadOnlyList<string> Names { get; } =
        ["sidecar", "markdown-card", "template", "checklist", "lock", "project", "models", "results", "emissions", "data", "upstream", "committed", "index", "cache", "accept", "outputs"];

    public static FuzzTarget Find(string name) => name switch
    {
        "sidecar" => new(name, FuzzSeeds.Sidecars(), Sidecar),
        "markdown-card" => new(name, FuzzSeeds.MarkdownCards(), MarkdownCard),
        "template" => new(name, FuzzSeeds.Templates(), Template, 3 * Large),
        "checklist" => new(name, FuzzSeeds.Of("checklist"), Checklist),
        "lock" => new(name, FuzzSeeds.Of("lock"), Lock),
        "project" => new(name, FuzzSeeds.Of("project"), Project),
        "models" => new(name, FuzzSeeds.Models(), (folder, one) => Named(folder, one, "ModelCardModelFile")),
        "results" => new(name, FuzzSeeds.Of("results"), (folder, one) => Named(folder, one, "ModelCardMetricsFile", ("Dataset", "a/b"))),
        "emissions" => new(name, FuzzSeeds.Of("emissions"), (folder, one) => Named(folder, one, "ModelCardEmissionsFile")),
        "data" => new(name, FuzzSeeds.Data(), Data),
        "upstream" => new(name, FuzzSeeds.MarkdownCards(), Upstream),
        "committed" => new(name, FuzzSeeds.Committed(), Committed),
        "index" => new(name, [.. FuzzSeeds.Of("index"), .. FuzzSeeds.MarkdownCards()], Index),
        "cache" => new(name, FuzzSeeds.Cache(), Cache),
        "accept" => new(name, FuzzSeeds.Sidecars(), Accept),
        "outputs" => new(name, FuzzSeeds.Sidecars(), Outputs, Large, KeepsShape: true),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such target: " + string.Join(", ", Names)),
    };

    private static bool Sidecar(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("modelcard.yaml", one.Bytes);
        return Built(folder, request => request.Sidecar = "modelcard.yaml");
    }

    private static bool MarkdownCard(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("card.md", one.Bytes);
        return Built(folder, request => request.Sidecar = "card.md");
    }

    private static bool Template(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("modelcard.yaml", Everything);
        folder.Write("template.md", one.Bytes);
        return Built(folder, request =>
        {
            request.Sidecar = "modelcard.yaml";
            request.Template = "template.md";
        });
    }

    private static bool Checklist(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("modelcard.yaml", Everything);
        folder.Write("own.yaml", one.Bytes);
        return Built(folder, request =>
        {
            request.Sidecar = "modelcard.yaml";
            request.Checklist = "own.yaml";
        }, "markdown;checklist");
    }

    // The files the sample's lock file speaks of are not there: the card is made from the lock.
    private static bool Lock(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("modelcard.lock", one.Bytes);
        return Built(folder, request =>
        {
            request.Project.Items.Add(folder.Item("ModelCardModelFile", "model.safetensors"));
            request.Project.Items.Add(folder.Item("ModelCardMetricsFile", "metrics.json", ("Dataset", "penguins")));
            request.Project.Items.Add(folder.Item("ModelCardMetricsFile", "results.csv"));
            request.Project.Items.Add(folder.Item("ModelCardEmissionsFile", "emissions.csv"));
            request.Project.Items.Add(folder.Item("ModelCardDataset", "penguins", ("File", "data/train.csv"), ("Role", "train")));
            request.Project.Items.Add(folder.Item("ModelCardDataset", "penguins", ("File", "data/test.csv"), ("Role", "test")));
            request.RegressionTolerance = "1 %";
        }, "markdown;json");
    }

    private static bool Project(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("own.md", Text);
        folder.Write("use.md", Text);
        folder.Write("tiny.yaml", Tiny);
        folder.Write("figs/a.png", Text);
        var text = Encoding.UTF8.GetString(one.Bytes);
        return Built(folder, request =>
        {
            foreach (var line in text.Split('\n'))
            {
                ProjectLine(folder, request, line);
            }
        });
    }

    private static void ProjectLine(FuzzFolder folder, CardRequest request, string line)
    {
        var parts = line.Split('=', 2);
        if (line.StartsWith('!') && parts.Length == 2 && CardRequest.SettingNames.Contains(parts[0][1..]))
        {
            request.Set(parts[0][1..], parts[1]);
        }
        else if (line.StartsWith('@'))
        {
            var values = line[1..].Split('|');
            if (values.Length > 1 && values[1].Trim().Length > 0)
            {
                request.Project.Items.Add(folder.Item(values[0], values[1], [.. values.Skip(2).Select(value => value.Split('=', 2)).Where(pair => pair.Length == 2 && pair[0].Length > 0).Select(pair => (pair[0], pair[1]))]));
            }
        }
        else if (parts.Length == 2 && ModelCard.Catalog.CardFields.Find(parts[0]) is not null && parts[1].Length > 0)
        {
            request.Project.Fields.Add(new(parts[0], parts[1]));
        }
    }

    private static bool Named(FuzzFolder folder, FuzzSeed one, string item, params (string Name, string Value)[] metadata)
    {
        folder.Write(one.Name, one.Bytes);
        return Built(folder, request => request.Project.Items.Add(folder.Item(item, one.Name, metadata)));
    }

    private static bool Data(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write(one.Name, one.Bytes);
        return Built(folder, request => request.Project.Items.Add(folder.Item("ModelCardDataset", "a/b", ("File", one.Name), ("LabelColumn", "kind"))));
    }

    private static bool Upstream(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("upstream.md", one.Bytes);
        return Built(folder, request =>
        {
            request.Upstream = "upstream.md";
            request.UpstreamId = "owner/name";
        }, "markdown;html;json");
    }

    private static bool Committed(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("modelcard.yaml", Everything);
        folder.Write("README.md", one.Bytes);
        return Built(folder, request =>
        {
            request.Sidecar = "modelcard.yaml";
            request.CommittedFile = "README.md";
        });
    }

    private static bool Index(FuzzFolder folder, FuzzSeed one)
    {
        var name = one.Name.EndsWith(".json", StringComparison.Ordinal) ? "cards/modelcard.json" : "cards/README.md";
        var path = folder.Write(name, one.Bytes);
        var result = CardIndex.Run(new CardIndexRequest(folder.Path, Path.Combine(folder.Path, "out")) { Cards = [path], NamesCards = true });
        FuzzCheck.Findings(result.Findings);
        foreach (var file in result.Files)
        {
            FuzzCheck.File(file.Name, file.Text);
        }

        return result.Findings.All(finding => finding.Code is not ("MCB0760" or "MCB0761" or "MCB0762" or "MCB0763" or "MCB0764"));
    }

    private static bool Cache(FuzzFolder folder, FuzzSeed one)
    {
        var path = folder.Write("facts.cache", one.Bytes);
        folder.Results();
        return Built(folder, request =>
        {
            request.FactCache = new FactCache(path);
            request.Project.Items.Add(folder.Item("ModelCardMetricsFile", FuzzFolder.ResultsFile));
        });
    }

    private static bool Accept(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("modelcard.yaml", one.Bytes);
        folder.Results();
        var request = folder.Request();
        request.Sidecar = "modelcard.yaml";
        request.Project.Items.Add(folder.Item("ModelCardMetricsFile", FuzzFolder.ResultsFile));
        var result = CardAccept.Run(request, out _);
        FuzzCheck.Findings(result.Findings);
        if (result.Files.Count == 0)
        {
            return false;
        }

        return LockSource.CanRead(result.Files[0].Text) ? true : throw new InvalidOperationException("A lock file that was written cannot be read back.");
    }

    private static bool Outputs(FuzzFolder folder, FuzzSeed one)
    {
        folder.Write("modelcard.yaml", one.Bytes);
        return Built(folder, request =>
        {
            request.Sidecar = "modelcard.yaml";
            request.Checklist = string.Join(';', ModelCard.Checks.Checklists.Names);
        }, string.Join(';', OutputFormats.All.Select(format => format.Name)));
    }

    private static bool Built(FuzzFolder folder, Action<CardRequest> set, string formats = "markdown")
    {
        var request = folder.Request(formats);
        set(request);
        var result = CardBuild.Run(request);
        FuzzCheck.Findings(result.Findings);
        foreach (var file in result.Files)
        {
            FuzzCheck.File(file.Name, file.Text);
        }

        foreach (var copy in result.Committed)
        {
            FuzzCheck.Committed(copy.Text);
        }

        return result.Files.Count > 0;
    }
}
