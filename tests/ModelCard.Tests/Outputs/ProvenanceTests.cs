using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Templates;
using ModelCard.Tests.Checks.Staleness;

namespace ModelCard.Tests.Outputs;

public sealed class ProvenanceTests
{
    private const string Files =
        """
        card: {results: As measured., metrics: [{type: f1, value: 0.9}], model_specs: Typed.}
        now:
        - {path: models/m.onnx, sha: a, facts: {parameters: 10}}
        - {path: metrics.json, is: results, sha: b, facts: {metrics: [{type: accuracy, value: 0.95, line: 12}]}}
        """;

    private const string FirstNote = "[^m1]: Read from `models/m.onnx`, SHA-256 `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`\n";
    private const string SecondNote = "[^m2]: Read from `metrics.json`, SHA-256 `bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb`\n";

    [Fact]
    public void A_template_can_say_where_a_value_comes_from() =>
        Render("{{ origin.model_size }}|{{ for m in measurements }}{{ m.type }}={{ m.origin }};{{ end }}|{{ origin.results }}").ShouldBe("models/m.onnx|f1=;accuracy=metrics.json, line 12;|\n");

    [Fact]
    public void A_template_without_footnotes_has_no_marks() =>
        Render("{{ model_size }}{{ footnote.model_size }}{{ for m in measurements }}{{ m.footnote }}{{ end }}").ShouldBe("23 MB\n");

    [Fact]
    public void Each_file_has_one_note_at_the_end_and_each_measured_value_its_mark()
    {
        var text = Card(BuiltInTemplates.Find("huggingface")!, footnotes: true);

        text.ShouldContain("| Size | 23 MB[^m1] |\n");
        text.ShouldContain("| accuracy | 0.95[^m2] |");
        text.ShouldContain("| f1 | 0.9 |");
        text.ShouldEndWith("\n\n" + FirstNote + SecondNote);
        text.Split("[^m1]: ").Length.ShouldBe(2);
    }

    [Fact]
    public void A_card_without_footnotes_is_the_card_with_them_and_no_marks()
    {
        var template = BuiltInTemplates.Find("huggingface")!;

        FootnoteMarks.Remove(Card(template, footnotes: true)).TrimEnd('\n').ShouldBe(Card(template, footnotes: false).TrimEnd('\n'));
    }

    [Fact]
    public void A_card_with_footnotes_reads_back_without_them()
    {
        var findings = new List<Finding>();

        var answers = MarkdownCardSource.ReadText(Card(BuiltInTemplates.Find("huggingface")!, footnotes: true), "card.md", findings);

        answers.Fields.Single(field => field.Field.Name == "model_size").Text.ShouldBe("23 MB");
        answers.Metrics.ShouldAllBe(metric => metric.Attributes.All(attribute => !((CardScalar)attribute.Value).Text.Contains("[^m", StringComparison.Ordinal)));
        answers.Fields.ShouldAllBe(field => !field.Text.Contains("[^m", StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_in_a_file_of_ones_own_brings_the_notes_it_needs()
    {
        using var measured = new MeasuredCase(Files);
        var card = WithSize(measured);
        var body = Card(BuiltInTemplates.Find("huggingface")!, footnotes: true);
        body = body[(FrontMatterBlock.Find(body)?.BodyStart ?? 0)..];
        var path = Path.Combine(Path.GetDirectoryName(measured.LockPath)!, "README.md");
        File.WriteAllText(path, "# Mine\n\n<!-- modelcard:begin evaluation -->\n<!-- modelcard:end evaluation -->\n\n<!-- modelcard:begin model_card_contact -->\n<!-- modelcard:end model_card_contact -->\n");
        var findings = new List<Finding>();

        var text = CommittedCard.Update(CommittedSource.Read(path, findings)!, card, body, isSource: false, findings)!;

        text.ShouldContain("0.95[^m2]");
        text.ShouldContain("\n\n" + SecondNote + "\n<!-- modelcard:end evaluation -->");
        text.ShouldNotContain("[^m1]");
        text.Split(SecondNote).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("Size 23 MB[^m1] and[^m12].\n\n[^m1]: Read from `a`, SHA-256 `b`\n", "Size 23 MB and.\n\n\n")]
    [InlineData("Mine[^m1].\n\n[^m1]: My own note.\n", "Mine[^m1].\n\n[^m1]: My own note.\n")]
    [InlineData("Mine[^1] [^mine] [^m].\n", "Mine[^1] [^mine] [^m].\n")]
    [InlineData("```\na[^m1]\n```\nb[^m1]\n", "```\na[^m1]\n```\nb\n")]
    public void Only_marks_and_notes_of_the_build_are_taken_away(string text, string expected) => FootnoteMarks.Remove(text).ShouldBe(expected);

    private static string Render(string template) => Card(template, footnotes: false);

    private static string Card(string template, bool footnotes)
    {
        using var measured = new MeasuredCase(Files);
        var findings = new List<Finding>();
        var text = MarkdownCard.Render(WithSize(measured), Template.Parse(template, "test"), new BuiltInLoader(), findings, footnotes);
        findings.ShouldBeEmpty();
        return text!;
    }

    // The measured size of the model beside what the case has.
    private static CardContent WithSize(MeasuredCase measured)
    {
        var card = measured.Card("card", "now", null);
        var measurements = card.Measurements;
        var origin = measurements.Files[0].Origin;
        measurements.Answers.Fields.Add(new FieldValue(ModelCard.Catalog.CardFields.Find("model_size")!, new CardScalar("23 MB", ScalarType.Text, origin), origin));
        var typed = new SourceAnswers(SourceKind.Sidecar);
        typed.Metrics.AddRange(card.Metrics.Where(metric => metric.Origin.Kind != SourceKind.Measured));
        return CardMerge.Merge([typed, measurements.Answers], measurements);
    }
}
