using ModelCard.Catalog;

namespace ModelCard.Tests.Checks.Validity;

public sealed class LicenseTests
{
    [Theory]
    [InlineData("mit", null)]
    [InlineData("[apache-2.0, bsd-3-clause]", null)]
    [InlineData("openrail++", null)]
    [InlineData("TODO", null)]
    [InlineData("MIT", "Write 'mit'.")]
    [InlineData("Apache-2.0", "its ids are lower case. Write 'apache-2.0'.")]
    [InlineData("GPL-3.0-only", "Write 'gpl-3.0'.")]
    [InlineData("GPL-3.0-or-later", "the nearest id of its list is 'gpl-3.0', which says less.")]
    [InlineData("MIT OR Apache-2.0", "Write the ids as a list (mit, apache-2.0), or other with the expression in license_name")]
    [InlineData("Apache-2.0 WITH LLVM-exception", "no SPDX expression. Write a list of ids if each has one, or other")]
    [InlineData("MIT-0", "Write 'other', with license_name 'MIT-0'")]
    [InlineData("BUSL-1.1", "Write 'other', the name in license_name")]
    [InlineData("apache2", "Did you mean 'apache-2.0'?")]
    [InlineData("Apache 2.0", "Did you mean 'apache-2.0'?")]
    [InlineData("apach-2.0", "Did you mean 'apache-2.0'?")]
    [InlineData("llama-3.1", "Did you mean 'llama3.1'?")]
    [InlineData("gplv3", "Did you mean 'gpl-3.0'?")]
    [InlineData("cc-by-nc-sa", "Did you mean 'cc-by-nc-sa-4.0'?")]
    [InlineData("creativeml-openrail", "Did you mean 'creativeml-openrail-m'?")]
    [InlineData("CC-BY-ND-3.0", "Write 'other', with license_name 'CC-BY-ND-3.0'")]
    [InlineData("EPL-3.0", "Write 'other', with license_name 'EPL-3.0'")]
    [InlineData("proprietary", "Write 'other', the name in license_name")]
    public void A_license_is_one_of_the_hubs_ids(string license, string? message) => Found.ShouldSay("MCB2002", $"license: {license}\n", message);

    [Fact]
    public void Each_wrong_license_is_named_at_its_own_place() => Found.Places("MCB2002", "license:\n- mit\n- MIT\n- BSD\n").ShouldBe(["3,3", "4,3"]);

    [Theory]
    [InlineData("license: other\nlicense_name: x-1.0\nlicense_link: LICENSE", null)]
    [InlineData("license: other\nlicense_name: x-1.0\nlicense_link: https://example.com/l", null)]
    [InlineData("license: [mit, other]\nlicense_name: x-1.0\nlicense_link: docs/LICENSE.md", null)]
    [InlineData("license: mit", null)]
    [InlineData("license: mit\nlicense_name: x-1.0", "license_name only beside 'license: other', and the license is 'mit'. Remove license_name")]
    [InlineData("license_link: LICENSE", "license_link only beside 'license: other', and there is no license.")]
    [InlineData("license: other\nlicense_name: x-1.0\nlicense_link: /home/me/LICENSE", "is a path that readers of the card do not have")]
    [InlineData("license: other\nlicense_name: x-1.0\nlicense_link: C:\\models\\LICENSE", "is a path that readers of the card do not have")]
    [InlineData("license: other\nlicense_name: x-1.0\nlicense_link: see the website", "is neither an address")]
    public void Name_and_link_belong_to_other(string sidecar, string? message) => Found.ShouldSay("MCB2003", sidecar + "\n", message);

    [Fact]
    public void Other_without_name_and_link_is_reported_once_whatever_the_checklist()
    {
        using var huggingface = new TestCard("license: other\n");
        huggingface.Build().Findings.Where(finding => finding.Code == "MCB2003").ShouldBeEmpty("MCB1090 and MCB1091 say it");

        using var kaggle = new TestCard("license: other\n");
        kaggle.Request.Checklist = "kaggle";
        kaggle.Build().Findings.Where(finding => finding.Code == "MCB2003").Select(finding => finding.Message).ShouldBe(
        [
            "The license is 'other' without license_name, so that nobody can tell which. Add license_name.",
            "The license is 'other' without license_link, so that nobody can tell which. Add license_link.",
        ]);
    }

    [Theory]
    [InlineData("GPL-3.0-or-later", "The license 'GPL-3.0-or-later' becomes 'gpl-3.0' in the card, because the Hub has no closer id: \"or later\" is lost.")]
    [InlineData("GFDL-1.3-only", "becomes 'gfdl' in the card, because the Hub has no closer id: the version is lost.")]
    [InlineData("MIT", null)]
    [InlineData("MIT OR Apache-2.0", null)]
    public void What_is_lost_of_a_package_license_is_told(string expression, string? message)
    {
        using var card = new TestCard();
        card.Request.Strictness = "standard";
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", expression));
        var found = card.Build().Findings.Where(finding => finding.Code == "MCB2004").ToList();

        if (message is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldHaveSingleItem().Message.ShouldContain(message, Case.Sensitive);
        }
    }

    [Fact]
    public void A_license_stated_for_the_card_needs_no_translation()
    {
        using var card = new TestCard("license: gpl-3.0\n");
        card.Request.Strictness = "strict";
        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", "GPL-3.0-or-later"));

        card.Build().Findings.ShouldNotContain(finding => finding.Code == "MCB2004");
    }

    [Fact]
    public void Every_id_is_its_own_suggestion() => LicenseIds.All.Where(id => id != "openrail++" && LicenseIds.Suggest(id.ToUpperInvariant()) != id).ShouldBeEmpty();
}
