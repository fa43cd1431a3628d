using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1: a|b / 2: 1|2")]
    [InlineData("a,b\r\n1,2", "1: a|b / 2: 1|2")]
    [InlineData("a,b\r1,2\r", "1: a|b / 2: 1|2")]
    [InlineData("\uFEFFa,b\n", "1: a|b")]
    [InlineData("\n\na,\n\r\n,b\n", "3: a| / 5: |b")]
    [InlineData("\"a,\"\"b\"\"\",c\n", "1: a,\"b\"|c")]
    [InlineData("\"one\ntwo\r\nthree\",x\ny,z\n", "1: one\ntwo\r\nthree|x / 4: y|z")]
    [InlineData("a\"b,\"c\"d,\"\"\n", "1: a\"b|cd|")]
    [InlineData("a, \"b\"\n", "1: a| \"b\"")]
    [InlineData("", "")]
    public void Records_have_their_fields_and_the_line_they_begin_at(string text, string expected) =>
        string.Join(" / ", Records(Encoding.UTF8.GetBytes(text), ',')).ShouldBe(expected);

    [Fact]
    public void UTF_16_is_read_where_its_mark_says_so()
    {
        Records([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("ä,b\n")], ',').ShouldBe(["1: ä|b"]);
        Records([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("ä,b\n")], ',').ShouldBe(["1: ä|b"]);
    }

    [Fact]
    public void A_record_may_lie_across_any_number_of_buffers()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"\"é{i}\"\"\",{i}\r\n"));

        var records = Records(Encoding.UTF8.GetBytes(text), ',');

        records.Count.ShouldBe(20_000);
        records[19_999].ShouldBe("20000: é19999\"|19999");
    }

    [Fact]
    public void A_line_end_may_lie_across_two_buffers()
    {
        for (var length = 1; length < 40_000; length += 101)
        {
            Records(Encoding.UTF8.GetBytes(new string('a', length) + ",b\r\n" + new string('c', 40_000 - length) + "\r\nd,\"e\"\"f\"\r\n"), ',').Count.ShouldBe(3);
        }

        for (var length = 8180; length < 8200; length++)
        {
            Records(Encoding.UTF8.GetBytes(new string('a', length) + "\r\nb\r\n\"c\"\"\""), ',').ShouldBe([$"1: {new string('a', length)}", "2: b", "3: c\""]);
        }
    }

    [Fact]
    public void Quotes_that_stay_open_are_refused_where_they_open() =>
        Should.Throw<ArtifactProblemException>(() => Records("a,b\nc,\"d\ne\nf"u8.ToArray(), ',')).Line.ShouldBe(2);

    [Fact]
    public void Fields_records_and_columns_are_limited()
    {
        Refused(new string('a', CsvReader.MaximumField + 1)).ShouldBe((1, true));
        Refused("x\n\"" + new string('a', CsvReader.MaximumField + 1) + "\"").ShouldBe((2, true));
        Refused(string.Join(',', Enumerable.Repeat(new string('a', 500_000), 9))).ShouldBe((1, true));
        Refused(new string(',', CsvReader.MaximumColumns)).ShouldBe((1, true));
        Records(Encoding.UTF8.GetBytes(new string(',', CsvReader.MaximumColumns - 1)), ',').Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("a,b\n1,2", ',')]
    [InlineData("metric;value\naccuracy;0,93\nf1;0,9", ';')]
    [InlineData("a\tb, c\td\n1\t2\t3\n", '\t')]
    [InlineData("a|b\n1|2", '|')]
    [InlineData("text,label\n\"a; b; c\",1\n\"d;\ne\",2\n", ',')]
    [InlineData("\"a;b;c\",d\n\"1;2;3\",4", ',')]
    [InlineData("one\ntwo", null)]
    [InlineData("", null)]
    public void The_delimiter_is_told_from_the_first_lines(string text, char? expected) => CsvReader.GuessDelimiter(text).ShouldBe(expected);

    private static List<string> Records(byte[] bytes, char delimiter)
    {
        var reader = new CsvReader(new MemoryStream(bytes), delimiter);
        var records = new List<string>();
        var fields = new List<string>();
        while (reader.Read(fields))
        {
            records.Add($"{reader.Line}: {string.Join('|', fields)}");
        }

        fields.ShouldBeEmpty();
        return records;
    }

    private static (int Line, bool IsLimit) Refused(string text)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => Records(Encoding.UTF8.GetBytes(text), ','));
        return (problem.Line, problem.IsLimit);
    }
}
