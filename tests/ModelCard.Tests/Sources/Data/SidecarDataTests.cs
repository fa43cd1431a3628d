namespace ModelCard.Tests.Sources.Data;

/// <summary>A dataset of the sidecar that names a file is measured like one of the project.</summary>
public sealed class SidecarDataTests
{
    [Fact]
    public void A_file_named_in_the_sidecar_is_measured()
    {
        using var card = new TestCard("datasets:\n- id: contoso/x\n  role: test\n  file: data/d.csv\n  label_column: y\n");
        card.Write("data/d.csv", "x,y\n1,a\n2,b\n3,a\n");

        var text = card.Text();

        text.Split('\n').Single(line => line.StartsWith("| contoso/x |", StringComparison.Ordinal)).ShouldContain("| 3 |");
        card.Build().FilesRead.ShouldContain(path => path.EndsWith("d.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding_where_the_sidecar_names_it()
    {
        using var card = new TestCard("model_id: m\ndatasets:\n- id: contoso/x\n  file: missing.csv\n");

        var finding = card.Build().Findings.Single(finding => finding.Code == "MCB0601");

        finding.Message.ShouldContain("missing.csv");
        finding.File.ShouldEndWith("modelcard.yaml");
        finding.Line.ShouldBe(3);
    }

    [Fact]
    public void What_project_and_sidecar_both_name_is_one_dataset()
    {
        using var card = new TestCard("datasets:\n- id: contoso/x\n  role: test\n  file: d.csv\n").WithItem("ModelCardDataset", "contoso/x", ("Role", "test"), ("File", "d.csv"));
        card.Write("d.csv", "x,y\n1,a\n2,b\n");

        card.Text().Split("| contoso/x |").Length.ShouldBe(2);
    }
}
