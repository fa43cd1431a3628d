using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ModelCard.Build.Tests.Harness;
using ModelCard.Tests.Outputs;

namespace ModelCard.Build.Tests;

/// <summary>The package says what it carries: in <c>sbom.cdx.json</c> to programs, in <c>THIRD-PARTY-NOTICES.md</c> to people.</summary>
public sealed class SbomTests
{
    private const string Schema = "bom-1.6.schema.json", Licenses = "spdx.schema.json", Signatures = "jsf-0.82.schema.json";

    [OfficialSchemaFact(Schema, Licenses, Signatures)]
    public async Task The_bill_is_CycloneDX()
    {
        using var package = await PackedPackage.OpenSharedAsync();

        OfficialSchema.Load(Schema, Licenses, Signatures).Problems(package.Text("sbom.cdx.json")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_assembly_stands_in_the_bill_once_with_its_hash()
    {
        using var package = await PackedPackage.OpenSharedAsync();
        var bill = Bill(package);
        var files = bill["components"]!.AsArray().Append(bill["metadata"]!["component"]).SelectMany(component => component!["components"]!.AsArray()).ToList();

        files.Select(file => (string)file!["name"]!).ShouldBe(package.Assemblies, ignoreOrder: true);
        foreach (var file in files)
        {
            var hash = file!["hashes"]!.AsArray().ShouldHaveSingleItem()!;
            ((string)hash["alg"]!).ShouldBe("SHA-256");
            ((string)hash["content"]!).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(package.Bytes((string)file["name"]!))), (string)file["name"]!);
        }
    }

    [Fact]
    public async Task The_package_itself_is_what_the_bill_is_about()
    {
        using var package = await PackedPackage.OpenSharedAsync();
        var own = Bill(package)["metadata"]!["component"]!;

        ((string)own["purl"]!).ShouldBe($"pkg:nuget/{package.Value("id")}@{package.Value("version")}");
        own["components"]!.AsArray().Select(file => Path.GetFileName((string)file!["name"]!)).Distinct().ShouldBe(["ModelCard.Build.dll", "ModelCard.dll"], ignoreOrder: true);
        Bill(package)["dependencies"]!.AsArray().ShouldHaveSingleItem()!["dependsOn"]!.AsArray().Select(reference => (string)reference!)
            .ShouldBe(Bill(package)["components"]!.AsArray().Select(component => (string)component!["bom-ref"]!), ignoreOrder: true);
    }

    // What was not compiled anew lies in the package it is said to come from, byte by byte, and that package states the license.
    [Fact]
    public async Task Versions_and_licenses_are_those_of_the_packages_the_assemblies_come_from()
    {
        using var package = await PackedPackage.OpenSharedAsync();
        foreach (var component in Bill(package)["components"]!.AsArray())
        {
            var (name, version) = ((string)component!["name"]!, (string)component["version"]!);
            ((string)component["purl"]!).ShouldBe($"pkg:nuget/{name}@{version}");
            var folder = Path.Combine(Restored, name.ToLowerInvariant(), version);
            var originals = Directory.GetFiles(Path.Combine(folder, "lib"), "*.dll", SearchOption.AllDirectories).Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))).ToList();
            component["components"]!.AsArray().Where(file => !((string)file!["name"]!).Contains("/net10.0/", StringComparison.Ordinal)).ShouldAllBe(file => originals.Contains((string)file!["hashes"]![0]!["content"]!), name);
            var stated = XDocument.Load(Path.Combine(folder, name.ToLowerInvariant() + ".nuspec")).Descendants().Single(element => element.Name.LocalName is "license" or "licenseUrl" && element.Value != "https://aka.ms/deprecateLicenseUrl" && !element.Value.StartsWith("https://licenses.nuget.org", StringComparison.Ordinal)).Value;
            stated.ShouldBeOneOf(License(component), "https://github.com/dotnet/corefx/blob/master/LICENSE.TXT");
        }
    }

    [Fact]
    public async Task The_notices_name_every_assembly_of_others_with_its_license_and_no_more()
    {
        using var package = await PackedPackage.OpenSharedAsync();
        var rows = package.Text("THIRD-PARTY-NOTICES.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim('|').Split('|')).ToList();
        var named = rows.SelectMany(row => row[0].Split('`').Where(word => word.EndsWith(".dll", StringComparison.Ordinal)).Select(file => (File: file, License: row[3].Trim().Split(',')[0])));
        var carried = Bill(package)["components"]!.AsArray().SelectMany(component => component!["components"]!.AsArray().Select(file => (File: Path.GetFileName((string)file!["name"]!), License: License(component)))).Distinct();

        named.ShouldBe(carried, ignoreOrder: true);
        package.Text("THIRD-PARTY-NOTICES.md").ShouldContain("## BSD-2-Clause license of Markdig");
    }

    private static string Restored { get; } = typeof(SbomTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PackageFolder").Value!;

    private static JsonNode Bill(PackedPackage package) => JsonNode.Parse(package.Text("sbom.cdx.json"))!;

    private static string License(JsonNode component) => (string)component["licenses"]![0]!["license"]!["id"]!;
}
