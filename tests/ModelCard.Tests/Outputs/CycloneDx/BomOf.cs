namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>The bill of materials of a card, held against the rules and, where it is at hand, against the official schema.</summary>
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
        var file = result.Files.Where(file => file.Kind == "cyclonedx").ShouldHaveSingleItem(string.Join('\n', result.Findings.Select(finding => finding.Code + " " + finding.Message)));
        file.Name.ShouldBe("bom.cdx.json");
        BomRules.Problems(file.Text).ShouldBeEmpty();
        if (BomSchema.IsThere)
        {
            BomSchema.Problems(version, file.Text).ShouldBeEmpty();
        }

        return file.Text;
    }
}
