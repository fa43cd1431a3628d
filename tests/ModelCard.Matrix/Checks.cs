using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Matrix;

/// <summary>The rows about one build after another: what is made, when it is made again, and what is said.</summary>
internal static class Checks
{
    public static readonly Check[] All =
    [
        new("first build", "the card is in obj and in every output, the same bytes, and says what project and sidecar say", async place =>
        {
            await place.BuiltAsync();
            var card = File.ReadAllText(place.Card);
            card.ShouldContain("# Model Card for App");
            card.ShouldContain("First use.");
            card.ShouldContain("Said by the sidecar.");
            card.ShouldContain("license: mit");
            File.ReadAllText(Path.Combine(place.Bundles[0], "README.md")).ShouldBe(card);
        }),
        new("up to date", "the second build passes `-question`, writes nothing, runs no generation and repeats every finding", async place =>
        {
            await place.BuiltAsync();
            var written = File.GetLastWriteTimeUtc(place.Card);
            var (result, tasks) = await place.LogAsync("-question");
            place.ShouldBeWhole(result);
            File.GetLastWriteTimeUtc(place.Card).ShouldBe(written);
            tasks.ShouldNotContain("GenerateModelCard");
        }),
        new("changed inputs", "a property, metadata of an item, the order of items, the sidecar and the template each change the card; a source file does not", async place =>
        {
            await place.BuiltAsync();
            var card = place.Card;
            await ChangesAsync(place, "First use.", "Second use.", text => text.ShouldContain("Second use."));
            await ChangesAsync(place, "License=\"mit\"", "License=\"cc0-1.0\"", text => text.ShouldContain("cc0-1.0"));
            await ChangesAsync(place, Place.FirstItem + Place.SecondItem, Place.SecondItem + Place.FirstItem,
                text => text.IndexOf("own/two", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("own/one", StringComparison.Ordinal)));
            var back = place.Edit("modelcard.yaml", "Said by", "Told by");
            (await place.BuildAsync("-p:ModelCardTemplate=kaggle")).ShouldSucceed();
            File.ReadAllText(card).ShouldContain("Told by the sidecar.");
            File.ReadAllText(card).ShouldNotContain("Hugging Face Hub");
            back();
            place.ShouldBeWhole(await place.BuildAsync());
            var text = File.ReadAllText(Path.Combine(place.Project.Folder, place.Source));
            place.Write(place.Source, text + "\n\n");
            var written = File.GetLastWriteTimeUtc(card);
            place.ShouldBeWhole(await place.BuildAsync());
            File.GetLastWriteTimeUtc(card).ShouldBe(written);
        }),
        new("every build", "the card is there after each of four builds; `clean` removes it and all of ours; a deleted card comes back, in obj and in the output", async place =>
        {
            await place.BuiltAsync();
            for (var build = 2; build <= 4; build++)
            {
                place.ShouldBeWhole(await place.BuildAsync());
            }

            File.Delete(place.Card);
            place.ShouldBeWhole(await place.BuildAsync());
            File.Delete(Path.Combine(place.LastBundle, "README.md"));
            place.ShouldBeWhole(await place.BuildAsync());
            (await place.RunAsync("clean", "-tl:off")).ShouldSucceed();
            Directory.Exists(place.State).ShouldBeFalse();
            place.Bundles.ShouldAllBe(bundle => !File.Exists(Path.Combine(bundle, "README.md")));
            place.ShouldBeWhole(await place.BuildAsync());
        }),
        new("warning switches", "`NoWarn`, `WarningsAsErrors`, `-warnaserror` and strictness act on a finding, on a first build and on one that is up to date (all switches: `WarningSwitchTests`)", async place =>
        {
            await place.BuiltAsync();
            (await place.BuildAsync("-p:NoWarn=MCB1028")).ShouldSucceed().Codes.ShouldNotContain("MCB1028");
            (await place.BuildAsync("-p:WarningsAsErrors=MCB1028")).ShouldFail().Findings.ShouldContain("error MCB1028");
            (await place.BuildAsync("-warnaserror:MCB1028")).ShouldFail().Findings.ShouldContain("error MCB1028");
            (await place.BuildAsync("-p:ModelCardStrictness=strict")).ShouldFail().Findings.ShouldContain("error MCB1028");
            (await place.BuildAsync("-p:ModelCardStrictness=strict")).ShouldFail().Findings.ShouldContain("error MCB1028");
            place.ShouldBeWhole(await place.BuildAsync());
        }),
        new("design time", "a design-time build runs no task of ours, writes no card and says nothing", async place =>
        {
            await place.BuiltAsync();
            place.Unbuild();
            foreach (var target in new[] { "Compile", "GetCopyToOutputDirectoryItems" })
            {
                var framework = place.PublishArguments is [_, var one] ? $"-p:TargetFramework={one}" : "-p:Unused=";
                var log = Path.Combine(place.Project.Root, "logs", "design.binlog");
                var result = await Dotnet.RunAsync(place.Project.Folder, ["msbuild", place.ProjectFile, "-t:" + target, "-tl:off", "-nodeReuse:false", framework, "-bl:" + log,
                    "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"]);
                result.ShouldSucceed().Codes.ShouldBeEmpty();
                new BuildLog(log).TasksRun.ShouldNotContain(task => task.Contains("ModelCard", StringComparison.Ordinal));
                Directory.Exists(place.State).ShouldBeFalse();
            }
        }),
        new("publish", "`dotnet publish` from nothing and `--no-build` carry the card", async place =>
        {
            place.Unbuild();
            foreach (var without in new[] { "--no-restore", "--no-build" })
            {
                (await place.RunAsync(["publish", without, "-c", "Debug", "-tl:off", "-nodeReuse:false", .. place.PublishArguments])).ShouldSucceed();
                var published = Path.Combine(place.Published, "modelcard", "App", "README.md");
                File.ReadAllText(published).ShouldBe(File.ReadAllText(place.Card));
                Directory.Delete(place.Published, recursive: true);
            }
        }),
        new("pack", "the package of the project has the card once, no NU5118, and no dependency on us", async place =>
        {
            await place.BuiltAsync();
            var output = Path.Combine(place.Project.Root, "packed");
            var result = (await place.RunAsync("pack", "--no-restore", "-c", "Debug", "-o", output, "-tl:off", "-nodeReuse:false")).ShouldSucceed();
            result.Output.ShouldNotContain("NU5118");
            using var package = ZipFile.OpenRead(Path.Combine(output, "App.1.0.0.nupkg"));
            package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("modelcard/", StringComparison.Ordinal)).ShouldBe(["modelcard/App/README.md"]);
            using var nuspec = new StreamReader(package.GetEntry("App.nuspec")!.Open());
            nuspec.ReadToEnd().ShouldNotContain("ModelCard.Build");
        }),
        new("once", "one generation a card in a build on two processors, ten times from nothing where there is more than one project or framework", async place =>
        {
            await place.BuiltAsync();
            for (var build = 0; build < (place.Bundles.Count > 1 ? 10 : 1); build++)
            {
                place.Unbuild();
                var (result, tasks) = await place.LogAsync("-m:2");
                place.ShouldBeWhole(result);
                tasks.Count(task => task == "GenerateModelCard").ShouldBe(place.Cards);
            }
        }),
        .. WaysToBuild.All,
        .. Surroundings.All,
    ];

    private static async Task ChangesAsync(Place place, string from, string to, Action<string> shouldSay)
    {
        var back = place.Edit(place.ProjectFile, from, to);
        (await place.BuildAsync()).ShouldSucceed();
        shouldSay(File.ReadAllText(place.Card));
        shouldSay(File.ReadAllText(Path.Combine(place.LastBundle, "README.md")));
        back();
    }
}
