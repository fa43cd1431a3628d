using ModelCard.Card;

namespace ModelCard.Tests;

/// <summary>A machine that has the lock file and not the files.</summary>
public sealed class CardFromLockTests
{
    private const string Metrics = "{\n  \"accuracy\": 0.95,\n  \"loss\": 5e-05,\n  \"f1\": 0.930\n}\n";

    [Fact]
    public void Without_the_files_the_card_is_the_same_byte_for_byte()
    {
        using var card = Project();
        card.Request.Provenance = "true";
        Accept(card);
        var text = card.Text();
        text.ShouldContain("| 5e-5[^m2] |");

        foreach (var file in new[] { "metrics.json", "birds.csv", "model.safetensors" })
        {
            File.Delete(Path.Combine(card.Request.ProjectDirectory, file));
        }

        card.Text().ShouldBe(text);
        var findings = card.Build().Findings;
        findings.ShouldAllBe(finding => finding.Code != "MCB0607" || finding.Message.Contains("' does not exist. The card says what the lock file has of it", StringComparison.Ordinal));
        findings.Count(finding => finding.Code == "MCB0607" && finding.Severity == FindingSeverity.Message).ShouldBe(3);
        findings.ShouldNotContain(finding => finding.Code.StartsWith("MCB41", StringComparison.Ordinal) || finding.Code == "MCB0601");
    }

    [Fact]
    public void With_pointers_of_Git_LFS_the_card_is_the_same_byte_for_byte()
    {
        using var card = Project();
        Accept(card);
        var text = card.Text();
        Point(card, "model.safetensors");
        Point(card, "birds.csv");

        card.Text().ShouldBe(text);
    }

    [Fact]
    public void A_pointer_to_another_model_makes_what_was_accepted_for_it_stale()
    {
        using var card = Project("results: As measured.\n");
        Accept(card);
        card.Write("model.safetensors", "version https://git-lfs.github.com/spec/v1\noid sha256:" + new string('d', 64) + "\nsize 12\n");

        var findings = card.Build().Findings.Where(finding => finding.Code == "MCB4101").ToList();

        findings.Select(finding => Path.GetFileName(finding.File)).ShouldBe(["metrics.json", "modelcard.yaml"], ignoreOrder: true);
        findings.ShouldContain(finding => finding.Line == 1 && finding.Message.Contains("'results'", StringComparison.Ordinal));
        findings.ShouldAllBe(finding => finding.Severity == FindingSeverity.Warning);
    }

    [Fact]
    public void A_figure_that_fell_out_of_the_results_is_missed()
    {
        using var card = Project();
        Accept(card);
        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB41", StringComparison.Ordinal));

        card.Write("metrics.json", Metrics.Replace("  \"accuracy\": 0.95,\n", "", StringComparison.Ordinal));

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB4105");
        finding.Message.ShouldContain("accuracy");
        finding.Message.ShouldContain("0.95");
        finding.File.ShouldEndWith("metrics.json");
    }

    [Fact]
    public void A_new_model_with_new_results_changes_the_card_and_nothing_typed()
    {
        using var card = Project();
        Accept(card);
        card.Write("metrics.json", Metrics.Replace("0.95", "0.97", StringComparison.Ordinal));
        File.WriteAllBytes(Path.Combine(card.Request.ProjectDirectory, "model.safetensors"), Safetensor(2));

        card.Text().ShouldContain("0.97");
        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB41", StringComparison.Ordinal));
    }

    [Fact]
    public void A_regression_of_a_measured_metric_is_an_error_at_its_line()
    {
        using var card = Project();
        card.Request.RegressionTolerance = "1 %";
        Accept(card);
        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB4205");

        card.Write("metrics.json", Metrics.Replace("0.95", "0.90", StringComparison.Ordinal));

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB4205");
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Line.ShouldBe(2);
        finding.File.ShouldEndWith("metrics.json");
    }

    [Fact]
    public void A_limit_on_an_item_without_a_value_holds_the_measured_result()
    {
        using var card = Project();
        card.WithItem("ModelCardMetric", "accuracy", ("Minimum", "0.96"));

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB4201");

        finding.Message.ShouldContain("metrics.json, line 2");
        card.Build().Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_typed_value_that_the_results_contradict_is_found_where_it_is_typed()
    {
        using var card = Project("metrics:\n- type: accuracy\n  value: 0.97\n  split: test\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB4110");

        finding.Line.ShouldBe(3);
        finding.Message.ShouldContain("metrics.json, line 2 has 0.95");
    }

    [Fact]
    public void The_same_state_is_accepted_from_the_cache_of_the_build()
    {
        using var card = Project();
        var first = CardAccept.Run(card.Request, out _).Files[0].Text;
        var cache = card.Write("facts.cache", ModelCard.Outputs.YamlWriter.WriteAsRead(card.Request.FactCache.Next.ShouldNotBeNull()));
        card.Request.FactCache = new(cache);

        CardAccept.Run(card.Request, out _).Files[0].Text.ShouldBe(first);
    }

    private static TestCard Project(string? sidecar = null)
    {
        var card = new TestCard(sidecar);
        card.Write("metrics.json", Metrics);
        card.Write("birds.csv", "length,species\n1,Gentoo\n2,Adelie\n");
        File.WriteAllBytes(Path.Combine(card.Request.ProjectDirectory, "model.safetensors"), Safetensor(1));
        return card.WithItem("ModelCardModelFile", "model.safetensors")
            .WithItem("ModelCardMetricsFile", "metrics.json", ("Dataset", "birds"), ("Split", "test"))
            .WithItem("ModelCardDataset", "birds", ("File", "birds.csv"), ("Role", "train"));
    }

    [Fact]
    public void A_shard_that_is_named_by_itself_and_by_its_index_is_accepted_once()
    {
        using var card = new TestCard("results: F1 is 0.9 on new letters.\n").WithItem("ModelCardModelFile", "model.safetensors.index.json").WithItem("ModelCardModelFile", "one.safetensors");
        card.WriteBytes("one.safetensors", Sources.Safetensors.Floats(3));
        card.Write("model.safetensors.index.json", "{\"metadata\": {\"total_size\": 12}, \"weight_map\": {\"weight\": \"one.safetensors\"}}");

        var accepted = CardAccept.Run(card.Request, out var summary);

        summary.ShouldBe("2 files accepted");
        card.Write("modelcard.lock", accepted.Files.ShouldHaveSingleItem().Text);

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0610" || finding.Code == "MCB4101");
    }

    [Fact]
    public void A_lock_file_that_no_build_would_read_back_is_not_written()
    {
        using var card = new TestCard("license: mit\n");
        for (var file = 0; file < 60; file++)
        {
            var name = $"results-{file:00}.csv";
            card.Write(name, "metric,value,slice,split,sample_size\n" + string.Concat(Enumerable.Range(0, 450).Select(i => $"accuracy,0.{i:000}1,group={i},test,{i + 1}\n")));
            card.WithItem("ModelCardMetricsFile", name);
        }

        var result = CardAccept.Run(card.Request, out _);

        result.Files.ShouldBeEmpty();
        result.Findings.Single(finding => finding.Code == "MCB0605").Message.ShouldContain("would hold more than a build reads back");
    }

    private static void Accept(TestCard card)
    {
        var result = CardAccept.Run(card.Request, out var summary);
        card.Request.Accepting = null;
        summary.ShouldBe("3 files accepted", string.Join('\n', result.Findings.Select(finding => finding.Message)));
        card.Write("modelcard.lock", result.Files[0].Text);
    }

    private static void Point(TestCard card, string name)
    {
        var path = Path.Combine(card.Request.ProjectDirectory, name);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllText(path, $"version https://git-lfs.github.com/spec/v1\noid sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\nsize {bytes.Length}\n");
    }

    // One tensor of two 32-bit floats.
    private static byte[] Safetensor(byte content)
    {
        var header = System.Text.Encoding.UTF8.GetBytes("{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}");
        return [.. BitConverter.GetBytes((long)header.Length), .. header, content, 0, 0, 0, 0, 0, 0, 0];
    }
}
