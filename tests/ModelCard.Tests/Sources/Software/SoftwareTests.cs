namespace ModelCard.Tests.Sources.Software;

/// <summary>What the packages of a project say about its model.</summary>
public sealed class SoftwareTests
{
    private const string Assets = """
        {
          "version": 3,
          "targets": {
            "net8.0": {
              "Microsoft.ML/3.0.1": { "type": "package", "dependencies": { "Microsoft.ML.CpuMath": "3.0.1" } },
              "Microsoft.ML.CpuMath/3.0.1": { "type": "package" },
              "Microsoft.ML.AutoML/0.21.1": { "type": "package" },
              "Newtonsoft.Json/13.0.3": { "type": "package" }
            },
            "net8.0/linux-x64": { "Microsoft.ML/9.9.9": { "type": "package" } },
            ".NETStandard,Version=v2.0": { "Microsoft.ML/2.0.0": { "type": "package" } }
          },
          "libraries": { "Microsoft.ML/3.0.1": { "path": "microsoft.ml/3.0.1", "files": ["a", "b"] } },
          "project": {
            "restore": { "projectPath": "/home/ada/App.csproj" },
            "frameworks": {
              "net8.0": { "framework": "net8.0", "dependencies": { "Microsoft.ML": { "target": "Package", "version": "[3.0.1, )" }, "Microsoft.ML.AutoML": { "version": "[0.21.*, )" } } }
            }
          }
        }
        """;

    [Fact]
    public void Packages_that_run_models_are_listed_with_the_versions_that_restore_chose()
    {
        using var card = Card("Newtonsoft.Json;Microsoft.ML;Microsoft.ML.AutoML");

        var text = card.Text();

        text.ShouldContain("library_name: ml.net\n");
        text.ShouldContain("#### Software\n\n- .NET 8.0 (`net8.0`)\n- Microsoft.ML 3.0.1\n- Microsoft.ML.AutoML 0.21.*\n");
        text.ShouldContain("```sh\ndotnet add package Microsoft.ML --version 3.0.1\n```");
        text.ShouldNotContain("Newtonsoft");
        text.ShouldNotContain("/home/ada");
    }

    [Theory]
    [InlineData("net8.0", "- .NET 8.0 (`net8.0`)\n- Microsoft.ML 3.0.1\n")]
    [InlineData("netstandard2.0", "- .NET Standard 2.0 (`netstandard2.0`)\n- Microsoft.ML 2.0.0\n")]
    [InlineData("", "- Microsoft.ML 3.0.1\n")]
    public void Each_target_framework_has_its_versions(string framework, string expected)
    {
        using var card = Card("Microsoft.ML", framework.Length == 0 ? Assets.Replace("\".NETStandard,Version=v2.0\"", "\"net8.0/win-x64\"", StringComparison.Ordinal) : Assets, framework);

        card.Text().ShouldContain("#### Software\n\n" + expected);
    }

    [Fact]
    public void A_framework_with_a_platform_is_found_under_its_longer_name()
    {
        using var card = Card("Microsoft.ML", """{"targets": {"net8.0-windows7.0": {"Microsoft.ML/3.0.1": {}}, "net48": {}}}""", "net8.0-windows");

        card.Text().ShouldContain("- .NET 8.0 for windows (`net8.0-windows`)\n- Microsoft.ML 3.0.1\n");
    }

    [Theory]
    [InlineData("Microsoft.ML.OnnxRuntime.Gpu", "onnx")]
    [InlineData("Microsoft.ML.OnnxRuntimeGenAI.Cuda", "onnxruntime-genai")]
    [InlineData("microsoft.ml.lightgbm", "ml.net")]
    [InlineData("TorchSharp-cpu", "torchsharp")]
    [InlineData("LLamaSharp.Backend.Cpu", "gguf")]
    [InlineData("Microsoft.ML;Microsoft.ML.FastTree", "ml.net")]
    [InlineData("Microsoft.ML;Microsoft.ML.OnnxRuntime", null)]
    [InlineData("Microsoft.ML.Tokenizers", null)]
    [InlineData("Microsoft.MLOps", null)]
    [InlineData("Serilog", null)]
    public void The_library_is_that_of_the_packages_where_they_agree(string packages, string? library)
    {
        using var card = Card(packages);

        if (library is null)
        {
            card.Text().ShouldNotContain("library_name");
        }
        else
        {
            card.Text().ShouldContain($"library_name: {library}\n");
        }
    }

    [Fact]
    public void What_an_author_states_stays()
    {
        using var card = Card("Microsoft.ML").With("library_name", "sklearn").With("software", "Only my own.").With("installation", "Unpack it.");

        var text = card.Text();

        text.ShouldContain("library_name: sklearn\n");
        text.ShouldContain("#### Software\n\nOnly my own.\n");
        text.ShouldNotContain("dotnet add package");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{\"targets\": {\"net8.0\": {\"Microsoft.ML/3.0.1\": {")]
    [InlineData("{\"targets\": [1, 2]}")]
    [InlineData("{\"targets\": {\"net8.0\": {\"Microsoft.ML/$(x)\\n[a](b)\": {}}}}")]
    [InlineData("[[[[[[[[\"version\"]]]]]]]]")]
    [InlineData(null)]
    public void What_restore_did_not_write_says_nothing(string? assets)
    {
        using var card = Card("Microsoft.ML", assets);
        var result = card.Build();

        result.Findings.ShouldNotContain(finding => finding.Code.StartsWith("MCB0", StringComparison.Ordinal));
        result.Files[0].Text.ShouldNotContain("net8.0");
        result.FilesRead.ShouldContain(file => file.EndsWith("project.assets.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_longer_than_one_read_is_read_to_its_end()
    {
        using var card = Card("TorchSharp", "{\"targets\": {\"net8.0\": {" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"\"Some.Package.{i}/1.0.{i}\": {{\"type\": \"package\"}}, ")) + "\"TorchSharp/0.102.5\": {}}}}");

        card.Text().ShouldContain("- TorchSharp 0.102.5\n");
    }

    [Fact]
    public void A_project_without_such_a_package_reads_nothing()
    {
        using var card = Card("Newtonsoft.Json;Serilog");

        card.Build().FilesRead.ShouldNotContain(file => file.EndsWith("project.assets.json", StringComparison.Ordinal));
        card.Text().ShouldNotContain(".NET 8.0");
    }

    [Fact]
    public void The_order_of_references_changes_nothing()
    {
        using var one = Card("Microsoft.ML;Microsoft.ML.AutoML");
        using var other = Card("Microsoft.ML.AutoML;Microsoft.ML");

        one.Text().ShouldBe(other.Text());
    }

    private static TestCard Card(string packages, string? assets = Assets, string framework = "net8.0")
    {
        var card = new TestCard();
        if (assets is not null)
        {
            card.Write("obj/project.assets.json", assets);
        }

        card.Request.Project.Metadata.Add(new("PackageReference", packages));
        card.Request.Project.Metadata.Add(new("ProjectAssetsFile", "obj/project.assets.json"));
        if (framework.Length > 0)
        {
            card.Request.Project.Metadata.Add(new("TargetFramework", framework));
        }

        return card;
    }
}
