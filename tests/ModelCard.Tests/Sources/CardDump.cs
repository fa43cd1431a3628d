using System.Text;
using ModelCard.Card;

namespace ModelCard.Tests.Sources;

/// <summary>What was read from a card, in words a reader of a golden file can check: place, name and text of each value.</summary>
internal static class CardDump
{
    public static string Of(SourceAnswers answers, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var value in answers.Fields)
        {
            text.Append($"{Place(value.Origin)} {value.Field.Name}{(value.IsAnswered ? "" : " (placeholder)")}: {Node(value.Node)}\n");
        }

        foreach (var dataset in answers.Datasets)
        {
            text.Append($"{Place(dataset.Origin)} dataset {dataset.Id}{Attributes(dataset)}\n");
        }

        foreach (var metric in answers.Metrics)
        {
            text.Append($"{Place(metric.Origin)} metric {metric.Type}{Attributes(metric)}\n");
        }

        foreach (var entry in answers.Metadata)
        {
            text.Append($"{Place(entry.KeyOrigin)} front matter {entry.Key}\n");
        }

        foreach (var section in answers.Sections)
        {
            text.Append($"{Place(section.Text.Origin)} own section '{section.Title}': {Lines(section.Text.Text)}\n");
        }

        foreach (var finding in findings)
        {
            text.Append($"{(finding.Origin is { } origin ? Place(origin) : "?")} {finding.Severity} {finding.Code} {finding.Message}\n");
        }

        return text.ToString();
    }

    private static string Place(Origin origin) => $"({origin.Line},{origin.Column})";

    private static string Attributes(CardItem item) => string.Concat(item.Attributes.Select(entry => $" {entry.Key}={Node(entry.Value)}"));

    private static string Node(CardNode node) => node switch
    {
        CardList list => "[" + string.Join(" ; ", list.Items.Select(Node)) + "]",
        CardMap map => "{" + string.Join(" ; ", map.Entries.Select(entry => entry.Key + " = " + Node(entry.Value))) + "}",
        _ => Lines(((CardScalar)node).Text),
    };

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Replace("\n", "⏎", StringComparison.Ordinal);
}
