using System.Diagnostics;
using System.Text;
using ModelCard.Tests.Sources;

namespace ModelCard.Fuzz;

/// <summary>Runs cases until one throws, takes too long or takes too much. The same seed makes the same cases on every machine.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(2);

    // A case that never ends cannot be tried again: another thread gives it up.
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromSeconds(20);

    public static int Run(FuzzTarget target, int cases, int seed, int first)
    {
        using var folder = new FuzzFolder();
        var watchdog = new Watchdog();
        var clock = Stopwatch.StartNew();
        int read = 0, refused = 0;
        var slowest = TimeSpan.Zero;
        long largest = 0;
        for (var i = first; i < first + cases; i++)
        {
            var one = Case(target, seed, i);
            watchdog.Begin(() => Fail(target, one, seed, i, $"It did not end in {GivenUpAfter.TotalSeconds} seconds."));
            try
            {
                var (isRead, time, allocated) = Measure(target, folder, one);
                if (time > MaximumTime || allocated > target.MaximumAllocation)
                {
                    // The first use of a path compiles it, and a machine has other things to do: what is slow is slow twice.
                    (isRead, time, allocated) = Measure(target, folder, one);
                }

                if (time > MaximumTime)
                {
                    return Fail(target, one, seed, i, $"It took {time.TotalSeconds:0.0} seconds.");
                }

                if (allocated > target.MaximumAllocation)
                {
                    return Fail(target, one, seed, i, $"It took {allocated >> 20} MB.");
                }

                read += isRead ? 1 : 0;
                refused += isRead ? 0 : 1;
                slowest = time > slowest ? time : slowest;
                largest = Math.Max(largest, allocated);
            }
            catch (Exception exception)
            {
                return Fail(target, one, seed, i, exception.ToString());
            }

            watchdog.End();
        }

        Console.WriteLine(FormattableString.Invariant(
            $"| `{target.Name}` | {cases:N0} | {read:N0} | {refused:N0} | {slowest.TotalMilliseconds:0} ms | {largest >> 20} MB | {clock.Elapsed.TotalSeconds:0} s |"));
        return 0;
    }

    public static int Replay(FuzzTarget target, string path)
    {
        using var folder = new FuzzFolder();
        var name = Path.GetFileName(path);
        var one = new FuzzSeed(name[(name.LastIndexOf('~') + 1)..], File.ReadAllBytes(path));
        FuzzCheck.IsVerbose = true;
        var (isRead, time, allocated) = Measure(target, folder, one);
        Console.WriteLine($"{(isRead ? "read" : "refused")} in {time.TotalMilliseconds:0} ms with {allocated >> 20} MB");
        return time > MaximumTime || allocated > target.MaximumAllocation ? 1 : 0;
    }

    private static (bool IsRead, TimeSpan Time, long Allocated) Measure(FuzzTarget target, FuzzFolder folder, FuzzSeed one)
    {
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        var isRead = target.Run(folder, one);
        return (isRead, clock.Elapsed, GC.GetTotalAllocatedBytes() - before);
    }

    private static FuzzSeed Case(FuzzTarget target, int seed, int index)
    {
        var seeds = target.Seeds;
        if (index < seeds.Count)
        {
            return seeds[index];
        }

        var random = new Random(unchecked((seed * 1_000_003) + index));
        var one = seeds[random.Next(seeds.Count)];
        var other = seeds[random.Next(seeds.Count)];
        if (target.KeepsShape && random.Next(5) > 0)
        {
            return one with { Bytes = Encoding.UTF8.GetBytes(TextMutation.Values(Encoding.UTF8.GetString(one.Bytes), random)) };
        }

        return one with
        {
            Bytes = one.IsText && random.Next(4) > 0
                ? Encoding.UTF8.GetBytes(TextMutation.Of(Encoding.UTF8.GetString(one.Bytes), Encoding.UTF8.GetString(other.Bytes), random))
                : FileMutation.Of(one.Bytes, other.Bytes, random),
        };
    }

    private static int Fail(FuzzTarget target, FuzzSeed one, int seed, int index, string why)
    {
        var path = Path.GetFullPath(FormattableString.Invariant($"fuzz-{target.Name}-{seed}-{index}~{one.Name}"));
        File.WriteAllBytes(path, one.Bytes);
        Console.WriteLine(FormattableString.Invariant($"{target.Name}, seed {seed}, case {index}: {why}"));
        Console.WriteLine($"The case is in {path}: dotnet run -c Release --project tests/ModelCard.Fuzz -- replay {target.Name} {path}");
        return 1;
    }

    private sealed class Watchdog
    {
        private long _began;
        private Action? _fail;

        public Watchdog() => new Thread(Watch) { IsBackground = true }.Start();

        public void Begin(Action fail)
        {
            _fail = fail;
            Volatile.Write(ref _began, Stopwatch.GetTimestamp());
        }

        public void End() => Volatile.Write(ref _began, 0);

        private void Watch()
        {
            while (true)
            {
                Thread.Sleep(500);
                var began = Volatile.Read(ref _began);
                if (began != 0 && Stopwatch.GetElapsedTime(began) > GivenUpAfter)
                {
                    _fail!();
                    Environment.Exit(1);
                }
            }
        }
    }
}
