namespace ModelCard.Fuzz;

/// <summary>Something that takes input of others.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Seeds">Valid inputs.</param>
/// <param name="Run">Takes one case and says whether something came of it; what it throws is a bug.</param>
/// <param name="MaximumAllocation">What a case may take, in bytes.</param>
/// <param name="KeepsShape">Whether most cases change values alone, so that they reach what comes after reading.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<FuzzSeed> Seeds, Func<FuzzFolder, FuzzSeed, bool> Run, long MaximumAllocation = 64 * 1024 * 1024, bool KeepsShape = false);
