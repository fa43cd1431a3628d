namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>The bill of materials of a card, held against the rules.</summary>
internal static class BomOf
{
    public static string Sidecar(string sidecar, string version = "1.6")
    {
        using var card = new TestCard(sidecar);
        return Card(card, version);
    }

    public static string Card(TestCard card, string version = "1.6")
    {
        card.Request.Formats = "cyclonedx";
        card.Request.CycloneDxVersion = version;
        var result = card.Build();
        var file = result.Files.ShouldHaveSingleItem(string.Join('\n', result.Findings.Select(finding => finding.Code + " " + finding.Message)));
        file.Name.ShouldBe("bom.cdx.json");
        BomRules.Problems(file.Text).ShouldBeEmpty();
        return file.Text;
    }
}
