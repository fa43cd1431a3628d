using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Tests.Outputs.Html;

/// <summary>The texts of <c>Goldens/Html/hostile.txt</c>, and cards that hold them wherever a card can hold a text.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>A sidecar with a text in every field that takes one, in every attribute, in front matter, sections, figures and waivers.</summary>
    public static string Sidecar(string text)
    {
        var yaml = new System.Text.StringBuilder();
        var quoted = Quoted(text);
        foreach (var field in CardFields.All)
        {
            yaml.Append(field.Kind switch
            {
                FieldKind.Text or FieldKind.Markdown or FieldKind.Code or FieldKind.Id or FieldKind.Url => $"{field.Name}: {quoted}\n",
                FieldKind.List or FieldKind.Ids => $"{field.Name}: [{quoted}, {quoted}]\n",
                FieldKind.Map => $"{field.Name}: {{{quoted}: {quoted}, nested: [{quoted}]}}\n",
                FieldKind.Figures => $"{field.Name}: [{{path: figure.png, alt: {quoted}, caption: {quoted}}}, {{path: {quoted}, alt: {quoted}, caption: {quoted}, section: Uses}}]\n",
                FieldKind.Datasets => $"{field.Name}:\n- id: {quoted}\n{Attributes(ModelCard.Card.Dataset.AttributeNames, quoted, "role: train", "rows: 12")}- id: other\n{Attributes(ModelCard.Card.Dataset.AttributeNames, quoted, "role: test", "rows: 7")}",
                FieldKind.Metrics => $"{field.Name}:\n- type: {quoted}\n{Attributes(Metric.AttributeNames, quoted)}- type: accuracy\n{Attributes(Metric.AttributeNames, quoted, "value: 0.9", "lower_bound: 0.8", "upper_bound: 0.95", "baseline: 0.5")}- {{type: accuracy, value: 0.7, name: {quoted}, dataset_name: {quoted}}}\n",
                _ => "",
            });
        }

        // A key is one line to YAML, a title is one to a card.
        yaml.Append("widget:\n- text: ").Append(quoted).Append("\n  example_title: ").Append(quoted).Append('\n');
        yaml.Append(Quoted("key " + text)).Append(": ").Append(quoted).Append('\n');
        yaml.Append("extra: {list: [").Append(quoted).Append("], ").Append(quoted).Append(": ").Append(quoted).Append("}\n");
        yaml.Append("sections:\n- title: ").Append(Quoted("Section " + text.Replace('\n', ' '))).Append("\n  text: ").Append(quoted).Append("\n- title: Other\n  after: Uses\n  text: ").Append(quoted).Append('\n');
        yaml.Append("waivers:\n  demo: ").Append(Quoted("because " + text.Replace('\n', ' '))).Append('\n');
        return yaml.ToString();
    }

    // Numbers, days, words of a list and files: a text there is a finding of its own, and stands in no page.
    private static readonly string[] Unfit =
    [
        "value", "role", "file", "format", "has_header", "label_column", "minimum", "maximum", "higher_is_better", "built", "released", "availability", "data_type", "lower_bound", "upper_bound", "confidence_level", "sample_size",
        "decision_threshold", "baseline",
    ];

    private static string Attributes(IReadOnlyList<string> names, string quoted, params string[] given)
    {
        var lines = given.Select(line => $"  {line}\n").ToList();
        foreach (var name in names)
        {
            if (!given.Any(line => line.StartsWith(name + ":", StringComparison.Ordinal)) && !Unfit.Contains(name))
            {
                lines.Add($"  {name}: {quoted}\n");
            }
        }

        return string.Concat(lines);
    }

    // What JSON quotes, YAML reads as the same text.
    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static List<string> Read()
    {
        var texts = new List<string>();
        foreach (var line in RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/Html/hostile.txt").Split('\n'))
        {
            if (line.Length > 0 && !line.StartsWith("////", StringComparison.Ordinal))
            {
                texts.Add(line.Replace('␤', '\n').Replace('␉', '\t').Replace('␁', '\u0001').Replace('␠', ' ').Replace('␕', '\u202E').Replace('␖', '\u202C'));
            }
        }

        return texts;
    }
}
