using BenchmarkDotNet.Running;
using ModelCard.Benchmarks;

if (args is ["builds", ..])
{
    return WholeBuilds.Run(Number(1, 25), args is [_, _, var only] ? only : "");
}

if (args is ["solution", ..])
{
    return SolutionBuilds.Run(Number(1, 200), Number(2, 5));
}

if (args is ["cards", ..])
{
    return ManyCards.Run(Number(1, 1000));
}

if (args is ["index", ..])
{
    return ManyModels.Run(Number(1, 10_000));
}

BenchmarkSwitcher.FromAssembly(typeof(CoreBenchmarks).Assembly).Run(args);
return 0;

int Number(int at, int usual) => args.Length > at ? int.Parse(args[at], System.Globalization.CultureInfo.InvariantCulture) : usual;
