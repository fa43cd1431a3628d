using ModelCard.Build.Tests.Harness;

namespace ModelCard.Matrix;

/// <summary>The rows about switches of the build itself: each has to give the card of the plain build.</summary>
internal static class WaysToBuild
{
    public static readonly Check[] All =
    [
        new("-graph", "a static graph build from nothing gives the same", place => place.ShouldBuildWithAsync(null, "-graph")),
        new("-graph -isolate", "so does one that forbids calls outside the graph", place => place.ShouldBuildWithAsync(null, "-graph", "-isolate")),
        new("-mt", "so does one with tasks on threads of one process", place => place.ShouldBuildWithAsync(null, "-mt", "-m:2")),
        new("-m:4", "so does one on four processes", place => place.ShouldBuildWithAsync(null, "-m:4")),
        new("tasks outside", "so does one with every task in a process of its own (`MSBUILDFORCEALLTASKSOUTOFPROC=1`)",
            place => place.ShouldBuildWithAsync(new() { ["MSBUILDFORCEALLTASKSOUTOFPROC"] = "1" })),
        new("-check", "build check has nothing to say about us", async place =>
        {
            await place.BuiltAsync();
            place.Unbuild();
            var result = await place.BuildAsync("-check");
            place.ShouldBeWhole(result);
            result.Output.Split('\n').ShouldNotContain(line => line.Contains(" BC0", StringComparison.Ordinal) && line.Contains("ModelCard", StringComparison.Ordinal), result.Output);
        }),
        new("server", "two builds in one MSBuild server, the second with another value, give the card of each", async place =>
        {
            await place.BuiltAsync();
            place.Unbuild();
            if (!Directory.Exists("/proc/self"))
            {
                throw new DoesNotApplyException("servers are found in /proc, which this system does not have");
            }

            using var server = new BuildServer();
            var first = await ServerBuildAsync(place, server);
            server.Processes.ShouldNotBeEmpty("no MSBuild server stayed after the build");
            place.ShouldBeWhole(first);
            var stayed = server.Processes[0];
            var back = place.Edit(place.ProjectFile, "First use.", "Second use.");
            (await ServerBuildAsync(place, server)).ShouldSucceed();
            File.ReadAllText(place.Card).ShouldContain("Second use.");
            back();
            place.ShouldBeWhole(await ServerBuildAsync(place, server));
            server.Processes.ShouldContain(stayed);
        }),
        new("two at once", "two builds of the same inputs at the same time leave one whole card, and the next build is up to date", async place =>
        {
            await place.BuiltAsync();
            var back = place.Edit("modelcard.yaml", "Said by", "Told by");
            await TwoAtOnceAsync(place);
            File.ReadAllText(place.Card).ShouldContain("Told by");
            back();
            await TwoAtOnceAsync(place);
            place.ShouldBeWhole(await place.BuildAsync());
            Directory.GetFiles(place.State, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
        }),
    ];

    // Some tasks of the SDK cannot bear company: where one of them fails, with no word of ours in the log, the two builds say nothing about us and are tried again.
    private static async Task TwoAtOnceAsync(Place place)
    {
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            var both = await Task.WhenAll(place.BuildAsync(), place.BuildAsync());
            var errors = string.Join('\n', (both[0].Output + both[1].Output).Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)));
            errors.Contains("ModelCard.", StringComparison.Ordinal).ShouldBeFalse(errors);
            errors.Contains("MCB", StringComparison.Ordinal).ShouldBeFalse(errors);
            if (both.All(result => result.ExitCode == 0))
            {
                return;
            }
        }

        throw new DoesNotApplyException("tasks of the SDK for this kind of project fail when two builds run at once");
    }

    // Not on the harness's switches: a build that forbids nodes to stay has no server.
    private static Task<DotnetResult> ServerBuildAsync(Place place, BuildServer server) => Dotnet.RunAsync(place.Folder, ["build", "--no-restore", "-tl:off", "-m:1"], server.Environment);
}
