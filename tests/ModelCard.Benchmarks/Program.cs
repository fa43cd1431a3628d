using BenchmarkDotNet.Running;
using ModelCard.Benchmarks;

if (args is ["builds", ..])
{
    return WholeBuilds.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 25, args is [_, _, var only] ? only : "");
}

if (args is ["cards", ..])
{
    return ManyCards.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1000);
}

if (args is ["index", ..])
{
    return ManyModels.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000);
}

BenchmarkSwitcher.FromAssembly(typeof(CoreBenchmarks).Assembly).Run(args);
return 0;
