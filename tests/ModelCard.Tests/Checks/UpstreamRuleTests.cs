using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Tests.Sources.Upstream;

namespace ModelCard.Tests.Checks;

/// <summary>What a project has to say itself about a model of others.</summary>
public sealed class UpstreamRuleTests
{
    private const string Documented = "license: mit\n---\n\n## Training Data\n\nReviews of films from 2011.\n";

    [Theory]
    [InlineData("", true)]
    [InlineData("main", true)]
    [InlineData("v1.0", true)]
    [InlineData("abc12", true)]
    [InlineData("86b5e09", false)]
    [InlineData("86B5E09", false)]
    [InlineData(UpstreamCardText.Commit, false)]
    public void A_version_is_a_commit(string revision, bool fires)
    {
        using var card = Card(Documented);
        card.Request.UpstreamRevision = revision;

        Fires(card, "MCB4301").ShouldBe(fires);
    }

    [Theory]
    [InlineData("aa", "aa", false)]
    [InlineData("aa", "bb", true)]
    [InlineData("aa", null, true)]
    public void The_hash_of_the_file_is_a_version_once_it_is_accepted(string measured, string? accepted, bool fires)
    {
        var answers = new SourceAnswers(SourceKind.Upstream);
        var origin = Origin.Property(SourceKind.Project, "ModelCardUpstream");
        var measurements = new Measurements([File(measured)], accepted is null ? null : new AcceptedState([File(accepted)], [], []), new SourceAnswers(SourceKind.Measured));
        var card = CardMerge.Merge([answers], measurements, new UpstreamCard(answers, answers, origin, origin));

        CardCheck.Run(card, new CheckRequest()).Findings.Any(finding => finding.Code == "MCB4301").ShouldBe(fires);

        static FileFacts File(string sha) => new("model.onnx", FileRole.Model, "onnx", 3, sha, new CardMap([], Origin.Property(SourceKind.Measured, "ModelCardModelFile")));
    }

    [Theory]
    [InlineData("mit", "apache-2.0", "", true)]
    [InlineData("cc-by-nc-4.0", "mit", "", true)]
    [InlineData("cc-by-nc-4.0", "mit", "finetune", true)]
    [InlineData("gpl-3.0", "mit", "finetune", true)]
    [InlineData("llama3", "apache-2.0", "quantized", true)]
    [InlineData("mit", "mit", "", false)]
    [InlineData("mit", "apache-2.0", "finetune", false)]
    [InlineData("mit", "cc-by-nc-4.0", "finetune", false)]
    [InlineData("gpl-3.0", "agpl-3.0", "finetune", false)]
    [InlineData("cc-by-nc-4.0", "cc-by-nc-sa-4.0", "finetune", false)]
    [InlineData("other", "mit", "", false)]
    [InlineData("mit", "", "", false)]
    public void A_license_may_not_give_more_than_the_upstream_one(string theirs, string ours, string relation, bool fires)
    {
        using var card = Card($"license: {theirs}\n---\n\nText.\n", (ours.Length > 0 ? $"license: {ours}\n" : "") + (relation.Length > 0 ? $"base_model_relation: {relation}\n" : ""));

        var found = Findings(card).Where(finding => finding.Code == "MCB4302").ToList();

        found.Count.ShouldBe(fires ? 1 : 0);
        found.ShouldAllBe(finding => finding.File.EndsWith("modelcard.yaml") && finding.Line == 1);
    }

    [Fact]
    public void A_license_of_the_package_is_none_of_the_model()
    {
        using var card = Card("license: cc-by-nc-4.0\n---\n\nText.\n");
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", "MIT"));

        card.Text().ShouldContain("license: cc-by-nc-4.0\n");
        Fires(card, "MCB4302").ShouldBeFalse();
    }

    [Theory]
    [InlineData("license: cc-by-nc-4.0", "", true)]
    [InlineData("license: cc-by-nc-4.0", "direct_use: Sorting letters.", true)]
    [InlineData("license: mit\nextra_gated_prompt: Do no harm.", "", true)]
    [InlineData("license: mit\ngated: auto", "", true)]
    [InlineData("license: cc-by-nc-4.0", "out_of_scope_use: Commercial use, which the license forbids.", false)]
    [InlineData("license: mit\nextra_gated_prompt: Do no harm.", "usage_limitations: Users have to accept the conditions of the Hub first.", false)]
    [InlineData("license: mit", "", false)]
    [InlineData("license: mit\ngated: false", "", false)]
    public void A_restriction_is_told_in_words(string upstream, string sidecar, bool fires)
    {
        using var card = Card(upstream + "\n---\n\n## Training Data\n\nNon-commercial use only; accept the terms of use.\n", sidecar + "\nmodel_summary: x\n");

        Fires(card, "MCB4303").ShouldBe(fires);
    }

    [Theory]
    [InlineData("license: mit\n---\n", true)]
    [InlineData("license: mit\n---\n\n# T\n\nA model.\n", true)]
    [InlineData("license: mit\n---\n\n## Training Data\n\n[More Information Needed]\n", true)]
    [InlineData("tags: [generated_from_trainer]\n---\n\n## Training Data\n\nReviews of films.\n", true)]
    [InlineData("license: mit\n---\n\n<!-- This model card has been generated automatically. -->\n\n## Training Data\n\nReviews of films.\n", true)]
    [InlineData(Documented, false)]
    [InlineData("license: mit\n---\n\n## Results\n\nAccuracy is 0.9.\n", false)]
    [InlineData("license: mit\n---\n\n# T\n\n## How we trained it\n\nFor ten days.\n", false)]
    public void A_card_that_says_nothing_is_named(string upstream, bool fires)
    {
        using var card = Card(upstream);

        Fires(card, "MCB4304").ShouldBe(fires);
    }

    [Theory]
    [InlineData("language: en\n---\n\nText.\n", true)]
    [InlineData("license:\n---\n\nText.\n", true)]
    [InlineData("license: TODO\n---\n\nText.\n", true)]
    [InlineData("license: mit\n---\n\nText.\n", false)]
    [InlineData("license: other\n---\n\nText.\n", false)]
    [InlineData("license: [mit, apache-2.0]\n---\n\nText.\n", false)]
    public void A_model_without_a_license_is_named(string upstream, bool fires)
    {
        using var card = Card(upstream);

        Fires(card, "MCB4305").ShouldBe(fires);
    }

    [Theory]
    [InlineData("", "# Tone", true)]
    [InlineData("", "# Model Card for Tone", true)]
    [InlineData("not an id", "# Tone", true)]
    [InlineData("films/tone-base", "# Tone", false)]
    [InlineData("https://huggingface.co/films/tone-base/tree/main", "# Tone", false)]
    [InlineData("", "# films/tone-base", false)]
    public void A_model_without_an_id_is_named(string id, string title, bool fires)
    {
        using var card = Card($"license: mit\n---\n\n{title}\n\nText.\n");
        card.Request.UpstreamId = id;

        Fires(card, "MCB4306").ShouldBe(fires);
    }

    [Fact]
    public void A_card_that_is_not_there_is_an_error_at_the_property()
    {
        using var card = UpstreamCardText.Card(upstream: null);

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0411");

        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.File.ShouldEndWith("App.csproj");
        finding.Message.ShouldBe("The upstream card 'upstream/README.md' does not exist. Save the README.md of the upstream model there, or correct ModelCardUpstream.");
        card.Build().Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_card_that_is_no_text_is_an_error_at_its_byte()
    {
        using var card = UpstreamCardText.Card();
        File.WriteAllBytes(card.Write("upstream/README.md", ""), [(byte)'a', (byte)'\n', 0xFF]);

        card.Build().Findings.Where(finding => finding.Severity == FindingSeverity.Error).ShouldHaveSingleItem().Code.ShouldBe("MCB0411");
        card.Build().Findings.First(finding => finding.Code == "MCB0411").Line.ShouldBe(2);
    }

    [Fact]
    public void Broken_front_matter_of_others_loses_the_facts_and_not_the_text()
    {
        using var card = UpstreamCardText.Card("---\nlicense: [mit\n---\n\n## Training Data\n\nReviews of films.\n");

        Findings(card).Where(finding => finding.Severity == FindingSeverity.Warning).ShouldContain(finding => finding.Code == "MCB0413" && finding.File.EndsWith("README.md"));
        card.Request.Strictness = "none";
        card.Text().ShouldContain("> Reviews of films.");
    }

    [Theory]
    [InlineData("", "films/tone-base", "", "MCB0412")]
    [InlineData("", "", UpstreamCardText.Commit, "MCB0412")]
    [InlineData("upstream/README.md", "a b", "", "MCB0412")]
    [InlineData("upstream/README.md", "films/tone-base", "a b", "MCB0412")]
    [InlineData("upstream/README.md", "films/tone-base", "refs/pr/1", null)]
    [InlineData("", "", "", null)]
    public void A_setting_that_cannot_be_used_is_named(string path, string id, string revision, string? code)
    {
        using var card = UpstreamCardText.Card();
        card.Request.Upstream = path;
        card.Request.UpstreamId = id;
        card.Request.UpstreamRevision = revision;

        card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB04", StringComparison.Ordinal)).Select(finding => finding.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void How_others_write_is_not_judged_and_a_secret_is()
    {
        const string Text = "license: mit\nlanguage: en\nmodel-index:\n- name: x\n  results:\n  - task: {type: nonsense-task}\n    metrics: [{type: acuracy, value: 3}]\n---\n\n## Training Data\n\nTODO\n\nSee {{ model_id }}, a@example.com, /home/ada/data and <YOUR_DATA_HERE>.\n\n## Training Procedure\n\nShort.\n";
        using var others = UpstreamCardText.Card("---\n" + Text);
        using var own = new TestCard();
        own.Write("card.md", "---\n" + Text);
        own.Request.Sidecar = "card.md";
        using var secret = Card("license: mit\n---\n\n## Training Data\n\nRead with hf_" + "abcdefghijklmnopqrstuvwxyzABCDEFGH.\n");

        Codes(own).Count.ShouldBeGreaterThan(3);
        Codes(others).ShouldBeEmpty();
        Fires(secret, "MCB3080").ShouldBeTrue();

        static List<string> Codes(TestCard card) =>
            [.. Findings(card).Select(finding => finding.Code).Where(code => (code.StartsWith("MCB2", StringComparison.Ordinal) || code.StartsWith("MCB3", StringComparison.Ordinal)) && code is not "MCB3070" and not "MCB3050")];
    }

    [Fact]
    public void What_the_Hub_refuses_is_still_named_because_it_would_refuse_this_card()
    {
        using var card = Card("license: mit\nlanguage: protein\n---\n\nText.\n");

        Fires(card, "MCB2005").ShouldBeTrue();
    }

    [Fact]
    public void A_card_of_ones_own_model_knows_nothing_of_this()
    {
        using var card = new TestCard("license: mit\n");

        Findings(card).ShouldNotContain(finding => finding.Code.StartsWith("MCB43", StringComparison.Ordinal));
    }

    private static TestCard Card(string upstream, string? sidecar = null) => UpstreamCardText.Card("---\n" + upstream, sidecar);

    private static bool Fires(TestCard card, string code) => Findings(card).Any(finding => finding.Code == code);

    private static IReadOnlyList<LocatedFinding> Findings(TestCard card)
    {
        card.Request.Strictness = "strict";
        return card.Build().Findings;
    }
}
