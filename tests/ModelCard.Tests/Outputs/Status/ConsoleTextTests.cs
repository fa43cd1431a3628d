using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Status;

/// <summary>Columns of a terminal.</summary>
public sealed class ConsoleTextTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("ü", 1)]
    [InlineData("u\u0308", 1)]
    [InlineData("日本語", 6)]
    [InlineData("ｱｲ", 2)]
    [InlineData("Ａ", 2)]
    [InlineData("한국", 4)]
    [InlineData("हि", 2)]
    [InlineData("👍", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("👩‍🔬", 2)]
    [InlineData("🇫🇷", 2)]
    [InlineData("✅", 2)]
    [InlineData("❤", 1)]
    [InlineData("❤\uFE0F", 2)]
    [InlineData("𝒜", 1)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("", 0)]
    public void A_text_takes_the_columns_that_terminals_give_it(string text, int width) => ConsoleText.WidthOf(text).ShouldBe(width);

    [Theory]
    [InlineData("twelve chars", 12, "twelve chars")]
    [InlineData("thirteen chars", 12, "thirteen...")]
    [InlineData("日本語日本語", 8, "日本...")]
    [InlineData("a👩‍🔬👩‍🔬👩‍🔬👩‍🔬", 8, "a👩‍🔬👩‍🔬...")]
    [InlineData(" a\nb\u001b[31m\u202Ec ", 20, "a b [31m c")]
    public void A_text_is_cut_between_characters_and_turns_no_line(string text, int width, string cut) => ConsoleText.Cut(text, width).ShouldBe(cut);

    [Fact]
    public void A_long_text_is_broken_at_blanks_and_a_long_word_where_it_must()
    {
        ConsoleText.Lines("one two three four five", 9, 3).ShouldBe(["one two", "three", "four five"]);
        ConsoleText.Lines("one two three four five six", 9, 2).ShouldBe(["one two", "three..."]);
        ConsoleText.Lines("unbreakable", 4, 9).ShouldBe(["unbr", "eaka", "ble"]);
        ConsoleText.Lines("日本語です", 4, 9).ShouldBe(["日本", "語で", "す"]);
        ConsoleText.Lines("", 9, 9).ShouldBe([""]);
    }
}
