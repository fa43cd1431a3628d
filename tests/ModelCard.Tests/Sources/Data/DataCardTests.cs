using ModelCard.Card;

namespace ModelCard.Tests.Sources.Data;

/// <summary>What a reader of the card sees of files of data.</summary>
public sealed class DataCardTests
{
    private const string Birds = "species,mass,sex\nAdelie,3750,male\nAdelie,,female\nGentoo,5000,NA\n";

    [Fact]
    public void A_file_of_data_fills_its_dataset_and_the_training_data()
    {
        using var card = new TestCard();
        card.Write("data/birds.csv", Birds);
        card.WithItem("ModelCardDataset", "birds", ("Role", "train"), ("File", "data/birds.csv"), ("LabelColumn", "species"));
        var text = card.Text();
        text.ShouldContain("| birds | train |  | 3 |  |  |\n");
        text.ShouldContain("""
            `birds.csv`: 3 rows, 3 columns, 64 bytes; SHA-256 `dbe7725a1bdacd7e9267971a744807f016b40e6c16c1f552d93b2f8ee8f9fb68`

            - **Columns:** `species`, `mass`, `sex`
            - **Missing values:** `mass` 1 (33.3 %), `sex` 1 (33.3 %)
            - **Classes of `species`:** `Adelie` 2 (66.7 %), `Gentoo` 1 (33.3 %)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_the_author_says_of_a_dataset_wins_over_the_file()
    {
        using var card = new TestCard("training_data: All birds of one winter.\n");
        card.Write("birds.csv", Birds);
        card.WithItem("ModelCardDataset", "birds", ("File", "birds.csv"), ("Rows", "2"));
        var text = card.Text();
        text.ShouldContain("| birds |  |  | 2 |  |  |\n");
        text.ShouldContain("All birds of one winter.");
        text.ShouldNotContain("SHA-256");
    }

    [Fact]
    public void Each_file_completes_the_dataset_of_its_own_role_and_the_parts_are_compared()
    {
        using var card = new TestCard();
        card.Write("a.csv", Birds);
        card.Write("b.jsonl", "{\"mass\": 1}\n");
        card.WithItem("ModelCardDataset", "birds", ("Role", "Train"), ("Split", "train"), ("File", "a.csv")).WithItem("ModelCardDataset", "birds", ("Role", "test"), ("Split", "test"), ("File", "b.jsonl"));
        var text = card.Text();
        text.ShouldContain("| birds | Train | train | 3 |  |  |\n");
        text.ShouldContain("| birds | test | test | 1 |  |  |\n");
        text.ShouldContain("### Data Splits\n\n| Part | Rows | Share |\n|---|---|---|\n| train | 3 | 75 % |\n| test | 1 | 25 % |\n");
        text.ShouldContain("`b.jsonl`: 1 row, 1 column, 12 bytes");
    }

    [Fact]
    public void Metadata_beside_a_file_of_data_completes_it()
    {
        using var card = new TestCard();
        card.Write("data/birds.csv", Birds);
        card.Write("data/birds-croissant.json", "{\"@context\": {}, \"@type\": \"Dataset\", \"name\": \"Birds of <Palmer>\", \"license\": \"https://creativecommons.org/publicdomain/zero/1.0/\", \"url\": \"https://example.org/birds\","
            + " \"description\": \"Penguins | measured.\", \"creator\": {\"name\": \"K. Gorman\"}, \"distribution\": {\"@type\": \"cr:FileObject\", \"contentUrl\": \"x/birds.csv\"}}");
        card.Write("data/README.md", "---\npretty_name: Other\nlicense: mit\n---\n# Dataset Card\n");
        card.WithItem("ModelCardDataset", "birds", ("Role", "train"), ("File", "data/birds.csv"));
        var text = card.Text();
        text.ShouldContain("| [Birds of &lt;Palmer>](https://example.org/birds) | train |  | 3 | cc0-1.0 | Penguins \\| measured. |\n");
        text.ShouldContain("- **Created by:** K. Gorman\n");
    }

    [Fact]
    public void Metadata_of_other_files_is_not_taken()
    {
        using var card = new TestCard();
        card.Write("birds.csv", Birds);
        card.Write("metadata.json", "{\"@context\": {}, \"@type\": \"Dataset\", \"license\": \"mit\", \"distribution\": [{\"@type\": \"cr:FileObject\", \"contentUrl\": \"trees.csv\"}]}");
        card.WithItem("ModelCardDataset", "birds", ("File", "birds.csv"));
        card.Text().ShouldContain("| birds |  |  | 3 |  |  |\n");
    }

    [Fact]
    public void Damaged_metadata_beside_a_file_costs_only_itself()
    {
        using var card = new TestCard();
        card.Write("birds.csv", Birds);
        card.Write("metadata.json", "{\"@context\": {}, \"@type\": \"Dataset\", ");
        card.WithItem("ModelCardDataset", "birds", ("File", "birds.csv"));
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0606" && finding.Message.Contains("metadata.json, cannot be used: it is no JSON"));
        card.Text().ShouldContain("`birds.csv`: 3 rows");
    }

    [Fact]
    public void A_dataset_card_as_the_file_gives_the_rows_of_the_role()
    {
        using var card = new TestCard();
        card.Write("README.md", "---\npretty_name: Film reviews\ndataset_info:\n  features:\n  - name: text\n    dtype: string\n  splits:\n  - name: train\n    num_examples: 25000\n  - name: test\n    num_examples: 5000\n---\n# Dataset Card\n");
        card.WithItem("ModelCardDataset", "org/reviews", ("Role", "train"), ("File", "README.md")).WithItem("ModelCardDataset", "org/reviews", ("Split", "test"), ("Role", "test"), ("File", "README.md"));
        var text = card.Text();
        text.ShouldContain("| Film reviews | train |  | 25000 |");
        text.ShouldContain("| Film reviews | test | test | 5000 |");
        text.ShouldContain("`org/reviews`: 25,000 rows, 1 column (from `README.md`)\n\n- **Columns:** `text` (string)\n- **Splits of the whole dataset:** `train` 25,000, `test` 5,000\n");
    }

    [Fact]
    public void A_pointer_of_Git_LFS_gives_size_and_hash()
    {
        using var card = new TestCard();
        card.Write("x.parquet", $"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('a', 64)}\nsize 123456\n");
        card.WithItem("ModelCardDataset", "x", ("File", "x.parquet"));
        card.Text().ShouldContain($"`x.parquet`: 123,456 bytes; SHA-256 `{new string('a', 64)}`\n");
    }

    [Theory]
    [InlineData("ModelCardMetricsFile", "results.json", "{\"accuracy\": 0.9}")]
    [InlineData("ModelCardEmissionsFile", "emissions.csv", "run_id,emissions\nr1,0.5\n")]
    public void Text_in_two_bytes_a_character_is_called_that(string itemType, string name, string text)
    {
        using var card = new TestCard().WithItem(itemType, name);
        card.WriteBytes(name, [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(text)]);

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0603" && finding.Message == $"'{name}' is UTF-16 text, and text is read as UTF-8 only. The card says nothing of it; save it as UTF-8.");
    }

    [Fact]
    public void A_file_in_no_known_format_is_told_and_Format_is_metadata_of_a_dataset()
    {
        using var card = new TestCard();
        card.Write("x.dat", "one\ntwo\n");
        card.WithItem("ModelCardDataset", "x", ("File", "x.dat"));
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0603" && finding.Message.Contains("parquet, croissant"));
        card.Request.Project.Items.Clear();
        card.WithItem("ModelCardDataset", "x", ("File", "x.dat"), ("Format", "csv"));
        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0103" || finding.Code == "MCB0603");
        card.Text().ShouldContain("| x |  |  | 1 |");
        card.Build().Findings.ShouldNotContain(finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_file_of_data_that_did_not_change_is_not_read_again_and_new_metadata_beside_it_is()
    {
        using var card = new TestCard();
        var path = card.Write("data/birds.csv", Birds);
        card.WithItem("ModelCardDataset", "birds", ("File", "data/birds.csv"));
        card.Build();
        var cache = card.Write("facts.yaml", ModelCard.Outputs.YamlWriter.Write(card.Request.FactCache.Next!));

        // The same size and time with another content: only a file that is read again shows it.
        var time = File.GetLastWriteTimeUtc(path);
        card.Write("data/birds.csv", Birds.Replace("mass", "MASS", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
        card.Request.FactCache = new ModelCard.Sources.FactCache(cache);
        card.Text().ShouldContain("`mass`");

        card.Write("data/metadata.json", "{\"@context\": {}, \"@type\": \"Dataset\", \"license\": \"mit\"}");
        card.Request.FactCache = new ModelCard.Sources.FactCache(cache);
        card.Text().ShouldContain("| birds |  |  | 3 | mit |");
    }
}
