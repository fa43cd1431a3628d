using BenchmarkDotNet.Attributes;
using ModelCard.Checks;
using ModelCard.Outputs;

namespace ModelCard.Benchmarks;

/// <summary>The four steps together, warm: files read, merged, checked and written in memory. What a cold build pays is measured by <see cref="WholeBuilds"/>.</summary>
public class CardBenchmarks
{
    private readonly CardRequest _markdown = Inputs.Request();
    private readonly CardRequest _everything = Inputs.Request(string.Join(';', OutputFormats.All.Select(format => format.Name)));
    private readonly CardRequest _sample = Inputs.Sample();

    [GlobalSetup]
    public void Setup() => _everything.Checklist = string.Join(';', Checklists.Names);

    [Benchmark(Description = "A card, Markdown, sidecar with all fields")]
    public object Markdown() => CardBuild.Run(_markdown);

    [Benchmark(Description = "A card, all formats and all checklists")]
    public object AllFormats() => CardBuild.Run(_everything);

    [Benchmark(Description = "A card of the sample, which reads and hashes five files")]
    public object MeasuredFiles() => CardBuild.Run(_sample);
}
