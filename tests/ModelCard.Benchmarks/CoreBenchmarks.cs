using BenchmarkDotNet.Attributes;
using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Templates;

namespace ModelCard.Benchmarks;

/// <summary>The steps of the core, warm. What a cold build pays is measured by <see cref="WholeBuilds"/>.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CoreBenchmarks
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "modelcard-benchmarks");
    private string _yaml = "";
    private CardMap _map = null!;
    private CardRequest _request = null!;
    private string _template = "";
    private string[] _parts = [];
    private TemplateContext _context = null!;
    private Template _parsed = null!;
    private string _card = "";
    private string[] _cardFile = [];

    [GlobalSetup]
    public void Setup()
    {
        Directory.CreateDirectory(_folder);
        var project = Path.Combine(_folder, "App.csproj");
        var sidecar = Path.Combine(_folder, "modelcard.yaml");
        File.WriteAllText(project, "<Project />");
        File.Copy(Repository.File("tests/ModelCard.Tests/Goldens/everything.yaml"), sidecar, overwrite: true);
        _yaml = File.ReadAllText(sidecar);
        _map = (CardMap)YamlReader.Read(_yaml, sidecar, SourceKind.Sidecar, [])!;
        _request = new CardRequest(project) { Sidecar = "modelcard.yaml" };
        _card = File.ReadAllText(Repository.File("tests/ModelCard.Tests/Goldens/MarkdownCards/template.md"));
        _cardFile = [.. ManyCards.Write(1)];
        _template = BuiltInTemplates.Find("huggingface")!;
        _parts = [BuiltInTemplates.FindIncluded("parts/functions")!, BuiltInTemplates.FindIncluded("parts/sections")!, BuiltInTemplates.FindIncluded("parts/front-matter")!];
        _parsed = Template.Parse(_template);
        _context = new TemplateContext(new TemplateObject { ["model_id"] = "App" }) { Loader = TemplateSource.Read("huggingface", _folder, [], []) };
    }

    [Benchmark]
    public object ReadMarkdownCard() => MarkdownCardSource.ReadText(_card, "/README.md", []);

    [Benchmark]
    public object CheckMarkdownCard() => CardFilesCheck.Run(_request, _cardFile);

    [Benchmark]
    public object? ReadSidecar() => YamlReader.Read(_yaml, "/modelcard.yaml", SourceKind.Sidecar, []);

    [Benchmark]
    public string WriteFrontMatter() => YamlWriter.Write(_map);

    [Benchmark]
    public object ParseTemplate()
    {
        foreach (var part in _parts)
        {
            Template.Parse(part);
        }

        return Template.Parse(_template);
    }

    [Benchmark]
    public string RenderTemplate() => _parsed.Render(_context);

    [Benchmark]
    public object WholeCard() => CardBuild.Run(_request);
}
