using System.Text;
using System.Text.Json;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>Whatever a card holds, both JSON files stay valid.</summary>
public sealed class HostileJsonTests
{
    private static readonly string[] Texts =
    [
        "\u0000\u0001\u001b[31m\u007f\u0085",
        "half \uD83D and \uDC27 the other",
        "\uFFFE\uFFFF\u2028\u2029\u202E\u2066",
        "\"}],\"score\":{\"percent\":100}//\\",
        "</script><script>alert(1)</script> javascript:alert(1)",
        "עברית 🐧 e\u0301 \u200b",
        "https://user:secret@example.com/",
        "https://example.com/\u0000%zz\uD83D",
        "{{ model_id }} ``` $$ <!--",
        "TODO",
        "n/a",
        "-1e999",
        " \r\n \t ",
    ];

    [Fact]
    public void Every_field_with_every_hostile_text()
    {
        foreach (var text in Texts)
        {
            using var card = new TestCard();
            foreach (var field in CardFields.All)
            {
                if (field.Kind is FieldKind.Text or FieldKind.Markdown or FieldKind.Code or FieldKind.List or FieldKind.Id or FieldKind.Ids or FieldKind.Url)
                {
                    card.With(field.Name, text);
                }
            }

            card.WithItem("ModelCardDataset", text, ("Name", text), ("Url", text), ("License", text), ("Description", text), ("Sensitive", text), ("Split", text));
            card.WithItem("ModelCardMetric", text, ("Value", "0.5"), ("Slice", text), ("Unit", text), ("Name", text), ("SourceUrl", text));
            card.WithItem("ModelCardDeveloper", text, ("Url", text), ("Email", text));
            card.WithItem("ModelCardMetadata", "x", ("Value", "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"));
            card.WithItem("ModelCardWaiver", "paper", ("Reason", text));
            card.Request.Formats = "json";
            if (card.Build().Files.Count > 0)
            {
                CardJsonFile.Read(card).ValueKind.ShouldBe(JsonValueKind.Object);
            }
        }
    }

    [Fact]
    public void A_hostile_text_reaches_the_reader_as_it_is()
    {
        foreach (var text in Texts[2..6])
        {
            using var card = new TestCard().With("direct_use", text);

            CardJsonFile.Read(card).GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "direct_use").GetProperty("value").GetString().ShouldBe(text);
        }
    }

    [Fact]
    public void Names_that_are_the_same_once_they_are_text_stand_once()
    {
        var nowhere = Origin.Property(SourceKind.Measured, "x");
        CardEntry Entry(string key, string text) => new(key, nowhere, new CardScalar(text, ScalarType.Integer, nowhere));

        var json = JsonOutput.Write(members => JsonValues.Members(members, [Entry("\uD83D", "1"), Entry("\uD83E", "2"), Entry("a", "3")]));

        json.ShouldBe("{\n  \"\uFFFD\": 1,\n  \"a\": 3\n}\n");
    }

    [Fact]
    public void A_megabyte_of_text_and_a_thousand_metrics_are_written_whole()
    {
        var sidecar = new StringBuilder("metrics:\n");
        for (var i = 0; i < 1_000; i++)
        {
            sidecar.Append("- {type: accuracy, value: 0.5, dataset: d, split: s").Append(i).Append("}\n");
        }

        var text = string.Concat(Enumerable.Repeat("Größe 🐧 \\ \" ", 80_000));
        using var card = new TestCard(sidecar.ToString()).With("direct_use", text);

        card.Request.Formats = "json";
        var (json, toolkit) = CardJsonFile.Of(card);

        using var read = JsonDocument.Parse(json);
        read.RootElement.GetProperty("metrics").GetArrayLength().ShouldBe(1_000);
        read.RootElement.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "direct_use").GetProperty("value").GetString().ShouldBe(text.Trim());
        using var second = JsonDocument.Parse(toolkit);
        second.RootElement.GetProperty("quantitative_analysis").GetProperty("performance_metrics").GetArrayLength().ShouldBe(1_000);
    }

    [Fact]
    public void Cards_put_together_at_random_are_valid()
    {
        var random = new Random(20260331);
        string[] words = [.. Texts, "Sorts mail.", "Not applicable: there is nothing of the kind in it.", "| a | b |\n|---|---|\n| 1 | 2 |", "0.10", "mit", "a;b;TODO"];
        for (var round = 0; round < 60; round++)
        {
            using var card = new TestCard(random.Next(2) == 0 ? null : "license: [mit, gemma]\nrelease_date: 2026-03-31\nodd: {a: [1, 2.50, {b: null}]}\n");
            foreach (var field in CardFields.All.Where(_ => random.Next(3) > 0))
            {
                var isTyped = field.Kind is FieldKind.Number or FieldKind.Quantity or FieldKind.Choice or FieldKind.Map or FieldKind.Datasets or FieldKind.Metrics or FieldKind.Figures;
                card.With(field.Name, isTyped ? field.Example! : random.Next(2) == 0 ? field.Example! : words[random.Next(words.Length)]);
            }

            card.Request.Strictness = "none";
            card.Request.Checklist = "huggingface;kaggle;imageomics;annotated;mitchell";
            CardJsonFile.Read(card).GetProperty("checklists").GetArrayLength().ShouldBe(5);
        }
    }
}
