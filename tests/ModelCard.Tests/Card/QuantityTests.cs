using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Tests.Card;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("1.2 kg", "g", "1200")]
    [InlineData("1.2kg", "g", "1200")]
    [InlineData("0.5 g CO2eq", "g", "0.5")]
    [InlineData("3 t", "g", "3000000")]
    [InlineData("17", "g", "17")]
    [InlineData("1e-3 kg", "g", "1")]
    [InlineData("~ 2 kg (an estimate)", "g", "2000")]
    [InlineData("300 kWh", "kWh", "300")]
    [InlineData("1.5 MWh", "kWh", "1500")]
    [InlineData("85 MB", "bytes", "85000000")]
    [InlineData("1 MiB", "bytes", "1048576")]
    public void Converts_to_the_fields_unit(string text, string unit, string expected) =>
        Quantity.Parse(text, unit)!.Value.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("", "g")]
    [InlineData("some", "g")]
    [InlineData("1,2 kg", "g")]
    [InlineData("-1 g", "g")]
    [InlineData("1_000", "g")]
    [InlineData("1 200 kg", "g")]
    [InlineData("5–10 kg", "g")]
    [InlineData("1/2 kg", "g")]
    [InlineData("5%", "g")]
    [InlineData("1:30:00", "bytes")]
    [InlineData("5 MB", "g")]
    [InlineData("5 apples", "bytes")]
    [InlineData("99999999999999999999999999999 t", "g")]
    public void Refuses_what_could_be_read_wrongly(string text, string unit) => Quantity.Parse(text, unit).ShouldBeNull();
}
