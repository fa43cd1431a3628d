using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Sources;

namespace ModelCard.Tests.Checks;

/// <summary>The rule that CONTRIBUTING.md writes as an example, compiled as if it stood in the core.</summary>
internal static class RuleSnippet
{
    private const string Fence = "````";

    private const string Usings = "global using System; global using System.Collections.Generic;";

    /// <summary>The rule of a class.</summary>
    public static CardRule Compile(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Append(typeof(CardRule).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            // A friend of the core, so that the class sees what it would see there.
            "ModelCard.Fuzz",
            new[] { Usings, source }.Select(text => CSharpSyntaxTree.ParseText(text)),
            references,
            // CS1701: the core asks for an older framework than the one that runs the test.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { ["CS1701"] = ReportDiagnostic.Suppress }));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString()).ShouldBeEmpty();
        var type = Assembly.Load(assembly.ToArray()).GetTypes().Single(type => type.IsSubclassOf(typeof(CardRule)));
        return (CardRule)Activator.CreateInstance(type, nonPublic: true)!;
    }

    /// <summary>The page in its longer fence, which lets it have fences of its own.</summary>
    public static string Page(string contributing)
    {
        var start = contributing.IndexOf($"\n{Fence}markdown\n", StringComparison.Ordinal) + $"\n{Fence}markdown\n".Length;
        return contributing[start..(contributing.IndexOf($"\n{Fence}\n", start, StringComparison.Ordinal) + 1)];
    }

    /// <summary>What a rule finds in a sidecar.</summary>
    public static IReadOnlyList<Finding> Check(CardRule rule, string sidecar)
    {
        using var card = new TestCard(sidecar + "\n");
        var content = CardMerge.Merge([SidecarSource.Read(Path.Combine(card.Request.ProjectDirectory, "modelcard.yaml"), [])]);
        var findings = new List<Finding>();
        rule.Check(new CheckContext(content, new CheckRequest(), []), FindingSeverity.Warning, findings);
        return findings;
    }
}
