using ModelCard.Build.Tests.Harness;

namespace ModelCard.Matrix;

/// <summary>The rows about what lies around a build: restore, clean, other projects, other folders, other versions.</summary>
internal static class Surroundings
{
    private static readonly Lazy<Task<string>> Next = new(async () =>
    {
        var package = await SharedPackage.GetAsync();
        await package.PackAsync(package.Version + ".1");
        return package.Version + ".1";
    });

    public static readonly Check[] All =
    [
        new("clean and rebuild", "`clean` of what was never built passes; `-t:Rebuild` and a build after obj was emptied give the card; restore makes none", async place =>
        {
            await place.BuiltAsync();
            place.Unbuild();
            (await place.RunAsync("restore")).ShouldSucceed();
            (await place.RunAsync("clean", "-tl:off")).ShouldSucceed();
            Directory.Exists(place.State).ShouldBeFalse();
            place.ShouldBeWhole(await place.BuildAsync("-t:Rebuild"));
            place.ShouldBeWhole(await place.BuildAsync("-t:Rebuild"));
            Directory.Delete(Path.Combine(place.State, ".."), recursive: true);
            place.ShouldBeWhole(await place.BuildAsync());
        }),
        new("read-only output", "a read-only card in obj is replaced; for one in the output the SDK's copy names the file, and the build after it is free gives the card", async place =>
        {
            await place.BuiltAsync();
            var output = Path.Combine(place.LastBundle, "README.md");
            File.SetAttributes(place.Card, FileAttributes.ReadOnly);
            File.SetAttributes(output, FileAttributes.ReadOnly);
            var back = place.Edit("modelcard.yaml", "Said by", "Told by");
            var result = await place.BuildAsync("-p:CopyRetryCount=0");
            File.ReadAllText(place.Card).ShouldContain("Told by");
            if (result.ExitCode != 0)
            {
                result.ShouldFail().Output.ShouldContain("error MSB3021");
                result.Output.ShouldContain("README.md");
                File.SetAttributes(output, FileAttributes.Normal);
                (await place.BuildAsync()).ShouldSucceed();
            }

            File.ReadAllText(output).ShouldContain("Told by");
            back();
            place.ShouldBeWhole(await place.BuildAsync());
        }),
        new("disabled", "`ModelCardEnabled=false` runs no task of ours and makes no card", async place =>
        {
            await place.BuiltAsync();
            place.Unbuild();
            var (result, tasks) = await place.LogAsync("-p:ModelCardEnabled=false");
            result.ShouldSucceed().Codes.ShouldBeEmpty();
            tasks.ShouldNotContain(task => task.Contains("ModelCard", StringComparison.Ordinal));
            Directory.Exists(place.State).ShouldBeFalse();
            place.Bundles.ShouldAllBe(bundle => !Directory.Exists(bundle));
        }),
        new("indirect", "a project that references this one carries its card and has none of its own", async place =>
        {
            await place.BuiltAsync();
            var reference = Path.Combine("..", Path.GetRelativePath(place.Project.Root, place.Project.Folder), place.ProjectFile);
            foreach (var special in "%;@'()")
            {
                reference = reference.Replace(special.ToString(), $"%{(int)special:X2}", StringComparison.Ordinal);
            }

            var folder = Path.Combine(place.Project.Root, "Outer");
            place.Project.WriteRoot("Outer/Outer.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""");
            (await Dotnet.RunAsync(folder, ["build", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();
            var cards = Directory.GetFiles(place.Project.Root, "README.md", SearchOption.AllDirectories).Where(file => file.Contains("Outer", StringComparison.Ordinal)).ToList();
            Directory.Delete(folder, recursive: true);
            cards.ShouldHaveSingleItem().ShouldContain(Path.Combine("modelcard", "App"));
        }),
        new("same bytes", "another checkout in another folder gives the same bytes", async place =>
        {
            await place.BuiltAsync();
            var other = Path.Combine(Path.GetDirectoryName(place.Project.Root)!, "another checkout of " + Path.GetFileName(place.Project.Root));
            foreach (var file in Directory.GetFiles(place.Project.Root, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(place.Project.Root, file);
                if (!name.Split('/', '\\').Any(part => part is "bin" or "obj" or "artifacts" or "temporary" or "logs" or "packed"))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(other, name))!);
                    File.Copy(file, Path.Combine(other, name));
                }
            }

            (await Dotnet.RunAsync(place.Folder.Replace(place.Project.Root, other, StringComparison.Ordinal), ["build", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();
            foreach (var bundle in place.Bundles)
            {
                File.ReadAllBytes(Path.Combine(bundle.Replace(place.Project.Root, other, StringComparison.Ordinal), "README.md")).ShouldBe(File.ReadAllBytes(Path.Combine(bundle, "README.md")));
            }

            Directory.Delete(other, recursive: true);
        }),
        new("cost", "an idle build with the package is at most 1.03 times one without", _ =>
            throw new DoesNotApplyException("measured in pairs by the benchmarks ([performance](performance.md)): the noise of one cell is larger than the limit")),
        new("another SDK", "the same with another SDK that is installed", _ =>
            throw new DoesNotApplyException("the machine of this run has one SDK")),
        new("upgrade", "another version of the package makes the card again", async place =>
        {
            await place.BuiltAsync();
            var next = await Next.Value;
            place.EditAround?.Before();
            foreach (var file in Directory.GetFiles(place.Project.Root, "*.*", SearchOption.AllDirectories).Where(file => file.EndsWith("proj", StringComparison.Ordinal) || file.EndsWith(".props", StringComparison.Ordinal)))
            {
                File.WriteAllText(file, File.ReadAllText(file).Replace($"\"{place.Project.PackageVersion}\"", $"\"{next}\"", StringComparison.Ordinal));
            }

            place.EditAround?.After();
            (await place.RunAsync("restore")).ShouldSucceed();
            var (result, tasks) = await place.LogAsync();
            place.ShouldBeWhole(result);
            tasks.Count(task => task == "GenerateModelCard").ShouldBe(place.Cards);
        }),
    ];
}
