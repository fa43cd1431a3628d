using ModelCard.Outputs;

namespace ModelCard.Tests.Docs;

public sealed class StatusPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/status.md");

    [Fact]
    public void The_example_is_what_the_status_of_its_sidecar_says()
    {
        using var card = new TestCard(Snippets.Of(Page, "yaml").ShouldHaveSingleItem());
        var project = Path.Combine(card.Request.ProjectDirectory, "Penguins.csproj");
        var example = Snippets.Of(Page, "text").ShouldHaveSingleItem();

        RepositoryFiles.ShouldHold("docs/status.md", Page.Replace(example, StatusTable.Write(project, card.Build(), inColor: false), StringComparison.Ordinal));
    }

    [Fact]
    public void What_it_says_to_type_exists()
    {
        var targets = RepositoryFiles.Read("build/ModelCard.Build.targets");

        foreach (var name in new[] { "ModelCardStatus", "GetModelCard" })
        {
            Page.ShouldContain(name);
            targets.ShouldContain($"<Target Name=\"{name}\"");
        }

        targets.ShouldContain("PropertyName=\"ModelCardStatusText\"");
    }
}
