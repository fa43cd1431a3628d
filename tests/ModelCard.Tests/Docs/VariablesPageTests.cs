using ModelCard.Catalog;
using ModelCard.Tests.Contract;

namespace ModelCard.Tests.Docs;

public sealed class VariablesPageTests
{
    [Fact]
    public void The_page_is_current() => RepositoryFiles.ShouldHold("docs/template-variables.md", VariablesPage.Text());

    [Fact]
    public void Every_variable_is_on_the_page_once()
    {
        var page = VariablesPage.Text();
        foreach (var name in ContractNames.Seen().AsObject().Select(member => member.Key))
        {
            (page.Split($"\n### {name}\n").Length + page.Split($"\n| [`{name}`](fields/").Length).ShouldBe(3, name);
        }
    }

    [Fact]
    public void Words_are_given_to_variables_there_are() =>
        VariablesPage.DescribedNames().Except(ContractNames.Seen().AsObject().Select(member => member.Key)).ShouldBeEmpty();

    [Fact]
    public void Every_variable_that_is_no_field_has_words() =>
        ContractNames.Seen().AsObject().Select(member => member.Key).Except(CardFields.All.Select(field => field.Name)).Except(VariablesPage.DescribedNames()).ShouldBeEmpty();

    [Fact]
    public void The_template_on_the_page_gives_a_card()
    {
        using var card = new TestCard("datasets: [{id: imdb, rows: 25000}, yelp]\n");
        card.Write("template.md", Snippets.Of(VariablesPage.Text(), "scriban").ShouldHaveSingleItem());
        card.Request.Template = "template.md";

        card.Text().ShouldBe("- imdb: 25000 rows\n- yelp: ? rows\n");
    }
}
