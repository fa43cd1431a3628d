using System.Text;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>Cards that fill themselves from files, in real builds.</summary>
public sealed class FileTests
{
    private const string Items = """
          <ItemGroup>
            <ModelCardModelFile Include="model.safetensors" />
            <ModelCardMetricsFile Include="results.json" Split="test" />
          </ItemGroup>
        """;

    [Fact]
    public async Task A_new_model_and_new_results_update_the_card_without_a_change_of_the_project()
    {
        using var project = await TestProject.CreateAsync(Items);
        WriteModel(project, 12);
        project.Write("results.json", """{ "accuracy": 0.91 }""");
        (await project.BuildAsync()).ShouldSucceed();
        var first = File.ReadAllText(project.Card);
        first.ShouldContain("| Parameters | 12 |");
        first.ShouldContain("0.91");
        (await project.BuildAsync("-question")).ShouldSucceed();

        project.Age();
        WriteModel(project, 20);
        project.Write("results.json", """{ "accuracy": 0.95 }""");
        (await project.BuildAsync()).ShouldSucceed();

        var second = File.ReadAllText(project.Card);
        second.ShouldContain("| Parameters | 20 |");
        second.ShouldContain("0.95");
        second.ShouldNotContain("0.91");
    }

    [Fact]
    public async Task A_results_file_that_appears_makes_the_card_anew_and_one_that_goes_is_reported()
    {
        using var project = await TestProject.CreateAsync(Items);
        WriteModel(project, 12);
        (await project.BuildAsync()).ShouldSucceed().Findings.ShouldContain("warning MCB0601");

        project.Write("results.json", """{ "accuracy": 0.91 }""");
        (await project.BuildAsync()).ShouldSucceed().Findings.ShouldNotContain("warning MCB0601");
        File.ReadAllText(project.Card).ShouldContain("0.91");

        File.Delete(Path.Combine(project.Folder, "results.json"));
        (await project.BuildAsync()).ShouldSucceed().Findings.ShouldContain("warning MCB0601");
    }

    [Fact]
    public async Task The_model_file_a_project_ships_as_content_is_found()
    {
        using var project = await TestProject.CreateAsync("""
              <ItemGroup><None Update="model.safetensors" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>
            """);
        WriteModel(project, 12);

        (await project.BuildAsync()).ShouldSucceed();

        File.ReadAllText(project.Card).ShouldContain("| Parameters | 12 |");
    }

    [Fact]
    public async Task The_label_column_can_be_named_in_an_attribute()
    {
        using var project = await TestProject.CreateAsync("""
              <ItemGroup><ModelCardDataset Include="birds" Role="train" File="birds.csv" LabelColumn="species" /></ItemGroup>
            """);
        project.Write("birds.csv", "species,mass\nwren,9\nwren,10\nrobin,18\n");

        (await project.BuildAsync()).ShouldSucceed();

        File.ReadAllText(project.Card).ShouldContain("- **Classes of `species`:** `wren` 2 (66.7 %), `robin` 1 (33.3 %)");
    }

    [Fact]
    public async Task Damaged_files_of_every_kind_leave_a_card_and_no_stack_trace()
    {
        using var project = await TestProject.CreateAsync("""
              <ItemGroup>
                <ModelCardModelFile Include="*.onnx;*.safetensors;*.gguf;*.zip" />
                <ModelCardMetricsFile Include="*.json;*.mbconfig" />
                <ModelCardEmissionsFile Include="emissions.csv" />
                <ModelCardDataset Include="Birds" File="birds.parquet" />
              </ItemGroup>
            """);
        foreach (var name in new[] { "a.onnx", "a.safetensors", "a.gguf", "a.zip", "a.json", "a.mbconfig", "emissions.csv", "birds.parquet" })
        {
            File.WriteAllBytes(Path.Combine(project.Folder, name), Encoding.Latin1.GetBytes("PK\u0003\u0004GGUF{\"a\": \u00ff\u0000\u0001PAR1"));
        }

        var result = (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue();
        result.Output.ShouldNotContain("   at ");
        result.Findings.ShouldNotContain(finding => finding.Contains("MCB9999", StringComparison.Ordinal) || finding.Contains("MSB4018", StringComparison.Ordinal));
        result.Lines.Count(line => line.Contains("MCB060", StringComparison.Ordinal)).ShouldBe(8, result.Output);
    }

    private static void WriteModel(TestProject project, int parameters)
    {
        var header = Encoding.UTF8.GetBytes($"{{\"weight\":{{\"dtype\":\"F32\",\"shape\":[{parameters}],\"data_offsets\":[0,{4 * parameters}]}}}}");
        File.WriteAllBytes(Path.Combine(project.Folder, "model.safetensors"), [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. new byte[4 * parameters]]);
    }
}
