using ModelCard.Sources;

namespace ModelCard.Tests.Docs;

public sealed class FilesPageTests
{
    private static readonly string Results = RepositoryFiles.Read("docs/files.md").Split("\n## Results\n")[1].Split("\n## ")[0];

    [Fact]
    public void The_results_on_the_page_give_the_table_on_the_page()
    {
        using var card = new TestCard();
        card.Write("results/test_metrics.json", Snippets.Of(Results, "json")[0]);
        card.WithItem(
            "ModelCardMetricsFile", "results/test_metrics.json", ("Dataset", "contoso/tickets"), ("DatasetName", "Support tickets"), ("Split", "test"), ("Task", "text-classification"));
        Snippets.Of(Results, "xml")[0].ShouldContain("<ModelCardMetricsFile Include=\"results/test_metrics.json\" Dataset=\"contoso/tickets\" DatasetName=\"Support tickets\" Split=\"test\" Task=\"text-classification\" />");

        card.Text().ShouldContain(Snippets.Of(Results, "markdown")[0]);
        card.FrontMatter().ShouldContain("value: 0.9312345678\n");

        card.WithItem("ModelCardMetric", "accuracy", ("Split", "test"), ("Baseline", "0.83"), ("Unit", "%"));
        Snippets.Of(Results, "xml")[1].ShouldContain("<ModelCardMetric Include=\"accuracy\" Split=\"test\" Baseline=\"0.83\" Unit=\"%\" />");
        card.Text().ShouldContain("| accuracy | 0.9312 % | Support tickets | test | 0.83 | 9400 |\n");
    }

    [Fact]
    public void The_page_has_every_format_of_results()
    {
        foreach (var reader in ResultReaders.All)
        {
            Results.ShouldContain($"`{reader.Format}`", customMessage: reader.Format);
        }
    }
}
