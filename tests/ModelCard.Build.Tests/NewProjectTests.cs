using System.Text.Json;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The packed templates for <c>dotnet new</c>, installed for these tests alone.</summary>
public sealed class NewProjectTests
{
    [Fact]
    public async Task A_new_project_has_a_card_from_its_first_build_on()
    {
        using var place = await TestProject.CreateAsync();
        var hive = await TemplateHive.GetAsync();
        (await hive.NewAsync(place.Root, "mlproject", "-n", "Delivery.Times")).ShouldSucceed();
        var folder = Path.Combine(place.Root, "Delivery.Times");

        var build = (await Dotnet.RunAsync(folder, ["build", "-tl:off", "-nodeReuse:false"])).ShouldSucceed();

        build.Codes.ShouldBe(["MCB1010"], "the license is the author's to choose");
        var card = File.ReadAllText(Path.Combine(folder, "bin", "Debug", "net10.0", "modelcard", "Delivery.Times", "README.md"));
        card.ShouldContain("# Model Card for Delivery.Times");
        card.ShouldContain("value: 0.6805");
        card.ShouldContain("| Deliveries | train | train | 12 |");
        File.Exists(Path.Combine(folder, "obj", "modelcard-sidecar.schema.json")).ShouldBeTrue("the sidecar's first line leads there");
        File.ReadAllText(Path.Combine(folder, "Delivery.Times.csproj")).ShouldContain($"Version=\"{place.PackageVersion}\"");
        var results = File.ReadAllText(Path.Combine(folder, "results.json"));
        File.Delete(Path.Combine(folder, "results.json"));
        (await Dotnet.RunAsync(folder, ["run", "--no-build"])).ShouldSucceed();
        File.ReadAllText(Path.Combine(folder, "results.json")).ReplaceLineEndings("\n").ShouldBe(results.ReplaceLineEndings("\n"), "the figures are those of the program");
    }

    [Fact]
    public async Task The_commands_of_the_page_work()
    {
        using var place = await TestProject.CreateAsync();
        var hive = await TemplateHive.GetAsync();
        var folder = place.Root;
        foreach (var line in DocPage.Read("docs/editor.md").Blocks.Where(block => block.Language == "sh").SelectMany(block => block.Lines))
        {
            var words = Words(line);
            if (words[0] == "cd")
            {
                folder = Path.Combine(folder, words[1]);
            }
            else if (line == "dotnet new install ModelCard.Templates")
            {
                // The hive has it, from the package that was packed for this run.
                Path.GetFileName(hive.Package).ShouldStartWith(words[^1] + ".");
            }
            else
            {
                words[0].ShouldBe("dotnet");
                (words[1] == "new" ? await hive.NewAsync(words[2] == "modelcard" ? place.Folder : folder, words[2..]) : await Dotnet.RunAsync(folder, words[1..])).ShouldSucceed();
            }
        }

        File.Exists(Path.Combine(folder, "bin", "Debug", "net10.0", "modelcard", "MyModel", "README.md")).ShouldBeTrue();
        place.Read("modelcard.yaml").ShouldContain("model_id: \"Ticket Router\"");
    }

    [Fact]
    public async Task A_framework_and_any_name_can_be_chosen()
    {
        using var place = await TestProject.CreateAsync();
        var hive = await TemplateHive.GetAsync();

        (await hive.NewAsync(place.Root, "mlproject", "-n", "old-reader #2", "--framework", "net8.0")).ShouldSucceed();

        // The model is called what was typed, whatever the code has to be called.
        File.ReadAllText(Path.Combine(place.Root, "old-reader #2", "old-reader #2.csproj")).ShouldContain("<TargetFramework>net8.0</TargetFramework>");
        File.ReadAllText(Path.Combine(place.Root, "old-reader #2", "modelcard.yaml")).ShouldContain("\nmodel_id: \"old-reader #2\"\n");
    }

    [Fact]
    public async Task A_project_that_is_there_gets_a_starter_sidecar()
    {
        using var project = await TestProject.CreateAsync();
        var hive = await TemplateHive.GetAsync();

        (await hive.NewAsync(project.Folder, "modelcard", "-n", "Mail: \"fast\" & 'safe'", "--summary", "Sorts mail, #1.")).ShouldSucceed();

        var sidecar = project.Read("modelcard.yaml");
        sidecar.ShouldStartWith("# yaml-language-server: $schema=obj/modelcard-sidecar.schema.json");
        sidecar.ShouldNotContain("#if");
        var build = (await project.BuildAsync("-p:ModelCardFormats=json")).ShouldSucceed();
        build.Codes.ShouldNotContain(code => code.StartsWith("MCB0", StringComparison.Ordinal), build.Output);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(project.Card)!, "modelcard.json")));
        json.RootElement.GetProperty("model").GetProperty("name").GetString().ShouldBe("Mail: \"fast\" & 'safe'");
        json.RootElement.GetProperty("model").GetProperty("summary").GetString().ShouldBe("Sorts mail, #1.");
    }

    [Fact]
    public async Task A_starter_without_a_summary_asks_for_one()
    {
        using var project = await TestProject.CreateAsync();
        var hive = await TemplateHive.GetAsync();

        (await hive.NewAsync(project.Folder, "modelcard", "-n", "Mail")).ShouldSucceed();

        var sidecar = project.Read("modelcard.yaml").ReplaceLineEndings("\n");
        sidecar.ShouldContain("model_id: \"Mail\"\n");
        sidecar.ShouldContain("\n# model_summary:\n");
        sidecar.ShouldNotContain("MODEL_SUMMARY", Case.Sensitive);
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldContain("MCB1002");
    }

    [Fact]
    public async Task What_is_there_is_never_overwritten()
    {
        using var project = await TestProject.CreateAsync();
        var hive = await TemplateHive.GetAsync();
        project.Write("modelcard.yaml", "license: mit\n");

        (await hive.NewAsync(project.Folder, "modelcard", "-n", "Mail")).ShouldFail();

        project.Read("modelcard.yaml").ShouldBe("license: mit\n");
    }

    private static string[] Words(string line) =>
        [.. line.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
