using ModelCard.Card;

namespace ModelCard.Tests.Card;

public sealed class NotApplicableTests
{
    [Theory]
    [InlineData("Not applicable: the model was trained from scratch.", "the model was trained from scratch.")]
    [InlineData("N/A because nobody is described in the data", "nobody is described in the data")]
    [InlineData("n/a (a table of measurements has no language)", "a table of measurements has no language")]
    [InlineData("None: the training ran on one laptop", "the training ran on one laptop")]
    [InlineData("None. Nobody paid for the training.", "Nobody paid for the training.")]
    [InlineData("None - the training ran on one laptop", "the training ran on one laptop")]
    [InlineData("**Not applicable.** The data holds no people at all.", "The data holds no people at all.")]
    [InlineData("Not collected, because the hours were never written down", "the hours were never written down")]
    [InlineData("Not measured — the laptop has no meter for that", "the laptop has no meter for that")]
    [InlineData("Not applicable to this model since it reads tables only", "it reads tables only")]
    [InlineData("Does not apply as there is no base model", "there is no base model")]
    [InlineData("NA, the model reads tables only", "the model reads tables only")]
    [InlineData("N/A\nThe model reads tables only.", "The model reads tables only.")]
    public void A_declaration_gives_its_reason(string text, string reason)
    {
        var declared = NotApplicable.Read(text, "direct_use")!;

        declared.Reason.ShouldBe(reason);
        declared.HasReason.ShouldBe(WordCount.Of(reason) >= 5);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("none")]
    [InlineData("None.")]
    [InlineData("[Not applicable]")]
    [InlineData("Not collected yet")]
    [InlineData("Not applicable: see above")]
    [InlineData("N/A: TODO")]
    [InlineData("Not applicable for this model.")]
    public void Without_a_reason_it_settles_nothing(string text) => NotApplicable.Read(text, "direct_use")!.HasReason.ShouldBeFalse();

    [Theory]
    [InlineData("None of the five hundred test messages failed.")]
    [InlineData("None, one or several labels come back for each image.")]
    [InlineData("None are known after a year of use in production.")]
    [InlineData("No failures are known after a year of use.")]
    [InlineData("Not applicable to images under 32 pixels in width.")]
    [InlineData("Not collected from people under the age of eighteen.")]
    [InlineData("Not measured since 2023, when the meter broke for good.")]
    [InlineData("N/A-values are dropped before the model is trained.")]
    [InlineData("N/A values are dropped before the model is trained.")]
    [InlineData("Nonetheless the model works on small images as well.")]
    [InlineData("None.txt is the name of the file with the weights.")]
    [InlineData("Not recorded in winter: the birds leave the island.")]
    [InlineData("None: see the first paragraph for that.\n\nThe model was tested in three hospitals.")]
    [InlineData("na")]
    [InlineData("Notable uses are listed in the paper.")]
    [InlineData("")]
    public void Prose_is_no_declaration(string text) => NotApplicable.Read(text, "direct_use").ShouldBeNull();

    [Theory]
    [InlineData("pruning", "None", false)]
    [InlineData("quantization", "none", false)]
    [InlineData("privacy_techniques", "None.", false)]
    [InlineData("pruning", "N/A", true)]
    [InlineData("funded_by", "None", true)]
    public void None_answers_what_asks_whether_something_was_done(string field, string text, bool declares) =>
        (NotApplicable.Read(text, field) is not null).ShouldBe(declares);

    [Theory]
    [InlineData("", 0)]
    [InlineData("Two words", 2)]
    [InlineData("  a — b / c  ", 3)]
    [InlineData("well-known, isn't it?", 3)]
    [InlineData("日本語の文", 5)]
    [InlineData("...", 0)]
    public void Words_are_counted_as_a_reader_counts(string text, int words) => WordCount.Of(text).ShouldBe(words);

    [Fact]
    public void Prose_is_counted_without_headings_code_comments_and_formulas() =>
        WordCount.OfProse("# A title\n\nThree words here\n\n```\nint x = 1;\n```\n<!-- a note -->\n\n$$\na b c\n$$\n").ShouldBe(3);
}
