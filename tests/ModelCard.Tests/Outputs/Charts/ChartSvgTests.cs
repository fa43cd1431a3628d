using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using ModelCard.Card;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Charts;

public sealed class ChartSvgTests
{
    private static readonly string[] Elements = ["svg", "title", "desc", "g", "text", "path", "rect", "circle"];

    private static readonly string[] Attributes =
    [
        "xmlns", "class", "role", "aria-labelledby", "viewBox", "width", "height", "font-family", "font-size", "font-weight", "direction", "id", "x", "y", "d", "rx", "r", "cx", "cy",
        "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "text-anchor", "paint-order",
    ];

    public static TheoryData<string> HostileTexts =>
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</title></svg><script>",
        "]]>&lt;&amp;&#0;",
        "' onload='alert(1)",
        "javascript:alert(1)",
        "url(#x);} </style>",
        "a\0b\u0001\u0008\u001b\u007f\u0085\ufffe\uffff",
        "\uD83D alone \uDC27",
        "🐧👩‍👩‍👧‍👦🏽🇳🇴 é̂̂̂̂",
        "\u202Egnp.exe\u202C\u2066",
        "שלום עולם عربى",
        "line\r\nline\u2028line\tline",
        "   ",
        "=",
        "a=",
        "=b",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Any_text_stays_text(string text)
    {
        foreach (var label in new[] { text, string.Concat(Enumerable.Repeat(text, 1 + (10_000 / text.Length))) })
        {
            var charts = ChartCase.Draw(Hostile(label));
            charts.Count.ShouldBeGreaterThanOrEqualTo(3);
            foreach (var chart in charts)
            {
                ShouldBeHarmless(chart.Svg);
                chart.Svg.Length.ShouldBeLessThan(20_000);
            }
        }
    }

    [Theory]
    [InlineData("slices")]
    [InlineData("overview")]
    [InlineData("scales")]
    [InlineData("data")]
    public void The_goldens_hold_what_is_allowed_and_stay_inside_the_frame(string name)
    {
        foreach (var chart in ChartCase.Draw(ChartCase.Card(RepositoryFiles.Read($"tests/ModelCard.Tests/Goldens/Charts/{name}.yaml"))))
        {
            ShouldBeHarmless(chart.Svg);
            ShouldStayInside(XElement.Parse(chart.Svg));
        }
    }

    [Fact]
    public void Values_of_every_size_are_drawn_inside_the_frame_or_not_at_all()
    {
        string[] values = ["0", "-0", "1e308", "-1e308", "1e-308", "NaN", "Infinity", "-.inf", "1e400", "123456789012345678901234567890", "0.00000000000000000000000000000000001", "5", "-7"];
        foreach (var one in values)
        {
            foreach (var other in values)
            {
                var card = ChartCase.Metrics(
                    [("type", "loss"), ("value", one), ("dataset", "a"), ("baseline", other), ("lower_bound", other)],
                    [("type", "loss"), ("value", other), ("dataset", "b"), ("upper_bound", one)]);
                foreach (var chart in ChartCase.Draw(card))
                {
                    ShouldBeHarmless(chart.Svg);
                    ShouldStayInside(XElement.Parse(chart.Svg));
                }
            }
        }
    }

    [Fact]
    public void Ids_are_unique_on_a_page_and_name_the_drawing()
    {
        var card = ChartCase.Card(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/Charts/overview.yaml"));
        var roots = MetricCharts.Of(card, "m").Charts.Concat(MetricCharts.Of(card, "other").Charts).Select(chart => XElement.Parse(chart.Svg)).ToList();

        var ids = roots.SelectMany(root => root.DescendantsAndSelf().Attributes("id")).Select(id => id.Value).ToList();
        ids.ShouldBeUnique();
        foreach (var root in roots)
        {
            root.Attribute("role")!.Value.ShouldBe("img");
            root.Attribute("aria-labelledby")!.Value.Split(' ').ShouldBe(root.Elements().Take(2).Select(element => element.Attribute("id")!.Value));
            root.Elements().Take(2).Select(element => element.Name.LocalName).ShouldBe(["title", "desc"]);
            root.Elements().Take(2).ShouldAllBe(element => element.Value.Length > 0);
        }
    }

    [Fact]
    public void A_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var card = ChartCase.Card(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/Charts/overview.yaml"));
        var expected = ChartCase.Draw(card).ConvertAll(chart => chart.Svg + chart.Description);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−", PositiveSign = "＋" } };
            (-1.5m).ToString("0.0", CultureInfo.CurrentCulture).ShouldBe("−1,5");
            ChartCase.Draw(card).ConvertAll(chart => chart.Svg + chart.Description).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ten_thousand_results_are_a_page_and_no_more(bool inOneChart)
    {
        var card = ChartCase.Metrics([.. Enumerable.Range(0, 10_000).Select(i => new[]
        {
            ("type", inOneChart ? "accuracy" : "loss" + (i / 3)), ("value", "0.5"), ("dataset", "d"), ("slice", "key" + (inOneChart ? i : 0) + "=" + new string('w', 100) + i), ("lower_bound", "0.4"), ("baseline", "0.3"),
        })]);

        var charts = ChartCase.Draw(card);

        charts.Count.ShouldBe(inOneChart ? 1 : 12);
        charts.Sum(chart => chart.Svg.Length).ShouldBeLessThan(100_000);
        charts.ForEach(chart => ShouldBeHarmless(chart.Svg));
    }

    [Fact]
    public void Every_color_is_readable_in_both_schemes()
    {
        ChartColor[] texts = [ChartColor.Text, ChartColor.Muted, ChartColor.Baseline];
        ChartColor[] marks = [ChartColor.Bar, ChartColor.Overall, ChartColor.Interval, ChartColor.Baseline, ChartColor.Axis];
        foreach (var scheme in new Func<ChartColor, string>[] { color => color.Light, color => color.Dark })
        {
            texts.ShouldAllBe(color => Contrast.Between(scheme(color), scheme(ChartColor.Paper)) >= 4.5);
            marks.ShouldAllBe(color => Contrast.Between(scheme(color), scheme(ChartColor.Paper)) >= 3);
        }

        ChartColor.All.ShouldAllBe(color => ChartStyle.Css.Contains(color.Property + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("two words that need lines", "two words that|need lines")]
    [InlineData("Norwegian Bokmål and Nynorsk taken together", "Norwegian|Bokmål and N…")]
    [InlineData("snake_case_names_are_broken_too", "snake_case_|names_are_b…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampfsc|hifffahrtsgese…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦|👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…")]
    public void A_long_label_has_two_lines_and_no_half_character(string label, string lines) => string.Join('|', WrappedText.Lines(label, 100, 13, 2)).ShouldBe(lines);

    private static CardContent Hostile(string text)
    {
        var card = ChartCase.Metrics(
            [("type", "accuracy"), ("name", text), ("value", "0.9"), ("dataset", text), ("split", text), ("task", text), ("baseline", "0.5"), ("confidence_level", text), ("lower_bound", "0.1")],
            [("type", "accuracy"), ("name", text), ("value", "0.9"), ("dataset", text), ("split", text), ("task", text), ("slice", text + "=" + text)],
            [("type", "accuracy"), ("name", text), ("value", "0.9"), ("dataset", text), ("split", text), ("task", text), ("slice", text)],
            [("type", text), ("value", "3"), ("unit", text), ("dataset", text)],
            [("type", text), ("value", "4"), ("unit", text), ("dataset", text + text), ("baseline", text)]);
        var origin = Origin.Property(SourceKind.Measured, "ModelCardDataset");
        var rows = new CardScalar("12", ScalarType.Integer, origin);
        var file = new FileFacts("data.csv", FileRole.Data, "csv", 1, new string('a', 64), new CardMap(
            [new("label", origin, new CardScalar(text, ScalarType.Text, origin)), new("classes", origin, new CardMap([new(text, origin, rows), new(text + "2", origin, rows)], origin))], origin))
        {
            ItemName = text,
        };
        var answers = new SourceAnswers(SourceKind.Sidecar);
        answers.Metrics.AddRange(card.Metrics);
        answers.Datasets.AddRange([new Dataset(text, origin, [new("rows", origin, rows)]), new Dataset(text + "2", origin, [new("rows", origin, rows), new("split", origin, new CardScalar(text, ScalarType.Text, origin))])]);
        return CardMerge.Merge([answers], new Measurements([file], null, new SourceAnswers(SourceKind.Measured)));
    }

    [Fact]
    public void One_row_is_one_row()
    {
        var charts = ChartCase.Draw(ChartCase.Card("datasets:\n- {id: birds, role: train, rows: 1200}\n- {id: birds, role: test, rows: 1}\n"));

        charts.ShouldHaveSingleItem().Svg.ShouldContain("test: 1 row<");
        charts[0].Svg.ShouldContain("train: 1,200 rows<");
    }

    private static void ShouldBeHarmless(string svg)
    {
        using (var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true }))
        {
            while (reader.Read())
            {
            }
        }

        var all = XElement.Parse(svg).DescendantsAndSelf().ToList();
        all.Select(element => element.Name.LocalName).Except(Elements).ShouldBeEmpty();
        all.Attributes().Select(attribute => attribute.Name.LocalName).Except(Attributes).ShouldBeEmpty();
        svg.ShouldNotContain("\r");
        foreach (var c in svg)
        {
            ForeignText.IsLineOrTurn(c).ShouldBeFalse();
        }
    }

    private static void ShouldStayInside(XElement root)
    {
        var frame = root.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        foreach (var element in root.Descendants().Where(element => element.Attribute("x") is not null))
        {
            var x = Number(element.Attribute("x")!.Value);
            var width = element.Name.LocalName == "rect" ? Number(element.Attribute("width")!.Value) : TextWidth.Of(element.Value, Number(element.Attribute("font-size")?.Value ?? "13"));
            var start = element.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
            start.ShouldBeGreaterThanOrEqualTo(-0.01m, element.ToString());
            (start + width).ShouldBeLessThanOrEqualTo(frame[2] + 0.01m, element.ToString());
            Number(element.Attribute("y")!.Value).ShouldBeInRange(0, frame[3], element.ToString());
        }

        foreach (Match number in Regex.Matches(string.Join(' ', root.Descendants().Attributes("d").Select(path => path.Value)), @"-?[0-9.]+"))
        {
            Number(number.Value).ShouldBeInRange(0, Math.Max(frame[2], frame[3]));
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
