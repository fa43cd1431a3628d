using System.Text;

namespace ModelCard.Tests.Index;

public sealed class CardIndexTests
{
    private const string Full = """
        {
          "$schema": "https://example.com/schema", "schema_version": "1.0", "generator": {"name": "ModelCard.Build", "version": "0.1.0"},
          "model": {"name": "Tone", "version": "2.1", "license": "mit", "pipeline_tag": "text-classification"},
          "score": {"percent": 87, "missing_required": 1, "missing_recommended": 2},
          "metrics": [
            {"type": "f1", "slice": "lang=de", "value": 0.5},
            {"type": "accuracy", "value": 0.90, "unit": "%", "dataset": "imdb", "split": "test"}
          ],
          "waivers": [{"target": "paper", "expires": "2099-06-30"}, {"target": "MCB1032", "expires": "2098-01-31"}, {"target": "demo"}],
          "checklists": [
            {"name": "huggingface", "items": [
              {"title": "license", "level": "required", "status": "answered", "owner": "developer"},
              {"title": "data", "level": "required", "status": "missing", "owner": "developer"},
              {"title": "bias", "level": "recommended", "status": "missing", "owner": "sociotechnic"},
              {"title": "demo", "level": "optional", "status": "missing", "owner": "developer"}]},
            {"name": "own", "items": [
              {"title": "bias", "level": "required", "status": "missing", "owner": "sociotechnic"},
              {"title": "contact", "level": "recommended", "status": "missing", "owner": "project organizer"}]}
          ],
          "findings": [{"code": "MCB4103"}, {"code": "MCB4101"}, {"code": "MCB4103"}, {"code": "MCB1020"}]
        }
        """;

    [Fact]
    public void The_row_of_a_card_in_JSON_says_what_the_card_says()
    {
        using var folder = new IndexFolder();
        folder.Write("tone/modelcard.json", Full);

        folder.Rows().ShouldHaveSingleItem().ShouldBe(
        [
            "[Tone](../tone/modelcard.json) 2.1", "87 %", "mit", "text-classification", "accuracy on imdb, test", "0.90 %", "3 (MCB4101, MCB4103)", "1 + 0", "1 + 0", "0 + 1", "2098-01-31",
            "tone/modelcard.json",
        ]);
    }

    [Fact]
    public void A_card_in_Markdown_is_checked_and_what_it_cannot_tell_is_a_dash()
    {
        using var folder = new IndexFolder();
        var text = "---\nlicense: apache-2.0\npipeline_tag: text-classification\nmodel-index:\n- name: Tone\n  results:\n  - task: {type: text-classification}\n    dataset: {type: imdb, name: IMDb}\n    metrics:\n    - {type: accuracy, value: 0.9}\n---\n\n# Model Card for Tone\n";
        var path = folder.Write("tone/README.md", text);
        var score = CardFilesCheck.Run(new CardRequest(path), [path]).Cards[0].Score;

        var row = folder.Rows().ShouldHaveSingleItem();

        row[..7].ShouldBe(["[Tone](../tone/README.md)", $"{score} %", "apache-2.0", "text-classification", "accuracy on IMDb", "0.9", "–"]);
        row[7].ShouldMatch(@"^\d+ \+ \d+$");
        row[10].ShouldBe("none");
    }

    [Theory]
    [InlineData("", "MCB0761")]
    [InlineData("{", "MCB0761")]
    [InlineData("[1, 2", "MCB0761")]
    [InlineData("[]", "MCB0762")]
    [InlineData("null", "MCB0762")]
    [InlineData("{}", "MCB0762")]
    [InlineData("""{"schema_version": "0.0.2", "model_details": {"name": "x"}}""", "MCB0762")]
    [InlineData("""{"schema_version": "2.0", "generator": {}, "model": {"name": "x"}}""", "MCB0762")]
    [InlineData("""{"schema_version": "\ud800", "generator": {}, "model": {"name": "x"}}""", "MCB0762")]
    public void A_file_that_is_no_card_of_ours_is_reported_and_left_out(string json, string code)
    {
        using var folder = new IndexFolder();
        var path = folder.Write("tone/modelcard.json", json);

        var result = folder.Index();

        result.Models.ShouldBe(0);
        result.Findings.Select(finding => finding.Code).ShouldBe([code, "MCB0760"]);
        result.Findings[0].File.ShouldBe(path);
    }

    [Fact]
    public void A_broken_card_in_JSON_gives_way_to_the_Markdown_beside_it()
    {
        using var folder = new IndexFolder();
        folder.Write("tone/modelcard.json", "{");
        folder.Write("tone/README.md", "---\nlicense: mit\n---\n\n# Model Card for Tone\n");

        var result = folder.Index();

        IndexFolder.RowsOf(result).ShouldHaveSingleItem()[2].ShouldBe("mit");
        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0761");
    }

    [Theory]
    [InlineData("""{"schema_version": "1.9", "generator": {}, "model": {"name": ["list"], "license": {"id": 1}, "version": 3}, "score": [], "metrics": 5, "checklists": [null, 1, {"items": {}}], "findings": "x", "waivers": {}}""")]
    [InlineData("""{"schema_version": "1.0", "generator": {}, "model": {"name": null, "license": "\udc00x"}, "score": {"percent": 1e400}, "metrics": [null, [], {"value": {}}], "checklists": [{"items": [5, {"status": "missing", "level": "required", "owner": "nobody"}]}], "waivers": [{"expires": "2099-99-99"}, 7], "findings": [{"code": 5}]}""")]
    public void Members_of_the_wrong_kind_count_as_not_there(string json)
    {
        using var folder = new IndexFolder();
        folder.Write("tone/modelcard.json", json);

        var row = folder.Rows().ShouldHaveSingleItem();

        row[1].ShouldBe("–");
        row[6].ShouldBe("0");
    }

    [Fact]
    public void A_file_that_is_too_large_or_no_UTF8_is_reported()
    {
        using var folder = new IndexFolder();
        folder.Write("large/modelcard.json", new string(' ', (16 * 1024 * 1024) + 1));
        File.WriteAllBytes(folder.Write("latin/modelcard.json", ""), Encoding.Latin1.GetBytes("{\"name\": \"ü\"}"));

        folder.Index().Findings.Select(finding => finding.Code).ShouldBe(["MCB0761", "MCB0761", "MCB0760"]);
    }

    [Fact]
    public void Nothing_found_is_a_finding_and_gives_pages_that_say_so()
    {
        using var folder = new IndexFolder();

        var result = folder.Index();

        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0760");
        result.Files[0].Text.ShouldContain("<dt>Models</dt><dd>0</dd>");
        result.Files[0].Text.ShouldNotContain("<table");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_and_writes_nothing()
    {
        using var folder = new IndexFolder();

        var result = CardIndex.Run(new CardIndexRequest(Path.Combine(folder.Path, "none"), folder.Path));

        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0202");
        result.Files.ShouldBeEmpty();
    }

    [Fact]
    public void Cards_that_are_named_are_all_that_is_listed()
    {
        using var folder = new IndexFolder();
        folder.Write("other/README.md", "---\nlicense: mit\n---\n# Other\n");
        var plain = folder.Write("tone/CARD.md", "# Model Card for Tone\n");
        var json = folder.Write("two/modelcard.json", IndexFolder.Json("Two"));
        var markdown = folder.Write("two/README.md", "# Two\n");

        var result = CardIndex.Run(new CardIndexRequest(folder.Path, folder.Path) { Cards = [markdown, plain, json, plain], NamesCards = true });

        IndexFolder.RowsOf(result).Select(row => row[0]).ShouldBe(["[Tone](tone/CARD.md)", "[Two](two/README.md)"]);
    }

    [Fact]
    public void The_same_tree_elsewhere_gives_the_same_bytes()
    {
        using var one = new IndexFolder();
        using var two = new IndexFolder();
        foreach (var folder in new[] { one, two })
        {
            foreach (var name in (string[])(folder == one ? ["b", "a", "C", "é"] : ["é", "C", "a", "b"]))
            {
                folder.Build($"src/{name}/App.csproj", "App" + name, new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json(name == "C" ? "a" : name) });
            }
        }

        two.Index().Files.Select(file => file.Text).ShouldBe(one.Index().Files.Select(file => file.Text));
    }

    [Fact]
    public void The_page_is_as_it_was_looked_at()
    {
        using var folder = new IndexFolder();
        folder.Write("tone/modelcard.json", Full);
        folder.Write("plain/README.md", "---\nlicense: mit\n---\n\n# Model Card for Plain\n");

        var result = folder.Index();

        RepositoryFiles.ShouldHold("tests/ModelCard.Tests/Goldens/Index/index.md", result.Files[1].Text);
        RepositoryFiles.ShouldHold("tests/ModelCard.Tests/Goldens/Index/index.html", result.Files[0].Text.Replace(global::ModelCard.Outputs.CardOutput.ToolVersion, "VERSION", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_somebody_elses_is_recognized()
    {
        using var folder = new IndexFolder();
        var result = folder.Index();
        foreach (var file in result.Files)
        {
            file.WriteTo(folder.Path);
        }

        result.FindForeign(folder.Path).ShouldBeNull();

        var mine = folder.Write("index.md", "# My documentation\n");
        result.FindForeign(folder.Path).ShouldBe(mine);
    }
}
