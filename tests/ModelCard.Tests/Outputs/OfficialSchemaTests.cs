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

    [OfficialSchemaFact("mct-model_card-v0.0.2.schema.json")]
    public void The_schema_of_the_Toolkit_is_understood()
    {
        var schema = OfficialSchema.Load("mct-model_card-v0.0.2.schema.json");

        schema.Problems("{}").ShouldBeEmpty();
        schema.Problems("""{ "name": 1 }""").ShouldNotBeEmpty();
    }

    [OfficialSchemaTheory("sarif-2.1.0.json")]
    [InlineData("""{ "tool": { "driver": { "name": "a" } } }""", true)]
    [InlineData("""{ "tool": { "driver": {} } }""", false)]
    [InlineData("""{ "tool": { "driver": { "name": "a" } }, "results": [{ "message": { "text": "m" }, "level": "loud" }] }""", false)]
    [InlineData("""{ "tool": { "driver": { "name": "a" } }, "results": [{ "message": { "text": "m" }, "ruleIndex": "1" }] }""", false)]
    public void The_schema_of_SARIF_is_understood(string run, bool isValid) =>
        (OfficialSchema.Load("sarif-2.1.0.json").Problems($$"""{ "version": "2.1.0", "runs": [{{run}}] }""").Count == 0).ShouldBe(isValid);

    [OfficialSchemaTheory("bom-1.6.schema.json", "bom-1.7.schema.json", "spdx.schema.json", "jsf-0.82.schema.json", "cryptography-defs.schema.json")]
    [InlineData("""{ "type": "data", "name": "d" }""", true)]
    [InlineData("""{ "type": "data" }""", false)]
    [InlineData("""{ "type": "data", "name": "d", "licenses": [{ "license": { "id": "MIT" } }] }""", true)]
    [InlineData("""{ "type": "data", "name": "d", "licenses": [{ "license": { "id": "mit" } }] }""", false)]
    [InlineData("""{ "type": "machine-learning-model", "name": "m", "modelCard": { "other": 1 } }""", false)]
    [InlineData("""{ "type": "machine-learning-model", "name": "m", "modelCard": { "quantitativeAnalysis": { "performanceMetrics": [{ "value": 0.9 }] } } }""", false)]
    public void The_schemas_of_CycloneDX_are_understood(string component, bool isValid)
    {
        foreach (var version in new[] { "1.6", "1.7" })
        {
            var schema = OfficialSchema.Load($"bom-{version}.schema.json", "spdx.schema.json", "jsf-0.82.schema.json", "cryptography-defs.schema.json");

            (schema.Problems($$"""{ "bomFormat": "CycloneDX", "specVersion": "{{version}}", "components": [{{component}}] }""").Count == 0).ShouldBe(isValid, version);
        }
    }
}
