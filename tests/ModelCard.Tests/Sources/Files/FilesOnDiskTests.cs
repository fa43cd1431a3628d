using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

/// <summary>What becomes of the files a project names, whatever their format.</summary>
public sealed class FilesOnDiskTests
{
    [Fact]
    public void A_model_file_fills_the_card_and_stands_below_what_the_author_wrote()
    {
        using var card = new TestCard("model_size: 12 MB\n").WithItem("ModelCardModelFile", "model.safetensors");
        card.WriteBytes("model.safetensors", Safetensors.Floats(10, 3));

        var text = card.Text();

        text.ShouldContain("12 MB");
        text.ShouldContain("30", customMessage: "the number of parameters");
    }

    [Theory]
    [InlineData("model.safetensors", new byte[] { 1, 2, 3 }, "MCB0604", "byte")]
    [InlineData("model.safetensors", new byte[0], "MCB060", "model.safetensors")]
    [InlineData("model.txt", new byte[] { 65 }, "MCB0603", "in no format that is known: ")]
    public void A_file_that_cannot_be_used_is_reported_and_the_card_is_written_without_it(string name, byte[] bytes, string code, string words)
    {
        using var card = new TestCard("license: mit\n").WithItem("ModelCardModelFile", name);
        card.WriteBytes(name, bytes);

        var result = card.Build();

        var finding = result.Findings.Single(finding => finding.Code.StartsWith(code, StringComparison.Ordinal));
        finding.Severity.ShouldBe(ModelCard.Card.FindingSeverity.Warning);
        finding.Message.ShouldContain(words);
        Path.GetFileName(finding.File).ShouldBe(name);
        result.Files.ShouldHaveSingleItem().Text.ShouldContain("license: mit");
    }

    [Theory]
    [InlineData("nowhere.onnx", "MCB0601")]
    [InlineData("folder", "MCB0602")]
    public void A_file_that_is_not_there_is_reported_where_the_project_names_it(string name, string code)
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", name);
        card.Write("folder/a.txt", "a");

        var result = card.Build();

        Path.GetFileName(result.Findings.Single(finding => finding.Code == code).File).ShouldBe("App.csproj");
        result.FilesRead.ShouldContain(path => path.EndsWith(name, StringComparison.Ordinal), "it may appear");
    }

    [Fact]
    public void A_pointer_gives_the_size_and_the_hash_and_says_how_to_get_the_rest()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "model.onnx");
        card.Write("model.onnx", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12000000\n");

        var result = card.Build();

        result.Findings.Single(finding => finding.Code == "MCB0607").Message.ShouldContain("git lfs pull");
        result.Files[0].Text.ShouldContain("12 MB");
        result.Files[0].Text.ShouldContain("4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393");
    }

    [Fact]
    public void A_file_that_did_not_change_is_neither_read_nor_hashed_again()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "model.safetensors");
        var path = card.WriteBytes("model.safetensors", Safetensors.Floats(4, 4));
        var time = File.GetLastWriteTimeUtc(path);
        var first = BuildWithCache(card, "");

        // The same size and time with other bytes: only a reader would notice.
        var other = Safetensors.Floats(2, 8);
        other.Length.ShouldBe(Safetensors.Floats(4, 4).Length);
        card.WriteBytes("model.safetensors", other[..^1].Append((byte)1).ToArray());
        File.SetLastWriteTimeUtc(path, time);
        var second = BuildWithCache(card, first.Cache);
        second.Card.ShouldBe(first.Card);
        second.Cache.ShouldBe(first.Cache);

        File.SetLastWriteTimeUtc(path, time.AddSeconds(1));
        BuildWithCache(card, second.Cache).Card.ShouldNotBe(first.Card);
    }

    [Fact]
    public void What_a_reader_had_to_say_is_said_again_when_the_file_is_not_read_again()
    {
        using var card = new TestCard().WithItem("ModelCardMetricsFile", "results.json");
        card.Write("results.json", "{\n  \"accuracy\": NaN,\n  \"f1\": 0.5\n}");
        var first = BuildWithCache(card, "");

        var again = BuildWithCache(card, first.Cache);

        first.Findings.ShouldContain(line => line.StartsWith("MCB0606(2", StringComparison.Ordinal));
        again.Findings.ShouldBe(first.Findings);
    }

    [Theory]
    [InlineData("not: [yaml")]
    [InlineData("model.safetensors model:\n  role: model\n")]
    [InlineData("- a\n- b\n")]
    public void A_cache_that_cannot_be_read_is_as_good_as_none(string cache)
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "model.safetensors");
        card.WriteBytes("model.safetensors", Safetensors.Floats(4, 4));

        BuildWithCache(card, cache).ShouldBe(BuildWithCache(card, ""), new BuiltComparer());
    }

    [Fact]
    public void The_one_model_file_a_project_ships_is_taken_and_of_several_none()
    {
        using var card = new TestCard().WithItem("ModelCardFoundFile", "model.safetensors");
        card.WriteBytes("model.safetensors", Safetensors.Floats(10, 3));
        card.Text().ShouldContain("safetensors");

        card.WithItem("ModelCardFoundFile", "other.safetensors");
        card.Build().Findings.Single(finding => finding.Code == "MCB0608").Message.ShouldContain("<ModelCardModelFile Include=\"model.safetensors\" />");
    }

    [Fact]
    public void A_file_the_project_names_comes_before_those_it_ships()
    {
        using var card = new TestCard().WithItem("ModelCardFoundFile", "a.safetensors").WithItem("ModelCardFoundFile", "b.safetensors").WithItem("ModelCardModelFile", "b.safetensors");
        card.WriteBytes("b.safetensors", Safetensors.Floats(10, 3));

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0608");
    }

    [Fact]
    public void Metadata_that_a_file_item_does_not_have_is_reported()
    {
        using var card = new TestCard().WithItem("ModelCardMetricsFile", "results.json", ("Splitt", "test"));
        card.Write("results.json", "{\"accuracy\": 0.5}");

        card.Build().Findings.Single(finding => finding.Code == "MCB0012").Message.ShouldContain("did you mean 'Split'");
    }

    [Fact]
    public void What_another_version_of_the_package_read_is_read_again()
    {
        using var card = new TestCard().WithItem("ModelCardModelFile", "a.safetensors");
        card.WriteBytes("a.safetensors", Safetensors.Floats(10, 3));
        var cache = BuildWithCache(card, "").Cache;
        var version = typeof(FactCache).Module.ModuleVersionId.ToString("N");
        var kept = cache.Replace("parameters: 30", "parameters: 31", StringComparison.Ordinal);
        kept.ShouldNotBe(cache);

        BuildWithCache(card, kept).Card.ShouldContain("Parameters: 31");
        BuildWithCache(card, kept.Replace(version, Guid.Empty.ToString("N"), StringComparison.Ordinal)).Card.ShouldContain("Parameters: 30");
    }

    private static (string Card, string Cache, string[] Findings) BuildWithCache(TestCard card, string cache)
    {
        var path = card.Write("obj/facts.cache", cache);
        card.Request.FactCache = new FactCache(path);
        var result = card.Build();
        return (result.Files[0].Text, YamlWriter.Write(card.Request.FactCache.Next!), [.. result.Findings.Select(finding => $"{finding.Code}({finding.Line}) {finding.Message}")]);
    }

    private sealed class BuiltComparer : IEqualityComparer<(string Card, string Cache, string[] Findings)>
    {
        public bool Equals((string Card, string Cache, string[] Findings) x, (string Card, string Cache, string[] Findings) y) => x.Card == y.Card && x.Cache == y.Cache && x.Findings.SequenceEqual(y.Findings);

        public int GetHashCode((string Card, string Cache, string[] Findings) obj) => obj.Card.GetHashCode(StringComparison.Ordinal);
    }
}
