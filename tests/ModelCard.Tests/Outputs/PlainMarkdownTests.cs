using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Outputs;

/// <summary>Values that are no prose read in the card, on the page and when the card is read back as they were typed.</summary>
public sealed class PlainMarkdownTests
{
    private const string Tokens = """training_hyperparameters: {pad_token: "<pad>", eos_token: </s>, bos_token: "<s>", dunder: __all__, list: ["<a>", b_c_d], "<key>_*x*": "a & &lt; `x` C:\\_x [y](z) $m$ ~n~ {#id}", url: "https://example.org/~ada/_x"}""" + "\n";

    [Theory]
    [InlineData("huggingface")]
    [InlineData("annotated")]
    [InlineData("kaggle")]
    [InlineData("imageomics")]
    public void Hyperparameters_are_no_markup(string template)
    {
        using var card = new TestCard(Tokens);
        card.Request.Template = template;

        var text = card.Text();

        text.ShouldContain("- **pad_token:** \\<pad>\n- **eos_token:** \\</s>\n- **bos_token:** \\<s>\n- **dunder:** \\_\\_all\\_\\_\n- **list:** \\<a>, b_c_d\n");
        text.ShouldContain("- **\\<key>\\_\\*x\\*:** a & \\&lt; \\`x\\` C:\\\\\\_x \\[y](z) \\$m\\$ \\~n\\~ \\{#id}\n- **url:** https://example.org/~ada/_x\n");
    }

    [Fact]
    public void Hyperparameters_come_back_as_they_were_typed()
    {
        using var card = new TestCard(Tokens);

        var back = (CardMap)CardMerge.Merge([MarkdownCardSource.ReadText(card.Text(), "/README.md", [])]).Answer("training_hyperparameters")!.Node;

        back.Entries.Select(entry => entry.Key + "=" + ((CardScalar)entry.Value).Text).ShouldBe(
            ["pad_token=<pad>", "eos_token=</s>", "bos_token=<s>", "dunder=__all__", "list=<a>, b_c_d", "<key>_*x*=a & &lt; `x` C:\\_x [y](z) $m$ ~n~ {#id}", "url=https://example.org/~ada/_x"]);
    }

    [Fact]
    public void Hyperparameters_read_on_the_page_as_they_were_typed()
    {
        var page = Page(Tokens);
        page.ShouldContain("</strong> &lt;pad&gt;");
        page.ShouldContain("</strong> &lt;/s&gt;");
        page.ShouldContain("</strong> __all__");
        page.ShouldContain("a &amp; &amp;lt; `x` C:\\_x [y](z) $m$ ~n~ {#id}");
    }

    [Fact]
    public void Why_hyperparameters_do_not_apply_stays_Markdown()
    {
        using var card = new TestCard("training_hyperparameters: 'Not applicable: see [the paper](https://example.org/p).'\n");
        card.Text().ShouldContain("see [the paper](https://example.org/p).");
    }

    [Theory]
    [InlineData("<pad>", "\\<pad>")]
    [InlineData("List<float> and </s>", "List\\<float> and \\</s>")]
    [InlineData("<s>", "\\<s>")]
    [InlineData("\\<pad>", "\\<pad>")]
    [InlineData("`List<float>` <x>", "`List<float>` \\<x>")]
    [InlineData("`open <x>", "`open \\<x>")]
    [InlineData("p < 0.5 > 0.1", "p < 0.5 > 0.1")]
    [InlineData("CO<sub>2</sub><br>", "CO<sub>2</sub><br>")]
    [InlineData("<a href=\"https://example.org\">Ada</a> *x*", "<a href=\"https://example.org\">Ada</a> *x*")]
    [InlineData("Ada <ada@example.org> <https://example.org>", "Ada <ada@example.org> <https://example.org>")]
    [InlineData("a <!-- hidden -->", "a <!-- hidden -->")]
    [InlineData("a <!-- open", "a \\<!-- open")]
    public void A_name_keeps_what_HTML_knows_and_shows_the_rest(string typed, string expected)
    {
        PlainMarkdown.OfName(typed).ShouldBe(expected);
        PlainMarkdown.OfName(expected).ShouldBe(expected);
        PlainMarkdown.OfName(PlainMarkdown.ReadName(expected)).ShouldBe(expected);
    }

    private const string Names = """
        model_id: Net<T>
        developers: ["Team <x>", {name: "Ada <y>", url: "https://example.org"}]
        input_format: IEnumerable<ModelInput>
        hardware_type: <unit>
        latency: <fast>
        datasets: [{id: "set <d>", role: train, split: "<part>", url: "https://d.example/a|b", description: "Of *two* <sub>1</sub>"}]
        metrics: [{type: f1, name: "F<b>", value: 0.9, dataset: "set <d>", slice: "token=<s>"}]

        """;

    [Fact]
    public void Names_show_their_angle_brackets()
    {
        using var card = new TestCard(Names);

        var text = card.Text();

        text.ShouldContain("# Model Card for Net\\<T>\n");
        text.ShouldContain("- **Developed by:** Team \\<x>, [Ada \\<y>](https://example.org)\n");
        text.ShouldContain("- **Inputs:** IEnumerable\\<ModelInput>\n");
        text.ShouldContain("- **Hardware Type:** \\<unit>\n");
        text.ShouldContain("| Latency | \\<fast> |\n");
        text.ShouldContain("| [set \\<d>](https://d.example/a\\|b) | train | \\<part> |  |  | Of *two* <sub>1</sub> |\n");
        text.ShouldContain("| F\\<b> | 0.9 | set \\<d> | token=\\<s> |\n");
    }

    [Fact]
    public void Names_come_back_as_they_were_typed()
    {
        using var card = new TestCard(Names);

        var back = CardMerge.Merge([MarkdownCardSource.ReadText(card.Text(), "/README.md", [])]);

        new[] { "model_id", "developers", "input_format", "hardware_type", "latency" }.Select(name => string.Join(" ; ", back.Answer(name)!.Texts))
            .ShouldBe(["Net<T>", "Team <x> ; Ada <y>", "IEnumerable<ModelInput>", "<unit>", "<fast>"]);
        var dataset = back.Datasets.Single();
        (dataset.Name, dataset.Split, dataset.Url, dataset.Description).ShouldBe(("set <d>", "<part>", "https://d.example/a|b", "Of *two* <sub>1</sub>"));
        var metric = back.Metrics.Single(metric => metric.HasValue);
        (metric.Name, metric.DatasetId ?? metric.DatasetName, metric.Slice).ShouldBe(("F<b>", "set <d>", "token=<s>"));
    }

    [Fact]
    public void A_bar_in_the_address_of_a_dataset_does_not_break_its_row()
    {
        var page = Page(Names);
        page.ShouldContain("href=\"https://d.example/a%7Cb\"");
        page.ShouldContain("<td>&lt;part&gt;</td>");
        page.ShouldContain("Net&lt;T&gt;");
    }

    [Fact]
    public void Many_results_show_their_angle_brackets()
    {
        using var card = new TestCard("metrics:\n" + string.Concat(Enumerable.Range(0, 14).Select(i => $"- {{type: f1, value: 0.{i + 10}, slice: \"<t{i}>\"}}\n")));
        card.Text().ShouldContain("| \\<t13> |");
    }

    private static string Page(string sidecar)
    {
        using var card = new TestCard(sidecar);
        card.Request.Formats = "html";
        return card.Build().Files.Single(file => file.Kind == "html").Text;
    }
}
