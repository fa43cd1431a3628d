using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Charts;

public sealed class ChartGoldenTests
{
    private const string Goldens = "tests/ModelCard.Tests/Goldens/Charts/";

    [Theory]
    [InlineData("slices")]
    [InlineData("overview")]
    [InlineData("scales")]
    [InlineData("data")]
    public void A_card_gives_the_charts_that_were_looked_at_and_approved(string name) => ShouldHold(name, ChartCase.Card(RepositoryFiles.Read($"{Goldens}{name}.yaml")));

    [Fact]
    public void The_sample_gives_the_charts_that_were_looked_at_and_approved() => ShouldHold("penguins", ChartCase.Sample());

    [Fact]
    public void The_style_sheet_is_the_one_that_was_read() => RepositoryFiles.ShouldHold(Goldens + "charts.css", ChartStyle.Css);

    private static void ShouldHold(string name, CardContent card)
    {
        var charts = ChartCase.Draw(card);
        charts.ShouldNotBeEmpty();
        for (var i = 0; i < charts.Count; i++)
        {
            RepositoryFiles.ShouldHold($"{Goldens}{name}.{i + 1}.svg", charts[i].Svg);
        }

        File.Exists(Path.Combine(RepositoryFiles.Root, $"{Goldens}{name}.{charts.Count + 1}.svg")).ShouldBeFalse("There is a golden of a chart that is not drawn any more.");
    }
}
