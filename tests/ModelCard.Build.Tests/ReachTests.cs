using System.Diagnostics;
using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>No network, no child process and no code from any input: the assemblies that ship do not name what would do it. Read from their code, so that no path of the program is missed.</summary>
public sealed class ReachTests
{
    // A name with a star is the beginning of names; any other is a type or a member of its own.
    private static readonly string[] Forbidden =
    [
        "System.Net.*", "System.Diagnostics.Process*", "System.Reflection.Emit.*", "System.Linq.Expressions.*", "System.CodeDom.*", "Microsoft.CSharp.*", "Microsoft.CodeAnalysis.*", "System.Reflection.Assembly.Load*",
        "System.Reflection.Assembly.UnsafeLoad*", "System.Reflection.Assembly.ReflectionOnlyLoad*", "System.Reflection.Assembly.CreateInstance", "System.Runtime.Loader.*", "System.AppDomain.Load*", "System.AppDomain.CreateInstance*",
        "System.AppDomain.ExecuteAssembly*", "System.Activator.*", "System.Type.GetType", "System.Type.InvokeMember", "System.Reflection.MethodBase.Invoke", "System.Delegate.DynamicInvoke", "System.Runtime.Serialization.*", "System.Web.*",
        "System.Xml.Xsl.*", "System.Resources.ResourceReader*", "System.Runtime.InteropServices.Marshal*", "System.Runtime.InteropServices.NativeLibrary*", "Microsoft.Win32.*", "System.IO.Pipes.*", "native *",
    ];

    // Characters of HTML.
    private static readonly string[] Harmless = ["System.Net.WebUtility"];

    // What the two assemblies of others name and cannot be made to do by a file: each with the reason it is here.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["ModelCard.Build.dll"] = [],
        ["ModelCard.dll"] = [],
        // New T(), for the parsers it is made of.
        ["Markdig.dll"] = ["System.Activator.CreateInstance"],
        // Its object mapper, which is not used: ModelCard reads YAML through YamlDotNet's scanner and parser alone (Only_the_parser_of_YamlDotNet_is_used).
        ["YamlDotNet.dll"] =
        [
            "System.Activator.CreateInstance", "System.Linq.Expressions.*", "System.Reflection.MethodBase.Invoke", "System.Runtime.Serialization.*", "System.Type.GetType",
        ],
    };

    // Finds assemblies of the tasks' own folder for each other, and no other file (TaskFolder).
    private const string InMSBuildExe = "tasks/netstandard2.0/ModelCard.Build.dll: System.Reflection.Assembly.LoadFrom";

    [Fact]
    public async Task No_assembly_of_the_package_can_reach_out()
    {
        var found = new List<string>();
        using var package = await ZipFile.OpenReadAsync((await SharedPackage.GetAsync()).Package);
        foreach (var entry in package.Entries.Where(entry => Known.ContainsKey(entry.Name)))
        {
            using var bytes = new MemoryStream();
            await using (var stream = await entry.OpenAsync())
            {
                await stream.CopyToAsync(bytes);
            }

            found.AddRange(Reaches(bytes.ToArray()).Where(call => !Known[entry.Name].Any(known => Is(call, known)) && $"{entry.FullName}: {call}" != InMSBuildExe).Select(call => $"{entry.FullName}: {call}"));
        }

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ModelCard.Build.dll")]
    [InlineData("ModelCard.dll")]
    [InlineData("Markdig.dll")]
    [InlineData("YamlDotNet.dll")]
    public void An_assembly_cannot_reach_out(string name) => Reaches(File.ReadAllBytes(FileOf(name))).Where(call => !Known[name].Any(known => Is(call, known))).ShouldBeEmpty();

    [Fact]
    public void Only_the_parser_of_YamlDotNet_is_used() =>
        AssemblyCalls.Of(File.ReadAllBytes(FileOf("ModelCard.dll"))).Where(call => call.StartsWith("YamlDotNet.", StringComparison.Ordinal) && !call.StartsWith("YamlDotNet.Core.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void An_assembly_that_does_reach_out_is_seen()
    {
        // This one names a client of the web, and its harness starts processes.
        using var client = new HttpClient();
        typeof(Process).ShouldNotBeNull();

        var found = Reaches(File.ReadAllBytes(typeof(ReachTests).Assembly.Location));

        found.ShouldContain("System.Net.Http.HttpClient");
        found.ShouldContain("System.Diagnostics.Process.Start");
    }

    private static List<string> Reaches(byte[] assembly) => [.. AssemblyCalls.Of(assembly).Where(call => Forbidden.Any(name => Is(call, name)) && !Harmless.Any(name => Is(call, name)))];

    private static bool Is(string call, string name) =>
        name.EndsWith('*') ? call.StartsWith(name[..^1], StringComparison.Ordinal) : call == name || call.StartsWith(name + ".", StringComparison.Ordinal);

    private static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
