using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// The estimators of the chosen pipeline and their settings. Three forms exist: a JSON document inside a text, a map of settings by position, and, since 2022, settings by estimator id with
/// an expression that says which of them the trial used.
/// </summary>
internal sealed class MbConfigChain
{
    private const int Most = 100;
    private const int LongestValue = 60;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The estimators' names in their order.</summary>
    public List<string> Estimators { get; } = [];

    /// <summary>The settings in their order; of two estimators with a setting of one name the later has its own name before it.</summary>
    public List<KeyValuePair<string, string>> Hyperparameters { get; } = [];

    /// <summary>Reads the chain of a search.</summary>
    /// <param name="history">The search; <see langword="null"/> before training.</param>
    /// <param name="best">Its best trial.</param>
    /// <param name="file">Takes what cannot be read.</param>
    public static MbConfigChain Read(CardMap? history, CardMap? best, ArtifactFile file)
    {
        var chain = new MbConfigChain();
        switch (history?.Find("Pipeline"))
        {
            case CardMap pipeline:
                chain.ReadByPosition(pipeline);
                break;
            case CardScalar { Type: ScalarType.Text } text when text.Text.Length > 0:
                chain.ReadText(text, file);
                break;
            default:
                chain.ReadById(history, best);
                break;
        }

        return chain;
    }

    private void ReadById(CardMap? history, CardMap? best)
    {
        var parameter = MbConfigReader.Map(best, "Parameter");
        var schema = MbConfigReader.Text(parameter, "_SCHEMA_");
        var names = MbConfigReader.Map(history, "Estimators");
        if (schema is null)
        {
            return;
        }

        foreach (var part in schema.Split('*', '+', '(', ')', ' '))
        {
            if (part.Length > 0 && Estimators.Count < Most)
            {
                var name = MbConfigReader.Text(names, part) ?? part;
                Estimators.Add(name);
                AddSettings(name, MbConfigReader.Map(parameter, part));
            }
        }
    }

    private void ReadByPosition(CardMap pipeline)
    {
        var settings = MbConfigReader.Map(pipeline, "parameter");
        var position = 0;
        foreach (var item in (pipeline.Find("estimators") as CardList)?.Items ?? [])
        {
            if (item is CardScalar name && Estimators.Count < Most)
            {
                Estimators.Add(name.Text);
                AddSettings(name.Text, MbConfigReader.Map(settings, position.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }

            position++;
        }
    }

    private void ReadText(CardScalar text, ArtifactFile file)
    {
        try
        {
            var inner = JsonText.Read(System.Text.Encoding.UTF8.GetBytes(text.Text), text.Origin);
            foreach (var item in (inner as CardList)?.Items ?? [])
            {
                if (item is CardMap estimator && MbConfigReader.Text(estimator, "EstimatorType") is { } name && Estimators.Count < Most)
                {
                    Estimators.Add(name);
                    AddSettings(name, estimator);
                }
            }
        }
        catch (ArtifactProblemException)
        {
            file.Note("Its Pipeline is a text that is no JSON, so that the card does not list the estimators. Save the file again in Model Builder.", text.Origin.Line);
        }
    }

    // Numbers and switches, also those written as texts; names of columns are no settings, and a path may be anybody's.
    private void AddSettings(string estimator, CardMap? settings)
    {
        foreach (var entry in settings?.Entries ?? [])
        {
            if (entry.Value is not CardScalar { Type: not ScalarType.Null } value || Hyperparameters.Count >= Most || entry.Key.IndexOf("Column", StringComparison.Ordinal) >= 0
                || entry.Key is "EstimatorType" or "Quiet" || value.Text.Length is 0 or > LongestValue || value.Text.IndexOfAny(['/', '\\', ':']) >= 0)
            {
                continue;
            }

            var key = _names.Contains(entry.Key) ? estimator + "." + entry.Key : entry.Key;
            if (_names.Add(key))
            {
                Hyperparameters.Add(new KeyValuePair<string, string>(key, value.Text));
            }
        }
    }
}
