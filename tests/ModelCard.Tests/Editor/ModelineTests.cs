using ModelCard.Outputs;

namespace ModelCard.Tests.Editor;

/// <summary>The first line of a starter sidecar, which tells an editor where the schema is.</summary>
public sealed class ModelineTests
{
    [Theory]
    [InlineData("modelcard.yaml", "obj/x.json", "obj/x.json")]
    [InlineData("cards/mine.yml", "obj/x.json", "../obj/x.json")]
    [InlineData("src/App/modelcard.yaml", "artifacts/obj/App/x.json", "../../artifacts/obj/App/x.json")]
    public void It_leads_to_obj_by_a_way_that_every_checkout_has(string sidecar, string copy, string way) =>
        SidecarSchema.Modeline(In("repo", sidecar), In("repo", copy), In("repo")).ShouldBe("# yaml-language-server: $schema=" + way);

    [Theory]
    [InlineData("repo/modelcard.yaml", "elsewhere/x.json")]
    [InlineData("elsewhere/modelcard.yaml", "repo/obj/x.json")]
    [InlineData("repo/modelcard.yaml", "repo/my obj/x.json")]
    [InlineData("repo/modelcard.yaml", "repo/a#b/x.json")]
    public void It_names_the_address_where_the_way_belongs_to_the_machine_or_an_editor_cannot_read_it(string sidecar, string copy) =>
        SidecarSchema.Modeline(In(sidecar), In(copy), In("repo")).ShouldBe("# yaml-language-server: $schema=" + SidecarSchema.Id);

    [Fact]
    public void It_names_the_address_where_there_is_no_copy() => SidecarSchema.Modeline(In("modelcard.yaml"), "", In()).ShouldBe("# yaml-language-server: $schema=" + SidecarSchema.Id);

    [Fact]
    public void A_starter_begins_with_it_and_is_a_sidecar_all_the_same()
    {
        using var card = new TestCard();
        card.Request.SchemaCopy = Path.Combine(card.Request.ProjectDirectory, "obj", "modelcard-sidecar.schema.json");

        var text = CardInit.Run(card.Request).Files.ShouldHaveSingleItem().Text;

        text.ShouldStartWith("# yaml-language-server: $schema=obj/modelcard-sidecar.schema.json\n## ");
        card.Write("modelcard.yaml", text);
        card.Request.Sidecar = "modelcard.yaml";
        card.Build().Findings.ShouldNotContain(finding => finding.Code.StartsWith("MCB0", StringComparison.Ordinal));
    }

    private static string In(params string[] parts) => Path.Combine([Path.GetTempPath(), "modelcard-modeline", .. parts]);
}
