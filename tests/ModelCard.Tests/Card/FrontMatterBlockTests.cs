using System.Diagnostics;
using ModelCard.Card;

namespace ModelCard.Tests.Card;

/// <summary>The block is found where huggingface_hub's own pattern finds it.</summary>
public sealed class FrontMatterBlockTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nbody", "a: 1", "body", 2)]
    [InlineData("\n\n---\na: 1\n---\nbody", "a: 1", "body", 4)]
    [InlineData("\uFEFF---\na: 1\n---\nbody", "a: 1", "body", 2)]
    [InlineData("---\r\na: 1\r\nb: 2\r\n---\r\nbody", "a: 1\r\nb: 2", "body", 2)]
    [InlineData("---\na: 1\n---", "a: 1", "", 2)]
    [InlineData("---\na: 1\n---  \t\nbody", "a: 1", "body", 2)]
    [InlineData("---\n\n---\nbody", "", "body", 2)]
    [InlineData("---\na: |\n  ----\n---\nbody", "a: |\n  ----", "body", 2)]
    [InlineData("---\na: 1\n----\n---\nbody", "a: 1\n----", "body", 2)]
    public void A_block_is_found(string text, string yaml, string body, int firstLine)
    {
        var block = FrontMatterBlock.Find(text).ShouldNotBeNull();

        text[block.YamlStart..block.YamlEnd].ShouldBe(yaml);
        text[block.BodyStart..].ShouldBe(body);
        block.FirstLine.ShouldBe(firstLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n---\na: 1\n---\n")]
    [InlineData("---\n---\nbody")]
    [InlineData("---\na: 1\n")]
    [InlineData("----\na: 1\n---\n")]
    [InlineData("---\na: 1\n ---\n")]
    [InlineData("--- \na: 1\n---\n")]
    [InlineData("---\ra: 1\r---\rbody")]
    public void Nothing_else_is_a_block(string text) => FrontMatterBlock.Find(text).ShouldBeNull();

    [Fact]
    public void A_block_that_never_closes_takes_no_time()
    {
        var watch = Stopwatch.StartNew();
        FrontMatterBlock.Find("---\n" + new string('\n', 200_000)).ShouldBeNull();

        // A second is a thousand times what it takes, and a thousandth of what a pattern that backtracks would.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }
}
