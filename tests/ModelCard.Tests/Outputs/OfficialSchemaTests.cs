namespace ModelCard.Tests.Outputs;

/// <summary>The check itself: a schema that accepts everything would prove nothing.</summary>
public sealed class OfficialSchemaTests
{
    private const string Shared = """{ "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://example.com/shared.json", "definitions": { "link": { "type": "string", "format": "uri" } } }""";

    private const string Main =
        """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "$id": "https://example.com/main.json",
          "type": "object",
          "properties": { "name": { "type": "string" }, "link": { "$ref": "shared.json#/definitions/link" } },
          "additionalProperties": false
        }
        """;

    [Theory]
    [InlineData("""{ "name": "a", "link": "https://example.com/a" }""", "")]
    [InlineData("""{ "name": 1 }""", "/name: type")]
    [InlineData("""{ "link": "no link" }""", "/link: format")]
    [InlineData("""{ "other": 1 }""", "/other: ")]
    public void A_problem_is_named_with_its_place(string json, string problem)
    {
        var problems = OfficialSchema.Parse(Main, Shared).Problems(json);

        if (problem.Length == 0)
        {
            problems.ShouldBeEmpty();
        }
        else
        {
            problems.ShouldHaveSingleItem().ShouldStartWith(problem);
        }
    }

    [OfficialSchemaTheory("mct-model_card-v0.0.2.schema.json", "bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schema.json")]
    [InlineData("mct-model_card-v0.0.2.schema.json", "{}", "{ \"name\": 1 }")]
    [InlineData("bom-1.6.schema.json", """{ "bomFormat": "CycloneDX", "specVersion": "1.6" }""", """{ "bomFormat": "CycloneDX" }""")]
    public void Schemas_of_other_projects_are_understood(string file, string valid, string invalid)
    {
        var schema = file.StartsWith("bom", StringComparison.Ordinal) ? OfficialSchema.Load(file, "spdx.schema.json", "jsf-0.82.schema.json") : OfficialSchema.Load(file);

        schema.Problems(valid).ShouldBeEmpty();
        schema.Problems(invalid).ShouldNotBeEmpty();
    }
}
