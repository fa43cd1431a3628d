using System.Globalization;
using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Tests.Outputs;

public sealed class YamlRoundTripTests
{
    private static readonly Origin Nowhere = Origin.Property(SourceKind.Project, "test");

    private static readonly string[] Bits =
    [
        "a", "no", "null", "1", "0", "e", "x", "é", "中", "😀", " ", "  ", ":", ": ", "-", "- ", "---", "...", ".", ",", "_", "#", " #", "'", "\"", "\\", "[", "]", "{", "}", "&", "*", "!",
        "|", ">", "%", "@", "`", "?", "=", "~", "<<", "+", "/", "\n", "\n\n", "\t", "\r", "\u0007", "\u007F", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\uFFFE",
    ];

    private static readonly (ScalarType Type, string Text)[] Typed =
    [
        (ScalarType.Integer, "0x1F"), (ScalarType.Integer, "-007"), (ScalarType.Integer, "123456789012345678901"), (ScalarType.Float, "1e3"), (ScalarType.Float, "-.5"),
        (ScalarType.Float, "1.10"), (ScalarType.Float, "1E-7"), (ScalarType.Float, ".NaN"), (ScalarType.Float, "-.inf"), (ScalarType.Boolean, "True"), (ScalarType.Null, "~"),
    ];

    [Fact]
    public void Whatever_is_written_reads_back_to_the_same_values()
    {
        var random = new Random(16);
        for (var round = 0; round < 5000; round++)
        {
            var map = Map(random, 3);
            var text = YamlWriter.Write(map);

            ReadsBack(map, text);

            // Between the fences of front matter the last line end belongs to the fence.
            ReadsBack(map, text.TrimEnd('\n'));
            text.ShouldNotContain(" \n");
            text.ShouldEndWith("\n");
        }
    }

    private static void ReadsBack(CardMap map, string text)
    {
        var findings = new List<Finding>();
        var node = YamlReader.Read(text, "card.yaml", SourceKind.Sidecar, findings);
        findings.Select(finding => finding.Message).ShouldBeEmpty(text);
        Describe(node!).ShouldBe(Describe(map), text);
    }

    private static string Describe(CardNode node) => node switch
    {
        CardScalar { Type: ScalarType.Text } scalar => "'" + scalar.Text + "'",
        CardScalar { Type: ScalarType.Float } scalar => "float " + Number(scalar.Text),
        CardScalar { Type: ScalarType.Integer } scalar => "integer " + (scalar.Text == "0x1F" ? "31" : scalar.Text.Replace("-00", "-")),
        CardScalar scalar => scalar.Type + " " + (scalar.Type == ScalarType.Null ? "" : scalar.Text.ToLowerInvariant()),
        CardList list => "[" + string.Join(", ", list.Items.Select(Describe)) + "]",
        CardMap map => "{" + string.Join(", ", map.Entries.Select(entry => "'" + entry.Key + "': " + Describe(entry.Value))) + "}",
        _ => "",
    };

    private static string Number(string text) => text.ToLowerInvariant() switch
    {
        ".nan" => "NaN",
        "-.inf" => "-Infinity",
        _ => double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
    };

    private static CardMap Map(Random random, int depth)
    {
        var entries = new List<CardEntry>();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var key = Text(random) + count.ToString(CultureInfo.InvariantCulture);
            entries.Add(new CardEntry(key, Nowhere, Node(random, depth)));
        }

        return new CardMap(entries, Nowhere);
    }

    private static CardNode Node(Random random, int depth)
    {
        switch (depth == 0 ? 0 : random.Next(5))
        {
            case 3:
                return Map(random, depth - 1);
            case 4:
                var items = new List<CardNode>();
                for (var count = random.Next(4); count > 0; count--)
                {
                    items.Add(Node(random, depth - 1));
                }

                return new CardList(items, Nowhere);
            case 2:
                var (type, text) = Typed[random.Next(Typed.Length)];
                return new CardScalar(text, type, Nowhere);
            default:
                return new CardScalar(Text(random), ScalarType.Text, Nowhere);
        }
    }

    private static string Text(Random random)
    {
        var text = "";
        for (var count = random.Next(7); count > 0; count--)
        {
            text += Bits[random.Next(Bits.Length)];
        }

        return text;
    }
}
