using System.Diagnostics;
using System.Globalization;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

/// <summary>
/// Feeds a reader with mutations of valid files. A case passes when the reader returns facts or refuses the file in its own words, and takes less memory than the limit. The suite runs a few
/// thousand cases; <c>MODELCARD_FUZZ</c> sets another number (docs/reliability.md has the figures of long runs).
/// </summary>
internal static class ReaderFuzz
{
    /// <summary>What a build may take for any file, in bytes.</summary>
    public const long MaximumAllocation = 64 * 1024 * 1024;

    public static int Cases { get; } = int.TryParse(Environment.GetEnvironmentVariable("MODELCARD_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 3000;

    /// <summary>Runs the cases. The same seed makes the same cases on every machine.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="seeds">Valid files; each is also tried as it is.</param>
    /// <param name="name">A file name with the extension of the format.</param>
    /// <returns>How many cases were read and how many refused.</returns>
    public static (int Read, int Refused) Run(IArtifactReader reader, IReadOnlyList<byte[]> seeds, string name = "file")
    {
        var random = new Random(20261125);
        int read = 0, refused = 0;
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Cases; i++)
        {
            var bytes = i < seeds.Count ? (byte[])seeds[i].Clone() : FileMutation.Of(seeds[random.Next(seeds.Count)], seeds[random.Next(seeds.Count)], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            try
            {
                using var file = ReadArtifact.Open(bytes, name);
                if (ArtifactReads(reader, file))
                {
                    read++;
                }
                else
                {
                    refused++;
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Case {i} of {reader.Format} ({bytes.Length} bytes, {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 600)))}).", exception);
            }

            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MaximumAllocation, $"case {i} of {reader.Format}");
        }

        if (Cases > 10_000)
        {
            Console.WriteLine(FormattableString.Invariant($"{reader.Format}: {Cases} cases, {read} read, {refused} refused, slowest {slowest.TotalMilliseconds:0} ms"));
        }

        return (read, refused);
    }

    private static bool ArtifactReads(IArtifactReader reader, ArtifactFile file)
    {
        try
        {
            reader.Recognizes(file.Head);
            ReadArtifact.Yaml(ReadArtifact.Facts(reader, file)).ShouldNotBeNull();
            return true;
        }
        catch (ArtifactProblemException problem)
        {
            problem.Message.Length.ShouldBeInRange(5, 1000);
            return false;
        }
    }
}
