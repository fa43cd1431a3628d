namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>The official schemas of both versions, read once.</summary>
internal static class BomSchema
{
    /// <summary>The files a test of them needs.</summary>
    public const string V16 = "bom-1.6.schema.json", V17 = "bom-1.7.schema.json", Licenses = "spdx.schema.json", Signatures = "jsf-0.82.schema.json", Cryptography = "cryptography-defs.schema.json";

    private static readonly Dictionary<string, Lazy<OfficialSchema>> Schemas = new[] { V16, V17 }.ToDictionary(file => file, file => new Lazy<OfficialSchema>(() => OfficialSchema.Load(file, Licenses, Signatures, Cryptography)));

    /// <summary>Whether the schemas are at hand; where they are not, the tests that need them say so.</summary>
    public static bool IsThere { get; } = OfficialSchema.Missing(V16, V17, Licenses, Signatures, Cryptography) is null;

    /// <summary>What the schema of a version says against a bill.</summary>
    public static IReadOnlyList<string> Problems(string version, string bom) => Schemas[$"bom-{version}.schema.json"].Value.Problems(bom);
}
