using ModelCard.Card;

namespace ModelCard.Tests.Card;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("[More Information Needed]")]
    [InlineData("More information needed")]
    [InlineData("*More information needed.*")]
    [InlineData("[Needs More Information]")]
    [InlineData("TODO")]
    [InlineData("todo")]
    [InlineData("TODO: say what it is for")]
    [InlineData("TBD")]
    [InlineData("...")]
    [InlineData("…")]
    [InlineData("-")]
    [InlineData("FIXME!")]
    public void Holds_the_place_of_an_answer(string text) => Placeholder.Is(text).ShouldBeTrue();

    [Theory]
    [InlineData("$$x$$")]
    [InlineData("$$...$$")]
    [InlineData(@"\\(...\\)")]
    [InlineData("0")]
    [InlineData("Todo lists are what this model writes.")]
    [InlineData("TODO: one\nand a second line that answers")]
    [InlineData("The more information needed, the better.")]
    [InlineData("no")]
    public void Answers(string text) => Placeholder.Is(text).ShouldBeFalse();
}
