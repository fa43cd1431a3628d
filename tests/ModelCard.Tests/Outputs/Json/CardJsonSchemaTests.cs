using System.Text.Json.Nodes;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>The published schema, <c>schemas/modelcard-1.0.schema.json</c>.</summary>
public sealed class CardJsonSchemaTests
{
    [Fact]
    public void It_knows_the_words_and_attributes_of_the_writer() => RepositoryFiles.ShouldHold(CardJsonSchema.Path, CardJsonSchema.Write());

    [Theory]
    [InlineData("a member nobody knows", "/extra", "1")]
    [InlineData("a field without a value", "/fields/0/value", null)]
    [InlineData("a value of another shape", "/fields/0/value", "[]")]
    [InlineData("a value where there is to be none", "/fields/0/not_applicable", """{ "words": "n/a" }""")]
    [InlineData("a field without its origin", "/fields/0/origin", null)]
    [InlineData("a source nobody knows", "/fields/0/origin/source", "\"elsewhere\"")]
    [InlineData("a line that is none", "/fields/0/origin/line", "0")]
    [InlineData("a number that is none", "/score/percent", "\"12\"")]
    [InlineData("another version", "/schema_version", "\"2.0\"")]
    public void It_refuses(string what, string place, string? value)
    {
        using var card = new TestCard("model_summary: Sorts mail.\n");
        card.Request.Formats = "json";
        var json = card.Build().Files.Single(file => file.Kind == "json").Text;
        CardJsonFile.Problems(json).ShouldBeEmpty();

        var parts = place[1..].Split('/');
        var root = JsonNode.Parse(json)!;
        var parent = parts[..^1].Aggregate(root, (node, part) => node is JsonArray array ? array[int.Parse(part)]! : node[part]!);
        if (value is null)
        {
            parent.AsObject().Remove(parts[^1]).ShouldBeTrue();
        }
        else
        {
            parent[parts[^1]] = JsonNode.Parse(value);
        }

        CardJsonFile.Problems(root.ToJsonString()).ShouldNotBeEmpty(what);
    }

    [Fact]
    public void Its_name_says_its_version()
    {
        CardJson.SchemaId.ShouldEndWith("/" + CardJsonSchema.Path);
        JsonNode.Parse(RepositoryFiles.Read(CardJsonSchema.Path))!["$id"]!.GetValue<string>().ShouldBe(CardJson.SchemaId);
    }
}
