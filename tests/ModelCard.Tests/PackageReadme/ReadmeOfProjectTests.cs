namespace ModelCard.Tests.PackageReadme;

public sealed class ReadmeOfProjectTests
{
    [Fact]
    public void There_is_none_unless_it_is_asked_for()
    {
        using var card = new TestCard("license: mit\n");

        card.Build().PackageReadme.ShouldBeNull();
    }

    [Fact]
    public void It_is_no_file_of_the_bundle_and_needs_no_format()
    {
        using var card = new TestCard("license: mit\nmodel_summary: Kind or not.\n");
        card.Request.AsPackageReadme = "true";
        card.Request.Formats = "checklist";

        var result = card.Build();

        result.PackageReadme!.ShouldStartWith("# Model Card for App\n\nKind or not.\n");
        result.Files.ShouldHaveSingleItem().Name.ShouldBe("CHECKLIST.md");
    }

    [Fact]
    public void An_error_and_a_check_leave_it_out()
    {
        using var card = new TestCard("license: mit\n");
        card.Request.AsPackageReadme = "true";
        card.Request.CheckOnly = true;
        card.Build().PackageReadme.ShouldBeNull();

        card.Request.CheckOnly = false;
        card.Request.MinimumScore = "99";
        card.Build().PackageReadme.ShouldBeNull();
    }

    [Fact]
    public void Models_share_one_and_may_stay_out_of_it()
    {
        using var card = new TestCard();
        card.Request.AsPackageReadme = "true";
        card.Request.Project.Metadata.Add(new("PackageId", "My.Package"));
        card.WithItem("ModelCardModel", "tiny", ("ModelSummary", "Small.")).WithItem("ModelCardModel", "large").WithItem("ModelCardModel", "secret", ("AsPackageReadme", "false"));

        var readme = card.Build().PackageReadme!;

        readme.ShouldStartWith("# My.Package\n\nThis package holds 2 models:\n\n- **tiny**: Small.\n- **large**\n\n## Model Card for tiny\n");
        readme.ShouldNotContain("secret");
    }

    [Fact]
    public void A_value_that_is_neither_is_an_error()
    {
        using var card = new TestCard("license: mit\n");
        card.Request.AsPackageReadme = "yes";

        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0202" && finding.Message.Contains("ModelCardAsPackageReadme", StringComparison.Ordinal));
    }
}
