using BenchmarkDotNet.Attributes;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Templates;

namespace ModelCard.Benchmarks;

/// <summary>The template language, on the built-in templates and a card that answers all fields.</summary>
public class TemplateBenchmarks
{
    private Dictionary<string, Template> _parsed = [];
    private TemplateContext _context = null!;

    [GlobalSetup]
    public void Setup()
    {
        _parsed = BuiltInTemplates.Names.ToDictionary(name => name, name => Template.Parse(BuiltInTemplates.Find(name)!));
        _context = new TemplateContext(TemplateModel.Build(Inputs.Card, YamlWriter.Write(FrontMatter.Build(Inputs.Card)), new Provenance(Inputs.Card, hasFootnotes: false)))
        {
            Loader = TemplateSource.Read("huggingface", Inputs.Folder, [], []),
            Functions = new WordFunctions(Inputs.Card.Words),
        };
    }

    [Benchmark(Description = "Parse the parts that all templates share")]
    public object ParseParts() => BuiltInTemplates.Parts.Select(part => Template.Parse(BuiltInTemplates.FindIncluded(part)!)).ToList();

    [Benchmark(Description = "Parse a template")]
    [ArgumentsSource(nameof(Names))]
    public object ParseTemplate(string template) => Template.Parse(BuiltInTemplates.Find(template)!);

    [Benchmark(Description = "Render a parsed template")]
    [ArgumentsSource(nameof(Names))]
    public string RenderTemplate(string template) => _parsed[template].Render(_context);

    public IEnumerable<string> Names() => BuiltInTemplates.Names;
}
