using System.Text.Json.Nodes;
using ModelCard.Tests.Editor;

namespace ModelCard.Tests.Docs;

public sealed class EditorPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/editor.md");

    [Fact]
    public void The_first_line_is_that_of_a_starter()
    {
        using var card = new TestCard();
        card.Request.SchemaCopy = Path.Combine(card.Request.ProjectDirectory, "obj", "modelcard-sidecar.schema.json");

        CardInit.Run(card.Request).Files[0].Text.ShouldStartWith(Snippets.Of(Page, "yaml").ShouldHaveSingleItem());
    }

    [Fact]
    public void The_settings_name_the_files_that_are_there()
    {
        var schemas = Snippets.Of(Page, "json").Select(text => JsonNode.Parse(text)!["yaml.schemas"]!.AsObject().ShouldHaveSingleItem()).ToList();

        schemas.ShouldAllBe(schema => schema.Value!.GetValue<string>() == "modelcard.yaml");
        RepositoryFiles.Read("build/ModelCard.Build.targets").ShouldContain("$(BaseIntermediateOutputPath)" + schemas[0].Key["obj/".Length..]);
        schemas[1].Key.ShouldEndWith($"/modelcard.build/0.1.0/{SidecarSchemaFile.Path}");
        RepositoryFiles.Read("Directory.Build.props").ShouldContain("<Version>0.1.0</Version>");
    }

    [Fact]
    public void The_version_of_the_language_server_is_the_one_that_is_tested() =>
        JsonNode.Parse(RepositoryFiles.Read("tests/ModelCard.Editor/package.json"))!["devDependencies"]!["yaml-language-server"]!.GetValue<string>()
            .ShouldBe(Page.Split("yaml-language-server ")[1].Split(' ')[0].TrimEnd('.'));
}
