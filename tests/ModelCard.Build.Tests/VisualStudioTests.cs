using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Xml.Linq;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>What Visual Studio asks a project for, asked for in its place: there is no Visual Studio in these tests.</summary>
public sealed class VisualStudioTests
{
    // These targets are Visual Studio's own (Microsoft.Managed.DesignTime.targets), and so are these global properties.
    private const string DesignTimeTargets =
        """
          <Target Name="CollectUpToDateCheckInputDesignTime" Returns="@(UpToDateCheckInput)" />
          <Target Name="CollectUpToDateCheckBuiltDesignTime" Returns="@(UpToDateCheckBuilt)" />
        """;

    private static readonly string[] InVisualStudio = ["-p:BuildingInsideVisualStudio=true", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true"];

    [Fact]
    public async Task The_up_to_date_check_is_told_of_everything_a_card_is_made_from_and_of_the_card()
    {
        using var project = await TestProject.CreateAsync(RichCard.Project + DesignTimeTargets);
        RichCard.Write(project.Write);
        await project.RestoreAsync();

        // Before the first build there is no card, and the check sees that something is missing.
        var (inputs, built) = await AskAsync(project);
        inputs.ShouldBe(["modelcard.yaml"]);
        built.Single().File.ShouldEndWith("findings.cache");
        File.Exists(built.Single().File).ShouldBeFalse();

        project.Age();
        (await project.BuildAsync("--no-restore")).ShouldSucceed();

        (inputs, built) = await AskAsync(project);
        string[] some = ["App.csproj", "data/test.csv", "emissions.csv", "figures/queues.svg", "model.safetensors", "modelcard.yaml", "results.csv"];
        inputs.Intersect(some).Order(StringComparer.Ordinal).ShouldBe(some);
        built.Where(item => item.Original.Length > 0).Select(item => Path.GetRelativePath(Path.GetDirectoryName(project.Card)!, item.File).Replace('\\', '/')).Order(StringComparer.Ordinal).ShouldBe(RichCard.Bundle);
        IsUpToDate(project, inputs, built).ShouldBeTrue();

        // A sidecar that is saved, and a card that somebody deletes, have the project built; the build puts it right.
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "modelcard.yaml"), DateTime.UtcNow);
        IsUpToDate(project, inputs, built).ShouldBeFalse();
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        IsUpToDate(project, inputs, built).ShouldBeTrue();
        File.Delete(project.Card);
        IsUpToDate(project, inputs, built).ShouldBeFalse();
    }

    [Fact]
    public async Task Outside_of_Visual_Studio_and_without_a_card_there_is_nothing_to_ask_for()
    {
        using var project = await TestProject.CreateAsync(DesignTimeTargets);
        await project.RestoreAsync();

        (await GetAsync(project, "-getItem:PropertyPageSchema", "-p:BuildingInsideVisualStudio=true")).ShouldContain("ModelCard.Build.xaml");
        (await GetAsync(project, "-getItem:PropertyPageSchema")).ShouldNotContain("ModelCard");
        (await GetAsync(project, "-getItem:AdditionalDesignTimeBuildInput")).ShouldNotContain("modelcard");
        (await project.RunAsync(["msbuild", "-pp:all.xml"])).ShouldSucceed();
        project.Read("all.xml").ShouldNotContain("_ModelCardUpToDateCheck");

        var (inputs, built) = await AskAsync(project, "-p:ModelCardEnabled=false");
        inputs.ShouldBeEmpty();
        built.ShouldBeEmpty();
        Directory.Exists(Path.Combine(project.Folder, "obj", "Debug")).ShouldBeFalse("a design-time build writes nothing");
    }

    // The types that the page is made of are MSBuild's own, in its assembly for the .NET Framework alone.
    [Fact]
    public void The_property_page_says_nothing_that_its_reader_does_not_know()
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(FrameworkHost.MachinePackages, "microsoft.build.framework", "17.7.2", "lib", "net472", "Microsoft.Build.Framework.dll")));
        var metadata = image.GetMetadataReader();
        var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => metadata.GetString(type.Namespace) == "Microsoft.Build.Framework.XamlTypes")
            .ToDictionary(type => metadata.GetString(type.Name));
        IEnumerable<string> Members(TypeDefinition type) => type.GetProperties().Select(property => metadata.GetString(metadata.GetPropertyDefinition(property).Name))
            .Concat(type.BaseType.Kind == HandleKind.TypeDefinition ? Members(metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)) : []);

        foreach (var element in XDocument.Load(Path.Combine(RepositoryFiles.Root, "build", "ModelCard.Build.xaml")).Root!.DescendantsAndSelf())
        {
            var name = element.Name.LocalName.Split('.');
            types.ShouldContainKey(name[0]);
            foreach (var member in name.Skip(1).Concat(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName)))
            {
                Members(types[name[0]]).ShouldContain(member, element.Name.LocalName);
            }
        }
    }

    // The comparison as Visual Studio describes it: within a set, no input newer than the oldest output; of a copy, the original not newer.
    private static bool IsUpToDate(TestProject project, IReadOnlyList<string> inputs, IReadOnlyList<(string File, string Original)> built)
    {
        var outputs = built.Where(item => item.Original.Length == 0).Select(item => item.File).ToList();
        return built.All(item => File.Exists(item.File))
            && inputs.All(input => File.GetLastWriteTimeUtc(Path.Combine(project.Folder, input)) <= outputs.Min(File.GetLastWriteTimeUtc))
            && built.Where(item => item.Original.Length > 0).All(item => File.GetLastWriteTimeUtc(item.Original) <= File.GetLastWriteTimeUtc(item.File));
    }

    private static async Task<(IReadOnlyList<string> Inputs, IReadOnlyList<(string File, string Original)> Built)> AskAsync(TestProject project, params string[] more)
    {
        var json = await GetAsync(project, ["-t:CollectUpToDateCheckInputDesignTime;CollectUpToDateCheckBuiltDesignTime", "-getTargetResult:CollectUpToDateCheckInputDesignTime", "-getTargetResult:CollectUpToDateCheckBuiltDesignTime", .. InVisualStudio, .. more]);
        using var document = JsonDocument.Parse(json);
        var results = document.RootElement.GetProperty("TargetResults");
        var inputs = Items(results, "CollectUpToDateCheckInputDesignTime");
        inputs.ShouldAllBe(item => item.GetProperty("Set").GetString() == "ModelCard");
        return (
            [.. inputs.Select(item => Path.GetRelativePath(project.Folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/')).Order(StringComparer.Ordinal)],
            [.. Items(results, "CollectUpToDateCheckBuiltDesignTime").Select(item => (item.GetProperty("FullPath").GetString()!, item.TryGetProperty("Original", out var original) ? original.GetString()! : ""))]);
    }

    private static List<JsonElement> Items(JsonElement results, string target) => [.. results.GetProperty(target).GetProperty("Items").EnumerateArray().Select(item => item.Clone())];

    private static async Task<string> GetAsync(TestProject project, params string[] arguments) =>
        (await project.RunAsync(["msbuild", "-nologo", "-nodeReuse:false", .. arguments])).ShouldSucceed().Output;
}
