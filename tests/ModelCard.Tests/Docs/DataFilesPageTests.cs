using System.Xml.Linq;

namespace ModelCard.Tests.Docs;

/// <summary>What <c>docs/files.md</c> shows of data and emissions is what a card says.</summary>
public sealed class DataFilesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "files.md")).ReplaceLineEndings("\n");

    private static readonly string Data = Section("## Data");
    private static readonly string Emissions = Section("## Emissions");

    [Fact]
    public void The_example_of_data_is_what_the_card_says()
    {
        using var card = new TestCard();
        card.Write("data/train.csv", "species,mass,sex\nAdelie,3750,male\nAdelie,,female\nGentoo,5000,NA\n");
        card.Write("data/test.csv", "species,mass,sex\nGentoo,5100,male\n");
        AddItems(card, Snippets.Of(Data, "xml")[0]);
        card.Text().ShouldContain(Snippets.Of(Data, "markdown")[0]);
        card.Text().ShouldContain("| train | 3 | 75 % |\n| test | 1 | 25 % |\n");
    }

    [Fact]
    public void The_example_of_a_log_is_what_the_card_says()
    {
        using var card = new TestCard();
        card.Write("emissions.csv", "run_id,duration,emissions,energy_consumed\na,3600,1,1\nb,3600,0.002,1\n");
        AddItems(card, Snippets.Of(Emissions, "xml")[0]);
        card.FrontMatter().ShouldContain("co2_eq_emissions:\n  emissions: 2\n  source: codecarbon\n");
    }

    [Fact]
    public void The_example_of_the_estimate_is_what_the_card_says()
    {
        using var card = new TestCard(Snippets.Of(Emissions, "yaml")[0]);
        card.Text().ShouldContain(Snippets.Of(Emissions, "markdown")[0]);
    }

    private static string Section(string heading)
    {
        var start = Page.IndexOf("\n" + heading + "\n", StringComparison.Ordinal);
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }

    private static void AddItems(TestCard card, string xml)
    {
        foreach (var item in XElement.Parse(xml).Elements())
        {
            card.WithItem(item.Name.LocalName, item.Attribute("Include")!.Value, [.. item.Attributes().Where(attribute => attribute.Name != "Include").Select(attribute => (attribute.Name.LocalName, attribute.Value))]);
        }
    }
}
