using BenchmarkDotNet.Attributes;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Benchmarks;

/// <summary>What is read, source by source. Files on disk are recognized and read from memory; their hash is not part of it.</summary>
public class SourceBenchmarks
{
    private string _yaml = "";
    private string _card = "";
    private string _cardJson = "";
    private UpstreamReference _upstream = null!;
    private ProjectInput _project = null!;

    [GlobalSetup]
    public void Setup()
    {
        _yaml = File.ReadAllText(Inputs.Sidecar);
        _card = File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/template.md"));
        _cardJson = Repository.File("tests/ModelCard.Fuzz/Seeds/index/router.modelcard.json");
        _upstream = UpstreamReference.Read(Repository.File("tests/ModelCard.Fuzz/Seeds/upstream/upstream.md"), "owner/name", "", null, []);

        var packages = string.Join(",\n", Enumerable.Range(0, 200).Select(i => $"\"Package{i}/1.0.0\": {{\"type\": \"package\", \"dependencies\": {{\"Package{i + 1}\": \"1.0.0\"}}}}"));
        File.WriteAllText(Path.Combine(Inputs.Folder, "project.assets.json"), $"{{\"version\": 3, \"targets\": {{\"net10.0\": {{{packages}, \"Microsoft.ML/4.0.1\": {{\"type\": \"package\"}}}}}}}}");
        _project = new ProjectInput();
        _project.Metadata.AddRange([new("PackageReference", "Microsoft.ML"), new("TargetFramework", "net10.0"), new("ProjectAssetsFile", "project.assets.json")]);
    }

    [Benchmark(Description = "Parse YAML, sidecar with all fields")]
    public object? ParseYaml() => YamlReader.Read(_yaml, Inputs.Sidecar, SourceKind.Sidecar, []);

    [Benchmark(Description = "Read the sidecar from disk")]
    public object ReadSidecar() => SidecarSource.Read(Inputs.Sidecar, []);

    [Benchmark(Description = "Read a Markdown card")]
    public object ReadMarkdownCard() => MarkdownCardSource.ReadText(_card, "/README.md", []);

    [Benchmark(Description = "Read and quote an upstream card")]
    public object? ReadUpstreamCard() => UpstreamSource.Read(_upstream, Inputs.Folder, [], [], []);

    [Benchmark(Description = "Read the lock file of the sample")]
    public object? ReadLockFile() => LockSource.Read(Repository.File("samples/PenguinClassifier"), "", [], []);

    [Benchmark(Description = "Read modelcard.json for an index, 33 kB")]
    public object? ReadCardOfIndex() => CardJsonReader.Read(_cardJson, []);

    [Benchmark(Description = "Read the versions of packages among 200 restored")]
    public object ReadSoftware()
    {
        var answers = new MeasuredAnswers();
        SoftwareSource.Add(_project, Inputs.Folder, [], answers);
        return answers;
    }

    [Benchmark(Description = "Refuse a pickle")]
    public bool RefusePickle() => InputFiles.IsPickleRead();

    [Benchmark(Description = "Read a model")]
    [ArgumentsSource(nameof(Models))]
    public object ReadModel(string file) => InputFiles.Read(FileRole.Model, file);

    [Benchmark(Description = "Read results")]
    [ArgumentsSource(nameof(Results))]
    public object ReadResults(string file) => InputFiles.Read(FileRole.Results, file);

    [Benchmark(Description = "Read data")]
    [ArgumentsSource(nameof(Data))]
    public object ReadData(string file) => InputFiles.Read(FileRole.Data, file);

    [Benchmark(Description = "Read emissions")]
    [ArgumentsSource(nameof(Emissions))]
    public object ReadEmissions(string file) => InputFiles.Read(FileRole.Emissions, file);

    public IEnumerable<string> Models() => InputFiles.Names(FileRole.Model);

    public IEnumerable<string> Results() => InputFiles.Names(FileRole.Results);

    public IEnumerable<string> Data() => InputFiles.Names(FileRole.Data);

    public IEnumerable<string> Emissions() => InputFiles.Names(FileRole.Emissions);
}
