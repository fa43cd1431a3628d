using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Charts;

public sealed class MetricReadingTests
{
    [Theory]
    [InlineData("0.91", "0.91")]
    [InlineData(" 91 % ", "91 %")]
    [InlineData("91%", "91 %")]
    [InlineData("20.0 ± 1.2", "20.0 [18.8, 21.2]")]
    [InlineData("286.26 +/- 16.68", "286.26 [269.58, 302.94]")]
    [InlineData("-5+-10", "-5 [-15, 5]")]
    [InlineData("91.2 (± 0.4) %", "91.2 [90.8, 91.6] %")]
    [InlineData("91.2 % ± 0.4 %", "91.2 [90.8, 91.6] %")]
    [InlineData("0.91 [0.88, 0.94]", "0.91 [0.88, 0.94]")]
    [InlineData("0.91 (0.88-0.94)", "0.91 [0.88, 0.94]")]
    [InlineData("0.91 (0.88 to 0.94)", "0.91 [0.88, 0.94]")]
    [InlineData("91% (88%–94%)", "91 [88, 94] %")]
    [InlineData("3.2 ms", "3.2 ms")]
    [InlineData("120 tokens/s", "120 tokens/s")]
    [InlineData("1e-3", "1e-3")]
    public void A_value_is_read_where_it_can_be_read_in_one_way(string text, string read) => Read(text).ShouldBe(read);

    [Theory]
    [InlineData("0,91")]
    [InlineData("1,234")]
    [InlineData("< 0.05")]
    [InlineData("~0.9")]
    [InlineData("0.9 or so")]
    [InlineData("5 of 10")]
    [InlineData("0.91 (95 % CI)")]
    [InlineData("0.91 [0.88, 0.94")]
    [InlineData("0.91 ± ")]
    [InlineData("0.91 ± -1")]
    [InlineData("91 % ± 3 ms")]
    [InlineData("0.8-0.9")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("high")]
    [InlineData("")]
    public void Any_other_value_is_not_drawn(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void Stated_bounds_win_and_bounds_the_wrong_way_round_are_no_interval()
    {
        Of(("value", "20 ± 1"), ("lower_bound", "15"), ("upper_bound", "25")).ShouldBe("20 [15, 25]");
        Of(("value", "20"), ("upper_bound", "25 %"), ("unit", "percent")).ShouldBe("20 […, 25] %");
        Of(("value", "20"), ("lower_bound", "25"), ("upper_bound", "15")).ShouldBe("20");
    }

    private static string? Read(string text) => Words(MetricReading.Read(text));

    private static string? Of(params (string Name, string Value)[] attributes) =>
        Words(MetricReading.Of(ChartCase.Metrics([("type", "accuracy"), .. attributes]).Metrics[0]));

    private static string? Words(MetricReading? reading)
    {
        if (reading is null)
        {
            return null;
        }

        var interval = reading.Lower is null && reading.Upper is null ? "" : $" [{End(reading.Lower)}, {End(reading.Upper)}]";
        return reading.Text + interval + (reading.Unit.Length > 0 ? " " + reading.Unit : "");
    }

    private static string End(ChartNumber? number) => number is { } end ? NumberLabel.Of(end) : "…";
}
