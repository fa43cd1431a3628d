using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

/// <summary>A card that the built-in template wrote is read back to the values it was written from.</summary>
public sealed class MarkdownRoundTripTests
{
    // The template shows them in a form that does not hold all of the value.
    private static readonly string[] NotShownAsTheyAre = ["visualizations", "training_hyperparameters"];

    private static readonly string Text = RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.card.md");
    private static readonly CardContent Written = CardMerge.Merge([SidecarSource.Read(Path.Combine(RepositoryFiles.Root, "tests", "ModelCard.Tests", "Goldens", "everything.yaml"), [])]);
    private static readonly CardContent Back = CardMerge.Merge([MarkdownCardSource.ReadText(Text, "/README.md", [])]);

    public static TheoryData<string> Fields => [.. CardFields.All.Select(known => known.Name).Where(name => !NotShownAsTheyAre.Contains(name) && name is not ("datasets" or "metrics"))];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_comes_back(string name) => Value(Back, name).ShouldBe(Value(Written, name));

    [Fact]
    public void Nothing_else_is_found_in_the_card()
    {
        var findings = new List<Finding>();
        var answers = MarkdownCardSource.ReadText(Text, "/README.md", findings);
        findings.Select(finding => finding.Message).ShouldBeEmpty();
        answers.Sections.Select(section => section.Title).ShouldBeEmpty(CardDump.Of(answers, []));
    }

    [Fact]
    public void Datasets_and_metrics_come_back_with_what_the_tables_show()
    {
        Back.Datasets.Select(Describe).ShouldBe(Written.Datasets.Where(dataset => dataset.Role is not null).Select(Describe), ignoreOrder: true);
        foreach (var metric in Written.Metrics.Where(metric => metric.HasValue))
        {
            var back = Back.Metrics.Single(other => other.HasValue && other.Name == metric.Name && other.Slice == metric.Slice);
            (back.Value!.Text, back.Unit, back.LowerBound, back.UpperBound, back.Baseline, back.SampleSize).ShouldBe(
                (metric.Value!.Text, metric.Unit, metric.LowerBound, metric.UpperBound, metric.Baseline, metric.SampleSize), metric.Type);
        }
    }

    [Fact]
    public void Figures_come_back() => Nodes(Back, "visualizations").ShouldBe(Nodes(Written, "visualizations"));

    [Fact]
    public void Hyperparameters_come_back_as_they_are_shown() =>
        ((CardMap)Back.Answer("training_hyperparameters")!.Node).Entries.Select(entry => entry.Key)
        .ShouldBe(((CardMap)Written.Answer("training_hyperparameters")!.Node).Entries.Select(entry => entry.Key));

    [Fact]
    public void A_card_read_and_written_twice_stays_the_same()
    {
        using var once = new TestCard();
        once.Write("README.md", Text);
        once.Write("figures/roc.svg", "<svg />");
        once.Write("figures/loss.svg", "<svg />");
        once.Request.Sidecar = "README.md";
        var first = once.Build().Files.Single(file => file.Kind == "markdown").Text;
        once.Write("README.md", first);
        once.Build().Files.Single(file => file.Kind == "markdown").Text.ShouldBe(first);
    }

    private static string Describe(Dataset dataset) => $"{dataset.Id} {dataset.Name} {dataset.Role} {dataset.Split} {dataset.Rows} {dataset.Url} {dataset.License} {dataset.Description}";

    private static string Nodes(CardContent card, string name) =>
        string.Join('\n', ((CardList)card.Answer(name)!.Node).Items.Select(item => item is CardMap map ? string.Join(' ', map.Entries.Select(entry => entry.Key + "=" + ((CardScalar)entry.Value).Text)) : "path=" + ((CardScalar)item).Text));

    private static string Value(CardContent card, string name) => card.Answer(name) is { } answer ? string.Join(" ; ", answer.Texts).Trim() : "";
}
