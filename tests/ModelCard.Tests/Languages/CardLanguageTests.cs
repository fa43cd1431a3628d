using System.Text.RegularExpressions;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Sources;
using ModelCard.Templates;
using ModelCard.Tests.Outputs.Json;
using ModelCard.Tests.Sources;

namespace ModelCard.Tests.Languages;

/// <summary>Cards in every language: what changes with it, what does not, and that they can be read again.</summary>
public sealed partial class CardLanguageTests
{
    private const string Goldens = "tests/ModelCard.Tests/Goldens/";

    public static TheoryData<string> Languages => CardWordsTests.Languages;

    public static TheoryData<string, string> Cards
    {
        get
        {
            var cards = new TheoryData<string, string>();
            foreach (var language in CardLanguages.Known.Skip(1))
            {
                foreach (var template in BuiltInTemplates.Names)
                {
                    cards.Add(language, template);
                }
            }

            return cards;
        }
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_of_every_field_is_as_it_was_read_and_approved(string language, string template) =>
        RepositoryFiles.ShouldHold($"{Goldens}Languages/everything.{language}.{template}.md", Text("everything", language, template));

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_says_the_same_when_it_is_read_as_it_does_in_English(string language, string template)
    {
        foreach (var name in new[] { "everything", "empty" })
        {
            var lines = Read(Text(name, language, template), out var words).Split('\n');
            var english = Read(Text(name, "", template), out _).Split('\n');
            lines.Length.ShouldBe(english.Length, name);
            for (var i = 0; i < lines.Length; i++)
            {
                lines[i].ShouldBe(english[i], StringCompareShould.IgnoreCase);
            }

            words.ShouldBe(language);
        }
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void The_front_matter_is_the_same_and_every_link_within_the_card_leads_somewhere(string language, string template)
    {
        var text = Text("everything", language, template);
        text.Split("---\n")[1].ShouldBe(Text("everything", "", template).Split("---\n")[1]);

        var anchors = text.Split('\n').Where(line => line.StartsWith('#')).Select(line => ModelCard.Outputs.OutlineContents.Anchor(line.TrimStart('#').Trim())).ToList();
        foreach (Match link in Link().Matches(text))
        {
            anchors.ShouldContain(link.Groups[1].Value);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_programs_read_is_the_same_in_every_language(string language)
    {
        var english = Machines("");
        var files = Machines(language);
        english.Count.ShouldBeGreaterThan(5);
        files.Keys.ShouldBe(english.Keys);
        foreach (var (name, text) in files)
        {
            text.ShouldBe(english[name], name);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_page_is_in_the_language_and_its_ids_are_not(string language)
    {
        var words = CardWords.Of(language);
        var page = Page(language);
        var english = Page("");
        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain($">{words["At a glance"]}</h2>");
        page.ShouldContain($">{words["Completeness"]}</h2>");
        page.ShouldContain($"<title>{words.Format("{0} \u2013 model card", "Ticket Router")}</title>");
        OwnIds(page).ShouldBe(OwnIds(english));
        foreach (var (word, translated) in words.All)
        {
            if (word != translated && word.Length > 3 && !word.Contains('{', StringComparison.Ordinal) && !word.StartsWith('['))
            {
                page.ShouldNotContain($">{word}<", Case.Sensitive);
                page.ShouldNotContain($"aria-label=\"{word}\"", Case.Sensitive);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_page_names_the_roles_in_the_language(string language)
    {
        var page = Page(language);
        page.ShouldContain($">{CardWords.Of(language)["Project organizer"]}</th>");
        page.ShouldNotContain(">Project organizer</th>");
        Page("").ShouldContain(">Project organizer</th>");
    }

    // Where a comma stands before the fraction, "4,000" is four.
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_card_has_no_comma_between_digits_that_its_author_did_not_write(string language)
    {
        Figures("").ShouldContain(text => Grouped().IsMatch(text));
        foreach (var text in Figures(language))
        {
            Grouped().Matches(text).Select(match => match.Value).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_page_has_the_tag_that_was_asked_for()
    {
        Page("de-ch").ShouldContain("<html lang=\"de-CH\">");
        Page("it").ShouldContain("<html lang=\"en\">");
        Page("").ShouldContain("<html lang=\"en\">");
    }

    [Theory]
    [InlineData("it", "The card has no words in 'it'.")]
    [InlineData("zh-Hant", "The card has no words in traditional Chinese ('zh-Hant'), and simplified would be another script.")]
    [InlineData("zh-TW", "The card has no words in traditional Chinese ('zh-TW'), and simplified would be another script.")]
    [InlineData("fr_ca", "'fr_ca' is no language tag; did you mean 'fr-CA'?")]
    [InlineData("French", "'French' is no language tag such as fr or de-CH.")]
    public void A_language_without_words_is_said_and_the_card_stays_in_English(string tag, string what)
    {
        using var card = new TestCard("license: mit\n");
        card.Request.LanguageTag = tag;
        var result = card.Build();
        var finding = result.Findings.Single(finding => finding.Code == "MCB0204");

        finding.Severity.ShouldBe(FindingSeverity.Warning);
        finding.Message.ShouldBe($"{what} The headings and labels of the card stay in English. Set ModelCardLanguageTag to one of en, fr, de, es, ja, zh.");
        result.Files.ShouldHaveSingleItem().Text.ShouldContain("## Table of Contents");
    }

    [Theory]
    [InlineData("en-GB", "## Table of Contents")]
    [InlineData("fr-CA", "## Table des matières")]
    [InlineData("zh-Hans", "## 目录")]
    public void A_tag_with_a_region_or_a_script_gives_its_language(string tag, string heading)
    {
        using var card = new TestCard("license: mit\n");
        card.Request.LanguageTag = tag;
        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB0204");
        card.Text().ShouldContain(heading);
    }

    [Fact]
    public void Each_model_of_a_project_has_its_language()
    {
        using var card = new TestCard();
        card.WithItem("ModelCardModel", "one", ("LanguageTag", "es")).WithItem("ModelCardModel", "two");
        var files = card.Build().Files;
        files.Single(file => file.Name == "one/README.md").Text.ShouldContain("## Usos");
        files.Single(file => file.Name == "two/README.md").Text.ShouldContain("## Uses");
    }

    [Fact]
    public void A_section_or_figure_names_its_place_in_either_language()
    {
        using var card = new TestCard("""
            sections:
            - {title: Un, after: Evaluation, text: One.}
            - {title: Deux, after: Évaluation, text: Two.}
            - {title: Trois, after: direct_use, text: Three.}
            """);
        card.Request.LanguageTag = "fr";
        var text = card.Text();
        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB0016", StringComparison.Ordinal));
        text.ShouldContain("### Trois\n\nThree.\n\n### Utilisation en aval");
        text.ShouldContain("## Un\n\nOne.\n\n## Deux\n\nTwo.\n\n## Examen du modèle");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Blocks_of_a_committed_card_are_filled_and_stay_as_they_are(string language)
    {
        using var card = new TestCard("license: mit\ndirect_use: Sort messages.\nbias_risks_limitations: It fails on irony.\n");
        card.Request.LanguageTag = language;
        card.Request.CommittedFile = "README.md";
        foreach (var section in CardBlocks.Sections)
        {
            card.Write("README.md", $"# Mine\n\n<!-- modelcard:begin {section} -->\n<!-- modelcard:end {section} -->\n");
            var written = card.Build().Committed.ShouldHaveSingleItem(section).Text;
            card.Write("README.md", written);
            var again = card.Build();
            again.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message).ShouldBeEmpty(section);
            again.Committed.ShouldHaveSingleItem().Text.ShouldBe(written);
        }
    }

    [Fact]
    public void Notes_of_measured_values_are_no_part_of_the_values_when_the_card_is_read()
    {
        foreach (var language in CardLanguages.Known)
        {
            using var card = RouterCard.Create();
            card.Request.Provenance = "true";
            card.Request.LanguageTag = language;
            var text = card.Build().Files.Single(file => file.Kind == "markdown").Text;
            text.ShouldContain($"]: {FootnoteMarks.OpeningIn(CardWords.Of(language))}`");
            FootnoteMarks.Remove(text).ShouldNotContain("[^m");
        }
    }

    [Fact]
    public void A_template_of_ones_own_asks_for_words()
    {
        using var card = new TestCard("status: neu\n");
        card.Write("own.md", "# {{ word \"Model Card for {0}\" model_id }}\n\n**{{ word \"Status:\" }}** {{ status }}, {{ word \"in our own words\" }}\n\n{{ \"Uses\" | word }}\n");
        card.Request.Template = "own.md";
        card.Request.LanguageTag = "ja";
        card.Text().ShouldBe("# App のモデルカード\n\n**状態：** neu, in our own words\n\n用途\n");
    }

    // The rules know English words. A card said to be in another language is not judged by them, whatever languages its model knows.
    [Fact]
    public void Rules_about_English_words_leave_a_card_in_another_language_alone()
    {
        const string Sidecar = "language: en\nbias_risks_limitations: Le modèle se trompe souvent sur les textes ironiques et sur les messages très courts.\ntesting_factors: Longueur des messages\nresults: Il obtient 91,5 % sur le jeu de test.\n";
        using var card = new TestCard(Sidecar);
        var english = card.Build().Findings.Select(finding => finding.Code).ToList();
        card.Request.LanguageTag = "fr";
        var french = card.Build().Findings.Select(finding => finding.Code).ToList();

        english.Except(french).ShouldNotBeEmpty();
        french.Except(english).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_committed_card_in_any_language_is_checked_like_an_English_one(string language)
    {
        var english = Codes(Text("everything", "", "huggingface"));
        Codes(Text("everything", language, "huggingface")).Except(english).ShouldBeEmpty();
        english.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_own_heading_does_not_make_an_English_card_foreign()
    {
        MarkdownCardSource.ReadText("# M\n\n## Uses\n\nA.\n\n## Utilisations\n\nB.\n", "/README.md", []).Words.Language.ShouldBe("en");
        MarkdownCardSource.ReadText("# M\n\n## Changes\n\nA.\n", "/README.md", []).Words.Language.ShouldBe("en");
        MarkdownCardSource.ReadText("# M\n\n## Utilisation directe\n\nB.\n", "/README.md", []).Words.Language.ShouldBe("fr");
    }

    private static string Text(string name, string language, string template)
    {
        using var card = new TestCard(RepositoryFiles.Read($"{Goldens}{name}.yaml"));
        card.Request.Template = template;
        card.Request.LanguageTag = language;
        return card.Text();
    }

    private static string Read(string text, out string language)
    {
        var findings = new List<Finding>();
        var answers = MarkdownCardSource.ReadText(text, "/README.md", findings);
        language = answers.Words.Language;
        return InEnglish(Column().Replace(CardDump.Of(answers, findings), "($1)"), answers.Words);
    }

    // What the reader leaves in a text as it stands there are words of the card: headings, labels, sentences and what holds the place of an answer.
    private static string InEnglish(string dump, CardWords words)
    {
        foreach (var english in new[] { Placeholder.MoreInformationNeeded, "The figures are under [Results](#results), what they mean under [Metrics](#metrics).", "The figures are under [Results](#results)." })
        {
            dump = dump.Replace(words[english], english, StringComparison.Ordinal);
        }

        // A finding quotes so many characters of a value, and not so many words.
        dump = Quoted().Replace(dump, "'…'");
        dump = Heading().Replace(dump, match => match.Groups[1].Value + (words.EnglishOf(match.Groups[2].Value) ?? match.Groups[2].Value));
        return Label().Replace(dump, match => $"**{words.EnglishOf(match.Groups[1].Value) ?? HeadingName.WithoutMark(match.Groups[1].Value.TrimEnd())}:**");
    }

    private static List<string> Codes(string text)
    {
        using var card = new TestCard();
        var path = card.Write("README.md", text);
        return [.. CardFilesCheck.Run(card.Request, [path]).Cards.Single().Findings.Select(finding => finding.Code).Distinct()];
    }

    private static Dictionary<string, string> Machines(string language)
    {
        using var card = RouterCard.Create();
        card.Request.LanguageTag = language;
        card.Request.Formats = "json;cyclonedx;spdx;checklist;sarif;badge";
        card.Request.CycloneDxVersion = "1.6";
        return card.Build().Files.ToDictionary(file => file.Name, file => file.Text.Replace(card.Request.ProjectDirectory, "", StringComparison.Ordinal));
    }

    private static string Page(string language)
    {
        using var card = RouterCard.Create();
        card.Request.LanguageTag = language;
        card.Request.Formats = "html";
        return card.Build().Files.Single(file => file.Name == "index.html").Text;
    }

    // A card of many rows, counted and stated, with a large model, as Markdown and as a page.
    private static List<string> Figures(string language)
    {
        using var card = new TestCard("datasets:\n- {id: letters, role: train, rows: 4000}\n")
            .WithItem("ModelCardModelFile", "model.safetensors")
            .WithItem("ModelCardDataset", "mail", ("File", "train.csv"), ("Role", "train"), ("LabelColumn", "label"))
            .WithItem("ModelCardDataset", "mail", ("File", "test.csv"), ("Role", "test"));
        card.WriteBytes("model.safetensors", Safetensors.Floats(400, 40));
        card.Write("train.csv", "text,label\n" + string.Concat(Enumerable.Repeat("a,b\n,c\n", 1500)));
        card.Write("test.csv", "text,label\n" + string.Concat(Enumerable.Repeat("a,b\n,c\n", 1100)));
        card.Request.LanguageTag = language;
        card.Request.Formats = "markdown;html";
        var files = card.Build().Files;
        files.Count.ShouldBe(2);
        return [.. files.Select(file => Style().Replace(file.Text, ""))];
    }

    private static List<string> OwnIds(string page) => [.. Id().Matches(page).Select(match => match.Groups[1].Value).Where(id => !id.StartsWith("user-", StringComparison.Ordinal))];

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\((\d+),\d+\)", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex("'\\[More Information Needed\\] <!--[^']*…'")]
    private static partial Regex Quoted();

    [GeneratedRegex("(⏎#+ |own section ')([^⏎']+)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*\*([^*⏎]+?)[:：]\*\*")]
    private static partial Regex Label();

    [GeneratedRegex(@"[^\n]{0,40}\d,\d{3}[^\n]{0,40}")]
    private static partial Regex Grouped();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();
}
