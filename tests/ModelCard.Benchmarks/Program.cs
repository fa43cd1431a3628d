using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using ModelCard.Benchmarks;

return args switch
{
    ["builds", ..] => WholeBuilds.Run(Number(1, 25), args is [_, _, var only] ? only : ""),
    ["solution", ..] => SolutionBuilds.Run(Number(1, 200), Number(2, 5)),
    ["alternatives", ..] => Alternatives.Run(Number(1, 25)),
    ["cards", ..] => ManyCards.Run(Number(1, 1000)),
    ["index", ..] => ManyModels.Run(Number(1, 10_000)),
    ["start", ..] => ColdStart.Run(Number(1, 30)),
    ["start-step", ..] => ColdStart.RunStep(Number(1, 0), args[2]),
    ["size"] => PackageSize.Run(),
    _ => Core(),
};

int Number(int at, int usual) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : usual;

// Everything else is BenchmarkDotNet's: short runs with their allocations, unless asked otherwise.
int Core()
{
    // A name of a file that is cut in the middle names none.
    var config = DefaultConfig.Instance.WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(40));
    string[] job = args.Contains("--job") ? [] : ["--job", "short"];
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(CardBenchmarks).Assembly).Run([.. args, .. job, "--memory"], config);
    return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
}
