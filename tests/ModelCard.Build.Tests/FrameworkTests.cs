using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>What the recipes promise, with the frameworks themselves: what ML.NET writes is read, and the program that the card gives its readers compiles and answers.</summary>
public sealed class FrameworkTests
{
    private const string MlNet = """<ItemGroup><PackageReference Include="Microsoft.ML" Version="5.0.1" /></ItemGroup>""";

    private const string OnnxRuntime = """<ItemGroup><PackageReference Include="Microsoft.ML.OnnxRuntime" Version="1.31.1" /></ItemGroup>""";

    private const string Program = """<PropertyGroup><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>""";

    [FrameworksFact]
    public async Task A_model_that_ML_NET_trained_and_the_metrics_it_writes_make_a_card_whose_program_runs()
    {
        var recipe = DocPage.Read("docs/recipes/mlnet-model-builder.md");
        var named = recipe.Blocks.First(block => block.Language == "xml").Text.Replace("""<ModelCardMetricsFile Include="Flowers.mbconfig" />""", """<ModelCardModelFile Include="flowers.zip" />""", StringComparison.Ordinal);
        using var project = await CreateAsync(MlNet + Program + named);
        project.Write("Program.cs", """
            using System.Text.Json;
            using Microsoft.ML;

            var context = new MLContext(seed: 1);
            var data = context.Data.LoadFromEnumerable(Enumerable.Range(0, 300).Select(i => new Flower { Length = i % 3 + i % 7 / 10f, Kind = "k" + i % 3 }));
            var split = context.Data.TrainTestSplit(data, 0.3, seed: 1);
            var pipeline = context.Transforms.Conversion.MapValueToKey("Label", nameof(Flower.Kind))
                .Append(context.Transforms.Concatenate("Features", nameof(Flower.Length)))
                .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy());
            var model = pipeline.Fit(split.TrainSet);
            context.Model.Save(model, data.Schema, "flowers.zip");

            var metrics = context.MulticlassClassification.Evaluate(model.Transform(split.TestSet));
            Directory.CreateDirectory("results");
            File.WriteAllText("results/test_metrics.json", JsonSerializer.Serialize(metrics));

            internal sealed class Flower
            {
                public float Length { get; set; }

                public string Kind { get; set; } = "";
            }
            """);

        (await project.RunAsync("run")).ShouldSucceed();
        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldNotContain(code => code.StartsWith("MCB0", StringComparison.Ordinal));

        var card = File.ReadAllText(project.Card);
        card.ShouldContain("| MicroAccuracy | 1 | Flowers of our garden | test |");
        card.ShouldContain("| Flowers of our garden | test | 2 |", customMessage: "a row for each class");
        card.ShouldNotContain("TopK", Case.Sensitive, "nobody asked for it, and ML.NET writes 0");
        card.ShouldContain("- **Inputs:** Length: float32; Kind: string");
        card.ShouldContain("- Microsoft.ML 5.0.1");
        (await RunProgramOfAsync(card, MlNet, Path.Combine(project.Folder, "flowers.zip"))).ShouldContain("PredictedLabel: ");
    }

    [FrameworksFact]
    public async Task The_program_of_a_card_runs_in_ONNX_Runtime()
    {
        var model = Path.Combine(RepositoryFiles.Root, "samples", "PenguinOnnx", "penguins.onnx");
        using var project = await CreateAsync("""<ItemGroup><Content Include="penguins.onnx" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""" + OnnxRuntime);
        File.Copy(model, Path.Combine(project.Folder, "penguins.onnx"));

        (await project.BuildAsync()).ShouldSucceed();

        (await RunProgramOfAsync(File.ReadAllText(project.Card), OnnxRuntime, model)).ShouldContain("probabilities: ");
    }

    private static async Task<string> RunProgramOfAsync(string card, string references, string model)
    {
        using var reader = await CreateAsync(references + Program + "<PropertyGroup><ModelCardEnabled>false</ModelCardEnabled></PropertyGroup>");
        reader.Write("Class1.cs", DocPage.Parse(card.ReplaceLineEndings("\n")).Blocks.Single(block => block.Language == "csharp").Text);
        File.Copy(model, Path.Combine(reader.Folder, Path.GetFileName(model)));
        return (await reader.RunAsync("run")).ShouldSucceed().Output;
    }

    private static async Task<TestProject> CreateAsync(string content)
    {
        var project = await TestProject.CreateAsync(content);
        project.UseMachineSources();
        return project;
    }
}
