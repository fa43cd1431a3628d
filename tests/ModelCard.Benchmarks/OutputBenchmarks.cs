using BenchmarkDotNet.Attributes;
using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard.Benchmarks;

/// <summary>What is written, writer by writer, of a card that answers all fields. Formats that show the rendered card get it rendered; the row of Markdown renders it.</summary>
public class OutputBenchmarks
{
    private readonly List<IndexedCard> _models = [];
    private readonly LockFile _lock = new();
    private CardMap _frontMatter = null!;
    private CardOutput _output = null!;
    private FindingsOutput _findings = null!;
    private ReadmeSource _readme = null!;

    [GlobalSetup]
    public void Setup()
    {
        _frontMatter = FrontMatter.Build(Inputs.Card);
        var result = CardBuild.Run(Inputs.Request("sarif"));
        _output = Inputs.Output();
        _output.Located = result.Findings;
        _findings = new FindingsOutput(Path.Combine(Inputs.Folder, "App.csproj"), Inputs.Folder, result.Told!);
        _readme = new ReadmeSource("Films", "Sorts films.", _output.Markdown()!, "org/films");

        var accepting = Inputs.Sample();
        accepting.Accepting = _lock;
        CardBuild.Run(accepting);
        for (var i = 0; i < 1000; i++)
        {
            _models.Add(new IndexedCard("Model" + i) { Version = "1.0", License = "mit", Task = "text-classification", Score = i % 101, Metric = KeyMetric.Of(Inputs.Card.Metrics), Place = $"src/Model{i}/Model{i}.csproj", CardFile = Inputs.Sidecar });
        }
    }

    [Benchmark(Description = "Write a format")]
    [ArgumentsSource(nameof(Formats))]
    public object WriteFormat(string format)
    {
        var writer = OutputFormats.Find(format)!;
        if (writer.IsReport)
        {
            return writer.Report(_findings);
        }

        var files = (writer.WriteBefore(_output), writer.Write(format == "markdown" ? NotRendered() : _output));
        _output.Findings.Clear();
        return files;
    }

    [Benchmark(Description = "Collect the front matter and write it as YAML")]
    public string WriteFrontMatter() => YamlWriter.Write(FrontMatter.Build(Inputs.Card));

    [Benchmark(Description = "Write the front matter as YAML")]
    public string WriteYaml() => YamlWriter.Write(_frontMatter);

    [Benchmark(Description = "Write the lock file of the sample")]
    public string WriteLockFile() => _lock.Write();

    [Benchmark(Description = "Write the readme of a package")]
    public string WritePackageReadme() => PackageReadme.Write("Films", [_readme], []);

    [Benchmark(Description = "Write a starter sidecar")]
    public object WriteStarterSidecar() => CardInit.Run(new CardRequest(Path.Combine(Inputs.Folder, "App.csproj")) { Sidecar = "starter.yaml" });

    [Benchmark(Description = "Write an index of 1,000 models, both pages")]
    public object WriteIndex()
    {
        var summary = new IndexSummary(_models);
        return (IndexPage.File(_models, summary, Inputs.Folder), IndexMarkdown.File(_models, summary, Inputs.Folder));
    }

    public IEnumerable<string> Formats() => OutputFormats.All.Select(format => format.Name);

    private CardOutput NotRendered() => new(_output.Card, _output.Check, _output.Findings)
    {
        ProjectDirectory = _output.ProjectDirectory, Template = _output.Template, TemplateLoader = _output.TemplateLoader, Figures = _output.Figures,
    };
}
