using System.Diagnostics;

namespace ModelCard.Matrix;

/// <summary>
/// Kills builds of a project with every format, with all their processes, and looks at what they leave. A third of the builds is killed at any moment of their duration, the others at a moment near to the
/// first file they write: most of a build is not ours, and a moment drawn from all of it would seldom meet a write.
/// </summary>
internal static class KillTest
{
    public static async Task<int> RunAsync(int rounds, int seed)
    {
        var random = new Random(seed);
        using var carried = await KillTarget.CreateAsync("", target => Path.Combine(target.Folder, "bin", "Debug", "net10.0", "modelcard", "App"));
        using var copied = await KillTarget.CreateAsync("<PropertyGroup><ModelCardOutputDir>../cards/</ModelCardOutputDir></PropertyGroup>", target => Path.Combine(target.Root, "cards"));
        int untouched = 0, mixed = 0, finished = 0, temporary = 0, corrupt = 0, wrong = 0, failed = 0, outdated = 0, left = 0;
        var watch = Stopwatch.StartNew();
        for (var round = 1; round <= rounds; round++)
        {
            var target = round % 2 == 0 ? carried : copied;
            target.ChangeInput();
            await target.KillAsync(random, nearWrites: round % 3 != 0);

            var state = target.Look();
            untouched += state is { New: 0 } ? 1 : 0;
            mixed += state is { New: > 0, Old: > 0 } ? 1 : 0;
            finished += state is { Old: 0 } ? 1 : 0;
            temporary += target.TemporaryFiles > 0 ? 1 : 0;
            foreach (var file in state.Corrupt)
            {
                corrupt++;
                Console.WriteLine($"round {round}: half a file after the kill: {file}");
            }

            var again = await target.BuildAsync();
            if (again.ExitCode != 0)
            {
                failed++;
                Console.WriteLine($"round {round}: the build after the kill fails\n{again.Output}");
            }

            foreach (var file in target.Wrong())
            {
                wrong++;
                Console.WriteLine($"round {round}: not the card of the inputs after the next build: {file}");
                File.Delete(file);
            }

            if ((await target.BuildAsync("-question")).ExitCode != 0)
            {
                outdated++;
                Console.WriteLine($"round {round}: not up to date after the next build");
            }

            left += target.TemporaryFiles;
            target.DeleteTemporaryFiles();
            if (round % 10 == 0)
            {
                Print(round);
            }
        }

        Print(rounds);
        return corrupt + wrong + failed + outdated + left == 0 ? 0 : 1;

        void Print(int done)
        {
            Console.WriteLine($"{done} builds killed in {watch.Elapsed.TotalMinutes:0.0} minutes, seed {seed}: {untouched} before a file of the card was written, {mixed} between two, {finished} after the last; {temporary} left a temporary file.");
            Console.WriteLine($"    half-written files {corrupt}; next build: failed {failed}, wrong files {wrong}, not up to date {outdated}, temporary files left {left}");
        }
    }
}
