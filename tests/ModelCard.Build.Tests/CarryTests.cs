using System.IO.Compression;
using System.Text.Json;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class CarryTests
{
    [Fact]
    public async Task Publish_and_publish_without_build_carry_the_card()
    {
        using var project = await TestProject.CreateAsync();
        var published = Path.Combine(project.Folder, "out", "modelcard", "App", "README.md");

        (await project.PublishAsync()).ShouldSucceed();
        File.Exists(published).ShouldBeTrue();

        Directory.Delete(Path.Combine(project.Folder, "out"), recursive: true);
        (await project.PublishAsync("--no-build")).ShouldSucceed();
        File.Exists(published).ShouldBeTrue("without a build");
    }

    [Fact]
    public async Task Publish_leaves_the_card_out_when_asked()
    {
        using var project = await TestProject.CreateAsync();

        (await project.PublishAsync("-p:ModelCardPublish=false", "-p:OutDir=bin/build/")).ShouldSucceed();

        Directory.Exists(Path.Combine(project.Folder, "out", "modelcard")).ShouldBeFalse();
    }

    [Fact]
    public async Task Pack_puts_the_card_into_the_package_once()
    {
        using var project = await TestProject.CreateAsync();
        project.WriteProject("", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");

        var result = (await project.PackAsync()).ShouldSucceed();

        result.Output.ShouldNotContain("NU5118");
        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(project.Folder, "out"), "*.nupkg").ShouldHaveSingleItem());
        package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("modelcard/", StringComparison.Ordinal))
            .ShouldBe(["modelcard/App/README.md"]);
        using var nuspec = new StreamReader(package.GetEntry("App.nuspec")!.Open());
        nuspec.ReadToEnd().ShouldNotContain("ModelCard.Build", customMessage: "a build tool is no dependency of what it builds");
    }

    [Fact]
    public async Task Pack_leaves_the_card_out_when_asked()
    {
        using var project = await TestProject.CreateAsync();

        (await project.PackAsync("-p:ModelCardPack=false")).ShouldSucceed();

        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(project.Folder, "out"), "*.nupkg").ShouldHaveSingleItem());
        package.Entries.ShouldNotContain(entry => entry.FullName.StartsWith("modelcard/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_application_carries_the_cards_of_its_libraries_side_by_side()
    {
        using var project = await TestProject.CreateAsync("""<ItemGroup><ProjectReference Include="../One/One.csproj" /><ProjectReference Include="../Two/Two.csproj" /></ItemGroup>""");
        foreach (var library in new[] { "One", "Two" })
        {
            project.WriteRoot($"{library}/{library}.csproj", File.ReadAllText(Path.Combine(project.Folder, "App.csproj")).Replace("""<ItemGroup><ProjectReference Include="../One/One.csproj" /><ProjectReference Include="../Two/Two.csproj" /></ItemGroup>""", "", StringComparison.Ordinal));
            project.WriteRoot($"{library}/Class1.cs", $"namespace {library}; public class Class1;");
        }

        (await project.PublishAsync()).ShouldSucceed();

        var folder = Path.Combine(project.Folder, "out", "modelcard");
        Directory.GetDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["App", "One", "Two"]);
        File.ReadAllText(Path.Combine(folder, "Two", "README.md")).ShouldContain("# Model Card for Two");
    }

    [Fact]
    public async Task A_bundle_folder_of_ones_own_is_filled_and_cleaned_and_foreign_files_in_it_stay()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("../cards/mine.txt", "mine");
        var card = Path.Combine(project.Root, "cards", "README.md");

        (await project.BuildAsync("-p:ModelCardOutputDir=../cards")).ShouldSucceed();
        File.Exists(card).ShouldBeTrue();
        File.Exists(project.Card).ShouldBeFalse();

        (await project.RunAsync("clean", "-p:ModelCardOutputDir=../cards", "-tl:off")).ShouldSucceed();
        File.Exists(card).ShouldBeFalse();
        File.Exists(Path.Combine(project.Root, "cards", "mine.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_written_by_hand_is_never_replaced_nor_cleaned()
    {
        using var project = await TestProject.CreateAsync("<PropertyGroup>\n<ModelCardOutputDir>.</ModelCardOutputDir>\n</PropertyGroup>");
        project.Write("README.md", "mine\n");

        var result = (await project.BuildAsync()).ShouldFail();
        result.Lines.ShouldContain(line => line.Contains("App.csproj(5,", StringComparison.Ordinal) && line.Contains("MCB0302", StringComparison.Ordinal), result.Output);
        project.Read("README.md").ShouldBe("mine\n");

        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        project.Read("README.md").ShouldBe("mine\n");
    }

    [Fact]
    public async Task A_bundle_folder_that_cannot_be_written_is_a_finding()
    {
        using var project = await TestProject.CreateAsync();
        project.Write("taken", "a file");

        (await project.BuildAsync("-p:ModelCardOutputDir=taken")).ShouldFail().Codes.ShouldContain("MCB0301");
    }

    [Fact]
    public async Task GetModelCard_returns_the_files_with_score_findings_and_kind()
    {
        using var project = await TestProject.CreateAsync();
        (await project.BuildAsync()).ShouldSucceed();

        var result = (await project.RunAsync("msbuild", "-getTargetResult:GetModelCard")).ShouldSucceed();

        using var json = JsonDocument.Parse(result.Output[result.Output.IndexOf('{', StringComparison.Ordinal)..]);
        var item = json.RootElement.GetProperty("TargetResults").GetProperty("GetModelCard").GetProperty("Items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("Identity").GetString().ShouldBe(project.CardInObj);
        item.GetProperty("Kind").GetString().ShouldBe("markdown");
        int.Parse(item.GetProperty("Score").GetString()!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 99);
        int.Parse(item.GetProperty("Findings").GetString()!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(6);
    }

    [Fact]
    public async Task ModelCardCheck_reports_and_writes_nothing()
    {
        using var project = await TestProject.CreateAsync();
        await project.RestoreAsync();

        var result = (await project.BuildAsync("--no-restore", "-t:ModelCardCheck")).ShouldSucceed();

        result.Codes.ShouldContain("MCB1020");
        Directory.Exists(Path.Combine(project.Folder, "obj", "Debug", "net10.0", "modelcard")).ShouldBeFalse();
        Directory.Exists(Path.Combine(project.Folder, "bin")).ShouldBeFalse();
    }
}
