using System.IO.Compression;
using System.Xml.Linq;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class PackageTests
{
    private static readonly string[] TaskFiles = ["ModelCard.Build.dll", "ModelCard.dll", "Markdig.dll", "YamlDotNet.dll"];

    // The JSON reader, which net8.0 has in its framework.
    private static readonly string[] JsonFiles =
    [
        "System.Text.Json.dll", "System.Text.Encodings.Web.dll", "System.Memory.dll", "System.Buffers.dll", "System.Numerics.Vectors.dll",
        "System.Runtime.CompilerServices.Unsafe.dll", "System.Threading.Tasks.Extensions.dll", "Microsoft.Bcl.AsyncInterfaces.dll",
    ];

    [Fact]
    public async Task The_package_holds_what_it_should_and_nothing_else()
    {
        using var package = await OpenAsync();

        var names = package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && !name.StartsWith("_rels/", StringComparison.Ordinal) && name != "[Content_Types].xml");

        names.ShouldBe(
        [
            "ModelCard.Build.nuspec", "LICENSE", "README.md", "THIRD-PARTY-NOTICES.md", "icon.png", "sbom.cdx.json",
            "build/ModelCard.Build.targets", "build/ModelCard.Build.Fields.targets", "build/ModelCard.Build.Readme.targets", "build/ModelCard.Build.Index.proj",
            "build/ModelCard.Build.VisualStudio.targets", "build/ModelCard.Build.xaml",
            "buildMultiTargeting/ModelCard.Build.targets", "buildTransitive/ModelCard.Build.targets", "schemas/modelcard-1.0.schema.json", "schemas/modelcard-sidecar-1.0.schema.json",
            .. TaskFiles.Concat(JsonFiles).Select(file => "tasks/netstandard2.0/" + file),
            .. TaskFiles.Select(file => "tasks/net8.0/" + file),
            .. TaskFiles.Select(file => "tasks/net10.0/linux-x64/" + file),
            .. TaskFiles.Select(file => "tasks/net10.0/win-x64/" + file),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task The_templates_hold_what_they_should_and_nothing_else()
    {
        using var package = ZipFile.OpenRead((await TemplateHive.GetAsync()).Package);

        var names = package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && !name.StartsWith("_rels/", StringComparison.Ordinal) && name != "[Content_Types].xml");

        names.ShouldBe(
        [
            "ModelCard.Templates.nuspec", "LICENSE", "README.md",
            "content/modelcard/.template.config/template.json", "content/modelcard/modelcard.yaml",
            "content/mlproject/.template.config/template.json", "content/mlproject/MlProject.csproj", "content/mlproject/Program.cs", "content/mlproject/modelcard.yaml", "content/mlproject/results.json",
            "content/mlproject/data/train.csv", "content/mlproject/data/test.csv",
        ], ignoreOrder: true);
        using var stream = package.GetEntry("ModelCard.Templates.nuspec")!.Open();
        XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name")!.Value.ShouldBe("Template");
    }

    [Fact]
    public async Task It_is_a_development_dependency_without_dependencies()
    {
        using var package = await OpenAsync();
        using var stream = package.GetEntry("ModelCard.Build.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();

        metadata.Elements().Single(element => element.Name.LocalName == "developmentDependency").Value.ShouldBe("true");
        metadata.Descendants().ShouldNotContain(element => element.Name.LocalName == "dependency");
        metadata.Elements().Single(element => element.Name.LocalName == "license").Value.ShouldBe("MIT");
        metadata.Elements().Single(element => element.Name.LocalName == "readme").Value.ShouldBe("README.md");
    }

    [Fact]
    public async Task A_new_version_of_the_package_renders_the_card_anew()
    {
        var package = await SharedPackage.GetAsync();
        using var project = await TestProject.CreateAsync();
        (await project.BuildAsync()).ShouldSucceed();
        var hash = File.ReadAllText(Path.Combine(Path.GetDirectoryName(project.CardInObj)!, "..", "inputs.cache"));
        var newer = package.Version + "1";
        await package.PackAsync(newer);

        project.Write("App.csproj", project.Read("App.csproj").Replace(package.Version, newer, StringComparison.Ordinal));
        (await project.BuildAsync("-bl")).ShouldSucceed();

        File.ReadAllText(Path.Combine(Path.GetDirectoryName(project.CardInObj)!, "..", "inputs.cache")).ShouldNotBe(hash);
        new BuildLog(Path.Combine(project.Folder, "msbuild.binlog")).TasksRun.ShouldContain("GenerateModelCard");
    }

    private static async Task<ZipArchive> OpenAsync() => ZipFile.OpenRead((await SharedPackage.GetAsync()).Package);
}
