using ModelCard.Catalog;

namespace ModelCard.Tests.Checks.Validity;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", null)]
    [InlineData("[de, nob, code, multilingual, zxx]", null)]
    [InlineData("no", null)]
    [InlineData("uk", null)]
    [InlineData("cel", null)]
    [InlineData("EN", "Write 'en' (English).")]
    [InlineData("English", "Write 'en' (English).")]
    [InlineData("Deutsch", "Write 'de' (German).")]
    [InlineData("farsi", "Write 'fa' (Persian).")]
    [InlineData("Norwegian Bokmål", "Write 'nb' (Norwegian Bokmål).")]
    [InlineData("en-US", "Write 'en' (English), and keep 'en-US' under language_bcp47.")]
    [InlineData("zh_Hant", "Write 'zh' (Chinese), and keep 'zh-Hant' under language_bcp47.")]
    [InlineData("jp", "Write 'ja' (Japanese).")]
    [InlineData("cn", "Write 'zh' (Chinese).")]
    [InlineData("gr", "Write 'el' (Greek).")]
    [InlineData("cz", "Write 'cs' (Czech).")]
    [InlineData("dk", "Write 'da' (Danish).")]
    [InlineData("us", "Write 'en' (English).")]
    [InlineData("ger", "Write 'de' (German).")]
    [InlineData("false", "Write 'no' (Norwegian).")]
    [InlineData("Python", "Write 'code'.")]
    [InlineData("protein", "leave it out where the model is not about human language.")]
    [InlineData("qqq", "Write the code of the language")]
    [InlineData("x", "Write the code of the language")]
    [InlineData("éé", "Write the code of the language")]
    public void A_language_is_a_code_of_the_hub(string language, string? message) => Found.ShouldSay("MCB2005", $"language: {language}\n", message);

    [Theory]
    [InlineData("kr", "The language 'kr' is Kanuri, a language of West Africa. Write ko for Korean, if that is meant.")]
    [InlineData("se", "Write sv for Swedish")]
    [InlineData("unk", "Enawene-Nawe")]
    [InlineData("cel", "stands for a group of languages")]
    [InlineData("ko", null)]
    [InlineData("uk", null)]
    public void A_code_that_means_something_else_is_doubted(string language, string? message) => Found.ShouldSay("MCB2006", $"language: {language}\n", message);

    [Fact]
    public void The_tables_have_as_many_codes_as_their_source()
    {
        const string letters = "abcdefghijklmnopqrstuvwxyz";
        var two = from a in letters from b in letters select $"{a}{b}";
        var three = from a in letters from b in letters from c in letters select $"{a}{b}{c}";

        two.Count(LanguageCodes.IsKnown).ShouldBe(184);
        three.Count(LanguageCodes.IsKnown).ShouldBe(7916);
        new[] { "aaa", "eng", "deu", "nob", "zho", "zzj", "mul", "und" }.ShouldAllBe(code => LanguageCodes.IsKnown(code));
        new[] { "ger", "fre", "qaa", "aba ", "AAA", "zzz", "sh", "", "a", "codes" }.ShouldAllBe(code => !LanguageCodes.IsKnown(code));
    }

    [Theory]
    [InlineData("jp", "ja")]
    [InlineData("vn", "vi")]
    [InlineData("kz", "kk")]
    [InlineData("iw", "he")]
    public void A_mistaken_code_leads_to_a_known_one(string code, string expected)
    {
        LanguageCodes.IsKnown(code).ShouldBeFalse();
        LanguageCodes.Suggest(code).ShouldBe(expected);
        LanguageCodes.IsKnown(expected).ShouldBeTrue();
    }

    [Fact]
    public void No_suggestion_is_a_code_the_hub_refuses()
    {
        const string letters = "abcdefghijklmnopqrstuvwxyz";
        var codes = (from a in letters from b in letters select $"{a}{b}").Concat(from a in letters from b in letters from c in letters select $"{a}{b}{c}");
        foreach (var code in codes)
        {
            var suggestion = LanguageCodes.Suggest(code);
            (suggestion is null || LanguageCodes.IsKnown(suggestion)).ShouldBeTrue(code);
            if (LanguageCodes.IsKnown(code))
            {
                suggestion.ShouldBe(code, "a valid code is never taken for another");
                LanguageCodes.IsGroup(code).ShouldBeFalse(code);
            }
        }
    }
}
