using ModelCard.Card;

namespace ModelCard.Tests.Outputs.Spdx;

/// <summary>A profile is claimed where all that it requires is there; otherwise a finding says what to add.</summary>
public sealed class SpdxProfileTests
{
    private const string Model = "model_id: A\nmodel_version: 1.1\nhub_id: o/a\nrelease_date: 2025-03-31\n";

    private const string Dataset = "datasets:\n- {id: o/d, built: 2025-01-01, released: 2025-01-02}\n";

    [Fact]
    public void A_whole_card_claims_all_and_says_nothing()
    {
        var spdx = SpdxCard.Of(Model + Dataset);

        Profiles(spdx).ShouldBe("core software simpleLicensing ai dataset");
        spdx.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("model_version: 1.1\n", "software_packageVersion ('model_version')")]
    [InlineData("hub_id: o/a\n", "software_downloadLocation ('hub_id' or 'download_location')")]
    public void A_model_that_lacks_something_does_not_claim_its_profile(string line, string missing)
    {
        var spdx = SpdxCard.Of(Model.Replace(line, "", StringComparison.Ordinal) + Dataset);

        Profiles(spdx).ShouldBe("core software simpleLicensing dataset");
        var finding = spdx.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0730");
        finding.Message.ShouldBe($"The SPDX document cannot claim the AI profile, because the model lacks {missing}. Add the keys in brackets to modelcard.yaml.");
    }

    [Fact]
    public void A_dataset_that_lacks_something_is_named_at_its_place()
    {
        var spdx = SpdxCard.Of(Model + "datasets:\n- {id: Ours, built: 2025-01-01}\n");

        Profiles(spdx).ShouldBe("core software simpleLicensing ai");
        var finding = spdx.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0731");
        finding.Line.ShouldBe(6);
        finding.Message.ShouldBe(
            "The SPDX document cannot claim the Dataset profile, because dataset 'Ours' lacks releaseTime ('released'), software_downloadLocation ('url'). Add the attributes in brackets to it.");
    }

    [Fact]
    public void Many_datasets_are_not_as_many_lines()
    {
        var spdx = SpdxCard.Of(Model + "datasets:\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"- o/d{i}\n")));

        spdx.Findings.Count.ShouldBe(6);
        spdx.Findings[5].Message.ShouldContain("because 35 more of the datasets lack something");
    }

    [Fact]
    public void A_model_without_datasets_claims_no_profile_of_datasets() => Profiles(SpdxCard.Of(Model)).ShouldBe("core software simpleLicensing ai");

    [Fact]
    public void The_time_of_the_source_is_the_time_of_the_document()
    {
        using var card = new TestCard("license: mit\n");
        card.Request.Project.Metadata.Add(new("SOURCE_DATE_EPOCH", "1700000000"));
        var spdx = SpdxCard.Of(card);

        ((string?)spdx.All("CreationInfo").Single()["created"]).ShouldBe("2023-11-14T22:13:20Z");
        spdx.Findings.ShouldNotContain(finding => finding.Code == "MCB0732");
    }

    [Fact]
    public void A_document_that_does_not_know_its_time_says_so()
    {
        var spdx = SpdxCard.Of("license: mit\n");

        ((string?)spdx.All("CreationInfo").Single()["created"]).ShouldBe("1970-01-01T00:00:00Z");
        spdx.Findings.ShouldContain(finding => finding.Code == "MCB0732");
    }

    [Theory]
    [InlineData("strict")]
    [InlineData("none")]
    public void What_the_format_lacks_is_a_warning_at_every_strictness(string strictness)
    {
        using var card = new TestCard("license: mit\n");
        card.Request.Strictness = strictness;
        card.Request.Formats = "spdx";
        card.Request.Checklist = "huggingface";

        card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB073", StringComparison.Ordinal)).ShouldAllBe(finding => finding.Severity == FindingSeverity.Warning);
    }

    private static string Profiles(SpdxCard spdx) => string.Join(' ', spdx.Document["profileConformance"]!.AsArray().Select(profile => (string?)profile));
}
