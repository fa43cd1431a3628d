namespace ModelCard.Matrix;

internal static class KillTest
{
    public static Task<int> RunAsync(int rounds, int seed) => Task.FromResult(rounds + seed);
}
