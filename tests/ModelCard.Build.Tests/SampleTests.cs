using System.Text.Json;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task The_penguin_sample_builds_a_complete_card_that_passes_at_strict()
    {
        using var copy = new SampleCopy("PenguinClassifier");

        var result = (await copy.BuildAsync("-p:ModelCardStrictness=strict")).ShouldSucceed();

        result.Findings.ShouldBeEmpty(result.Output);
        result.Output.ShouldContain("100 % complete");
        var card = File.ReadAllText(copy.Card("PenguinClassifier"));
        card.ShouldNotContain("TODO");

        // What the README shows of it is an excerpt: the same lines in the same order.
        var lines = new Queue<string>(card.Split('\n'));
        foreach (var shown in DocPage.Read("README.md").Blocks.First(block => block.Language == "markdown").Lines)
        {
            while (lines.TryDequeue(out var line) && line != shown)
            {
            }

            lines.ShouldNotBeEmpty($"The card does not have, or not in this order: {shown}");
        }
    }

    [Fact]
    public async Task The_penguin_card_in_JSON_tells_where_each_figure_was_measured()
    {
        using var copy = new SampleCopy("PenguinClassifier");

        (await copy.BuildAsync("-p:ModelCardFormats=json")).ShouldSucceed().Findings.ShouldBeEmpty();

        var folder = Path.GetDirectoryName(copy.Card("PenguinClassifier"))!;
        Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(["modelcard.json", "modelcard.mct.json"], ignoreOrder: true);
        var text = File.ReadAllText(Path.Combine(folder, "modelcard.json"));
        text.ShouldNotContain(Path.GetDirectoryName(copy.Folder)!);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("score").GetProperty("percent").GetInt32().ShouldBe(100);
        var accuracy = json.RootElement.GetProperty("metrics").EnumerateArray().First(metric => metric.GetProperty("type").GetString() == "accuracy");
        accuracy.GetProperty("value").GetRawText().ShouldBe("0.9942");
        accuracy.GetProperty("minimum").GetRawText().ShouldBe("0.98");
        accuracy.GetProperty("origin").GetProperty("file").GetString().ShouldBe("PenguinClassifier.csproj");
        accuracy.GetProperty("attribute_origins").GetProperty("value").GetProperty("file").GetString().ShouldBe("results.csv");
        using var toolkit = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "modelcard.mct.json")));
        toolkit.RootElement.GetProperty("model_parameters").GetProperty("data")[0].GetProperty("description").GetString()!.ShouldContain("Classes of species: ");
    }

    [Fact]
    public async Task Training_the_penguin_model_again_gives_the_committed_files()
    {
        using var copy = new SampleCopy("PenguinClassifier");

        (await Dotnet.RunAsync(copy.Folder, ["run", "-p:ModelCardTaskAssembly=" + copy.Tasks])).ShouldSucceed();

        foreach (var file in new[] { "model.safetensors", "metrics.json", "results.csv", "data/train.csv", "data/test.csv" })
        {
            File.ReadAllBytes(Path.Combine(copy.Folder, file)).ShouldBe(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "samples", "PenguinClassifier", file)), file);
        }
    }

    [Fact]
    public async Task A_figure_that_is_gone_is_missed_and_a_model_trained_anew_updates_the_card()
    {
        using var copy = new SampleCopy("PenguinClassifier");
        var results = Path.Combine(copy.Folder, "results.csv");
        var lines = File.ReadAllLines(results);
        File.WriteAllLines(results, lines.Where(line => !line.StartsWith("f1,", StringComparison.Ordinal)));

        var gone = (await copy.BuildAsync()).ShouldSucceed();
        gone.Lines.ShouldContain(line => line.Contains("MCB4105", StringComparison.Ordinal) && line.Contains("f1", StringComparison.OrdinalIgnoreCase), gone.Output);

        File.WriteAllLines(results, lines.Select(line => line.Replace("0.9928", "0.9831", StringComparison.Ordinal)));
        (await copy.BuildAsync()).ShouldSucceed();
        File.ReadAllText(copy.Card("PenguinClassifier")).ShouldContain("| Macro F1 | 0.9831 |");
    }

    [Fact]
    public async Task The_incomplete_sample_warns_and_fails_at_strict()
    {
        using var copy = new SampleCopy("IncompleteCard");

        var warned = (await copy.BuildAsync()).ShouldSucceed();
        warned.Findings.ShouldNotBeEmpty();
        warned.Findings.ShouldAllBe(finding => finding.StartsWith("warning", StringComparison.Ordinal));
        warned.Lines.ShouldContain(line => line.Contains("MCB1020", StringComparison.Ordinal) && line.Contains("placeholder", StringComparison.Ordinal));

        (await copy.BuildAsync("-p:ModelCardStrictness=strict")).ShouldFail().Findings.ShouldContain("error MCB1020");
    }

    [Fact]
    public async Task The_ONNX_sample_finds_its_model_and_passes_at_strict()
    {
        using var copy = new SampleCopy("PenguinOnnx", "PenguinClassifier");

        var result = (await copy.BuildAsync("-p:ModelCardStrictness=standard")).ShouldSucceed();

        result.Findings.ShouldBeEmpty(result.Output);
        var card = File.ReadAllText(copy.Card("PenguinOnnx"));
        card.ShouldContain("measurements: float32 [batch, 4]");
        card.ShouldContain("probabilities: float32 [batch, 3]");
        card.ShouldContain("| Accuracy | 0.9942 |");
    }

    [Fact]
    public async Task Writing_the_ONNX_model_again_gives_the_committed_files()
    {
        using var copy = new SampleCopy("PenguinOnnx", "PenguinClassifier");

        (await Dotnet.RunAsync(copy.Folder, ["run", "-p:ModelCardTaskAssembly=" + copy.Tasks])).ShouldSucceed();

        foreach (var file in new[] { "penguins.onnx", "results.csv" })
        {
            File.ReadAllBytes(Path.Combine(copy.Folder, file)).ShouldBe(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "samples", "PenguinOnnx", file)), file);
        }
    }

    [Fact]
    public async Task The_monorepo_holds_its_models_to_one_policy_and_its_libraries_to_none()
    {
        using var copy = new SampleCopy("Monorepo");

        var result = (await copy.BuildAsync()).ShouldSucceed();

        result.Findings.ShouldBeEmpty(result.Output);
        Directory.Exists(Path.Combine(copy.Folder, "libs", "Words", "bin", "Debug", "net10.0", "modelcard")).ShouldBeFalse();
        foreach (var model in new[] { "ShoutFilter", "TicketRouter" })
        {
            var bundle = Path.Combine(copy.Folder, "models", model, "bin", "Debug", "net10.0", "modelcard", model);
            File.ReadAllText(Path.Combine(bundle, "README.md")).ShouldContain("ml-review@contoso.example");
            File.ReadAllText(Path.Combine(bundle, "CHECKLIST.md")).ShouldContain("Contoso model review");
        }

        File.WriteAllLines(
            Path.Combine(copy.Folder, "models", "TicketRouter", "modelcard.yaml"),
            File.ReadAllLines(Path.Combine(copy.Folder, "models", "TicketRouter", "modelcard.yaml")).Where(line => !line.StartsWith("affected_groups", StringComparison.Ordinal)));
        var lacking = (await copy.BuildAsync()).ShouldFail();
        lacking.Lines.ShouldHaveSingleItem().ShouldContain("TicketRouter");
        lacking.Output.ShouldContain("who is affected");
    }

    [Fact]
    public async Task A_house_style_has_its_own_page_and_its_own_checklist()
    {
        using var copy = new SampleCopy("HouseStyle");

        var result = (await copy.BuildAsync()).ShouldSucceed();

        result.Findings.ShouldBeEmpty(result.Output);
        var card = File.ReadAllText(copy.Card("HouseStyle"));
        card.ShouldContain("# Reading Time 2.1.0");
        card.ShouldContain("## Sign-off");
        card.ShouldNotContain("[More Information Needed]");
        File.Exists(Path.Combine(Path.GetDirectoryName(copy.Card("HouseStyle"))!, "index.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_multilingual_sample_writes_one_card_in_German_and_one_in_French()
    {
        using var copy = new SampleCopy("Multilingual");

        var result = (await copy.BuildAsync()).ShouldSucceed();

        result.Findings.ShouldBeEmpty(result.Output);
        var bundle = Path.GetDirectoryName(copy.Card("Multilingual"))!;
        var german = File.ReadAllText(Path.Combine(bundle, "de", "README.md"));
        german.ShouldContain("### Direkte Verwendung\n\nBriefe dem Büro zuordnen");
        var french = File.ReadAllText(Path.Combine(bundle, "fr", "README.md"));
        french.ShouldContain("### Utilisation directe\n\nAttribuer les lettres");
        File.ReadAllText(Path.Combine(bundle, "fr", "index.html")).ShouldContain("<html lang=\"fr-CH\">");

        // What programs read is the same in both.
        french[..french.IndexOf("---\n\n#", StringComparison.Ordinal)].ShouldBe(german[..german.IndexOf("---\n\n#", StringComparison.Ordinal)]);
    }
}
