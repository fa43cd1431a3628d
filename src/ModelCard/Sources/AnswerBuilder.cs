using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Sorts what a source states by key into catalog fields, Hub keys and unknown keys, and refuses values of the wrong shape.</summary>
internal sealed class AnswerBuilder
{
    private readonly List<Finding> _findings;
    private readonly bool _isProject;

    public AnswerBuilder(SourceKind kind, List<Finding> findings)
    {
        Answers = new SourceAnswers(kind);
        _findings = findings;
        _isProject = kind == SourceKind.Project;
    }

    public SourceAnswers Answers { get; }

    /// <summary>Adds one key of a flat map.</summary>
    public void Add(CardEntry entry)
    {
        if (CardFields.FindKey(entry.Key) is { } field)
        {
            AddField(field, entry.Value, entry.KeyOrigin);
            return;
        }

        if (Doubt(entry.Key) is { } doubt)
        {
            _findings.Add(new Finding(FindingCodes.UnknownKey, FindingSeverity.Warning, doubt, entry.KeyOrigin));
        }

        if (HubKeys.KindOf(entry.Key) == HubKeyKind.Refused)
        {
            return;
        }

        Answers.KeyOrder.Add(entry.Key);
        Answers.Metadata.Add(entry);
        if (entry.Key == "model-index")
        {
            ModelIndexReader.AddMetrics(entry.Value, Answers.Metrics);
        }
        else if (entry.Key == "co2_eq_emissions")
        {
            AddEmissions(entry);
        }
    }

    private static string? Doubt(string key) => HubKeys.KindOf(key) switch
    {
        HubKeyKind.Model or HubKeyKind.Convention => null,
        HubKeyKind.Dataset => $"'{key}' belongs to dataset cards; the Hub ignores it in a model card. It is kept in the front matter as it is.",
        HubKeyKind.Space => $"'{key}' belongs to Spaces; the Hub ignores it in a model card. It is kept in the front matter as it is.",
        HubKeyKind.Refused => $"'{key}' makes the Hub's library refuse the card, so it is left out. Write results under 'metrics'.",
        _ => KeySuggestion.For(key) is { } suggestion
            ? $"'{key}' is not known; did you mean '{suggestion}'? It is kept in the front matter as it is."
            : $"'{key}' is no field of the catalog and no Hugging Face key. It is kept in the front matter as it is.",
    };

    /// <summary>Adds the value of a catalog field.</summary>
    public void AddField(CardField field, CardNode value, Origin origin)
    {
        if (Find(field) is { } earlier)
        {
            _findings.Add(new Finding(
                FindingCodes.FieldTwice,
                FindingSeverity.Warning,
                $"{field.Name} is stated twice, as {earlier.Origin.Name} and as {origin.Name}; the first is used. Keep one.",
                origin,
                field.Name));
            return;
        }

        // A project's properties have no order of their own; a sidecar's keys do, and pasted front matter keeps it.
        if (!_isProject && HubKeys.CatalogFieldOf(field.Name) is not null)
        {
            Answers.KeyOrder.Add(field.Name);
        }

        switch (field.Kind)
        {
            case FieldKind.Datasets or FieldKind.Metrics:
                ItemReader.Read(field, value, origin, this, _findings);
                break;
            case FieldKind.List or FieldKind.Ids or FieldKind.Figures:
                AddList(field, value, origin);
                break;
            case FieldKind.Map:
                if (value is CardMap or CardScalar { Type: ScalarType.Null })
                {
                    Answers.Fields.Add(new FieldValue(field, value, origin));
                }
                else
                {
                    Refuse(field, value, "names with values, such as {lr: 0.1, epochs: 3}");
                }

                break;
            default:
                AddScalar(field, value, origin);
                break;
        }
    }

    /// <summary>Adds a dataset or a metric given as an item of the project.</summary>
    public void AddItem(string id, Origin origin, List<CardEntry> attributes, bool isDataset)
    {
        if (isDataset)
        {
            Answers.Datasets.Add(new Dataset(id, origin, attributes));
        }
        else
        {
            Answers.Metrics.Add(new Metric(id, origin, attributes));
        }
    }

    private FieldValue? Find(CardField field) => Answers.Fields.Find(value => ReferenceEquals(value.Field, field));

    private void AddScalar(CardField field, CardNode value, Origin origin)
    {
        if (value is not CardScalar scalar)
        {
            Refuse(field, value, field.Kind is FieldKind.Markdown or FieldKind.Text or FieldKind.Code ? "text" : "one value");
            return;
        }

        if (scalar.Type != ScalarType.Null && !Placeholder.Is(scalar.Text) && ValueReader.Problem(field, scalar.Text) is { } problem)
        {
            _findings.Add(new Finding(FindingCodes.UnreadableValue, FindingSeverity.Error, problem, value.Origin, field.Name));
            return;
        }

        Answers.Fields.Add(new FieldValue(field, scalar, origin));
    }

    private void AddList(CardField field, CardNode value, Origin origin)
    {
        if (value is CardList list)
        {
            foreach (var item in list.Items)
            {
                if (item is CardList)
                {
                    Refuse(field, item, "one text for each entry");
                    return;
                }
            }

            // A list of one license is the license.
            var node = field.Kind == FieldKind.Ids && list.Items.Count == 1 ? list.Items[0] : value;
            Answers.Fields.Add(new FieldValue(field, node, origin));
            return;
        }

        if (value is CardMap && field.Kind == FieldKind.Ids)
        {
            Refuse(field, value, "one id or a list of ids");
            return;
        }

        Answers.Fields.Add(new FieldValue(field, field.Kind == FieldKind.Ids ? value : new CardList([value], value.Origin), origin));
    }

    // The Hub's own key states what four catalog fields ask for, so that pasted front matter counts as their answer.
    private void AddEmissions(CardEntry entry)
    {
        if (entry.Value is CardScalar { Type: ScalarType.Integer or ScalarType.Float } grams)
        {
            Fill("co2_emitted", new CardScalar(grams.Text + " g CO2eq", ScalarType.Text, grams.Origin), entry.KeyOrigin);
        }
        else if (entry.Value is CardMap map)
        {
            foreach (var part in map.Entries)
            {
                switch (part.Key)
                {
                    case "emissions" when part.Value is CardScalar value:
                        Fill("co2_emitted", new CardScalar(value.Text + " g CO2eq", ScalarType.Text, value.Origin), part.KeyOrigin);
                        break;
                    case "source":
                        Fill("co2_source", part.Value, part.KeyOrigin);
                        break;
                    case "training_type":
                        Fill("co2_training_type", part.Value, part.KeyOrigin);
                        break;
                    case "geographical_location":
                        Fill("geographical_location", part.Value, part.KeyOrigin);
                        break;
                    case "hardware_used":
                        Fill("hardware_type", part.Value, part.KeyOrigin);
                        break;
                }
            }
        }
    }

    private void Fill(string name, CardNode value, Origin origin)
    {
        if (CardFields.Find(name) is { } field && value is CardScalar && Find(field) is null)
        {
            Answers.Fields.Add(new FieldValue(field, value, origin));
        }
    }

    /// <summary>Reports a value whose shape the field does not take.</summary>
    public void Refuse(CardField field, CardNode value, string wanted)
    {
        var name = _isProject ? field.PropertyName : field.Name;
        var found = value switch { CardList => "a list", CardMap => "a map", _ => "a single value" };
        _findings.Add(new Finding(FindingCodes.WrongShape, FindingSeverity.Error, $"{name} takes {wanted}, not {found}.", value.Origin, field.Name));
    }
}
