using System.Diagnostics;
using System.Text;
using ModelCard.Card;
using ModelCard.Sources;
using ModelCard.Tests.Sources;

namespace ModelCard.Tests;

/// <summary>Files on disk that mean harm, or that nobody meant: a build reads each once, waits for none, and prints no markup of theirs.</summary>
public sealed class HostileFileTests
{
    private const string Markup = "a\\n\\n# Evil\\n<script>x</script> [x](javascript:1) \\u202Eb";

    [Theory]
    [InlineData("ModelCardModelFile", "model.onnx")]
    [InlineData("ModelCardMetricsFile", "results.json")]
    [InlineData("ModelCardFoundFile", "model.zip")]
    public async Task A_named_pipe_is_not_waited_for(string item, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var card = new TestCard().WithItem(item, name);
        using (var pipe = Process.Start("mkfifo", [Path.Combine(card.Request.ProjectDirectory, "pipe")]))
        {
            await pipe.WaitForExitAsync();
        }

        File.CreateSymbolicLink(Path.Combine(card.Request.ProjectDirectory, name), "pipe");

        var result = await Task.Run(card.Build).WaitAsync(TimeSpan.FromMinutes(1));

        result.Files.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("cyclonedx")]
    [InlineData("json")]
    public async Task A_figure_that_is_a_pipe_or_a_device_is_not_waited_for(string format)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var card = new TestCard("direct_use: |\n  ![Endless](endless.png)\nvisualizations: [{path: pipe.png, alt: x}, {path: zero.png, alt: x}]\n");
        card.Request.Formats = format;
        using (var pipe = Process.Start("mkfifo", [Path.Combine(card.Request.ProjectDirectory, "pipe")]))
        {
            await pipe.WaitForExitAsync();
        }

        File.CreateSymbolicLink(Path.Combine(card.Request.ProjectDirectory, "pipe.png"), "pipe");
        File.CreateSymbolicLink(Path.Combine(card.Request.ProjectDirectory, "zero.png"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(card.Request.ProjectDirectory, "endless.png"), "/dev/zero");
        var bundle = Path.Combine(card.Request.ProjectDirectory, "bundle");

        await Task.Run(() =>
        {
            foreach (var file in card.Build().Files)
            {
                file.WriteTo(bundle);
            }
        }).WaitAsync(TimeSpan.FromMinutes(1));

        Directory.GetFiles(bundle).Sum(path => new FileInfo(path).Length).ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void A_large_figure_behind_a_link_is_as_large_as_its_bytes()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var card = new TestCard("visualizations: [{path: a.png, alt: x}]\n");
        using (var large = File.Create(Path.Combine(card.Request.ProjectDirectory, "large.png")))
        {
            large.SetLength(11 * 1024 * 1024);
        }

        File.CreateSymbolicLink(Path.Combine(card.Request.ProjectDirectory, "a.png"), "large.png");

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0017" && finding.Message.Contains("is larger than 10 MiB", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_behind_a_link_that_changes_is_read_again()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var card = new TestCard().WithItem("ModelCardMetricsFile", "results.json");
        var path = card.Write("stored/1.json", "{\"accuracy\": 0.25}");
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.CreateSymbolicLink(Path.Combine(card.Request.ProjectDirectory, "results.json"), "stored/1.json");
        var cache = Path.Combine(card.Request.ProjectDirectory, "facts.cache");
        card.Request.FactCache = new FactCache(cache);
        card.Text().ShouldContain("0.25");
        File.WriteAllText(cache, ModelCard.Outputs.YamlWriter.Write(card.Request.FactCache.Next!));

        card.Write("stored/1.json", "{\"accuracy\": 0.75}");
        card.Request.FactCache = new FactCache(cache);

        card.Text().ShouldContain("0.75");
    }

    [Fact]
    public void A_part_named_in_many_spellings_is_one_file()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "m.safetensors.index.json");
        card.WriteBytes("s.safetensors", Safetensors.Floats(4, 4));
        card.Write("m.safetensors.index.json", "{\"weight_map\": {\"a\": \"s.safetensors\", \"b\": \"./s.safetensors\", \"c\": \".//./s.safetensors\"}}");

        card.Text().Split("Beside it").Length.ShouldBe(2);
    }

    [Fact]
    public void A_file_is_hashed_once_whoever_names_it()
    {
        var cache = new FactCache("");
        using var first = new CountedStream();
        using var second = new CountedStream();

        cache.HashOf(second, "/nowhere/a").ShouldBe(cache.HashOf(first, "/nowhere/a"));

        second.Reads.ShouldBeGreaterThan(0);
        first.Reads.ShouldBe(0);
    }

    [Fact]
    public void Facts_of_a_lock_file_bring_no_markup_into_a_card()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "m.onnx").WithItem("ModelCardMetricsFile", "r.json").WithItem("ModelCardDataset", "x/y", ("File", "d.csv"));
        card.Write(
            "modelcard.lock",
            "version: 1\nfiles:\n"
            + Entry("m.onnx", "model", "onnx", "parameters: 5, authors: [\"M\"], details: {\"M\": \"M\"}, elements: {\"M\": \"M\"}, inputs: [{name: \"M\", type: float32, shape: \"[2]\"}]")
            + Entry("r.json", "results", "json", "metrics: [{type: \"M\", value: 0.5, slice: \"M\"}], hyperparameters: {\"M\": \"M\"}")
            + Entry("d.csv", "data", "csv", "rows: 5, columns: [{name: \"M\", type: \"M\"}], label: \"M\", classes: {\"M\": 5}"));

        var body = card.Text().Split("---\n", 3)[2].Split('\n');

        body.ShouldNotContain(line => line.TrimStart('#', ' ').StartsWith("Evil", StringComparison.Ordinal));
        body.ShouldNotContain(line => line.Contains('\u202E', StringComparison.Ordinal));
        body.ShouldNotContain(line => line.StartsWith('|') && line.Contains(" <script>", StringComparison.Ordinal));
        body.ShouldNotContain(line => line.StartsWith("- **", StringComparison.Ordinal) && !line.Contains('`', StringComparison.Ordinal) && line.Contains(" <script>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hash_of_a_lock_file_is_a_hash()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "m.onnx");
        card.Write("modelcard.lock", "version: 1\nfiles:\n" + Entry("m.onnx", "model", "onnx", "parameters: 5").Replace(new string('a', 64), "`x`" + new string('a', 61), StringComparison.Ordinal));

        card.Findings(FindingSeverity.Error).ShouldHaveSingleItem().ShouldStartWith("MCB0610");
    }

    [Fact]
    public void Notes_of_a_cache_are_no_errors_and_have_no_code_of_their_own()
    {
        using var card = new TestCard().WithItem("ModelCardMetricsFile", "results.json");
        card.Write("results.json", "{\"accuracy\": NaN, \"f1\": 0.5}");
        card.Request.FactCache = new FactCache("");
        card.Build();
        var facts = ModelCard.Outputs.YamlWriter.Write(card.Request.FactCache.Next!);
        card.Request.FactCache = new FactCache(card.Write("facts.cache", facts.Replace("severity: Warning", "severity: Error", StringComparison.Ordinal)));

        card.Findings(FindingSeverity.Error).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("''")]
    [InlineData("\"\\x01 \\u2028\"")]
    [InlineData("' -'")]
    public void A_note_of_a_cache_that_says_nothing_is_none(string message)
    {
        using var card = new TestCard().WithItem("ModelCardMetricsFile", "results.json");
        card.Write("results.json", "{\"accuracy\": NaN, \"f1\": 0.5}");
        card.Request.FactCache = new FactCache("");
        card.Build();
        var facts = ModelCard.Outputs.YamlWriter.Write(card.Request.FactCache.Next!);
        card.Request.FactCache = new FactCache(card.Write("facts.cache", string.Join('\n', facts.Split('\n').Select(line => line.Contains("message: ", StringComparison.Ordinal) ? line.Split("message: ")[0] + "message: " + message : line))));

        card.Build().Findings.ShouldAllBe(finding => finding.Message.Length > 5);
    }

    [Fact]
    public void A_large_map_is_read_in_a_moment_and_a_key_given_twice_is_found_in_it()
    {
        var yaml = new StringBuilder();
        for (var i = 0; i < 90_000; i++)
        {
            yaml.Append("key").Append(i).Append(": x\n");
        }

        var findings = new List<Finding>();
        YamlReader.Read(yaml + "key80000: y\n", "a.yaml", SourceKind.Sidecar, findings, 200_000);

        findings.ShouldHaveSingleItem().Message.ShouldContain("the first is on line 80001");
    }

    [Fact]
    public void A_document_of_many_figures_is_read_in_little_memory()
    {
        var text = "{" + string.Join(",\n", Enumerable.Range(0, 100_000).Select(number => $"\"accuracy{number}\": 0.5")) + "}";
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(text), "r.json");
        var before = GC.GetAllocatedBytesForCurrentThread();

        ReadArtifact.Facts(new JsonMetricsReader(), file);

        // All that is made, not what is held at once: names that are not known cost no copy of the tables.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(150L * 1024 * 1024);
    }

    [Fact]
    public void Names_that_are_no_numbers_are_told_from_texts()
    {
        using var file = ReadArtifact.Open("{\"a\": NaN, \"b\": \"a\", \"c\": -Infinity, \"d\": Infinity}"u8.ToArray());

        var map = (CardMap)JsonText.Read(file.ReadAll(1000), Origin.InFile(SourceKind.Measured, "r.json", 0, 0));

        map.Entries.Select(entry => ((CardScalar)entry.Value).Text).ShouldBe(["NaN", "a", "-Infinity", "Infinity"]);
    }

    [Fact]
    public void A_file_of_lines_that_are_no_JSON_is_given_up()
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes("{\"a\": 1}\n" + string.Concat(Enumerable.Repeat("x\n", 100_001))), "d.jsonl");

        Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(new JsonLinesReader(), file)).Line.ShouldBe(2);
    }

    [Fact]
    public void Keys_in_another_order_are_the_same_columns()
    {
        using var file = ReadArtifact.Open("{\"a\": 1, \"b\": 2}\n{\"b\": 1, \"a\": null}\n{\"c\": 1}\n"u8.ToArray(), "d.jsonl");

        var columns = ReadArtifact.Yaml(ReadArtifact.Facts(new JsonLinesReader(), file));

        columns.Split("- name:").Length.ShouldBe(4);
    }

    [Fact]
    public void A_table_of_figures_over_16_MB_is_refused()
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes("metric,value\n" + string.Concat(Enumerable.Repeat("accuracy,0.5\n", 1_300_000))), "r.csv");

        Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(new CsvMetricsReader(), file)).IsLimit.ShouldBeTrue();
    }

    private static string Entry(string path, string role, string format, string facts) =>
        $"- path: {path}\n  role: {role}\n  format: {format}\n  size: 5\n  sha256: {new string('a', 64)}\n  facts: {{{facts.Replace("M\"", Markup + "\"", StringComparison.Ordinal)}}}\n";

    private sealed class CountedStream() : MemoryStream([1, 2, 3])
    {
        public int Reads { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Reads++;
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            Reads++;
            return base.Read(buffer);
        }
    }
}
