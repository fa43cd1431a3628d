using System.Globalization;
using ModelCard.Fuzz;

if (args is ["replay", var target, var path])
{
    return FuzzRun.Replay(FuzzTargets.Find(target), path);
}

if (args.Length is 0 or > 4 || (args[0] != "all" && FuzzTargets.Names.All(name => name != args[0])))
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/ModelCard.Fuzz -- <target|all> [cases, 100000] [seed, 1] [first case, 0]
        dotnet run -c Release --project tests/ModelCard.Fuzz -- replay <target> <file>
        """);
    Console.WriteLine("Targets: " + string.Join(", ", FuzzTargets.Names));
    return 2;
}

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

foreach (var name in args[0] == "all" ? FuzzTargets.Names : [args[0]])
{
    if (FuzzRun.Run(FuzzTargets.Find(name), Number(1, 100_000), Number(2, 1), Number(3, 0)) is var code and not 0)
    {
        return code;
    }
}

return 0;
