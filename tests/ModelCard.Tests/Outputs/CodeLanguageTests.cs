using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

public sealed class CodeLanguageTests
{
    [Theory]
    [InlineData("using Microsoft.ML;\n\nvar model = context.Model.Load(path, out _);\nmodel.Run();", "csharp")]
    [InlineData("// dotnet add package Microsoft.ML\nvar x = 1;", "csharp")]
    [InlineData("Console.WriteLine(router.Route(\"My invoice is wrong\"));", "csharp")]
    [InlineData("namespace A;\npublic sealed class B\n{\n}", "csharp")]
    [InlineData("dotnet add package Microsoft.ML", "bash")]
    [InlineData("$ dotnet add package Microsoft.ML\n$ dotnet run", "bash")]
    [InlineData("dotnet add package Microsoft.ML --version 4.0.0\ncd app", "bash")]
    [InlineData("pip install onnxruntime", "bash")]
    [InlineData("from transformers import pipeline\nclassifier = pipeline('x')", "python")]
    [InlineData("import onnxruntime as ort\nsession = ort.InferenceSession('m.onnx')\nprint(session)", "python")]
    [InlineData("dotnet add package Microsoft.ML\n\nusing Microsoft.ML;", "")]
    [InlineData("pip install x\nimport x", "")]
    [InlineData("python = load()\ncurl = 3", "")]
    [InlineData("import { pipeline } from '@xenova/transformers';\nconst x = await pipeline('y');", "")]
    [InlineData("SELECT 1;", "")]
    [InlineData("code of get_started_code", "")]
    [InlineData("", "")]
    public void The_language_is_guessed_only_where_the_lines_agree(string code, string language) => CodeLanguage.Guess(code).ShouldBe(language);

    [Theory]
    [InlineData("huggingface")]
    [InlineData("annotated")]
    [InlineData("kaggle")]
    [InlineData("imageomics")]
    public void The_fence_of_the_snippet_names_it(string template)
    {
        using var card = new TestCard("get_started_code: dotnet add package Microsoft.ML\n");
        card.Request.Template = template;

        card.Text().ShouldContain("\n```bash\ndotnet add package Microsoft.ML\n```\n");
    }

    [Fact]
    public void Code_with_fences_of_its_own_stays_as_it_is()
    {
        using var card = new TestCard("get_started_code: |\n  Install it:\n\n  ```bash\n  dotnet add package A\n  ```\n\n  # Then\n\n  ```csharp\n  using A;\n");

        card.Text().ShouldContain("\nInstall it:\n\n```bash\ndotnet add package A\n```\n\n### Then\n\n```csharp\nusing A;\n```\n\n## Training Details");
    }
}
