using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Data;

public sealed class DatasetMetadataTests
{
    private static readonly CroissantReader Croissant = new();
    private static readonly DatasetCardReader Card = new();
    private static readonly DatasetInfosReader Infos = new();

    private const string Metadata = """
        {
          "@context": {"sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/"},
          "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.0",
          "sc:name": [{"@value": "Blumen", "@language": "de"}, {"@value": "Flowers", "@language": "en"}],
          "description": "\n\t Petals\n  measured. ", "https://schema.org/license": "https://creativecommons.org/licenses/by/4.0/",
          "url": "https://example.org/flowers", "version": "1.0.0", "citeAs": "Fisher 1936",
          "creator": [{"@type": "Person", "name": "R. A. Fisher"}, {"@type": "Organization", "name": "Kew"}],
          "keywords": ["plants"], "inLanguage": {"@value": "en"}, "rai:personalSensitiveInformation": "none", "rai:dataBiases": ["few", "old"], "isLiveDataset": true,
          "distribution": [
            {"@type": "cr:FileObject", "@id": "a", "contentUrl": "data/flowers.csv", "contentSize": "117743 B", "sha256": "ABCDEFabcdef0123456789abcdef0123456789abcdef0123456789abcdef0123"},
            {"@type": "cr:FileObject", "name": "repo", "contentUrl": "https://example.org/tree/x", "sha256": "https://github.com/mlcommons/croissant/issues/80"},
            {"@type": "cr:FileSet", "name": "all", "includes": "*.csv"}],
          "recordSet": [
            {"@type": "cr:RecordSet", "name": "splits", "dataType": "cr:Split", "data": [{"splits/name": "train"}, {"splits/name": "test"}]},
            {"@type": "cr:RecordSet", "name": "kinds", "dataType": "sc:Enumeration", "field": [{"name": "kinds/label", "dataType": "sc:Text"}]},
            {"@type": "cr:RecordSet", "name": "default", "field": [
              {"name": "default/image", "dataType": "sc:ImageObject"}, {"name": "default/place", "dataType": ["wd:Q515", "sc:Text"]}, {"name": "default/split", "dataType": "cr:Split"}]}]
        }
        """;

    [Fact]
    public void Croissant_is_read_under_any_prefix_and_in_any_shape() =>
        Read(Croissant, Metadata).ShouldBe("""
            name: Flowers
            description: Petals measured.
            license:
            - cc-by-4.0
            url: https://example.org/flowers
            version: '1.0.0'
            citation: Fisher 1936
            creators:
            - R. A. Fisher
            - Kew
            languages:
            - en
            tags:
            - plants
            sensitive: none
            columns:
            - name: image
              type: image
            - name: place
              type: text
            splits:
            - name: train
            - name: test
            files:
            - name: flowers.csv
              size: '117743 B'
              sha256: abcdefabcdef0123456789abcdef0123456789abcdef0123456789abcdef0123
            - name: repo
            details:
              Known biases: few; old
              Changes: it is a live dataset, which changes without a new version

            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("mit", "mit")]
    [InlineData("afl-3.0", "afl-3.0")]
    [InlineData("https://choosealicense.com/licenses/cc-by-sa-4.0/", "cc-by-sa-4.0")]
    [InlineData("https://spdx.org/licenses/Apache-2.0.html", "apache-2.0")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/", "cc0-1.0")]
    [InlineData("https://example.org/terms", "https://example.org/terms")]
    [InlineData("Apache-2.0", "apache-2.0")]
    public void Licenses_get_the_ids_of_the_Hub(string text, string id) => DatasetLicense.IdOf(text).ShouldBe(id);

    [Theory]
    [InlineData("{\"@context\": {}, \"@type\": \"sc:Dataset\"}", true)]
    [InlineData("{\"@context\": {}, \"@type\": [\"https://schema.org/Dataset\"], \"name\": \"x\"}", true)]
    [InlineData("{\"@context\": {\"ml\": \"http://mlcommons.org/schema/\"}, \"distribution\": []}", true)]
    [InlineData("{\"@context\": {}, \"@type\": \"Person\"}", false)]
    [InlineData("{\"name\": \"x\"}", false)]
    public void Croissant_is_recognized_in_all_versions(string json, bool expected) =>
        Croissant.Recognizes(new ArtifactHead("metadata.json", Encoding.UTF8.GetBytes(json), json.Length)).ShouldBe(expected);

    [Fact]
    public void Croissant_without_a_dataset_is_refused() =>
        Should.Throw<ArtifactProblemException>(() => Read(Croissant, "{\"@context\": {}, \"@type\": \"Person\"}")).Message.ShouldBe("has no object whose @type is Dataset");

    private const string ReadMe = """
        ---
        license: [cc-by-4.0]
        language: no
        pretty_name: Film reviews
        dataset_info:
        - config_name: plain
          features:
          - name: text
            dtype: string
          - name: label
            dtype:
              class_label:
                names:
                  '0': neg
                  '1': pos
          - name: words
            sequence: string
          splits:
          - name: train
            num_examples: 25000
          - name: test
            num_examples: 5000
        - config_name: other
          features: []
        ---
        # Dataset Card for Film reviews
        ## Dataset Description
        - **Homepage:** https://example.org
        ### Dataset Summary
        Reviews of films,
        in two kinds.

        More.
        """;

    [Fact]
    public void A_dataset_card_gives_the_configuration_that_was_used()
    {
        Read(Card, ReadMe, ("Config", "plain")).ShouldBe("""
            name: Film reviews
            license:
            - cc-by-4.0
            languages:
            - 'no'
            columns:
            - name: text
              type: string
            - name: label
              type: class label (neg, pos)
            - name: words
              type: list(string)
            splits:
            - name: train
              rows: 25000
            - name: test
              rows: 5000
            description: Reviews of films, in two kinds.

            """.ReplaceLineEndings("\n"));
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(ReadMe), "README.md");
        ReadArtifact.Yaml(ReadArtifact.Facts(Card, file)).ShouldNotContain("splits");
        file.Notes.ShouldHaveSingleItem().Message.ShouldContain("several configurations: plain, other. Say in Config");
    }

    [Theory]
    [InlineData("---\nlicense: mit\npretty_name: x\n---\n", true)]
    [InlineData("---\nlicense: mit\n---\n# Dataset Card for x\n", true)]
    [InlineData("---\nlicense: mit\npipeline_tag: fill-mask\n---\n# Model Card for x\n", false)]
    [InlineData("# Dataset Card for x\n", true)]
    [InlineData("# App\nHow to build it.\n", false)]
    public void Only_cards_of_datasets_are_recognized(string text, bool expected) =>
        Card.Recognizes(new ArtifactHead("README.md", Encoding.UTF8.GetBytes(text), text.Length)).ShouldBe(expected);

    [Fact]
    public void The_library_s_own_record_of_a_dataset_is_read()
    {
        var json = "{\"plain\": {\"description\": \"Logos.\\n\", \"citation\": \"\", \"homepage\": \"https://example.org\", \"license\": \"MIT\", \"features\": {\"img\": {\"_type\": \"Image\"}, "
            + "\"size\": {\"dtype\": \"int32\", \"_type\": \"Value\"}}, \"splits\": {\"train\": {\"name\": \"train\", \"num_examples\": 12}}, \"version\": {\"version_str\": \"1.1.0\"}}}";
        Read(Infos, json).ShouldBe("""
            description: Logos.
            url: https://example.org
            license:
            - mit
            version: '1.1.0'
            columns:
            - name: img
              type: image
            - name: size
              type: int32
            splits:
            - name: train
              rows: 12

            """.ReplaceLineEndings("\n"));
        Should.Throw<ArtifactProblemException>(() => Read(Infos, "[]")).Message.ShouldBe("has no map of configurations");
        Should.Throw<ArtifactProblemException>(() => Read(Infos, "{}")).Message.ShouldBe("has no configuration of a dataset");
    }

    [Fact]
    public void Hostile_files_do_no_harm()
    {
        ReaderFuzz.Run(Croissant, [Encoding.UTF8.GetBytes(Metadata)], "metadata.json").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(Card, [Encoding.UTF8.GetBytes(ReadMe)], "README.md").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(Infos, [Encoding.UTF8.GetBytes("{\"a\": {\"features\": {\"x\": {\"feature\": {\"dtype\": \"string\"}, \"_type\": \"Sequence\"}}, \"splits\": {\"t\": {\"name\": \"t\", \"num_examples\": 1}}}}")], "dataset_infos.json").Read.ShouldBeGreaterThan(0);
    }

    private static string Read(IArtifactReader reader, string text, params (string Name, string Value)[] options) =>
        ReadArtifact.Yaml(ReadArtifact.Facts(reader, Encoding.UTF8.GetBytes(text), "x", options));
}
