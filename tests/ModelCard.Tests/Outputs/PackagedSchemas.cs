using System.Reflection;

namespace ModelCard.Tests.Outputs;

/// <summary>
/// The schema of SARIF as its own library carries it (NuGet package <c>Sarif.Sdk</c>), a file by itself, and the schemas of CycloneDX as its own tool carries them (NuGet package <c>CycloneDX</c>, which the test project downloads like the other and does not reference), so that every clone checks against them. The
/// assembly is opened for its resources; none of its code runs.
/// </summary>
internal static class PackagedSchemas
{
    private const string Prefix = "CycloneDX.Core.Schemas.";

    private static readonly Lazy<Assembly?> Package = new(Open);

    /// <summary>The text of a schema, or <see langword="null"/> where the package or the schema is not there.</summary>
    public static string? Text(string file)
    {
        if (Path.Combine(AppContext.BaseDirectory, "Schemas", file) is var path && File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        using var stream = Package.Value?.GetManifestResourceStream(Prefix + file);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    private static Assembly? Open()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Schemas", "CycloneDX.Core.dll");
        return File.Exists(path) ? Assembly.LoadFile(path) : null;
    }
}
