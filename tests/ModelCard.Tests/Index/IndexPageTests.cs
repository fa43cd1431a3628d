using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ModelCard.Tests.Index;

/// <summary>Whatever a card says stays text, and the page allows nothing but its own style and script.</summary>
public sealed class IndexPageTests
{
    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</td></tr></table><h1>x", "<!--", "--><b>", "&lt;b&gt; &amp;", "]]>", "' onmouseover='x", "a\nb\r\nc\td", "a | b \\| c",
        "[x](javascript:alert(1))", "![x](https://example.com/a.png)", "`code` **bold** <b>", "\u202Egnp.exe", "\u0000\u0001\u001B[31m", "@someone https://example.com", "😀 \uD83D", "عربي", new string('x', 5000),
        "</script><script>", "</style>", "{{x}} ${y}", "#heading", "- [ ] task", "&#x3c;img&#x3e;",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nothing_a_card_says_becomes_markup(string text)
    {
        using var folder = new IndexFolder();
        using var plain = new IndexFolder();
        plain.Write("tone/modelcard.json", Card("x"));
        folder.Write("tone/modelcard.json", Card(text));

        var result = folder.Index();

        Tags(result.Files[0].Text).ShouldBe(Tags(plain.Index().Files[0].Text));
        result.Files[0].Text.ShouldNotContain("\u202E");
        result.Files[0].Text.All(c => c == '\n' || !char.IsControl(c)).ShouldBeTrue();
        var rows = result.Files[1].Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBe(2);
        Cells(rows[1]).ShouldBe(Cells(rows[0]));
        result.Files[1].Text.Replace("<!-- Written", "", StringComparison.Ordinal).Where((c, i) => c == '<' && result.Files[1].Text.Replace("<!-- Written", "", StringComparison.Ordinal)[i - 1] != '\\').ShouldBeEmpty();
    }

    [Fact]
    public void Style_and_script_are_the_ones_the_policy_allows()
    {
        using var folder = new IndexFolder();
        var html = folder.Index().Files[0].Text;

        foreach (var element in new[] { "style", "script" })
        {
            var text = html.Split($"<{element}>")[1].Split($"</{element}>")[0];
            html.ShouldContain($"{element}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'");
        }

        html.ShouldContain("default-src 'none';");
        html.ShouldNotContain(" style=");
        html.ShouldNotContain(" onclick=");
        html.ShouldNotContain("http://");
    }

    private static string Card(string text)
    {
        var value = JsonSerializer.Serialize(text);
        return $$"""{"schema_version": "1.0", "generator": {}, "model": {"name": {{value}}, "version": {{value}}, "license": {{value}}, "pipeline_tag": {{value}}}, "metrics": [{"type": {{value}}, "value": {{value}}, "unit": {{value}}, "dataset": {{value}}, "split": {{value}}}], "findings": [{"code": {{value}}}], "waivers": [{"expires": {{value}}}]}""";
    }

    private static List<string> Tags(string html) => [.. html.Split("<script>")[0].Split('<').Concat(html.Split("</script>", 2)[1].Split('<')).Skip(1).Select(part => part.Split('>')[0])];

    private static int Cells(string row)
    {
        var cells = 0;
        for (var i = 0; i < row.Length; i++)
        {
            cells += row[i] == '|' ? 1 : 0;
            i += row[i] == '\\' ? 1 : 0;
        }

        return cells;
    }
}
