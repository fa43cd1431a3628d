using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelCard.Tests.Docs;

/// <summary>C# of a page, compiled with the implicit usings of the SDK, without a warning.</summary>
internal static class CSharpSnippet
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    /// <summary>Compiles a snippet and returns the assembly.</summary>
    /// <param name="source">A program, or types of a library.</param>
    /// <param name="kind">Which of the two.</param>
    /// <param name="references">Assemblies beside those of the runtime.</param>
    public static byte[] Compile(string source, OutputKind kind, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            // A friend of the core, so that a class sees what it would see there.
            "ModelCard.Fuzz",
            new[] { Usings, source }.Select(text => CSharpSyntaxTree.ParseText(text)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Concat(references).Select(path => MetadataReference.CreateFromFile(path)),
            // CS1701: the core asks for an older framework than the one that runs the test.
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { ["CS1701"] = ReportDiagnostic.Suppress }));
        using var assembly = new MemoryStream();
        compilation.Emit(assembly).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString()).ShouldBeEmpty();
        return assembly.ToArray();
    }
}
