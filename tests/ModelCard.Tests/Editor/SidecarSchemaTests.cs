using System.Globalization;
using System.Text.Json.Nodes;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Tests.Docs;
using ModelCard.Tests.Outputs;

namespace ModelCard.Tests.Editor;

/// <summary>The published schema of the sidecar: what a build takes it takes, and what a build refuses it refuses where a schema can.</summary>
public sealed class SidecarSchemaTests
{
    private static readonly Lazy<OfficialSchema> Schema = new(() => OfficialSchema.Parse(SidecarSchemaFile.Write()));

    [Fact]
    public void It_says_what_the_catalog_says() => RepositoryFiles.ShouldHold(SidecarSchemaFile.Path, SidecarSchemaFile.Write());

    [Fact]
    public void Its_name_says_its_version()
    {
        SidecarSchema.Id.ShouldEndWith("/" + SidecarSchemaFile.Path);
        JsonNode.Parse(RepositoryFiles.Read(SidecarSchemaFile.Path))!["$id"]!.GetValue<string>().ShouldBe(SidecarSchema.Id);
        RepositoryFiles.Read("build/ModelCard.Build.targets").Split("../" + SidecarSchemaFile.Path).Length.ShouldBe(3, "the build and ModelCardInit copy this version");
    }

    public static TheoryData<string> Sidecars()
    {
        var files = new[] { "samples", "tests/ModelCard.Tests/Goldens" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, folder), "*.yaml", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));
        return new TheoryData<string>(files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sidecars))]
    public void It_takes_the_sidecars_of_samples_and_goldens(string file)
    {
        using var card = new TestCard(RepositoryFiles.Read(file));
        card.Findings(FindingSeverity.Error).ShouldBeEmpty();

        Problems(RepositoryFiles.Read(file)).ShouldBeEmpty();
    }

    [Fact]
    public void It_takes_every_example_of_the_documentation_that_a_build_takes()
    {
        var examples = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(RepositoryFiles.Root, "README.md"))
            .SelectMany(page => Snippets.Of(File.ReadAllText(page).ReplaceLineEndings("\n"), "yaml").Select(snippet => (Page: Path.GetFileName(page), Snippet: snippet)));
        var taken = 0;
        foreach (var (page, snippet) in examples)
        {
            if (IsTaken(snippet))
            {
                taken++;
                Problems(snippet).ShouldBeEmpty($"{page}:\n{snippet}");
            }
        }

        taken.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void It_takes_the_example_of_every_field()
    {
        foreach (var field in CardFields.All)
        {
            Problems(FieldExample.InSidecar(field)).ShouldBeEmpty(field.Name);
        }
    }

    [Theory]
    [InlineData("status: true\nmodel_version: 1.10\nglossary: 12:30\nfairness: 2026-03-31\ncopyright: ~\n")]
    [InlineData("license: mit\n")]
    [InlineData("licence: [mit, apache-2.0]\nlanguages: no\nversion: 2\nlibrary: my-own\nrepository: x\nrepo_id: a/b\npipeline-tag: robotics\n")]
    [InlineData("license: 'Not applicable: nobody may use the model yet'\nhours_used: TODO\nhardware_count: n/a\nco2_emitted: '[More Information Needed]'\nbase_model: None - it was trained from scratch\n")]
    [InlineData("license:\nlanguage:\ndatasets:\nmetrics:\nwaivers:\nsections:\nwidget:\nhours_used:\ntraining_hyperparameters:\nvisualizations:\n")]
    [InlineData("language: [en, gsw, multilingual]\n")]
    [InlineData("hours_used: 3\nhardware_count: '4'\nenergy_consumed: 4.1 kWh (measured)\nco2_emitted: ~1.2 kg\nmodel_size: 85 MB\n")]
    [InlineData("co2_training_type: Pre-Training\nbase_model_relation: FINETUNE\n")]
    [InlineData("datasets: imdb\nmetrics: accuracy\n")]
    [InlineData("datasets: [imdb, {name: Mail, role: TRAIN, rows: '166000', data_type: 'text, Image', availability: QUERY, built: 2026-03-31T12:00:00Z}]\n")]
    [InlineData("metrics: [{type: our_own, value: 20.0 ± 1.2, higher_is_better: 'True', task: our-task}, {type: f1, value: TODO}]\n")]
    [InlineData("developers: [Ada, {name: Ben, url: 'https://example.com'}]\nfunded_by: {name: Contoso}\n")]
    [InlineData("sections: {Safety: Read this., Terms: 7}\n")]
    [InlineData("sections: [{title: Safety, after: uses, text: Read this.}]\n")]
    [InlineData("waivers: {paper: no paper was written, mcb1018: nobody asked, repository: it is private, demo: {reason: not yet, expires: 2027-06-30}}\n")]
    [InlineData("our_own_key: {anything: [goes]}\ntemperature: 0.7\ntask_categories: [x]\n")]
    [InlineData("inference: false\nextra_gated_fields: {Company: text, Use: {type: select, options: [A, B]}}\nco2_eq_emissions: {emissions: 12.5, source: codecarbon}\n")]
    public void It_takes_what_a_build_takes(string sidecar)
    {
        SidecarErrors(sidecar).ShouldBeEmpty();

        Problems(sidecar).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("license: gpl-9\n")]
    [InlineData("license: MIT\n")]
    [InlineData("license: [mit, gpl-9]\n")]
    [InlineData("licence: gpl-9\n")]
    [InlineData("license: {id: mit}\n")]
    [InlineData("language: english\n")]
    [InlineData("pipeline_tag: text-classificaton\n")]
    [InlineData("base_model: C:\\models\\x\n")]
    [InlineData("base_model: a/b/c\n")]
    [InlineData("hub_id: https://huggingface.co/a/b\n")]
    [InlineData("hours_used: many\n")]
    [InlineData("hours_used: -1\n")]
    [InlineData("hours_used: 1,5\n")]
    [InlineData("co2_emitted: 1,2 kg\n")]
    [InlineData("co2_emitted: some\n")]
    [InlineData("co2_training_type: training\n")]
    [InlineData("direct_use: [a, b]\n")]
    [InlineData("model_id: {name: x}\n")]
    [InlineData("tags: [[a]]\n")]
    [InlineData("training_hyperparameters: [a]\n")]
    [InlineData("training_hyperparameters: much\n")]
    [InlineData("datasets: [[imdb]]\n")]
    [InlineData("datasets: [{role: train}]\n")]
    [InlineData("datasets: [{id: imdb, role: tuning}]\n")]
    [InlineData("datasets: [{id: imdb, rows: many}]\n")]
    [InlineData("datasets: [{id: imdb, color: red}]\n")]
    [InlineData("datasets: [{id: imdb, built: yesterday}]\n")]
    [InlineData("datasets: [{id: imdb, availability: sometimes}]\n")]
    [InlineData("datasets: [{id: imdb, data_type: smells}]\n")]
    [InlineData("metrics: [{type: f1, value: 0,93}]\n")]
    [InlineData("metrics: [{type: f1, value: good}]\n")]
    [InlineData("metrics: [{type: f1, value: [1, 2]}]\n")]
    [InlineData("metrics: [{value: 1}]\n")]
    [InlineData("metrics: [{type: f1, higher_is_better: maybe}]\n")]
    [InlineData("developers: [{url: 'https://example.com'}]\n")]
    [InlineData("developers: [{name: Ada, phone: 1}]\n")]
    [InlineData("visualizations: [{caption: x}]\n")]
    [InlineData("sections: Safety\n")]
    [InlineData("sections: [{title: Safety}]\n")]
    [InlineData("waivers: [paper]\n")]
    [InlineData("waivers: {papier: none was written}\n")]
    [InlineData("waivers: {MCB0001: none was written}\n")]
    [InlineData("waivers: {paper: 1}\n")]
    [InlineData("waivers: {paper: {reason: none was written, expires: soon}}\n")]
    [InlineData("widget: {text: a}\n")]
    [InlineData("widget: [{tekst: a}]\n")]
    [InlineData("inference: maybe\n")]
    [InlineData("co2_eq_emissions: {source: x}\n")]
    [InlineData("model-index: [{name: x}]\n")]
    [InlineData("extra_gated_fields: {Company: number}\n")]
    [InlineData("eval_results: [1]\n")]
    public void It_refuses_what_a_build_refuses(string sidecar)
    {
        IsTaken(sidecar).ShouldBeFalse("the build has nothing against it");

        Problems(sidecar).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_key_says_what_it_means()
    {
        var keys = JsonNode.Parse(SidecarSchemaFile.Write())!["properties"]!.AsObject();

        foreach (var (key, shape) in keys.Where(key => key.Value is JsonObject))
        {
            shape!["description"]!.GetValue<string>().Split(' ').Length.ShouldBeGreaterThan(3, key);
        }

        keys["bias_risks_limitations"]!["description"]!.GetValue<string>().ShouldContain("Answered by the sociotechnic with the help of the developer.");
        CardFields.All.Select(field => field.Name).Concat(CardFields.All.SelectMany(field => field.KeyAliases)).Concat(HubKeys.All).ShouldBeSubsetOf(keys.Select(key => key.Key));
    }

    // The build says nothing about how the sidecar is written: no word of its reader, and none of the rules about metadata.
    private static bool IsTaken(string sidecar)
    {
        using var card = new TestCard(sidecar);
        card.Request.Strictness = "strict";
        string[] about = ["MCB00", "MCB02", "MCB2"];
        return !card.Findings(FindingSeverity.Message).Any(finding => about.Any(code => finding.StartsWith(code, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> SidecarErrors(string sidecar)
    {
        using var card = new TestCard(sidecar);
        return card.Findings(FindingSeverity.Error);
    }

    private static IReadOnlyList<string> Problems(string sidecar)
    {
        var findings = new List<Finding>();
        var root = YamlReader.Read(sidecar, "modelcard.yaml", SourceKind.Sidecar, findings);
        findings.ShouldBeEmpty();
        return root is null ? [] : Schema.Value.Problems(Json(root)!.ToJsonString());
    }

    // As an editor reads it: YAML 1.2, where a plain scalar has a type.
    private static JsonNode? Json(CardNode node) => node switch
    {
        CardScalar { Type: ScalarType.Null } => null,
        CardScalar { Type: ScalarType.Boolean } scalar => scalar.Text.StartsWith('t') || scalar.Text.StartsWith('T'),
        CardScalar { Type: ScalarType.Integer or ScalarType.Float } scalar when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        CardScalar scalar => scalar.Text,
        CardList list => new JsonArray([.. list.Items.Select(Json)]),
        CardMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        _ => throw new InvalidOperationException(),
    };
}
