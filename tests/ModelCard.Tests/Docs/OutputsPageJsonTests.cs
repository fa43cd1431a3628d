using System.Text.Json.Nodes;
using ModelCard.Outputs;
using ModelCard.Tests.Outputs.Json;

namespace ModelCard.Tests.Docs;

/// <summary>The section on JSON of <c>docs/outputs.md</c>.</summary>
public sealed class OutputsPageJsonTests
{
    private static readonly string Section = RepositoryFiles.Read("docs/outputs.md").Split("\n## JSON\n")[1].Split("\n## ")[0];

    [Fact]
    public void The_sidecar_on_the_page_gives_the_JSON_on_it()
    {
        using var card = new TestCard(Snippets.Of(Section, "yaml")[0]);

        var json = JsonNode.Parse(CardJsonFile.Of(card).Card)!;

        var shown = Snippets.Of(Section, "json");
        shown.Count.ShouldBe(2);
        var lists = json["fields"]!.AsArray().Concat(json["metrics"]!.AsArray()).Select(element => element!.ToJsonString()).ToList();
        foreach (var snippet in shown)
        {
            lists.ShouldContain(JsonNode.Parse(snippet)!.ToJsonString());
        }
    }

    [Fact]
    public void The_table_has_every_member_of_the_schema()
    {
        var members = JsonNode.Parse(RepositoryFiles.Read(CardJsonSchema.Path))!["properties"]!.AsObject().Select(member => member.Key);

        Section.Split("| member | holds |")[1].Split("\n\n")[0].Split('`').Where((_, index) => index % 2 == 1).ShouldBeSubsetOf([.. members, "value", "not_applicable", "number", "unit", "attribute_origins"]);
        foreach (var member in members)
        {
            Section.ShouldContain($"`{member}`");
        }
    }

    [Fact]
    public void The_page_has_the_limits_and_sources_of_the_code()
    {
        (EmbeddedFigures.MaximumLength, EmbeddedFigures.MaximumTotal).ShouldBe((1 << 20, 4 << 20), "the page and the rule's page say 1 MiB and 4 MiB");
        foreach (var source in Enum.GetValues<ModelCard.Card.SourceKind>())
        {
            Section.ShouldContain($"`{JsonNames.Of(source)}`");
        }
    }
}
