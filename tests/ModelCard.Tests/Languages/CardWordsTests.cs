using System.Text.RegularExpressions;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Tests.Languages;

public sealed partial class CardWordsTests
{
    // Words that are chosen by code, so that they do not stand where a word is asked for.
    private static readonly string[] Chosen =
    [
        "Version", "Released", "Developed by", "License", "Language", "Task", "Model type", "Library", "Repository", "Metrics", "Tags", "Base model", "Complete",
        "By section", "By role", "Role", "Developer", "Sociotechnic", "Project organizer", "Note", "Tip", "Important", "Warning", "Caution", "Code", "Formula", "Formula in TeX", "Table", "Source",
        "Done", "To do", "interval", "interval (±)", "higher is better", "lower is better", "Interval", "Baseline", "Samples", "Threshold", "[More Information Needed]",
    ];

    // Names, abbreviations and punctuation that every language shares.
    private static readonly string[] SameEverywhere = ["APA", "BibTeX", "Hugging Face Hub"];

    // Words that the language spells as English does.
    private static readonly Dictionary<string, string[]> SameIn = new(StringComparer.Ordinal)
    {
        ["fr"] = ["Citation", "Description", "Installation", "Notes", "Version", "Code", "Image", "Important", "Note", "Section", "Source"],
        ["de"] = [":", "[optional]", "Demo", "Fairness", "Hardware", "Installation", "Pruning", "Software", "Status", "System", "Version", "{0}: {1}", "Code"],
        ["es"] = [":", "Hardware", "Software", "{0} bytes", "{0}: {1}"],
        ["ja"] = [],
        ["zh"] = [],
    };

    // English words that are one thing under two names.
    private static readonly string[] Synonyms = ["Fine-tuned from=Finetuned from", "Table of Contents=Contents", "Interval=interval (±)", "Language(s)=Language", "Complete=Completeness"];

    public static TheoryData<string> Languages => [.. CardLanguages.Known.Where(language => language != "en")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word_and_no_other(string language) =>
        CardWords.Of(language).All.Select(word => word.Key).ShouldBe(Asked(), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_is_translated_and_has_the_same_places(string language)
    {
        foreach (var (english, word) in CardWords.Of(language).All)
        {
            word.ShouldNotBeNullOrWhiteSpace(english);
            Place().Matches(word).Select(match => match.Value).Order().ShouldBe(Place().Matches(english).Select(match => match.Value).Order(), english);
            (word == english).ShouldBe(SameEverywhere.Contains(english) || SameIn[language].Contains(english), $"{english} = {word}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_leads_back_to_one_meaning(string language)
    {
        var words = CardWords.Of(language);
        foreach (var (english, word) in words.All.Where(word => !word.Key.Contains('{', StringComparison.Ordinal)))
        {
            var back = words.EnglishOf(word) ?? word;
            (HeadingName.Of(back) == HeadingName.Of(english) || Synonyms.Contains($"{back}={english}")).ShouldBeTrue($"{english} = {word} = {back}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_marks_that_are_read_in_any_language_are_those_that_are_written(string language)
    {
        var words = CardWords.Of(language);
        Placeholder.InOtherLanguages.Select(text => $"[{text}]").ShouldContain(words["[More Information Needed]"].ToLowerInvariant());
        Placeholder.Is(words["[More Information Needed]"]).ShouldBeTrue();
        Placeholder.Ends("| Size | " + words["[More Information Needed]"]).ShouldBeTrue();
        HeadingName.OptionalMarks.ShouldContain(words["[optional]"]);
        FootnoteMarks.Openings.ShouldContain(FootnoteMarks.OpeningIn(words));
    }

    [Fact]
    public void A_tag_means_a_language_and_its_region_does_not_change_it()
    {
        CardLanguages.Find("en-GB").ShouldBe("en");
        CardLanguages.Find("fr-CA").ShouldBe("fr");
        CardLanguages.Find("FR").ShouldBe("fr");
        CardLanguages.Find("zh").ShouldBe("zh");
        CardLanguages.Find("zh-Hans-HK").ShouldBe("zh");
        foreach (var none in new[] { "zh-Hant", "zh-TW", "zh-hk", "it", "french", "fr_FR", "", "f", "fr-", "12", "frr" })
        {
            CardLanguages.Find(none).ShouldBeNull(none);
        }
    }

    [Fact]
    public void A_tag_is_written_as_is_usual() => CardLanguages.Usual("ZH-hans-cn").ShouldBe("zh-Hans-CN");

    [Fact]
    public void Switzerland_writes_double_s_and_is_read_all_the_same()
    {
        CardWords.Of("de")["Size"].ShouldBe("Größe");
        CardWords.Of("de").As("de-CH")["Size"].ShouldBe("Grösse");
        CardWords.Of("de").EnglishOf("Grösse").ShouldBe("Size");
        CardWords.Of("de").As("de-CH").EnglishOf("Größe").ShouldBe("Size");
    }

    [Fact]
    public void A_label_ends_as_the_language_ends_one()
    {
        CardWords.Of("fr")["Status:"].ShouldBe("Statut\u00a0:");
        CardWords.Of("ja")["Status:"].ShouldBe("状態：");
        CardWords.Of("fr")["Nobody's word:"].ShouldBe("Nobody's word\u00a0:");
        CardWords.English["Status:"].ShouldBe("Status:");
    }

    // Typography: no-break spaces and guillemets in French, marks of full width in Japanese and Chinese.
    [Fact]
    public void Words_keep_the_typography_of_their_language()
    {
        foreach (var (english, word) in CardWords.Of("fr").All)
        {
            Regex.IsMatch(word, "[^\u00a0]:|[^\u202f][;!?]| [:;!?]|'|\"").ShouldBeFalse($"{english} = {word}");
        }

        foreach (var (english, word) in CardWords.Of("ja").All.Concat(CardWords.Of("zh").All))
        {
            Regex.IsMatch(word, "[:;,!?.](?![A-Za-z0-9])").ShouldBeFalse($"{english} = {word}");
        }
    }

    private static List<string> Asked()
    {
        var asked = new SortedSet<string>(Chosen, StringComparer.Ordinal) { CardWords.TitlePattern, CardWords.RangePattern, ":" };
        asked.UnionWith(CardFields.All.Select(field => field.Title));
        asked.UnionWith(CardFields.Sections);
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "ModelCard"), "*.*", SearchOption.AllDirectories))
        {
            var isTemplate = file.EndsWith(".md", StringComparison.Ordinal);
            if ((isTemplate || file.EndsWith(".cs", StringComparison.Ordinal)) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            {
                asked.UnionWith((isTemplate ? InTemplate() : InCode()).Matches(File.ReadAllText(file)).Select(match => Regex.Unescape(match.Groups[1].Value)).Select(word => word.Length > 1 && word.EndsWith(':') && !word.Contains('{', StringComparison.Ordinal) && word[0] != ',' ? word[..^1] : word));
            }
        }

        return [.. asked];
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("word \"([^\"]+)\"")]
    private static partial Regex InTemplate();

    [GeneratedRegex(@"[wW]ords(?:\.Format\(|\[)""([^""]+)""")]
    private static partial Regex InCode();
}
