using System.Text.Json;
using ModelCard.Tests.Index;

namespace ModelCard.Tests.Outputs.Html;

/// <summary>Pages as a browser shows them, to those who see them and to those who hear them.</summary>
public sealed class BrowserTests
{
    [BrowserFact]
    public void Nothing_a_card_says_acts()
    {
        using var browser = new Browser();
        for (var i = 0; i < HostileTexts.All.Count; i++)
        {
            browser.Add($"fields-{i}", HtmlPages.OfEveryField(HostileTexts.All[i]));
            browser.Add($"markdown-{i}", HtmlPages.OfMarkdown($"# {HostileTexts.All[i]}\n\n{HostileTexts.All[i]}\n\n- {HostileTexts.All[i]}\n\n> {HostileTexts.All[i]}\n"));
        }

        browser.Problems("inert").ShouldBeEmpty();
    }

    [BrowserFact]
    public void Nothing_an_index_lists_acts()
    {
        using var browser = new Browser();
        using var folder = new IndexFolder();
        for (var i = 0; i < HostileTexts.All.Count; i++)
        {
            var text = JsonSerializer.Serialize(HostileTexts.All[i]);
            folder.Write($"card{i}/modelcard.json", $$"""{"schema_version": "1.0", "generator": {"name": "ModelCard.Build"}, "model": {"name": {{text}}, "license": {{text}} }, "score": {"percent": 50} }""");
        }

        browser.Add("list", folder.Index().Files[0].Text);

        browser.Problems("inert").ShouldBeEmpty();
    }

    [BrowserFact]
    public void Every_page_is_accessible_in_both_schemes_and_fits_four_widths()
    {
        using var browser = new Browser();
        AddPages(browser);

        browser.Problems("layout").ShouldBeEmpty();
    }

    [BrowserFact]
    public void A_validator_finds_nothing_in_any_page()
    {
        using var browser = new Browser();
        AddPages(browser);
        for (var i = 0; i < HostileTexts.All.Count; i++)
        {
            browser.Add($"hostile-{i}", HtmlPages.OfEveryField(HostileTexts.All[i]));
        }

        browser.Problems("valid").ShouldBeEmpty();
    }

    /// <summary>A check that finds nothing might look at nothing.</summary>
    [BrowserFact]
    public void The_checks_find_what_acts_and_what_cannot_be_heard()
    {
        const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"/>";
        using var browser = new Browser();
        var acting = new[]
        {
            "<img src=x onerror=document.title='XSS'>", "<script>document.title='XSS'</script>", "<svg onload=document.title='XSS'>", "<a href=\"javascript:document.title='XSS'\">x</a>", "<iframe srcdoc=x></iframe>",
            "<img src=\"https://example.org/x.png\" alt=\"\">", "<p style=\"color:red\">x</p>", "<base href=\"https://example.org/\">", "<p>x</p></article></main><main><h1>x</h1>",
        };
        for (var i = 0; i < acting.Length; i++)
        {
            browser.Add($"acting-{i}", $"<!DOCTYPE html><html lang=\"en\"><head>{Policy}<title>x</title></head><body><main><article><h1>x</h1><img src=\"data:,\"><p style=\"\">{acting[i]}</p></article></main></body></html>");
        }

        var inert = browser.Problems("inert");

        for (var i = 0; i < acting.Length; i++)
        {
            inert.ShouldContain(line => line.StartsWith($"acting-{i}.html: "), acting[i]);
        }

        inert.ShouldContain(line => line == "acting-0.html: without its policy: ran a script");
        inert.ShouldContain(line => line.Contains("asked for https://example.org/x.png"));
        browser.Problems("layout").ShouldContain(line => line.Contains("image-alt"));
        browser.Problems("valid").ShouldContain(line => line.Contains("wcag/h37"));
    }

    private static void AddPages(Browser browser)
    {
        foreach (var name in new[] { "everything", "empty" })
        {
            using var card = new TestCard(RepositoryFiles.Read($"tests/ModelCard.Tests/Goldens/{name}.yaml"));
            browser.Add(name, HtmlPages.Of(card));
        }

        browser.Add("markdown", HtmlPages.OfMarkdown(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/Html/constructs.md")));
        browser.Add("mathematics", HtmlPages.OfMarkdown("# Formulas\n\n" + string.Concat(CardFormulas.All.Select(formula => $"## {formula.Name}\n\n$$\n{formula.Tex}\n$$\n\n"))));
        browser.Add("list", RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/Index/index.html"));
    }
}
