using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

public sealed class YamlWriterTests
{
    private static readonly Origin Nowhere = Origin.Property(SourceKind.Project, "test");

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("apache-2.0", "apache-2.0")]
    [InlineData("owner/name", "owner/name")]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("it's \"quoted\" [x], {y}", "it's \"quoted\" [x], {y}")]
    [InlineData("北京 😀", "北京 😀")]
    [InlineData(".config", ".config")]
    [InlineData("...x", "'...x'")]
    [InlineData("3 models", "3 models")]
    [InlineData("", "''")]
    [InlineData("no", "'no'")]
    [InlineData("YES", "'YES'")]
    [InlineData("On", "'On'")]
    [InlineData("y", "'y'")]
    [InlineData("N", "'N'")]
    [InlineData("true", "'true'")]
    [InlineData("null", "'null'")]
    [InlineData("~", "'~'")]
    [InlineData("=", "'='")]
    [InlineData("<<", "'<<'")]
    [InlineData("1", "'1'")]
    [InlineData("+1.5", "'+1.5'")]
    [InlineData("1.10", "'1.10'")]
    [InlineData("1e3", "'1e3'")]
    [InlineData("007", "'007'")]
    [InlineData("0o17", "'0o17'")]
    [InlineData("0x10", "'0x10'")]
    [InlineData("0b11", "'0b11'")]
    [InlineData("1_000", "'1_000'")]
    [InlineData("12:30", "'12:30'")]
    [InlineData("-190:20:30.5", "'-190:20:30.5'")]
    [InlineData(".inf", "'.inf'")]
    [InlineData(".NaN", "'.NaN'")]
    [InlineData("2022-01-01", "'2022-01-01'")]
    [InlineData("2001-12-14t21:59:43.10-05:00", "'2001-12-14t21:59:43.10-05:00'")]
    [InlineData("---", "'---'")]
    [InlineData("...", "'...'")]
    [InlineData("- x", "'- x'")]
    [InlineData("? x", "'? x'")]
    [InlineData("# x", "'# x'")]
    [InlineData("x #y", "'x #y'")]
    [InlineData("x: y", "'x: y'")]
    [InlineData("x:", "'x:'")]
    [InlineData("*x", "'*x'")]
    [InlineData("&x", "'&x'")]
    [InlineData("!x", "'!x'")]
    [InlineData("@x", "'@x'")]
    [InlineData("`x`", "'`x`'")]
    [InlineData("%x", "'%x'")]
    [InlineData("|", "'|'")]
    [InlineData("[x]", "'[x]'")]
    [InlineData("{{ x }}", "'{{ x }}'")]
    [InlineData("'x'", "'''x'''")]
    [InlineData("\"x\"", "'\"x\"'")]
    [InlineData(" x", "' x'")]
    [InlineData("x ", "'x '")]
    [InlineData("x\u00A0", "'x\u00A0'")]
    [InlineData("\tx", "\"\\tx\"")]
    [InlineData("x\r\ny\\", "\"x\\r\\ny\\\\\"")]
    [InlineData("\u001B[31m\u0085\u2028\u2029\uFEFF", "\"\\x1B[31m\\x85\\u2028\\u2029\\uFEFF\"")]
    [InlineData("\uFFFE\uFDD0", "\"\\uFFFE\\uFDD0\"")]
    public void Text_is_quoted_only_where_a_reader_would_take_it_for_something_else(string text, string written)
    {
        // 'z' follows, so that the value is not the last one.
        Write(Map(("k", Text(text)), ("z", Text("end")))).ShouldBe($"k: {written}\nz: end\n");
    }

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        Write(Map(("k", Text("a" + (char)0xD83D + "b")))).ShouldBe("k: \"a\uFFFDb\"\n");
        Write(Map(("k", Text("a\nb" + (char)0xDE00)))).ShouldBe("k: \"a\\nb\uFFFD\"\n");
    }

    [Theory]
    [InlineData(ScalarType.Integer, "42", "42")]
    [InlineData(ScalarType.Integer, "+12", "12")]
    [InlineData(ScalarType.Integer, "-012", "-12")]
    [InlineData(ScalarType.Integer, "-0", "0")]
    [InlineData(ScalarType.Integer, "0o17", "15")]
    [InlineData(ScalarType.Integer, "0x1f", "31")]
    [InlineData(ScalarType.Integer, "0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData(ScalarType.Float, "0.70", "0.70")]
    [InlineData(ScalarType.Float, ".5", "0.5")]
    [InlineData(ScalarType.Float, "-.5", "-0.5")]
    [InlineData(ScalarType.Float, "+.5", "0.5")]
    [InlineData(ScalarType.Float, "1.", "1.0")]
    [InlineData(ScalarType.Float, "1e3", "1000.0")]
    [InlineData(ScalarType.Float, "1.2345E2", "123.45")]
    [InlineData(ScalarType.Float, "1e-05", "1.0e-05")]
    [InlineData(ScalarType.Float, "2e20", "2.0e+20")]
    [InlineData(ScalarType.Float, ".Inf", ".inf")]
    [InlineData(ScalarType.Float, "-.INF", "-.inf")]
    [InlineData(ScalarType.Float, ".NaN", ".nan")]
    [InlineData(ScalarType.Boolean, "TRUE", "true")]
    [InlineData(ScalarType.Boolean, "False", "false")]
    [InlineData(ScalarType.Null, "~", "null")]
    [InlineData(ScalarType.Null, "", "null")]
    public void Numbers_are_numbers_to_readers_of_both_versions(ScalarType type, string text, string written) =>
        Write(Map(("k", new CardScalar(text, type, Nowhere)))).ShouldBe($"k: {written}\n");

    [Theory]
    [InlineData("a\nb", "|-\n  a\n  b\n")]
    [InlineData("a\nb\n", "|\n  a\n  b\n")]
    [InlineData("a\n\n", "|+\n  a\n\n")]
    [InlineData("# a\n\n    - b: \"c\"\n---", "|-\n  # a\n\n      - b: \"c\"\n  ---\n")]
    [InlineData("\na", "\"\\na\"\n")]
    [InlineData(" a\nb", "\" a\\nb\"\n")]
    [InlineData("a \nb", "\"a \\nb\"\n")]
    [InlineData("a\n\tb\u0007", "\"a\\n\\tb\\x07\"\n")]
    public void Text_of_several_lines_is_a_block_where_every_reader_agrees(string text, string written) =>
        Write(Map(("k", Text(text)), ("z", Text("end")))).ShouldBe($"k: {written}z: end\n");

    [Fact]
    public void The_last_text_of_front_matter_does_not_lose_its_line_end() =>
        Write(Map(("a", Map(("b", List(Text("x\ny\n"))))))).ShouldBe("a:\n  b:\n  - \"x\\ny\\n\"\n");

    [Fact]
    public void Structures_are_written_as_the_Hubs_tools_write_them()
    {
        var result = Map(("task", Map(("type", Text("translation")))), ("metrics", List(Map(("type", Text("bleu")), ("value", new CardScalar("31.4", ScalarType.Float, Nowhere))))));
        var map = Map(
            ("license", Text("mit")),
            ("tags", List(Text("a"), Text("no"))),
            ("model-index", List(Map(("name", Text("m")), ("results", List(result))))),
            ("empty", Map()),
            ("none", List()),
            ("nested", List(List(Text("x"), List(Text("y\nz"))), List())));

        Write(map).ShouldBe("""
            license: mit
            tags:
            - a
            - 'no'
            model-index:
            - name: m
              results:
              - task:
                  type: translation
                metrics:
                - type: bleu
                  value: 31.4
            empty: {}
            none: []
            nested:
            - - x
              - - |-
                  y
                  z
            - []

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("no", "'no'")]
    [InlineData("1", "'1'")]
    [InlineData("a key", "a key")]
    [InlineData("model-index", "model-index")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a?b", "'a?b'")]
    [InlineData("...", "'...'")]
    [InlineData("", "''")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void Keys_stay_text(string key, string written) => Write(Map((key, Text("v")))).ShouldBe(written + ": v\n");

    [Fact]
    public void A_key_too_long_for_one_line_is_marked_as_a_key()
    {
        var key = new string('k', 1001);
        Write(Map((key, List(Text("v"))))).ShouldBe($"? {key}\n:\n- v\n");
        Write(Map((key[1..], Text("v")))).ShouldBe($"{key[1..]}: v\n");
    }

    [Fact]
    public void Nothing_is_an_empty_map() => Write(Map()).ShouldBe("{}\n");

    private static string Write(CardMap map) => YamlWriter.Write(map);

    private static CardScalar Text(string text) => new(text, ScalarType.Text, Nowhere);

    private static CardList List(params CardNode[] items) => new(items, Nowhere);

    private static CardMap Map(params (string Key, CardNode Value)[] entries) =>
        new([.. entries.Select(entry => new CardEntry(entry.Key, Nowhere, entry.Value))], Nowhere);
}
