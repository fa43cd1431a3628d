using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>
/// The pages of <c>docs/recipes</c>, followed as a reader follows them: what is a file is written, what is a command is run, and what is promised of the card, the output and the package is looked for.
/// </summary>
public sealed class RecipeTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs", "recipes");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => name != "README").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recipe_leads_to_what_it_promises(string name)
    {
        var recipe = DocPage.Read($"docs/recipes/{name}.md");
        using var project = await TestProject.CreateAsync("<PropertyGroup><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>" + recipe.TextIn("xml"));
        Bring(project, name);
        DotnetResult? last = null;
        for (var i = 0; i < recipe.Blocks.Count; i++)
        {
            var block = recipe.Blocks[i];
            if (block.File is { } file)
            {
                project.Write(file, block.Text);
            }

            switch (block.Language)
            {
                case "sh":
                    // A command may fail where the page shows with which output.
                    var mayFail = i + 1 < recipe.Blocks.Count && recipe.Blocks[i + 1].Language == "output";
                    foreach (var command in block.Lines.Where(IsText))
                    {
                        command.ShouldStartWith("dotnet ");
                        last = await project.RunAsync([.. command.Split(' ')[1..], .. command.StartsWith("dotnet run", StringComparison.Ordinal) ? Array.Empty<string>() : ["-tl:off", "-nodeReuse:false"]]);
                        if (!mayFail)
                        {
                            last.ShouldSucceed();
                        }
                    }

                    break;
                case "output":
                    last.ShouldNotBeNull();
                    foreach (var line in block.Lines.Where(IsText))
                    {
                        last.Output.ShouldContain(line);
                    }

                    break;
                case "card":
                    var card = File.ReadAllText(project.Card);
                    foreach (var line in block.Lines.Where(IsText))
                    {
                        card.ShouldContain(line);
                    }

                    break;
                case "package":
                    using (var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(project.Folder, "out"), "*.nupkg").ShouldHaveSingleItem()))
                    {
                        foreach (var line in block.Lines.Where(IsText))
                        {
                            package.Entries.ShouldContain(entry => entry.FullName == line, line);
                        }
                    }

                    break;
            }
        }

        last.ShouldNotBeNull("A recipe without a command proves nothing.");
    }

    [Fact]
    public void The_workflows_run_the_command_that_is_tested_and_upload_what_it_writes()
    {
        var recipe = DocPage.Read("docs/recipes/build-servers.md");
        var command = recipe.Blocks.Single(block => block.Language == "sh").Lines.ShouldHaveSingleItem();
        var workflows = recipe.Blocks.Where(block => block.Language == "yaml").ToList();
        workflows.Count.ShouldBe(2);
        workflows[0].Text.ShouldContain("- run: " + command + "\n");
        workflows[0].Text.ShouldContain("sarif_file: bin/Release/net10.0/modelcard/App/modelcard.sarif\n");
        workflows[1].Text.ShouldContain("- script: " + command + "\n");
        workflows[1].Text.ShouldContain("- publish: bin/Release/net10.0/modelcard/App\n");
    }

    [Fact]
    public void Every_recipe_is_in_the_list_of_recipes()
    {
        var list = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (var file in Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(file => file != "README.md"))
        {
            list.ShouldContain($"]({file})");
        }
    }

    private static bool IsText(string line) => line.Length > 0;

    // What a reader has before the recipe begins.
    private static void Bring(TestProject project, string name)
    {
        var samples = Path.Combine(RepositoryFiles.Root, "samples");
        switch (name)
        {
            case "onnx-runtime":
                File.Copy(Path.Combine(samples, "PenguinOnnx", "penguins.onnx"), Path.Combine(project.Folder, "penguins.onnx"));
                project.Write("Program.cs", "System.Console.WriteLine();");
                break;
            case "torchsharp":
                File.Copy(Path.Combine(RepositoryFiles.Root, "tests", "ModelCard.Tests", "Sources", "Models", "Written", "torchsharp.safetensors"), Path.Combine(project.Folder, "model.safetensors"));
                break;
            case "mlnet-model-builder":
                project.Write("Flowers.mbconfig", """
                    {
                      "Type": "TrainingConfig", "Version": 5, "Scenario": "Classification",
                      "DataSource": { "Type": "TabularFile", "Version": 3, "FilePath": "C:\\data\\flowers.csv", "Delimiter": ",", "HasHeader": true,
                        "ColumnProperties": [
                          { "ColumnName": "length", "ColumnPurpose": "Feature", "ColumnDataFormat": "Single", "IsCategorical": false },
                          { "ColumnName": "kind", "ColumnPurpose": "Label", "ColumnDataFormat": "String", "IsCategorical": true } ] },
                      "Environment": { "Type": "LocalCPU", "Version": 1 },
                      "TrainingOption": { "Type": "ClassificationTrainingOption", "TrainingTime": 60, "LabelColumn": "kind",
                        "ValidationOption": { "Type": "TrainValidateSplitValidationOption", "SplitRatio": 0.1 } },
                      "RunHistory": { "Version": 3, "MetricName": "MacroAccuracy",
                        "Estimators": { "e0": "Concatenate", "e1": "LightGbmMulti" }, "Schema": "e0 * e1",
                        "Trials": [ { "TrainerName": "LightGbmMulti", "Score": 0.9325, "RuntimeInSeconds": 2.25,
                          "Parameter": { "_SCHEMA_": "e0 * e1", "e1": { "NumberOfLeaves": 12, "LearningRate": 0.0999, "LabelColumnName": "kind" } } } ] }
                    }
                    """);
                break;
        }
    }
}
