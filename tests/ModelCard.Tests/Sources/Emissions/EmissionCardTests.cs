namespace ModelCard.Tests.Sources.Emissions;

/// <summary>What a reader of the card sees of emissions: from a log, estimated, or as the author says.</summary>
public sealed class EmissionCardTests
{
    private const string Log = "timestamp,project_name,run_id,duration,emissions,energy_consumed,country_name,region,cloud_provider,cloud_region,gpu_count,gpu_model\n"
        + "t,p,r1,3600,0.0123456789,0.05,France,bretagne,aws,eu-west-3,1,1 x NVIDIA T4\n";

    [Fact]
    public void A_log_fills_the_environmental_impact_with_grams_in_the_front_matter()
    {
        using var card = new TestCard();
        card.Write("emissions.csv", Log);
        card.WithItem("ModelCardEmissionsFile", "emissions.csv");
        card.FrontMatter().ShouldContain("co2_eq_emissions:\n  emissions: 12.3457\n  source: codecarbon\n  geographical_location: bretagne, France\n  hardware_used: NVIDIA T4\n");
        var text = card.Text();
        text.ShouldContain("- **Hardware Type:** NVIDIA T4\n");
        text.ShouldContain("- **Hours used:** 1\n- **Cloud Provider:** Amazon Web Services\n- **Compute Region:** eu-west-3\n- **Training Location:** bretagne, France\n- **Carbon Emitted:** 12.3457 g CO2eq\n- **Emissions Source:** codecarbon\n");
        text.ShouldContain("- **Energy Consumed:** 0.05 kWh\n");
        card.Findings().ShouldNotContain(finding => finding.StartsWith("MCB2", StringComparison.Ordinal));
    }

    [Fact]
    public void The_author_s_figure_wins_and_is_not_called_the_log_s()
    {
        using var card = new TestCard("co2_emitted: 20 g, measured at the socket\n");
        card.Write("emissions.csv", Log);
        card.WithItem("ModelCardEmissionsFile", "emissions.csv");
        var text = card.Text();
        text.ShouldContain("- **Carbon Emitted:** 20 g, measured at the socket\n");
        text.ShouldNotContain("codecarbon");
    }

    [Theory]
    [InlineData("Tesla V100-SXM2-32GB", "100", "gcp", "us-central1", "16.989 kg CO2eq (estimate: 300 W × 100 h × 566.3 g/kWh)")]
    [InlineData("A100 SXM4 80 GB", "24", "aws", "us-east-1", "3.53088 kg CO2eq (estimate: 400 W × 24 h × 367.8 g/kWh)")]
    [InlineData("T4", "10", "Azure", "West Europe", "398.3 g CO2eq (estimate: 70 W × 10 h × 569 g/kWh)")]
    [InlineData("NVIDIA GeForce RTX 4090", "48", "Amazon Web Services", "EU (Paris)", "2.268 kg CO2eq (estimate: 450 W × 48 h × 105 g/kWh)")]
    [InlineData("4x T4", "10", "aws", "eu-west-3", "294 g CO2eq (estimate: 4 × 70 W × 10 h × 105 g/kWh)")]
    public void Without_a_figure_it_is_estimated_by_power_hours_and_grid(string hardware, string hours, string provider, string region, string expected)
    {
        using var card = new TestCard();
        card.With("hardware_type", hardware).With("hours_used", hours).With("cloud_provider", provider).With("cloud_region", region);
        card.Text().ShouldContain("- **Carbon Emitted:** " + expected + "\n- **Emissions Source:** Estimated from the thermal design power of ");
        card.Text().ShouldContain("after Lacoste et al. 2019 (arXiv:1910.09700)");
    }

    [Fact]
    public void The_estimate_unites_what_different_sources_say_and_reaches_the_front_matter()
    {
        using var card = new TestCard("hardware_type: NVIDIA A100 80GB\nhours_used: 10\ngeographical_location: Gävle, Sweden\n");
        card.With("hardware_count", "2");
        card.FrontMatter().ShouldContain("co2_eq_emissions:\n  emissions: 376\n  source: Estimated from the thermal design power of A100 SXM4 80 GB (400 W, the highest of its variants) and the grid of Sweden (47 g/kWh), after Lacoste et al. 2019 (arXiv:1910.09700)\n");
        card.Text().ShouldContain("376 g CO2eq (estimate: 2 × 400 W × 10 h × 47 g/kWh)");
    }

    [Fact]
    public void Energy_that_is_known_is_better_than_power_times_hours()
    {
        using var card = new TestCard("energy_consumed: 4 kWh\nhardware_type: T4\nhours_used: 10\ncloud_provider: ovh\ncloud_region: gra\n");
        card.Text().ShouldContain("420 g CO2eq (estimate: 4 kWh × 105 g/kWh)");
    }

    [Theory]
    [InlineData("hardware_type: Apple M1\nhours_used: 10\ncloud_provider: aws\ncloud_region: eu-west-3\n")]
    [InlineData("hardware_type: A100-SXM4-40GB\nhours_used: 10\ncloud_provider: aws\ncloud_region: eu-west-3\n")]
    [InlineData("hardware_type: GTX 1660 Ti\nhours_used: 10\ncloud_provider: aws\ncloud_region: eu-west-3\n")]
    [InlineData("hardware_type: A100 and V100\nhours_used: 10\ncloud_provider: aws\ncloud_region: eu-west-3\n")]
    [InlineData("hardware_type: T4\nhours_used: 10\ncloud_provider: aws\ncloud_region: westeurope\n")]
    [InlineData("hardware_type: T4\nhours_used: 10\ngeographical_location: Texas, USA\n")]
    [InlineData("hardware_type: T4\ncloud_provider: aws\ncloud_region: eu-west-3\n")]
    [InlineData("hardware_type: T4\nhours_used: ten\ncloud_provider: aws\ncloud_region: eu-west-3\n")]
    [InlineData("hardware_type: T4\nhours_used: 10\nhardware_count: many\ncloud_provider: aws\ncloud_region: eu-west-3\n")]
    [InlineData("hardware_type: T4\nhours_used: 10\ncloud_provider: aws\ncloud_region: eu-west-3\nco2_emitted: 'Not applicable: nothing was trained.'\n")]
    public void Where_something_is_not_known_for_certain_there_is_no_estimate_and_no_word_of_it(string sidecar)
    {
        using var card = new TestCard(sidecar);
        var result = card.Build();
        result.Findings.ShouldNotContain(finding => finding.Message.Contains("estimate", StringComparison.OrdinalIgnoreCase));
        result.Files.ShouldAllBe(file => !file.Text.Contains("(estimate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_that_lacks_the_run_is_told_and_the_card_goes_without()
    {
        using var card = new TestCard();
        card.Write("emissions.csv", Log);
        card.WithItem("ModelCardEmissionsFile", "emissions.csv", ("Run", "r7"));
        card.Build().Findings.ShouldContain(finding => finding.Code == "MCB0604" && finding.Message.Contains("no row of the Run 'r7'; there are: r1"));
        card.Text().ShouldNotContain("CO2eq");
    }
}
