using System.Text;

namespace ModelCard.Tests.Outputs.Html;

/// <summary>Whatever a card holds, its page is well-formed and has nothing in it that can act.</summary>
public sealed class HtmlHostileTests
{
    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileTexts.All.Count)];

    [Fact]
    public void The_texts_are_many() => HostileTexts.All.Distinct().Count().ShouldBeGreaterThanOrEqualTo(80);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_in_every_field_acts_nowhere(int index)
    {
        var text = HostileTexts.All[index];
        foreach (var template in new[] { "huggingface", "annotated" })
        {
            SafeHtml.Problems(HtmlPages.OfEveryField(text, template)).ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void All_texts_together_act_nowhere()
    {
        var text = new StringBuilder();
        foreach (var hostile in HostileTexts.All)
        {
            text.Append(hostile).Append("\n\n");
        }

        using var card = new TestCard($"model_id: m\ndirect_use: {System.Text.Json.JsonSerializer.Serialize(text.ToString())}\n");

        SafeHtml.Problems(HtmlPages.Of(card)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_card_in_Markdown_acts_nowhere(int index)
    {
        var text = HostileTexts.All[index];
        var html = HtmlPages.OfMarkdown($"# {text}\n\n{text}\n\n## Uses\n\n{text}\n\n<details>\n\n{text}\n\n</details>\n\n- {text}\n\n> {text}\n\n| {text} | b |\n|---|---|\n| {text} | c |\n");

        SafeHtml.Problems(html).ShouldBeEmpty(text);
    }

    [Fact]
    public void What_files_say_acts_nowhere()
    {
        using var card = new TestCard("model_id: m\n")
            .WithItem("ModelCardMetricsFile", "a'b&c \"d.json", ("Split", "<b onclick=x>test</b>"))
            .WithItem("ModelCardDataset", "<img src=x onerror=y>", ("Role", "train"), ("File", "x'&.csv"), ("LabelColumn", "<script>x</script>"));
        card.Write("a'b&c \"d.json", """{ "<script>x</script>": 0.5, "a\" onclick=\"x": 0.25, "accuracy": "<img src=x onerror=y>" }""");
        card.Write("x'&.csv", "<script>x</script>,b\n<img src=x onerror=y>,1\n\"javascript:x\",2\n");

        var html = HtmlPages.Of(card);

        SafeHtml.Problems(html).ShouldBeEmpty();
        html.ShouldContain("&lt;script&gt;x&lt;/script&gt;");
    }

    [Fact]
    public void Characters_that_no_page_may_hold_are_replaced()
    {
        using var card = new TestCard("model_id: \"a\\0b\\x01c\\x1Fd\\x7Fe\\x85f\\uFFFEg\\uFDD0h\"\ndirect_use: \"\\uD83D\\uDE00 \\u202Eabc\"\n");

        var html = HtmlPages.Of(card);

        SafeHtml.Problems(html).ShouldBeEmpty();
        html.ShouldContain("\U0001F600");
        html.ShouldNotContain("\u0001");
        html.ShouldNotContain("\u007F");
    }
}
