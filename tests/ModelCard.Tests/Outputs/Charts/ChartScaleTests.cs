using ModelCard.Catalog;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Charts;

public sealed class ChartScaleTests
{
    [Theory]
    [InlineData("0", "1", "0 0.2 0.4 0.6 0.8 1")]
    [InlineData("0.2", "0.93", "0 0.2 0.4 0.6 0.8 1")]
    [InlineData("0.001", "0.034", "0 0.01 0.02 0.03 0.04")]
    [InlineData("3.2", "41", "0 10 20 30 40 50")]
    [InlineData("1", "10", "0 2 4 6 8 10")]
    [InlineData("-1", "1", "-1 -0.5 0 0.5 1")]
    [InlineData("-190", "302.94", "-200 -100 0 100 200 300 400")]
    [InlineData("-0.4", "-0.1", "-0.4 -0.3 -0.2 -0.1 0")]
    [InlineData("0", "0", "0 0.2 0.4 0.6 0.8 1")]
    [InlineData("1", "250000", "0 50000 100000 150000 200000 250000")]
    [InlineData("0", "1.6e-5", "0 5e-6 1e-5 1.5e-5 2e-5")]
    [InlineData("1e-300", "3e-300", "0 1e-300 2e-300 3e-300")]
    [InlineData("1e300", "4.2e300", "0 1e300 2e300 3e300 4e300 5e300")]
    public void Marks_are_1_2_or_5_apart_and_the_axis_starts_at_0(string lowest, string highest, string marks) =>
        Marks(ChartScale.Linear(Number(lowest), Number(highest), 400, 11, NumberLabel.Of)).ShouldBe(marks);

    [Theory]
    [InlineData(400, "0 50000 100000 150000 200000 250000")]
    [InlineData(180, "0 100000 200000 300000")]
    [InlineData(90, "0 500000")]
    [InlineData(10, "0 500000")]
    public void Marks_whose_labels_would_touch_are_fewer(int width, string marks) =>
        Marks(ChartScale.Linear(Number("0"), Number("250000"), width, 11, NumberLabel.Of)).ShouldBe(marks);

    [Theory]
    [InlineData("9.1", "21500", 400, "1 10 100 1000 10000 100000")]
    [InlineData("0.00002", "0.5", 400, "1e-5 0.0001 0.001 0.01 0.1 1")]
    [InlineData("1e-300", "1e300", 400, "1e-300 1e-200 1e-100 1 1e100 1e200 1e300")]
    [InlineData("1", "1", 400, "1 10")]
    public void A_logarithmic_axis_has_whole_powers_of_ten(string lowest, string highest, int width, string marks)
    {
        var scale = ChartScale.Logarithmic(Number(lowest), Number(highest), width, 11, NumberLabel.Of);

        Marks(scale).ShouldBe(marks);
        scale.Position(Number("0")).ShouldBe(0);
        scale.Holds(Number("0")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1", "1000", false)]
    [InlineData("1", "1001", true)]
    [InlineData("0", "1e9", false)]
    [InlineData("-1", "1e9", false)]
    public void Only_more_than_three_powers_of_ten_need_a_logarithmic_axis(string lowest, string highest, bool needs) =>
        ChartScale.NeedsLogarithm(Number(lowest), Number(highest)).ShouldBe(needs);

    [Fact]
    public void A_number_beyond_the_axis_is_at_its_end()
    {
        var scale = ChartScale.Linear(Number("0"), Number("1"), 400, 11, NumberLabel.Of);

        scale.Position(Number("0.25")).ShouldBe(0.25m);
        scale.Position(Number("1.5")).ShouldBe(1);
        scale.Position(Number("-1e300")).ShouldBe(0);
        scale.Holds(Number("1")).ShouldBeTrue();
        scale.Holds(Number("1.01")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("0.05", "0.05")]
    [InlineData(".5", "0.5")]
    [InlineData("+1.50", "1.5")]
    [InlineData("123456", "123456")]
    [InlineData("1234567", "1.235e6")]
    [InlineData("0.000012", "1.2e-5")]
    [InlineData("-4.2E+16", "-4.2e16")]
    [InlineData("0.9999999999999999999999999999999999", "1")]
    [InlineData("9e-308", "9e-308")]
    [InlineData("9999999", "1e7")]
    [InlineData("-0.0000099996", "-1e-5")]
    [InlineData("1e309", null)]
    [InlineData("1e-309", null)]
    [InlineData("1e99999", null)]
    [InlineData("1e", null)]
    [InlineData("1e+", null)]
    [InlineData("1.2.3", null)]
    [InlineData("1,5", null)]
    [InlineData("1 000", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData(".inf", null)]
    [InlineData("0x1F", null)]
    [InlineData("١", null)]
    [InlineData("-", null)]
    [InlineData(".", null)]
    [InlineData("", null)]
    public void A_number_is_read_and_written_short(string text, string? label) =>
        (ChartNumber.Parse(text) is { } number ? NumberLabel.Of(number) : null).ShouldBe(label);

    [Theory]
    [InlineData("0.91", false, "0.91")]
    [InlineData("0.910", false, "0.910")]
    [InlineData("0.914398239847", true, "0.9144")]
    [InlineData("0.914398239847", false, "0.9144")]
    [InlineData("12345678901234567", false, "1.235e16")]
    [InlineData("0.00000000001234", true, "1.234e-11")]
    public void A_value_is_shown_as_written_unless_it_is_too_long_or_a_program_wrote_it(string text, bool isMeasured, string shown) =>
        NumberLabel.OfValue(text, Number(text), isMeasured).ShouldBe(shown);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("25000", "25,000")]
    [InlineData("1400000", "1,400,000")]
    [InlineData("1e15", "1e15")]
    public void Counts_have_groups_of_digits_in_English_and_none_elsewhere(string text, string shown)
    {
        NumberLabel.OfCount(Number(text), CardWords.English).ShouldBe(shown);
        NumberLabel.OfCount(Number(text), CardWords.Of("de")).ShouldBe(shown.Replace(",", "", StringComparison.Ordinal));
    }

    private static ChartNumber Number(string text) => ChartNumber.Parse(text).ShouldNotBeNull(text);

    private static string Marks(ChartScale scale) => string.Join(' ', scale.Ticks.Select(tick => tick.Label));
}
