using ModelCard.Card;

namespace ModelCard.Outputs.Spdx;

/// <summary>Names with values, as SPDX has hyperparameters and metrics.</summary>
internal sealed class SpdxEntries
{
    private const int LongestName = 200;

    private readonly List<KeyValuePair<string, string?>> _entries = [];

    /// <summary>The settings of training; those inside of others have both names, such as <c>schedule.warmup</c>.</summary>
    public static SpdxEntries Hyperparameters(CardContent card)
    {
        var entries = new SpdxEntries();
        if (card.Substance("training_hyperparameters")?.Node is { } node)
        {
            entries.Flatten(node is CardMap ? "" : "hyperparameters", node);
        }

        return entries;
    }

    /// <summary>The results, and what belongs to each: its interval, its number of samples, the value to compare it with.</summary>
    public static SpdxEntries Metrics(CardContent card)
    {
        var entries = new SpdxEntries();
        foreach (var metric in card.Metrics)
        {
            if (metric.Value is not { } value)
            {
                continue;
            }

            var name = Short(metric.Name);
            var of = Circumstances(metric);
            entries.Add(name + of, metric.Unit is { } unit ? value.Text.Trim() + " " + unit.Trim() : value.Text.Trim());
            var level = metric.ConfidenceLevel is { } confidence ? " (confidence level " + Short(confidence) + ")" : "";
            entries.Add(name + " lower bound" + level + of, metric.LowerBound);
            entries.Add(name + " upper bound" + level + of, metric.UpperBound);
            entries.Add(name + " sample size" + of, metric.SampleSize);
            entries.Add(name + " baseline" + of, metric.Baseline);
        }

        return entries;
    }

    /// <summary>The thresholds at which scores became decisions.</summary>
    public static SpdxEntries Thresholds(CardContent card)
    {
        var entries = new SpdxEntries();
        foreach (var metric in card.Metrics)
        {
            entries.Add(Short(metric.Name) + Circumstances(metric), metric.DecisionThreshold);
        }

        return entries;
    }

    /// <summary>A member with all of them; left out where there are none.</summary>
    public void Write(JsonOutput json, string name) => json.List(name, _entries, static (list, pair) => list.Object(entry =>
    {
        entry.Text("type", "DictionaryEntry");
        entry.Text("key", pair.Key);
        entry.Text("value", pair.Value);
    }));

    // What tells a result from another of the same metric.
    private static string Circumstances(Metric metric)
    {
        var parts = new List<string>();
        Part("task", metric.Task);
        Part("dataset", metric.DatasetName ?? metric.DatasetId);
        Part("config", metric.Config);
        Part("split", metric.Split);
        Part("revision", metric.Revision);
        Part("slice", metric.Slice);
        return parts.Count == 0 ? "" : ", " + string.Join(", ", parts);

        void Part(string label, string? text)
        {
            if (text is not null)
            {
                parts.Add(label + " " + Short(text));
            }
        }
    }

    // Names are repeated in each entry below them; a long one would be written a thousand times.
    private static string Short(string name) => Finding.Quote(name, LongestName);

    private void Add(string key, string? value)
    {
        if (value is not null)
        {
            _entries.Add(new KeyValuePair<string, string?>(key, value.Trim()));
        }
    }

    private void Flatten(string name, CardNode node)
    {
        switch (node)
        {
            case CardMap map:
                foreach (var entry in map.Entries)
                {
                    Flatten(name.Length == 0 ? Short(entry.Key) : Short(name) + "." + Short(entry.Key), entry.Value);
                }

                break;
            case CardList list:
                var texts = new List<string>();
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (list.Items[i] is CardScalar text)
                    {
                        texts.Add(text.Text);
                    }
                    else
                    {
                        Flatten(FormattableString.Invariant($"{name}[{i}]"), list.Items[i]);
                    }
                }

                if (texts.Count > 0)
                {
                    _entries.Add(new KeyValuePair<string, string?>(name, string.Join(", ", texts)));
                }

                break;
            case CardScalar scalar:
                _entries.Add(new KeyValuePair<string, string?>(name, scalar.Type == ScalarType.Null ? null : scalar.Text));
                break;
        }
    }
}
