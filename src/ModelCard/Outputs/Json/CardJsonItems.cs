using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Writes datasets and metrics: their attributes by name, and where they come from.</summary>
internal static class CardJsonItems
{
    /// <summary>Attributes that are numbers; one that is not written as JSON writes numbers (<c>20.0 ± 1.2</c>, <c>95 %</c>) stays text.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
        ["rows", "value", "lower_bound", "upper_bound", "confidence_level", "sample_size", "decision_threshold", "baseline", "minimum", "maximum"];

    /// <summary>Attributes that are true or false.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["higher_is_better", "has_header"];

    /// <summary>Writes the members <c>datasets</c> and <c>metrics</c>.</summary>
    public static void Write(JsonOutput json, CardContent card, JsonPlaces places)
    {
        json.List("datasets", card.Datasets, (datasets, dataset) => datasets.Object(item => Write(item, dataset, "id", Dataset.AttributeNames, places)));
        json.List("metrics", card.Metrics, (metrics, metric) => metrics.Object(item => Write(item, metric, "type", Metric.AttributeNames, places)));
    }

    private static void Write(JsonOutput json, CardItem item, string idName, IReadOnlyList<string> names, JsonPlaces places)
    {
        var elsewhere = new List<KeyValuePair<string, Origin>>();
        json.Text(idName, places.PathIn(item.Id));
        foreach (var name in names)
        {
            if (item.Attribute(name) is not { } value || Placeholder.Is(value.Text))
            {
                continue;
            }

            Attribute(json, name, value.Text, places);
            if (value.Origin.Kind != item.Origin.Kind || !string.Equals(value.Origin.File, item.Origin.File, StringComparison.Ordinal))
            {
                elsewhere.Add(new KeyValuePair<string, Origin>(name, value.Origin));
            }
        }

        places.Origin(json, "origin", item.Origin);
        if (elsewhere.Count > 0)
        {
            json.Object("attribute_origins", origins =>
            {
                foreach (var attribute in elsewhere)
                {
                    places.Origin(origins, attribute.Key, attribute.Value);
                }
            });
        }
    }

    private static void Attribute(JsonOutput json, string name, string text, JsonPlaces places)
    {
        if (Contains(Numbers, name))
        {
            JsonValues.NumberOrText(json, name, text);
        }
        else if (Contains(Flags, name))
        {
            JsonValues.FlagOrText(json, name, text);
        }
        else
        {
            json.Text(name, name == "file" ? places.PathIn(text) : text);
        }
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
