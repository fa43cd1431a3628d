using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Tests.Checks.Staleness;

namespace ModelCard.Tests.Sources.Files;

public sealed class LockSourceTests
{
    private const string Valid = "version: 1\nfiles:\n- path: model.onnx\n  role: model\n  format: onnx\n  size: 5\n  sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n";

    [Fact]
    public void A_lock_file_reads_as_a_reviewer_reads_it()
    {
        using var measured = new MeasuredCase(
            """
            card: {results: F1 is 0.9, metrics: [{type: f1, value: 0.9, split: test}]}
            then:
            - {path: results/metrics.json, is: results, sha: c, facts: {metrics: [{type: accuracy, value: 5e-05, line: 3}]}}
            - {path: model.onnx, sha: a, size: 23, facts: {parameters: 1234567, details: {IR version: '8', 'a: b': "null"}}}
            - {path: data/birds.csv, is: data, sha: b, item: birds, options: {Role: train}, facts: {rows: 344}}
            """);

        measured.Lock().ShouldBe(
            """
            # What this project's model card was accepted for: size, hash and facts of every file it speaks of, and a fingerprint of each typed
            # statement about them. Written by: dotnet build -t:ModelCardAccept. Commit it: a machine without the files writes the same card from it.
            version: 1
            files:
            - path: data/birds.csv
              role: data
              format: test
              size: 1000
              sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
              facts:
                rows: 344
            - path: model.onnx
              role: model
              format: test
              size: 23
              sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
              facts:
                parameters: 1234567
                details:
                  IR version: '8'
                  'a: b': 'null'
            - path: results/metrics.json
              role: results
              format: test
              size: 1000
              sha256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
              made_for:
                model.onnx: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
              facts:
                metrics:
                - type: accuracy
                  value: 5e-05
                  line: 3
            statements:
            - made_for:
                model.onnx: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
              texts:
                'f1 (test)': '0.9'
                results: '9b76499c7e82dccc'

            """);
    }

    [Theory]
    [InlineData("nan: .NaN\nb: True\nc: 5e-05\nd: +5\ne: .5\nf: 007\ng: -0.0\nh: 1E+3\ni: 0x1F\n")]
    [InlineData("a: '5e-05'\nb: 'true'\nc: ''\nd: ' x '\ne: \"tab\\there\"\nf: 'two: parts # no comment'\n")]
    public void Facts_come_back_as_they_were(string yaml)
    {
        var findings = new List<Finding>();
        var facts = (CardMap)YamlReader.Read(yaml, "facts", SourceKind.Measured, findings)!;

        var again = (CardMap)YamlReader.Read(YamlWriter.WriteAsRead(facts), "again", SourceKind.Measured, findings)!;

        findings.ShouldBeEmpty();
        again.Entries.Select(entry => (entry.Key, ((CardScalar)entry.Value).Text, ((CardScalar)entry.Value).Type))
            .ShouldBe(facts.Entries.Select(entry => (entry.Key, ((CardScalar)entry.Value).Text, ((CardScalar)entry.Value).Type)));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\n" + Valid, 1, "has the marks of a merge conflict")]
    [InlineData(Valid + "=======\n", 8, "has the marks of a merge conflict")]
    [InlineData("version: 1\nversion: 1\nfiles: []\n", 2, "cannot be read: ")]
    [InlineData("version: 2\nfiles: []\n", 1, "has the version '2'")]
    [InlineData("{\"lockfileVersion\": 3}\n", 1, "is not a lock file of this package")]
    [InlineData("", 1, "is not a lock file of this package")]
    [InlineData("- a\n", 1, "is not a lock file of this package")]
    [InlineData("version: 1\nfiles:\n- path: m\n  role: model\n  format: onnx\n  size: -5\n  sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 3, "has an entry that lacks")]
    [InlineData("version: 1\nfiles:\n- path: m\n  role: model\n  format: onnx\n  size: 5\n  sha256: aaa\n", 3, "has an entry that lacks")]
    [InlineData("version: 1\nfiles:\n- model.onnx\n", 3, "has an entry that lacks")]
    [InlineData("version: 1\nfiles: [\n", 0, "cannot be read: ")]
    public void A_lock_file_nobody_can_trust_is_an_error_that_says_what_to_do(string text, int line, string message)
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", text);
        card.WithItem("ModelCardModelFile", "model.onnx");

        var result = card.Build();

        var finding = result.Findings.Single(finding => finding.Code == "MCB0610");
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Message.ShouldStartWith("modelcard.lock " + message);
        finding.Message.ShouldEndWith("delete it and write it anew where the files are at hand: dotnet build -t:ModelCardAccept.");
        finding.File.ShouldEndWith("modelcard.lock");
        if (line > 0)
        {
            finding.Line.ShouldBe(line);
        }

        result.Files.ShouldBeEmpty();
    }

    [Fact]
    public void Two_entries_for_one_file_are_an_error()
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", Valid + Valid["version: 1\nfiles:\n".Length..]);
        card.WithItem("ModelCardModelFile", "model.onnx");

        card.Build().Findings.Single(finding => finding.Code == "MCB0610").Line.ShouldBe(8);
    }

    [Theory]
    [InlineData("  use: a\n", "")]
    [InlineData("", "  use: a\n")]
    [InlineData("  use: a\n", "  use: a\n")]
    [InlineData("  model: Birds\n", "  model: birds\n")]
    public void An_entry_beside_one_that_is_for_the_same_items_is_an_error(string first, string second)
    {
        using var card = new TestCard();
        var entry = Valid["version: 1\nfiles:\n".Length..];
        card.Write("modelcard.lock", Valid + first + entry + second);
        card.WithItem("ModelCardModelFile", "model.onnx");

        card.Build().Findings.Single(finding => finding.Code == "MCB0610").Message.ShouldContain("has two entries for 'model.onnx'");
    }

    [Fact]
    public void Entries_for_several_items_and_roles_and_models_stand_beside_each_other()
    {
        using var card = new TestCard();
        var entry = Valid["version: 1\nfiles:\n".Length..];
        card.Write("modelcard.lock", $"{Valid}  use: a\n{entry}  use: b\n{entry}  model: birds\n{entry.Replace("role: model", "role: data", StringComparison.Ordinal)}");
        card.WithItem("ModelCardModelFile", "model.onnx");

        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB0610", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- type: accuracy\n      value: 1e400\n", 11)]
    [InlineData("- type: accuracy\n      value: -1e309\n", 11)]
    [InlineData("- type: accuracy\n      value: .nan\n", 11)]
    [InlineData("- type: accuracy\n      value: .inf\n", 11)]
    [InlineData("- type: accuracy\n      value: -.inf\n", 11)]
    [InlineData("- type: accuracy\n      value: Infinity\n", 11)]
    [InlineData("- type: accuracy\n      value: abc\n", 11)]
    [InlineData("- type: accuracy\n      value:\n", 11)]
    [InlineData("- type: accuracy\n      value: [0.9]\n", 11)]
    [InlineData("- type: f1\n      value: 0.9\n    - type: accuracy\n      value: '0,9'\n", 13)]
    [InlineData("- type: accuracy\n", 10)]
    [InlineData("- accuracy\n", 10)]
    [InlineData("  accuracy\n", 10)]
    public void A_metric_whose_value_is_no_number_reaches_neither_card_nor_gate(string metrics, int line)
    {
        using var card = new TestCard();
        card.Request.RegressionTolerance = "1 %";
        card.Write(
            "modelcard.lock",
            $"version: 1\nfiles:\n- path: metrics.json\n  role: results\n  format: metrics\n  size: 5\n  sha256: {new string('a', 64)}\n  facts:\n    metrics:\n    {metrics}");
        card.WithItem("ModelCardMetricsFile", "metrics.json");

        var result = card.Build();

        var finding = result.Findings.Single(finding => finding.Code == "MCB0610");
        finding.Message.ShouldStartWith("modelcard.lock has a metric of 'metrics.json' without a value that is a number. ");
        finding.Line.ShouldBe(line);
        result.Files.ShouldBeEmpty();
        result.Findings.ShouldNotContain(finding => finding.Code.StartsWith("MCB42", StringComparison.Ordinal));

        card.Write("metrics.json", "{\"accuracy\": 0.1}");
        card.Build().Files.ShouldBeEmpty("the file of results does not make up for what was accepted");
    }

    [Fact]
    public void A_file_of_results_that_two_items_read_is_accepted_for_both()
    {
        using var card = new TestCard();
        card.Write("metrics.json", "{\"a_accuracy\": 0.9, \"b_accuracy\": 0.8}");
        card.WithItem("ModelCardMetricsFile", "metrics.json", ("Prefix", "a_"), ("Split", "test"));
        card.WithItem("ModelCardMetricsFile", "metrics.json", ("Prefix", "b_"), ("Split", "train"));
        card.Write("modelcard.lock", CardAccept.Run(card.Request, out _).Files.ShouldHaveSingleItem().Text);

        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB0610", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lock_file_of_5_MB_is_refused()
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", Valid + "#" + new string('x', 5 * 1024 * 1024));
        card.WithItem("ModelCardModelFile", "model.onnx");

        card.Build().Findings.Single(finding => finding.Code == "MCB0610").Message.ShouldContain("is larger than 4096 KiB");
    }

    [Fact]
    public void Whether_it_is_there_or_not_a_lock_file_is_an_input_of_the_build()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardModelFile", "model.onnx");

        card.Build().FilesRead.ShouldContain(path => path.EndsWith("modelcard.lock", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_that_names_no_file_does_not_look_at_a_lock_file()
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", "<<<<<<< HEAD\n");

        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB0610", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_ends_of_Windows_are_read_like_any_others()
    {
        using var card = new TestCard();
        card.Write("modelcard.lock", Valid.Replace("\n", "\r\n", StringComparison.Ordinal));
        card.WithItem("ModelCardModelFile", "model.onnx");

        var findings = card.Build().Findings;

        findings.ShouldContain(finding => finding.Code == "MCB0607" && finding.Severity == FindingSeverity.Message);
        findings.ShouldNotContain(finding => finding.Code == "MCB0610");
    }
}
