using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>Values that mean harm, or that nobody meant, in every place a card has: the bill stays valid, and keeps its rules.</summary>
public sealed class HostileBomTests
{
    // Written out where a file of tests cannot hold the character itself.
    private static readonly Dictionary<string, string> Values = new()
    {
        ["quotes"] = "\"},{\"type\":\"library\",\"name\":\"x\\\"",
        ["controls"] = "a\u0000\u0001\u001F\u007F\u0085b\r\n\tc",
        ["lone surrogates"] = "\uD83D a \uDC27\uD83D",
        ["an emoji"] = "\uD83D\uDC27",
        ["lines of Unicode"] = "a\u2028b\u2029c\u202Ed\uFEFF",
        ["a noncharacter"] = "\uFFFE\uFFFF",
        ["a script"] = "javascript:alert(1)",
        ["a script in capitals"] = "JaVaScRiPt:alert(document.cookie)",
        ["a document"] = "data:text/html,<script>alert(1)</script>",
        ["a file"] = "file:///etc/passwd",
        ["no address"] = "https://exa mple.org/a b",
        ["half an address"] = "https://[",
        ["an address with marks"] = "https://example.org/{a}|<b>\"^`\\",
        ["a percent sign"] = "https://example.org/100%/%zz",
        ["an address of another alphabet"] = "https://größe.example/ä?ö#ü",
        ["an address with a lone surrogate"] = "https://example.org/\uD83D",
        ["a link to a bill"] = "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#a",
        ["a name that is given"] = "model:model",
        ["an address for mail"] = "a@b",
        ["two addresses for mail"] = "Ada <ada@example.org> <b@example.org>",
        ["an expression"] = "MIT OR (Apache-2.0",
        ["many licenses"] = "mit, apache-2.0, other, unknown, x",
        ["a number"] = "1e400",
        ["no number"] = "NaN",
        ["a path"] = "../../../../etc/passwd",
        ["an id"] = "owner/na..me",
        ["SVG"] = "<svg onload=alert(1)>",
        ["spaces"] = " \u00A0\u2003\u3000 ",
    };

    public static TheoryData<string> Names => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_stands_in_every_place_the_bill_is_valid(string name)
    {
        foreach (var version in new[] { "1.6", "1.7" })
        {
            using var card = Everywhere(Values[name], CardFields.All);
            BomOf.Card(card, version).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void So_it_is_with_each_value_alone()
    {
        // The fields whose members do not take every text.
        foreach (var field in new[] { "model_id", "model_version", "hub_id", "license", "license_link", "base_model", "repo", "model_card_contact", "developers", "tags" })
        {
            foreach (var value in Values.Values)
            {
                using var card = Everywhere(value, [CardFields.Find(field)!], items: false);
                BomOf.Card(card).ShouldNotBeEmpty($"{field}: {value}");
            }
        }
    }

    [Fact]
    public void A_very_long_text_stays_one()
    {
        var text = new string('x', 1 << 20) + " \"end\"";
        using var card = Everywhere(text, [.. new[] { "model_id", "model_description", "direct_use", "repo", "license", "developers", "glossary" }.Select(name => CardFields.Find(name)!)], items: false);
        card.WithItem("ModelCardDataset", "d", ("Name", text), ("Revision", text), ("Url", text), ("License", text), ("Owner", text));

        BomOf.Card(card).ShouldContain("xxx \\\"end\\\"");
    }

    [Fact]
    public void Data_cannot_break_out_of_its_drawing()
    {
        using var card = new TestCard().WithItem("ModelCardDataset", "d</svg>", ("File", "d.csv"), ("LabelColumn", "c"), ("HasHeader", "true"));
        card.Write("d.csv", "t,c\n1,</title><script>alert(1)</script>\n2,\"a\"\"b\"\n3,\u0001\n");

        var bom = BomOf.Card(card);

        bom.ShouldContain("Classes of c: ");
        bom.ShouldContain("&lt;script&gt;");
    }

    private static TestCard Everywhere(string value, IReadOnlyList<CardField> fields, bool items = true)
    {
        var card = new TestCard();
        foreach (var field in fields)
        {
            // Of numbers, quantities and fixed words the sources take nothing else.
            if (field.Kind is not (FieldKind.Datasets or FieldKind.Metrics or FieldKind.Figures or FieldKind.Map or FieldKind.Number or FieldKind.Quantity or FieldKind.Choice))
            {
                card.With(field.Name, value);
            }
        }

        if (!items)
        {
            return card;
        }

        card.Request.Project.Metadata.Add(new("PackageLicenseExpression", value));
        card.Request.Project.Metadata.Add(new("Version", value));
        card.Request.Project.Metadata.Add(new("RepositoryUrl", value));
        card.Request.Project.Metadata.Add(new("Authors", value));
        return card
            .WithItem("ModelCardDataset", value, Free(Dataset.AttributeNames, value, "role", "rows", "built", "released", "availability", "data_type", "file", "format"))
            .WithItem("ModelCardDataset", value, ("Split", "a"))
            .WithItem("ModelCardMetric", value, [("Value", "0.9"), .. Free(Metric.AttributeNames, value, "value", "sample_size", "lower_bound", "upper_bound", "confidence_level", "decision_threshold", "baseline", "higher_is_better", "minimum", "maximum")])
            .WithItem("ModelCardMetric", "f1", ("Value", "0.9 " + value))
            .WithItem("ModelCardHyperparameter", value, ("Value", value))
            .WithItem("ModelCardFigure", "https://example.org/a.png", ("Caption", value), ("Alt", value));
    }

    private static (string Name, string Value)[] Free(IReadOnlyList<string> names, string value, params string[] checkedOnes) =>
        [.. names.Except(checkedOnes).Select(name => (string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])), value))];
}
