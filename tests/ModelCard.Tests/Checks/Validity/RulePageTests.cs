using System.Xml.Linq;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Checks.Validity;

/// <summary>The pages of the rules do what they say.</summary>
public sealed class RulePageTests
{
    // A sidecar that breaks each rule, where the rule's page has no example.
    private static readonly Dictionary<string, string> Unshown = new(StringComparer.Ordinal)
    {
        ["MCB2001"] = "metrics: [{type: f1, value: 1}]",
        ["MCB2002"] = "license: MIT",
        ["MCB2003"] = "license: mit\nlicense_name: x",
        ["MCB2005"] = "language: jp",
        ["MCB2006"] = "language: kr",
        ["MCB2007"] = "pipeline_tag: ner",
        ["MCB2008"] = "library_name: PyTorch",
        ["MCB2009"] = "library_name: transfomers",
        ["MCB2010"] = "datasets: [/data]",
        ["MCB2011"] = "base_model: /data",
        ["MCB2012"] = "base_model_relation: merge\nbase_model: a/b",
        ["MCB2013"] = "model_id: a/b\nnew_version: a/b",
        ["MCB2014"] = "model-index: [1]",
        ["MCB2015"] = "model-index: [1, 2]",
        ["MCB2016"] = "metrics: [{type: f1, value: 1, task: x}]",
        ["MCB2017"] = "metrics: [F1]",
        ["MCB2018"] = "inference: 1",
        ["MCB2019"] = "widget: 1",
        ["MCB2020"] = "widget: [1]",
        ["MCB2021"] = "co2_eq_emissions: 1 kg",
        ["MCB2022"] = "co2_eq_emissions: {emissions: 1, training_type: x}",
        ["MCB2023"] = "extra_gated_fields: []",
        ["MCB2024"] = "language_bcp47: en-US",
        ["MCB2025"] = "tags: [a, a]",
        ["MCB2026"] = "thumbnail: /a.png",
        ["MCB2027"] = "tags: [a, null]",
    };

    private static readonly Dictionary<string, string> Broken = Unshown
        .Concat(RulePages.Codes.Where(code => code.StartsWith("MCB2", StringComparison.Ordinal)).SelectMany(code => RulePages.Examples(RulePages.Read(code)).Where(example => example.Fires).Take(1)
            .Select(example => new KeyValuePair<string, string>(code, example.Sidecar))))
        .ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Codes => [.. FindingCodes.All.Where(code => code.StartsWith("MCB2", StringComparison.Ordinal))];

    public static TheoryData<string> BrokenCodes => [.. Broken.Keys];

    [Fact]
    public void Every_rule_is_broken_here_once() => FindingCodes.All.Where(code => code.StartsWith("MCB2", StringComparison.Ordinal)).Except(Broken.Keys).ShouldBe(["MCB2004"], "it takes a project");

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_way_out_of_a_page_breaks_no_rule(string code)
    {
        foreach (var yaml in Snippets.Of(RepositoryFiles.Read($"docs/rules/{code}.md"), "yaml"))
        {
            using var card = new TestCard(yaml);
            card.Request.Strictness = "strict";
            card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB2", StringComparison.Ordinal)).Select(finding => finding.Code + " " + finding.Message).ShouldBeEmpty(yaml);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_properties_of_a_page_break_no_rule(string code)
    {
        foreach (var xml in Snippets.Of(RepositoryFiles.Read($"docs/rules/{code}.md"), "xml"))
        {
            using var card = new TestCard();
            card.Request.Strictness = "strict";
            foreach (var element in XElement.Parse($"<Project>{xml}</Project>").Elements())
            {
                if (element.Attribute("Include") is { } include)
                {
                    card.WithItem(element.Name.LocalName, include.Value, [.. element.Attributes().Where(attribute => attribute != include).Select(attribute => (attribute.Name.LocalName, attribute.Value))]);
                }
                else if (element.Name.LocalName == "ModelCardKnownIds")
                {
                    card.Request.KnownIds = element.Value;
                }
                else
                {
                    card.With(CardFields.All.Single(field => field.PropertyName == element.Name.LocalName).Name, element.Value);
                }
            }

            card.Build().Findings.Where(finding => finding.Code[3] is '0' or '2').Select(finding => finding.Code + " " + finding.Message).ShouldBeEmpty(xml);
        }
    }

    [Theory]
    [MemberData(nameof(BrokenCodes))]
    public void A_rule_is_switched_off_as_its_page_says(string code)
    {
        using var card = new TestCard(Broken[code] + "\n");
        card.Request.Strictness = "strict";
        card.Build().Findings.ShouldContain(finding => finding.Code == code);

        RepositoryFiles.Read($"docs/rules/{code}.md").ShouldContain($"`<ModelCardRule Include=\"{code}\" Severity=\"none\" />`");
        card.WithItem("ModelCardRule", code, ("Severity", "none"));
        card.Build().Findings.ShouldNotContain(finding => finding.Code == code);
    }

    [Theory]
    [MemberData(nameof(BrokenCodes))]
    public void The_level_of_a_page_is_that_of_the_rule(string code)
    {
        using var card = new TestCard(Broken[code] + "\n");
        card.Request.Strictness = "standard";
        var severity = card.Build().Findings.First(finding => finding.Code == code).Severity;
        var level = severity switch { FindingSeverity.Error => "required", FindingSeverity.Warning => "recommended", _ => "optional" };

        RepositoryFiles.Read($"docs/rules/{code}.md").ShouldContain($"\nSeverity: Checklist level: {level}\n");
    }

    [Fact]
    public void A_finding_of_a_property_points_to_the_property()
    {
        using var card = new TestCard(project: "<Project>\n  <PropertyGroup>\n    <ModelCardLicense>MIT</ModelCardLicense>\n  </PropertyGroup>\n</Project>\n");
        card.With("license", "MIT");

        card.Findings().ShouldContain("MCB2002(3,6)");
    }
}
