using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class JsonTextTests
{
    [Fact]
    public void Each_value_has_its_line_and_a_number_the_text_it_was_written_in()
    {
        var map = (CardMap)Read("{\n  \"accuracy\": 0.930,\r\n  \"runs\": [\n    1e-3,\n    -0\n  ]\n}");

        ((CardScalar)map.Find("accuracy")!).Text.ShouldBe("0.930");
        map.Find("accuracy")!.Origin.Line.ShouldBe(2);
        var runs = (CardList)map.Find("runs")!;
        runs.Items.Cast<CardScalar>().Select(item => (item.Text, item.Type, item.Origin.Line)).ShouldBe([("1e-3", ScalarType.Float, 4), ("-0", ScalarType.Integer, 5)]);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    public void What_Python_writes_for_a_number_that_is_none_is_read_by_its_name(string name)
    {
        var map = (CardMap)Read($"{{\"loss\": {name}, \"text\": \"{name} and \\\"{name}\\\"\", \"next\": -1}}");

        ((CardScalar)map.Find("loss")!).Text.ShouldBe(name);
        ((CardScalar)map.Find("loss")!).Type.ShouldBe(ScalarType.Float);
        ((CardScalar)map.Find("text")!).Text.ShouldBe($"{name} and \"{name}\"");
        ((CardScalar)map.Find("next")!).Text.ShouldBe("-1");
    }

    [Fact]
    public void Of_a_key_given_twice_the_last_value_counts_in_the_place_of_the_first() =>
        ((CardMap)Read("{\"a\": 1, \"b\": 2, \"a\": 3}")).Entries.Select(entry => entry.Key + "=" + ((CardScalar)entry.Value).Text).ShouldBe(["a=3", "b=2"]);

    [Fact]
    public void A_byte_order_mark_comments_and_trailing_commas_are_taken() =>
        ((CardScalar)((CardMap)Read("\uFEFF{ // a comment\n \"a\": true, /* b */ }")).Find("a")!).Text.ShouldBe("true");

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\"a\": 1", 1)]
    [InlineData("{\n\"a\": 1,\n\"b\": x}", 3)]
    [InlineData("{} {}", 1)]
    [InlineData("{\"a\": \"\\ud800\"}", 1)]
    [InlineData("<html>", 1)]
    public void What_is_no_JSON_is_refused_at_its_line(string text, int line) =>
        Should.Throw<ArtifactProblemException>(() => Read(text)).Line.ShouldBe(line);

    [Fact]
    public void Depth_and_number_of_values_are_limited()
    {
        Should.Throw<ArtifactProblemException>(() => Read(new string('[', 100_000)));
        Should.Throw<ArtifactProblemException>(() => Read("[" + string.Concat(Enumerable.Repeat("1,", JsonText.MaximumNodes + 1)) + "1]")).IsLimit.ShouldBeTrue();
    }

    [Fact]
    public void Mutated_documents_are_read_or_refused()
    {
        var random = new Random(3);
        var seed = "{\"a\": [1, 2.5e3, NaN, -Infinity, \"t\\u00e9xt\\n\"], \"b\": {\"c\": null, \"d\": false}}";
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(seed);
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                JsonText.Read(bytes, Place).ShouldNotBeNull();
            }
            catch (ArtifactProblemException)
            {
            }
        }
    }

    private static Origin Place => Origin.InFile(SourceKind.Measured, "results.json", 0, 0);

    private static CardNode Read(string text) => JsonText.Read(Encoding.UTF8.GetBytes(text), Place);
}
