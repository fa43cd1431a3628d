using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("no", ScalarType.Text)]
    [InlineData("y", ScalarType.Text)]
    [InlineData("on", ScalarType.Text)]
    [InlineData("12:30", ScalarType.Text)]
    [InlineData("2022-01-01", ScalarType.Text)]
    [InlineData("1_000", ScalarType.Text)]
    [InlineData("0b11", ScalarType.Text)]
    [InlineData("1.2.3", ScalarType.Text)]
    [InlineData("1e", ScalarType.Text)]
    [InlineData(".", ScalarType.Text)]
    [InlineData("+", ScalarType.Text)]
    [InlineData("0xZZ", ScalarType.Text)]
    [InlineData("0o8", ScalarType.Text)]
    [InlineData("nUll", ScalarType.Text)]
    [InlineData("tRue", ScalarType.Text)]
    [InlineData("inf", ScalarType.Text)]
    [InlineData("0", ScalarType.Integer)]
    [InlineData("-7", ScalarType.Integer)]
    [InlineData("007", ScalarType.Integer)]
    [InlineData("0o17", ScalarType.Integer)]
    [InlineData("0x1F", ScalarType.Integer)]
    [InlineData("1.10", ScalarType.Float)]
    [InlineData("1e3", ScalarType.Float)]
    [InlineData("-.5E-3", ScalarType.Float)]
    [InlineData("1.", ScalarType.Float)]
    [InlineData("-.Inf", ScalarType.Float)]
    [InlineData(".NaN", ScalarType.Float)]
    [InlineData("TRUE", ScalarType.Boolean)]
    [InlineData("False", ScalarType.Boolean)]
    [InlineData("~", ScalarType.Null)]
    [InlineData("NULL", ScalarType.Null)]
    [InlineData("", ScalarType.Null)]
    public void A_plain_value_keeps_its_text_and_has_the_type_of_YAML_1_2(string text, ScalarType type)
    {
        var scalar = Scalar($"key: {text}\n");

        scalar.Text.ShouldBe(text);
        scalar.Type.ShouldBe(type);
    }

    [Theory]
    [InlineData("'1'", "1")]
    [InlineData("\"no\"", "no")]
    [InlineData("''", "")]
    [InlineData("'it''s'", "it's")]
    [InlineData("\"a\\tb\\u00e9\\\\\"", "a\tbé\\")]
    [InlineData("|\n  1", "1")]
    [InlineData("|-\n  a\n    b\n\n  c\n", "a\n  b\n\nc")]
    [InlineData("|\n  a\n", "a\n")]
    [InlineData("|+\n  a\n\n", "a\n\n")]
    [InlineData(">-\n  a\n  b\n", "a b")]
    [InlineData("a\n  b", "a b")]
    [InlineData("!!str 1", "1")]
    [InlineData("! 1.0", "1.0")]
    [InlineData("!!str", "")]
    public void A_value_that_is_quoted_or_in_a_block_is_text(string yaml, string text)
    {
        var scalar = Scalar("key: " + yaml);

        scalar.Text.ShouldBe(text);
        scalar.Type.ShouldBe(ScalarType.Text);
    }

    [Theory]
    [InlineData("a: {lr: 0.1, when: 12:30, on}", "{a: {lr: 0.1, when: 12:30, on: }}")]
    [InlineData("a: {hex:}", "{a: {hex: }}")]
    [InlineData("a: [x, [], {}, {y: z}, k: v,]", "{a: [x, [], {}, {y: z}, {k: v}]}")]
    [InlineData("a:\n- x\n- y: 1\n  z: 2\n-\nb:\n  - - 1\n    - 2\n", "{a: [x, {y: 1, z: 2}, ], b: [[1, 2]]}")]
    [InlineData("a:\nb:\n  c:\n", "{a: , b: {c: }}")]
    [InlineData("? long key\n: value\n? alone\n", "{long key: value, alone: }")]
    [InlineData("\"no\": 1\n'2': x\n", "{no: 1, 2: x}")]
    [InlineData("[a: b]: c", null)]
    [InlineData("- a\n- b\n", "[a, b]")]
    [InlineData("text", "text")]
    [InlineData("a: x#y # comment\n# comment\n", "{a: x#y}")]
    [InlineData("---\na: 1\n---\n\n", "{a: 1}")]
    [InlineData("---\na: 1\n...\n# comment\n", "{a: 1}")]
    [InlineData("a: x\u2028y\u0085\n", "{a: x\u2028y\u0085}")]
    public void Lists_and_maps_keep_their_order_and_shape(string yaml, string? expected)
    {
        var findings = new List<Finding>();
        var node = YamlReader.Read(yaml, "card.yaml", SourceKind.Sidecar, findings);

        (findings.Count == 0 ? Show(node) : null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n---\n")]
    [InlineData("\uFEFF")]
    public void A_blank_document_is_no_error(string yaml)
    {
        var findings = new List<Finding>();

        YamlReader.Read(yaml, "card.yaml", SourceKind.Sidecar, findings).ShouldBeNull();
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("first: 1\n\nsecond: here\n", 3, 1, 9)]
    [InlineData("first: 1\r\n\r\nsecond: here\r\n", 3, 1, 9)]
    [InlineData("first: 1\r\rsecond: here\r", 3, 1, 9)]
    [InlineData("\uFEFFsecond: here", 1, 1, 9)]
    [InlineData("# é\u2028\u0085\nsecond: 'here'", 2, 1, 9)]
    [InlineData("{é: 😀, second: here}", 1, 9, 17)]
    public void A_value_knows_its_place(string yaml, int line, int keyColumn, int column)
    {
        var map = ReadMap(yaml);
        var entry = map.Entries[^1];

        (entry.KeyOrigin.Line, entry.KeyOrigin.Column).ShouldBe((line, keyColumn));
        (entry.Value.Origin.Line, entry.Value.Origin.Column).ShouldBe((line, column));
        entry.Value.Origin.File.ShouldBe("card.yaml");
        entry.Value.Origin.Name.ShouldBe("second");
    }

    [Fact]
    public void A_missing_value_stands_where_its_key_stands()
    {
        var entry = ReadMap("a: 1\nempty:\n\nb: 2\n").Entries[1];

        entry.Value.Origin.ShouldBeSameAs(entry.KeyOrigin);
    }

    [Fact]
    public void A_property_value_has_the_place_of_the_property()
    {
        var origin = Origin.Property(SourceKind.Project, "ModelCardHyperparameters");
        var findings = new List<Finding>();

        var map = YamlReader.ReadFlow("\n    {lr: 0.1,\r\n     layers: [1, 2]}\n  ", origin, findings).ShouldBeOfType<CardMap>();

        findings.ShouldBeEmpty();
        Show(map).ShouldBe("{lr: 0.1, layers: [1, 2]}");
        map.Origin.ShouldBeSameAs(origin);
        map.Find("layers")!.Origin.ShouldBeSameAs(origin);
    }

    [Fact]
    public void A_wrong_property_value_is_one_error_at_the_property()
    {
        var origin = Origin.Property(SourceKind.Project, "ModelCardHyperparameters");
        var findings = new List<Finding>();

        YamlReader.ReadFlow("{lr: 0.1, lr: *x", origin, findings).ShouldBeNull();

        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0013");
        finding.Origin.ShouldBeSameAs(origin);
        finding.Message.ShouldStartWith("The value of ModelCardHyperparameters cannot be read as YAML (line 1, column ");
    }

    internal static string Show(CardNode? node) => node switch
    {
        CardScalar scalar => scalar.Text,
        CardList list => "[" + string.Join(", ", list.Items.Select(Show)) + "]",
        CardMap map => "{" + string.Join(", ", map.Entries.Select(entry => entry.Key + ": " + Show(entry.Value))) + "}",
        _ => "nothing",
    };

    private static CardScalar Scalar(string yaml) => ReadMap(yaml).Entries.ShouldHaveSingleItem().Value.ShouldBeOfType<CardScalar>();

    private static CardMap ReadMap(string yaml)
    {
        var findings = new List<Finding>();
        var node = YamlReader.Read(yaml, "card.yaml", SourceKind.Sidecar, findings);
        findings.ShouldBeEmpty();
        return node.ShouldBeOfType<CardMap>();
    }
}
