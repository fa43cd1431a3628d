using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Takes figures out of maps in maps: the way to a number is its name, and words like <c>train</c> or <c>test</c> on the way are its split.</summary>
internal sealed class MetricTree
{
    // Maps of what a program was given; of these only settings are told.
    private static readonly string[] Settings = ["params", "hyperparameters", "hyperparams", "hparams", "hyper_parameters"];
    private static readonly string[] PassedOver = ["config", "args", "system", "environment", "env", "lr", "speed", "timing", "time", "git", "confusion_matrix", "confusionmatrix"];

    private static readonly string[] SampleKeys = ["samples", "num_samples", "n_samples", "sample_size", "samplesize", "testsamples", "test_samples", "rows", "num_rows", "eval_samples", "numberofsamples"];

    private readonly MetricList _metrics;
    private readonly Predicate<string>? _isOwnKey;
    private readonly Func<string, CardNode, string?, MetricList, bool>? _take;

    /// <summary>Reads the figures of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isOwnKey">Whether a key of the outermost map is looked at.</param>
    /// <param name="take">Takes what the format knows better: a key, its value, the split and where figures go. What it takes is done with.</param>
    public MetricTree(ArtifactFile file, Predicate<string>? isOwnKey = null, Func<string, CardNode, string?, MetricList, bool>? take = null)
    {
        _metrics = new MetricList(file);
        _isOwnKey = isOwnKey;
        _take = take;
    }

    public void Read(CardNode root, FactsBuilder facts)
    {
        if (root is CardMap map)
        {
            Add(map, "", facts);
        }
        else if (root is CardList list)
        {
            AddList(list);
        }

        _metrics.Write(facts);
    }

    private void Add(CardMap map, string path, FactsBuilder facts)
    {
        var samples = SampleSize(map);
        foreach (var entry in map.Entries)
        {
            var key = path.Length == 0 ? entry.Key : path + "/" + entry.Key;
            if (entry.Key.Length == 0 || (path.Length == 0 && _isOwnKey?.Invoke(entry.Key) == false))
            {
                continue;
            }

            if (_take?.Invoke(entry.Key, entry.Value, MetricKey.Of(key).Split, _metrics) == true)
            {
                continue;
            }

            if (entry.Value is CardMap inner)
            {
                if (Has(Settings, entry.Key))
                {
                    WriteSettings(inner, facts);
                }
                else if (!Has(PassedOver, entry.Key))
                {
                    Add(inner, key, facts);
                }
            }
            else
            {
                _metrics.AddKey(key, entry.Value, sampleSizes: _ => samples);
            }
        }
    }

    // [{"name": "accuracy", "value": 0.9}, ...]
    private void AddList(CardList list)
    {
        foreach (var item in list.Items)
        {
            if (item is CardMap map && (ResultText.Of(map.Find("metric")) ?? ResultText.Of(map.Find("name")) ?? ResultText.Of(map.Find("type"))) is { } name
                && (map.Find("value") ?? map.Find("score")) is CardScalar value && _metrics.Stripped(name) is { } stripped)
            {
                var key = MetricKey.Of(stripped);
                var id = MetricFacts.Id(key.Name) ?? key.Name;
                _metrics.Add(new MetricRow(id, value)
                {
                    Name = key.Name,
                    Split = ResultText.Of(map.Find("split")) ?? key.Split,
                    Dataset = ResultText.Of(map.Find("dataset")),
                    Slice = ResultText.Of(map.Find("slice")),
                    SampleSize = SampleSize(map),
                });
            }
        }
    }

    private static void WriteSettings(CardMap map, FactsBuilder facts)
    {
        var settings = facts.Inner();
        for (var i = 0; i < map.Entries.Count && i < SettingText.Maximum; i++)
        {
            SettingText.Add(settings, map.Entries[i].Key, ResultText.Of(map.Entries[i].Value));
        }

        facts.AddMap("hyperparameters", settings);
    }

    private static string? SampleSize(CardMap map)
    {
        foreach (var entry in map.Entries)
        {
            if (Has(SampleKeys, entry.Key) && ResultText.Whole(entry.Value) is { } size)
            {
                return size;
            }
        }

        return null;
    }

    private static bool Has(string[] names, string name) => Array.Exists(names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}
