using System.Text.Json;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Json;

public sealed class JsonOutputTests
{
    [Fact]
    public void What_is_written_reads_well_and_leaves_out_what_is_not_known()
    {
        var text = JsonOutput.Write(static json =>
        {
            json.Text("name", "Größe <b>&\"\\ 🐧");
            json.Text("unknown", null);
            json.List("none", []);
            json.Object("size", static size =>
            {
                size.Number("bytes", 12);
                size.Number("share", "1.50e-05");
                size.Flag("is_exact", true);
            });
            json.List("names", ["a", "b"]);
            json.List("numbers", static numbers =>
            {
                numbers.Number("1.10");
                numbers.Number("-5E+3");
            });
        });

        text.ShouldBe(
            """
            {
              "name": "Größe <b>&\"\\ \uD83D\uDC27",
              "size": {
                "bytes": 12,
                "share": 1.50e-05,
                "is_exact": true
              },
              "names": [
                "a",
                "b"
              ],
              "numbers": [
                1.10,
                -5E+3
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Any_text_stays_valid()
    {
        var half = "a\uD83D b \uDC27 🐧 \u0000\u001f\u2028\u202e\r\n\t\uFFFE";

        using var read = JsonDocument.Parse(JsonOutput.Write(json => json.Text(half, half)));

        var member = read.RootElement.EnumerateObject().ShouldHaveSingleItem();
        member.Value.GetString().ShouldBe(half.Replace("\uD83D b", "\uFFFD b", StringComparison.Ordinal).Replace(" \uDC27 ", " \uFFFD ", StringComparison.Ordinal));
        member.Name.ShouldBe(member.Value.GetString());
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0.5", true)]
    [InlineData("1.10", true)]
    [InlineData("5e-05", true)]
    [InlineData("5E+3", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("01", false)]
    [InlineData(".5", false)]
    [InlineData("5.", false)]
    [InlineData("5e", false)]
    [InlineData("+5", false)]
    [InlineData("1_000", false)]
    [InlineData("0x10", false)]
    [InlineData("NaN", false)]
    [InlineData("5 ", false)]
    public void A_number_is_one_of_JSON(string text, bool isNumber)
    {
        JsonOutput.IsNumber(text).ShouldBe(isNumber);
        if (isNumber)
        {
            JsonDocument.Parse(text).Dispose();
        }
    }
}
