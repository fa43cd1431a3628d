using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Spdx;

/// <summary>Whatever a card holds, the document is one that conforms.</summary>
public sealed class SpdxHostileTests
{
    private static readonly string[] Texts =
    [
        "\"},{\"type\":\"Agent\"", "\\\"", "\u0001\u0000\u001F", "\uD800", "\uDC00x", "‮right to left", "🐧🐧", "<script>alert(1)</script>", "\u2028\u2029", "_:creationInfo", "urn:uuid:00000000-0000-0000-0000-000000000000",
        "https://example.org/a b", "https://exa mple", "javascript:alert(1)", ":", "a:", "LicenseRef-x", "(MIT OR", "MIT AND MIT", "@id", "{{ 7 }}", "1e400", "NaN", "-0", "../../../etc/passwd", "[x](https://a)", "[](", "<@>", "a <@", "\t", "NOASSERTION",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cards_made_by_chance_conform(int seed)
    {
        var random = new Random(seed);
        using var card = new TestCard(YamlWriter.Write(RandomCard(random)));
        card.Request.Formats = "markdown;spdx";
        var result = card.Build();
        var file = result.Files.SingleOrDefault(file => file.Kind == "spdx");
        if (file is null)
        {
            // A figure that is none stops the card; that is another test's matter.
            result.Findings.ShouldContain(finding => finding.Severity == FindingSeverity.Error);
            return;
        }

        SpdxConformance.Problems(file.Text).ShouldBeEmpty(file.Text);
        if (OfficialSchema.Missing("spdx-3.0.1.schema.json") is null)
        {
            OfficialSchema.Load("spdx-3.0.1.schema.json").Problems(file.Text).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Most_cards_made_by_chance_are_written()
    {
        var written = Enumerable.Range(1, 60).Count(seed =>
        {
            using var card = new TestCard(YamlWriter.Write(RandomCard(new Random(seed))));
            card.Request.Formats = "spdx";
            return card.Build().Files.Count > 0;
        });

        written.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("DATA:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void No_address_leads_to_a_script_or_to_the_readers_own_files(string address)
    {
        var spdx = SpdxCard.Of($"model_id: m\nrepo: '{address}'\npaper: '{address}'\ndemo: '{address}'\ndownload_location: '{address}'\nmodel_card_contact: '[x]({address})'\ndevelopers:\n- {{name: x, url: '{address}'}}\ndatasets:\n- {{id: d, url: '{address}'}}\n");

        foreach (var member in new[] { "software_homePage", "software_downloadLocation", "locator", "externalIdentifier" })
        {
            spdx.Text.Split('\n').ShouldNotContain(line => line.Contains($"\"{member}\"") && line.Contains(address), spdx.Text);
        }

        spdx.Text.ShouldNotContain($"[\"{address}\"]");
    }

    [Fact]
    public void Only_the_contact_may_be_an_address_for_mail()
    {
        var spdx = SpdxCard.Of("model_id: m\nrepo: code@example.org\npaper: paper@example.org\nmodel_card_contact: help@example.org\n");

        spdx.Text.ShouldContain("mailto:help@example.org");
        spdx.Text.ShouldNotContain("mailto:code@example.org");
        spdx.Text.ShouldNotContain("mailto:paper@example.org");
    }

    [Fact]
    public void A_long_name_is_not_written_with_everything_below_it()
    {
        var name = new string('n', 100_000);
        var settings = string.Concat(Enumerable.Range(0, 2000).Select(i => $"    k{i}: {i}\n"));
        var spdx = SpdxCard.Of($"training_hyperparameters:\n  ? {name}\n  :\n{settings}");

        spdx.Model["ai_hyperparameter"]!.AsArray().Count.ShouldBe(2000);
        spdx.Text.Length.ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void A_document_is_the_same_in_every_culture_and_folder()
    {
        var text = RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/Spdx/whole.yaml");
        var first = SpdxCard.Of(text).Text;
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "\u2212";
            CultureInfo.CurrentCulture = other;
            SpdxCard.Of(text).Text.ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_content_is_another_document()
    {
        static string Namespace(string sidecar) => SpdxCard.Of(sidecar).Document["spdxId"]!.ToString();

        Namespace("license: mit\n").ShouldBe(Namespace("license: mit # the same\n"));
        Namespace("license: mit\n").ShouldNotBe(Namespace("license: apache-2.0\n"));
    }

    private static CardMap RandomCard(Random random)
    {
        var entries = new List<CardEntry>();
        foreach (var field in CardFields.All)
        {
            if (random.Next(2) == 0 && Value(field, random) is { } value)
            {
                entries.Add(Nodes.Entry(field.Name, value));
            }
        }

        foreach (var key in new[] { "download_location", "safety_risk_assessment", "autonomy_type", "standard_compliance", "domain", "release_date" })
        {
            if (random.Next(2) == 0)
            {
                entries.Add(Nodes.Entry(key, random.Next(2) == 0 ? Text(random) : new CardList([Text(random), Text(random)], Nodes.Nowhere)));
            }
        }

        return new CardMap(entries, Nodes.Nowhere);
    }

    private static CardNode? Value(CardField field, Random random) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Markdown or FieldKind.Code or FieldKind.Id or FieldKind.Url => Text(random),
        FieldKind.List or FieldKind.Ids => new CardList([Text(random), Text(random)], Nodes.Nowhere),
        FieldKind.Map => new CardMap([Nodes.Entry("a", Text(random)), Nodes.Entry("b", new CardList([Text(random), new CardMap([Nodes.Entry("c", Text(random))], Nodes.Nowhere)], Nodes.Nowhere))], Nodes.Nowhere),
        FieldKind.Datasets => new CardList([.. Enumerable.Range(0, 3).Select(_ => Item("id", random, "name", "split", "config", "revision", "url", "license", "description", "sensitive", "creator"))], Nodes.Nowhere),
        FieldKind.Metrics => new CardList([.. Enumerable.Range(0, 3).Select(_ => Item("type", random, "name", "unit", "dataset", "dataset_name", "split", "slice", "task"))], Nodes.Nowhere),
        FieldKind.Figures => null,
        _ => Nodes.Text(field.Example!),
    };

    private static CardMap Item(string id, Random random, params string[] attributes) =>
        new([Nodes.Entry(id, Nodes.Text("x" + random.Next(99) + Texts[random.Next(Texts.Length)])), .. attributes.Where(_ => random.Next(2) == 0).Select(name => Nodes.Entry(name, Text(random)))], Nodes.Nowhere);

    private static CardScalar Text(Random random) => Nodes.Text(Texts[random.Next(Texts.Length)]);
}
