using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>
/// Writes the card as one page that needs nothing else: no network, no script, no other file. What the template rendered is its main part; around it stand metadata, charts, completeness and sources.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>The id of the page's title.</summary>
    public const string TitleId = "title";

    /// <summary>The id of the contents.</summary>
    public const string ContentsId = "contents";

    private readonly CardOutput _output;
    private readonly CardWords _words;
    private readonly HtmlHeadings _headings = new();
    private readonly HtmlWriter _html = new();

    private HtmlPage(CardOutput output)
    {
        _output = output;
        _words = output.Card.Words;
    }

    /// <summary>The page as a file of the bundle; none when the template has an error.</summary>
    public static IReadOnlyList<CardFile> Files(CardOutput output) =>
        output.AnnotatedMarkdown() is { } markdown ? [new CardFile("index.html", "html", new HtmlPage(output).Write(markdown))] : [];

    private string Write(string markdown)
    {
        var body = FrontMatterBlock.Find(markdown) is { } block ? markdown.Substring(block.BodyStart) : markdown;
        var facts = new HtmlWriter();
        var after = new HtmlWriter();
        var footnotes = new HtmlFootnotes(_output.Card);
        var document = CardMarkdown.Parse(body);
        var charts = new HtmlCharts(_output.Card, document is null ? [] : MarkdownHtml.TitlesOf(document));
        var card = new MarkdownHtml(_headings, new HtmlImages(_output), footnotes, charts, _words);
        if (document is not null)
        {
            card.Write(document, () => HtmlFacts.Write(_output, facts, _headings));
        }

        if (document is null || card.IsTooDeep)
        {
            // Better the text of the card than half of it, or a build that waits for it.
            _output.Findings.Add(new Finding(FindingCodes.HtmlTooDeep, FindingSeverity.Warning, "The card cannot be laid out in index.html, which shows its Markdown as it is: lists, quotations or marks lie too deep in each other, or it has thousands of link definitions or links that do not end. Simplify them.", null));
            return new HtmlPage(_output).WriteSource(body);
        }

        charts.WriteRest(after, _headings);
        footnotes.Write(after, _headings);
        HtmlChecklist.Write(_output, after, _headings);
        WritePage(card.Title, card.Intro.ToText(_headings.IdOf), facts.ToString(), card.Body.ToText(_headings.IdOf), after.ToString());
        return _html.ToString();
    }

    private string WriteSource(string markdown)
    {
        var facts = new HtmlWriter();
        var after = new HtmlWriter();
        HtmlFacts.Write(_output, facts, _headings);
        var heading = _headings.AddOwn("card", _words["The card in Markdown"]);
        var body = new HtmlWriter().Element(heading.Element, heading.Title, ("id", heading.Id)).Line();
        body.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", heading.Title), ("tabindex", "0")).Open("pre").Text(markdown).Close("pre").Close("div").Line();
        new HtmlCharts(_output.Card, []).WriteRest(after, _headings);
        HtmlChecklist.Write(_output, after, _headings);
        WritePage("", "", facts.ToString(), body.ToString(), after.ToString());
        return _html.ToString();
    }

    private void WritePage(string title, string intro, string facts, string body, string after)
    {
        var name = HtmlText.OneLine(_output.Card.Answer("model_id")?.Text ?? "");
        name = name.Length > 0 ? name : title.Length > 0 ? title : _words["Model card"];
        WriteHead(name);
        _html.Open("body").Line().Element("a", _words["Skip to the card"], ("class", "skip"), ("href", "#card-text")).Line();
        WriteHeader(name, intro);
        _html.Open("div", ("class", "page")).Line();
        HtmlContents.Write(_html, _headings.All, _words);
        _html.Open("main", ("id", "card-text"), ("tabindex", "-1")).Line().Markup(facts).Open("article").Line().Markup(body).Close("article").Line().Markup(after).Close("main").Line();
        _html.Close("div").Line();
        _html.Open("footer").Element("p", _words.Format("Written by ModelCard.Build {0} from the project and its files. This page loads nothing and sends nothing.", CardOutput.ToolVersion)).Close("footer").Line();
        _html.Close("body").Line().Close("html").Line();
    }

    private void WriteHead(string name)
    {
        var style = HtmlStyle.Read();
        _html.Markup("<!DOCTYPE html>").Line().Open("html", ("lang", _words.Tag)).Line().Open("head").Line();
        _html.Void("meta", ("charset", "utf-8")).Line();
        _html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlStyle.Policy(style))).Line();
        _html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        _html.Void("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        _html.Void("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        _html.Void("meta", ("name", "generator"), ("content", "ModelCard.Build " + CardOutput.ToolVersion)).Line();
        _html.Element("title", name == _words["Model card"] ? name : _words.Format("{0} \u2013 model card", name)).Line();
        _html.Open("style").Markup(style).Close("style").Line().Close("head").Line();
    }

    private void WriteHeader(string name, string intro)
    {
        _html.Open("header").Line().Open("div", ("class", "head")).Line().Element("p", _words["Model card"], ("class", "kicker")).Line().Element("h1", name, ("id", TitleId)).Line();
        _html.Open("div", ("class", "intro")).Line().Markup(intro).Close("div").Line();
        _html.Open("ul", ("class", "chips")).Line();
        Chip("Version", _output.Card.Substance("model_version")?.Text);
        Chip("License", _output.Card.Substance("license")?.Text);
        Chip("Task", _output.Card.Substance("pipeline_tag")?.Text);
        var score = HtmlChecklist.Score(_output.Check);
        Chip("Complete", score.Applicable > 0 ? HtmlChecklist.Percent(score) : null);
        _html.Close("ul").Line().Close("div").Line().Close("header").Line();
    }

    private void Chip(string title, string? text)
    {
        if (text is not null && HtmlText.OneLine(text) is { Length: > 0 } line)
        {
            _html.Open("li").Element("span", _words[title], ("class", "chip-title")).Text(" ").Element("bdi", line).Close("li").Line();
        }
    }
}
