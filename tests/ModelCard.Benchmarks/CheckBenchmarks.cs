using BenchmarkDotNet.Attributes;
using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard.Benchmarks;

/// <summary>Checks of a card in memory, and of a Markdown card on disk.</summary>
public class CheckBenchmarks
{
    private readonly CardContent _empty = CardMerge.Merge([]);
    private readonly CheckRequest _rules = Inputs.Asked();
    private readonly CheckRequest _huggingFace = Inputs.Asked("huggingface");
    private readonly CheckRequest _all = Inputs.Asked(Checklists.Names);
    private IReadOnlyList<string> _markdownCard = [];

    [GlobalSetup]
    public void Setup() => _markdownCard = ManyCards.Write(Inputs.Folder, 1);

    [Benchmark(Description = "All rules, no checklist")]
    public object RunRules() => CardCheck.Run(Inputs.Card, _rules);

    [Benchmark(Description = "All rules and the Hugging Face checklist")]
    public object RunHuggingFaceChecklist() => CardCheck.Run(Inputs.Card, _huggingFace);

    [Benchmark(Description = "All rules and all checklists")]
    public object RunAllChecklists() => CardCheck.Run(Inputs.Card, _all);

    [Benchmark(Description = "All rules and all checklists, empty card")]
    public object CheckEmptyCard() => CardCheck.Run(_empty, _all);

    [Benchmark(Description = "Lint a Markdown card of 5 kB from disk")]
    public object LintMarkdownCard() => CardFilesCheck.Run(Inputs.Request(), _markdownCard);
}
