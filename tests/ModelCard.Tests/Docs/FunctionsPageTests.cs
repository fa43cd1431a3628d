using ModelCard.Templates;
using ModelCard.Tests.Contract;

namespace ModelCard.Tests.Docs;

public sealed class FunctionsPageTests
{
    public static TheoryData<string> Names => [.. FunctionExample.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_gives_what_stands_beside_it(string name)
    {
        var example = FunctionExample.All.Single(example => example.Name == name);

        example.Template.ShouldContain(name);
        example.Run().ShouldBe(example.Output);
    }

    [Fact]
    public void Every_function_has_an_example_and_no_other_has()
    {
        var parts = BuiltInTemplates.FindIncluded("parts/functions")!.Split('\n').Where(line => line.StartsWith("func ", StringComparison.Ordinal)).Select(line => line["func ".Length..]);

        FunctionExample.All.Select(example => example.Name).ShouldBe(ContractNames.BuiltInFunctions().Select(function => function.Split(' ')[0]).Concat(parts), ignoreOrder: true);
    }

    [Fact]
    public void The_page_is_current() => RepositoryFiles.ShouldHold("docs/template-functions.md", FunctionsPage.Text());

    [Fact]
    public void The_template_on_the_page_gives_a_card()
    {
        using var card = new TestCard("metrics: [{type: f1, value: 0.9312}, {type: accuracy, value: 0.5}]\n");
        card.Write("template.md", Snippets.Of(FunctionsPage.Text(), "scriban").ShouldHaveSingleItem());
        card.Request.Template = "template.md";

        card.Text().ShouldBe("f1: 93.1 %\naccuracy: 50 %\n");
    }
}
