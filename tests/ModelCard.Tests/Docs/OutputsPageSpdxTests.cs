using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ModelCard.Tests.Outputs;
using ModelCard.Tests.Outputs.Spdx;

namespace ModelCard.Tests.Docs;

/// <summary>The tables of the section on SPDX of <c>docs/outputs.md</c>: every row is tried, and says every member there is.</summary>
public sealed class OutputsPageSpdxTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Section = RepositoryFiles.Read("docs/outputs.md").Split("\n## SPDX\n")[1].Split("\n## ")[0];

    private static readonly IReadOnlyList<Row> Rows =
        [.. Table("model", "### The model in SPDX"), .. Table("dataset", "### A dataset in SPDX"), .. Table("document", "### The document, and what is related in it")];

    /// <summary>The members of the two profiles, as the model of SPDX 3.0.1 lists them (https://spdx.github.io/spdx-spec/v3.0.1/model/).</summary>
    private static readonly string[] Members =
    [
        "ai_autonomyType", "ai_domain", "ai_energyConsumption", "ai_hyperparameter", "ai_informationAboutApplication", "ai_informationAboutTraining", "ai_limitation", "ai_metric", "ai_metricDecisionThreshold",
        "ai_modelDataPreprocessing", "ai_modelExplainability", "ai_safetyRiskAssessment", "ai_standardCompliance", "ai_typeOfModel", "ai_useSensitivePersonalInformation",
        "dataset_anonymizationMethodUsed", "dataset_confidentialityLevel", "dataset_dataCollectionProcess", "dataset_dataPreprocessing", "dataset_datasetAvailability", "dataset_datasetNoise",
        "dataset_datasetSize", "dataset_datasetType", "dataset_datasetUpdateMechanism", "dataset_hasSensitivePersonalInformation", "dataset_intendedUse", "dataset_knownBias", "dataset_sensor",
    ];

    public static IEnumerable<object[]> Written => Rows.Where(row => !row.IsLeftOut).SelectMany(row => row.Members.Select(member => new object[] { row.Of, member }));

    [Fact]
    public void Every_member_of_the_two_profiles_has_a_row() =>
        Rows.SelectMany(row => row.Members).Where(member => member.StartsWith("ai_", StringComparison.Ordinal) || member.StartsWith("dataset_", StringComparison.Ordinal)).ShouldBe(Members);

    [OfficialSchemaFact("spdx-3.0.1.schema.json")]
    public void The_schema_of_SPDX_has_no_other_members()
    {
        var definitions = JsonNode.Parse(OfficialSchema.TextOf("spdx-3.0.1.schema.json"))!["$defs"]!;
        new[] { "ai_AIPackage_props", "dataset_DatasetPackage_props" }
            .SelectMany(name => definitions[name]!["allOf"]!.AsArray().SelectMany(part => part!["properties"]?.AsObject().Select(member => member.Key) ?? []))
            .Order(StringComparer.Ordinal).ShouldBe(Members);
    }

    [Fact]
    public void Every_case_has_a_row() => OutputsPageSpdxCases.All.Select(tried => (tried.Of, tried.Member)).Distinct().Except(Rows.SelectMany(row => row.Members.Select(member => (row.Of, member)))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Written))]
    public void A_row_says_where_its_member_comes_from(string of, string member)
    {
        var row = Rows.Single(row => row.Of == of && row.Members.Contains(member));
        var cases = OutputsPageSpdxCases.All.Where(tried => tried.Of == of && row.Members.Contains(tried.Member)).ToList();
        cases.ShouldContain(tried => tried.Member == member, "every row has a case");
        foreach (var tried in cases.Where(tried => tried.Member == member))
        {
            using var card = tried.Card();
            var said = Said(SpdxCard.Of(card), of, member);
            foreach (var text in tried.Says)
            {
                said.ShouldContain(text, Case.Sensitive, tried.Sidecar);
            }
        }

        // What the row names in code was given to one of its cases, or came out of one.
        foreach (var name in row.Names)
        {
            cases.ShouldContain(tried => tried.Given.Contains(name, StringComparison.Ordinal) || tried.Says.Any(text => text.Contains(name, StringComparison.Ordinal)), name);
        }
    }

    [Fact]
    public void What_the_page_says_is_left_out_is_in_no_document()
    {
        var leftOut = Rows.Where(row => row.IsLeftOut).SelectMany(row => row.Members).ToList();
        leftOut.Count.ShouldBe(6);
        foreach (var tried in OutputsPageSpdxCases.All)
        {
            using var card = tried.Card();
            var text = SpdxCard.Of(card).Text;
            leftOut.Append("ai_inferenceEnergyConsumption").Where(member => text.Contains(member, StringComparison.Ordinal)).ShouldBeEmpty(tried.Sidecar);
        }
    }

    [Theory]
    [InlineData("MCB0730")]
    [InlineData("MCB0731")]
    [InlineData("MCB0732")]
    [InlineData("MCB0733")]
    public void The_example_on_a_page_of_a_code_has_the_finding_and_the_fix_has_not(string code)
    {
        var yaml = Snippets.Of(RepositoryFiles.Read($"docs/rules/{code}.md"), "yaml");

        yaml.Count.ShouldBe(2);
        SpdxCard.Of(yaml[0]).Findings.Select(finding => finding.Code).ShouldContain(code);
        SpdxCard.Of(yaml[1]).Findings.Select(finding => finding.Code).ShouldNotContain(code);
    }

    [Fact]
    public void The_item_on_the_page_of_MCB0731_answers_it()
    {
        var item = XElement.Parse(Snippets.Of(RepositoryFiles.Read("docs/rules/MCB0731.md"), "xml")[0]).Elements().Single();
        using var card = new TestCard().WithItem(
            item.Name.LocalName, item.Attribute("Include")!.Value, [.. item.Attributes().Where(attribute => attribute.Name != "Include").Select(attribute => (attribute.Name.LocalName, attribute.Value))]);

        var spdx = SpdxCard.Of(card);

        spdx.Findings.Select(finding => finding.Code).ShouldNotContain("MCB0731");
        Text(spdx, spdx.Datasets[0]).ShouldContain("\"originatedBy\":[Contoso]");
    }

    // What a member holds, with the names of elements in the place of their ids; of relations, what they lead to.
    private static string Said(SpdxCard spdx, string of, string member)
    {
        if (of == "document")
        {
            var elements = spdx.All("CreationInfo").Append(spdx.Document).Where(element => element[member] is not null).ToList();
            return elements.Count > 0
                ? Text(spdx, elements.Single()[member])
                : string.Join('\n', spdx.All("Relationship").Where(relation => (string?)relation["relationshipType"] == member).Select(relation => Text(spdx, relation["from"]) + " -> " + Text(spdx, relation["to"]) + " " + relation["comment"]));
        }

        return Text(spdx, (of == "model" ? spdx.Model : spdx.Datasets[0])[member]);
    }

    private static string Text(SpdxCard spdx, JsonNode? value)
    {
        var text = value?.ToJsonString(Plain) ?? "";
        foreach (var id in text.Split('"').Where(part => part.StartsWith("urn:uuid:", StringComparison.Ordinal) && part.Contains('#', StringComparison.Ordinal)).Distinct())
        {
            var element = spdx.Element(JsonValue.Create(id));
            text = text.Replace($"\"{id}\"", (string?)element["name"] ?? (string?)element["simplelicensing_licenseExpression"] ?? id, StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<Row> Table(string of, string heading) =>
        Section.Split(heading + "\n")[1].Split("\n|---|---|\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim('|', ' ').Split(" | ")).Select(cells => new Row(of, Code(cells[0]), cells[1]));

    private static string[] Code(string cell) => [.. cell.Split('`').Where((_, index) => index % 2 == 1)];

    private sealed record Row(string Of, string[] Members, string From)
    {
        public bool IsLeftOut => From == "left out";

        public string[] Names => Code(From);
    }
}
