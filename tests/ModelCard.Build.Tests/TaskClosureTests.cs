using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>
/// Each folder of tasks is complete, and its versions fit. MSBuild.exe loads all tasks into one place, where its own copies of some assemblies come first: whoever asks for that version or an older one gets
/// MSBuild's, whoever asks for a newer one gets nothing unless <c>TaskFolder</c> finds it beside the tasks.
/// </summary>
public sealed class TaskClosureTests
{
    // Compiled against, so as to run in this version of MSBuild and every later one.
    private static readonly Version MSBuild = new(15, 1, 0, 0);

    // What MSBuild.exe 17.7, the oldest that is supported, has beside it: the versions of the packages its own packages name, as assemblies. Later ones have the same or newer, and send whoever asks for older ones there.
    private static readonly Dictionary<string, Version> WithMSBuild = new()
    {
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
        ["System.Text.Json"] = new(7, 0, 0, 0),
        ["System.Text.Encodings.Web"] = new(7, 0, 0, 0),
        ["Microsoft.Bcl.AsyncInterfaces"] = new(7, 0, 0, 0),
    };

    // Newer than that: System.Text.Json and its parts in MSBuild.exe before 17.9, and System.Memory for Markdig alone. They are found beside the tasks, and only if what they hand each other is the same.
    private static readonly string[] Newer =
    [
        "Markdig -> System.Memory 4.0.2.0",
        "ModelCard -> System.Text.Encodings.Web 8.0.0.0",
        "ModelCard -> System.Text.Json 8.0.0.0",
        "System.Text.Json -> Microsoft.Bcl.AsyncInterfaces 8.0.0.0",
        "System.Text.Json -> System.Text.Encodings.Web 8.0.0.0",
    ];

    [Fact]
    public async Task In_MSBuild_exe_every_reference_is_answered()
    {
        using var package = ZipFile.OpenRead((await SharedPackage.GetAsync()).Package);
        var assemblies = PackedAssembly.Read(package, "tasks/netstandard2.0/");
        var own = assemblies.ToDictionary(assembly => assembly.Name.Name!, assembly => assembly.Name);
        assemblies.Count.ShouldBe(12);
        var newer = new List<string>();
        foreach (var (assembly, reference) in assemblies.SelectMany(assembly => assembly.References.Select(reference => (assembly.Name.Name, reference))))
        {
            var what = $"{assembly} -> {reference.Name} {reference.Version}";
            if (reference.Name == "netstandard")
            {
                // The .NET Framework has it from 4.7.2 on.
                reference.Version.ShouldBe(new Version(2, 0, 0, 0), what);
            }
            else if (reference.Name is "Microsoft.Build.Framework" or "Microsoft.Build.Utilities.Core")
            {
                reference.Version.ShouldBe(MSBuild, what);
            }
            else if (!WithMSBuild.TryGetValue(reference.Name!, out var version))
            {
                own.ShouldContainKey(reference.Name!, what);
                own[reference.Name!].Version.ShouldBe(reference.Version, what);
            }
            else
            {
                // Also where there is no MSBuild.exe: the copy in the folder is not older than what is asked for.
                own[reference.Name!].Version!.ShouldBeGreaterThanOrEqualTo(reference.Version!, what);
                own[reference.Name!].GetPublicKeyToken().ShouldBe(reference.GetPublicKeyToken(), what);
                if (reference.Version > version)
                {
                    newer.Add(what);
                    own[reference.Name!].Version.ShouldBe(reference.Version, what);
                }
            }
        }

        newer.Order(StringComparer.Ordinal).ShouldBe(Newer);
        own.Keys.Where(name => name != "ModelCard.Build" && !assemblies.Any(assembly => assembly.References.Any(reference => reference.Name == name))).ShouldBeEmpty("nobody asks for it");
    }

    // ModelCard hands spans to System.Text.Json. Were the two to ask for System.Memory on two sides of the version that MSBuild.exe has, they would get two, and no JSON could be read.
    [Fact]
    public async Task Assemblies_that_hand_each_other_spans_ask_for_the_same_System_Memory()
    {
        using var package = ZipFile.OpenRead((await SharedPackage.GetAsync()).Package);
        var asked = PackedAssembly.Read(package, "tasks/netstandard2.0/").SelectMany(assembly => assembly.References.Where(reference => reference.Name == "System.Memory").Select(reference => (assembly.Name.Name, reference.Version)))
            .ToDictionary(pair => pair.Name!, pair => pair.Version!.ToString());

        asked["ModelCard"].ShouldBe("4.0.1.2");
        asked["System.Text.Json"].ShouldBe("4.0.1.2");
        asked["System.Text.Encodings.Web"].ShouldBe("4.0.1.2");
        asked.ShouldNotContainKey("ModelCard.Build");
    }

    // MSBuild.exe cannot be run here. What it would be answered can be asked.
    [Fact]
    public async Task An_assembly_that_MSBuild_exe_refuses_is_found_beside_the_tasks_and_only_for_them()
    {
        var folder = Path.Combine((await SharedPackage.GetAsync()).Folder, "closure");
        using (var package = ZipFile.OpenRead((await SharedPackage.GetAsync()).Package))
        {
            package.ExtractToDirectory(folder);
        }

        var tasks = new AssemblyLoadContext("tasks").LoadFromAssemblyPath(Path.Combine(folder, "tasks", "netstandard2.0", "ModelCard.Build.dll"));
        var find = tasks.GetType("ModelCard.Build.TaskFolder", true)!.GetMethod("Find", BindingFlags.NonPublic | BindingFlags.Static)!;
        string? Asked(string name, Assembly by) => ((Assembly?)find.Invoke(null, [name, by]))?.GetName().Name;

        Asked("Markdig, Version=1.0.0.0", tasks).ShouldBe("Markdig");
        Asked("Markdig, Version=99.0.0.0", tasks).ShouldBeNull();
        Asked("Newtonsoft.Json, Version=1.0.0.0", tasks).ShouldBeNull();
        Asked("Markdig, Version=1.0.0.0", typeof(TaskClosureTests).Assembly).ShouldBeNull("tasks of others choose for themselves");
    }

    [Theory]
    [InlineData("tasks/net8.0/", 8)]
    [InlineData("tasks/net10.0/linux-x64/", 10)]
    [InlineData("tasks/net10.0/win-x64/", 10)]
    public async Task Under_dotnet_a_folder_needs_itself_the_framework_and_MSBuild(string folder, int framework)
    {
        using var package = ZipFile.OpenRead((await SharedPackage.GetAsync()).Package);
        var assemblies = PackedAssembly.Read(package, folder);
        var own = assemblies.ToDictionary(assembly => assembly.Name.Name!, assembly => assembly.Name.Version!);
        own.Keys.Order(StringComparer.Ordinal).ShouldBe(["Markdig", "ModelCard", "ModelCard.Build", "YamlDotNet"]);
        foreach (var (assembly, reference) in assemblies.SelectMany(assembly => assembly.References.Select(reference => (assembly.Name.Name, reference))))
        {
            var what = $"{folder}{assembly} -> {reference.Name} {reference.Version}";
            if (own.TryGetValue(reference.Name!, out var version))
            {
                version.ShouldBe(reference.Version, what);
            }
            else if (reference.Name is "Microsoft.Build.Framework" or "Microsoft.Build.Utilities.Core")
            {
                reference.Version.ShouldBe(MSBuild, what);
            }
            else
            {
                (reference.Name is "netstandard" || reference.Name!.StartsWith("System.", StringComparison.Ordinal)).ShouldBeTrue(what);
                reference.Version!.Major.ShouldBeLessThanOrEqualTo(framework, what);
                Framework.ShouldContain(reference.Name, what);
            }
        }
    }

    // What the runtime that runs this test brings.
    private static IEnumerable<string> Framework =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => file.Contains("Microsoft.NETCore.App", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)!);
}
