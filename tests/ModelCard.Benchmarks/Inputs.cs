using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Benchmarks;

/// <summary>What every benchmark of the core works on: a project whose sidecar answers all fields, and the sample project whose values are read from files.</summary>
internal static class Inputs
{
    /// <summary>The folder of the project with the sidecar.</summary>
    public static string Folder { get; } = CreateFolder();

    public static string Sidecar { get; } = Path.Combine(Folder, "modelcard.yaml");

    /// <summary>The card of the project with the sidecar.</summary>
    public static CardContent Card { get; } = CardMerge.Merge([SidecarSource.Read(Sidecar, [])]);

    /// <summary>Writes the sidecar that answers every field, with the figures it names.</summary>
    public static void WriteSidecar(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "figures"));
        File.Copy(Repository.File("tests/ModelCard.Tests/Goldens/everything.yaml"), Path.Combine(folder, "modelcard.yaml"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "figures", "roc.svg"), "<svg />");
        File.WriteAllText(Path.Combine(folder, "figures", "loss.svg"), "<svg />");
    }

    /// <summary>A request for a card of the project with the sidecar.</summary>
    public static CardRequest Request(string formats = "markdown") => new(Path.Combine(Folder, "App.csproj")) { Sidecar = "modelcard.yaml", Formats = formats };

    /// <summary>A request for the card of the sample, whose model, results, data and emissions are files.</summary>
    public static CardRequest Sample()
    {
        var request = new CardRequest(Repository.File("samples/PenguinClassifier/PenguinClassifier.csproj")) { Sidecar = "modelcard.yaml", Provenance = "true" };
        request.Project.Fields.Add(new("model_id", "Palmer Penguin Classifier"));
        request.Project.Fields.Add(new("license", "mit"));
        request.Project.Items.Add(Item("ModelCardModelFile", "model.safetensors"));
        request.Project.Items.Add(Item("ModelCardMetricsFile", "results.csv", ("Task", "tabular-classification"), ("Dataset", "penguins"), ("Split", "test")));
        request.Project.Items.Add(Item("ModelCardEmissionsFile", "emissions.csv"));
        request.Project.Items.Add(Item("ModelCardDataset", "Palmer Penguins", ("Role", "train"), ("Split", "train"), ("File", "data/train.csv"), ("LabelColumn", "species")));
        request.Project.Items.Add(Item("ModelCardDataset", "Palmer Penguins", ("Role", "test"), ("Split", "test"), ("File", "data/test.csv"), ("LabelColumn", "species")));
        return request;

        ProjectItem Item(string type, string identity, params (string Name, string Value)[] metadata) => new(
            type, identity, [.. metadata.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value))], request.ProjectFile, Path.Combine(request.ProjectDirectory, identity));
    }

    /// <summary>What a card is held against: all rules, and these checklists.</summary>
    public static CheckRequest Asked(params IReadOnlyList<string> checklists) => new() { Checklists = [.. checklists.Select(name => Checklists.Find(name)!)], Strictness = Strictness.Strict };

    /// <summary>What the writers of formats get, its card held against all checklists.</summary>
    public static CardOutput Output(string template = "huggingface")
    {
        var source = TemplateSource.Read(template, Folder, [], [])!;
        return new CardOutput(Card, CardCheck.Run(Card, Asked(Checklists.Names)), [])
        {
            ProjectDirectory = Folder,
            Template = source.Template,
            TemplateLoader = source,
            Formats = [.. OutputFormats.All.Select(format => format.Name)],
            Figures = FigureSource.Find(Card, Folder, [], []),
        };
    }

    private static string CreateFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), "modelcard-benchmarks");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "App.csproj"), "<Project />");
        WriteSidecar(folder);
        return folder;
    }
}
