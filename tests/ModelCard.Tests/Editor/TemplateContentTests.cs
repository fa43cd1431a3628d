using System.Text.Json.Nodes;

namespace ModelCard.Tests.Editor;

/// <summary>What the templates for <c>dotnet new</c> carry; the packed package is used in ModelCard.Build.Tests.</summary>
public sealed class TemplateContentTests
{
    private const string Content = "templates/ModelCard.Templates/content/";

    [Fact]
    public void The_starter_of_the_item_template_is_that_of_ModelCardInit()
    {
        using var card = new TestCard();
        card.Request.SchemaCopy = Path.Combine(card.Request.ProjectDirectory, "obj", "modelcard-sidecar.schema.json");
        var starter = CardInit.Run(card.Request).Files.ShouldHaveSingleItem().Text;

        RepositoryFiles.ShouldHold(
            Content + "modelcard/modelcard.yaml",
            Replace(Replace(starter, "model_id: App\n", "model_id: MODEL_NAME\n"), "# model_summary:\n", "#if (hasSummary)\nmodel_summary: MODEL_SUMMARY\n#else\n# model_summary:\n#endif\n"));
    }

    [Fact]
    public void The_sidecar_of_the_project_template_has_the_same_first_line() =>
        RepositoryFiles.Read(Content + "mlproject/modelcard.yaml").Split('\n')[0].ShouldBe(RepositoryFiles.Read(Content + "modelcard/modelcard.yaml").Split('\n')[0]);

    [Theory]
    [InlineData("modelcard")]
    [InlineData("mlproject")]
    public void A_template_is_called_as_the_page_says(string name)
    {
        JsonNode.Parse(RepositoryFiles.Read($"{Content}{name}/.template.config/template.json"))!["shortName"]!.GetValue<string>().ShouldBe(name);
        RepositoryFiles.Read("docs/editor.md").ShouldContain($"dotnet new {name}");
    }

    private static string Replace(string text, string old, string now)
    {
        text.Split(old).Length.ShouldBe(2, $"'{old}' once");
        return text.Replace(old, now, StringComparison.Ordinal);
    }
}
