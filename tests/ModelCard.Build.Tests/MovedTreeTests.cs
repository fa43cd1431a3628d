using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>What caches that machines share rely on: what a build leaves holds wherever the tree lies.</summary>
public sealed class MovedTreeTests
{
    private static readonly Lazy<Task<TestProject>> Built = new(async () =>
    {
        var project = await CardTree.CreateAsync();
        (await project.BuildAsync()).ShouldSucceed();

        // The second writes nothing but what the first could not know: a committed card is input and output.
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        return project;
    });

    [Fact]
    public async Task No_file_of_ours_names_the_folder_of_the_tree()
    {
        var project = await Built.Value;

        var files = CardTree.OurFiles(Path.Combine(project.Root, "one"));

        files.Keys.ShouldContain("src/App/bin/Debug/net10.0/modelcard/Library/index.html");
        files.Keys.ShouldContain("src/Library/obj/Debug/net10.0/modelcard/sources.cache");
        files.Where(file => CardTree.Holds(file.Value, Path.GetFileName(project.Root))).Select(file => file.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_built_tree_in_another_folder_is_up_to_date_and_keeps_its_bytes()
    {
        var project = await Built.Value;
        var (one, two) = (Path.Combine(project.Root, "one"), Path.Combine(project.Root, "some where", "two"));
        var before = CardTree.OurFiles(one);
        CardTree.Copy(one, two, built: true);

        var result = (await BuildAsync(two, "-bl")).ShouldSucceed();

        new BuildLog(Path.Combine(two, "src", "App", "msbuild.binlog")).TasksRun.Where(task => task == "GenerateModelCard").ShouldBeEmpty();
        result.Lines.ShouldContain(line => line.StartsWith(Path.Combine(two, "Directory.Build.props") + "(", StringComparison.Ordinal), $"findings are told where the tree is now\n{result.Output}");
        result.Lines.ShouldNotContain(line => line.Contains(one, StringComparison.Ordinal), result.Output);
        ShouldBeSame(CardTree.OurFiles(two), before);
    }

    [Fact]
    public async Task A_tree_that_is_built_from_nothing_in_another_folder_has_the_same_bytes_also_in_obj()
    {
        var project = await Built.Value;
        var (one, three) = (Path.Combine(project.Root, "one"), Path.Combine(project.Root, "three"));
        CardTree.Copy(one, three, built: false);

        (await BuildAsync(three)).ShouldSucceed();

        // Which has the times of folders in it, to know files again; it is a convenience, and no other file depends on it.
        ShouldBeSame(Without(CardTree.OurFiles(three), "facts.cache"), Without(CardTree.OurFiles(one), "facts.cache"));
    }

    [Fact]
    public async Task A_file_above_the_project_is_looked_at_in_the_tree_that_is_built()
    {
        var project = await Built.Value;
        var four = Path.Combine(project.Root, "four");
        CardTree.Copy(Path.Combine(project.Root, "one"), four, built: true);
        await File.WriteAllTextAsync(Path.Combine(four, "policy", "ethics.md"), "Decided by the new board.\n");

        (await BuildAsync(four)).ShouldSucceed();

        File.ReadAllText(Path.Combine(four, "src", "Library", "obj", "Debug", "net10.0", "modelcard", "bundle", "README.md")).ShouldContain("Decided by the new board.");
    }

    [Fact]
    public async Task A_folder_of_outputs_for_all_projects_leaves_no_full_path_either()
    {
        using var project = await CardTree.CreateAsync();
        var one = Path.Combine(project.Root, "one");
        (await project.BuildAsync("-p:UseArtifactsOutput=true")).ShouldSucceed();

        var files = CardTree.OurFiles(one);

        files.Keys.ShouldContain("artifacts/obj/Library/debug/modelcard/inputs.cache");
        files.Where(file => CardTree.Holds(file.Value, Path.GetFileName(project.Root))).Select(file => file.Key).ShouldBeEmpty();
    }

    private static Task<DotnetResult> BuildAsync(string tree, params string[] arguments) =>
        Dotnet.RunAsync(Path.Combine(tree, "src", "App"), ["build", "-tl:off", "-nodeReuse:false", .. arguments]);

    private static SortedDictionary<string, byte[]> Without(SortedDictionary<string, byte[]> files, string name) =>
        new(files.Where(file => !file.Key.EndsWith("/" + name, StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);

    private static void ShouldBeSame(SortedDictionary<string, byte[]> files, SortedDictionary<string, byte[]> others)
    {
        files.Keys.ShouldBe(others.Keys);
        files.Where(file => !file.Value.AsSpan().SequenceEqual(others[file.Key])).Select(file => file.Key).ShouldBeEmpty();
    }
}
