using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Sorts what a source states by key into catalog fields, Hub keys and unknown keys, and refuses values of the wrong shape.</summary>
internal sealed class AnswerBuilder
{
    private readonly List<Finding> _findings;
    private readonly KeyDoubts _doubts;
    private readonly bool _isProject;

    public AnswerBuilder(SourceKind kind, List<Finding> findings)
    {
        Answers = new SourceAnswers(kind);
        _findings = findings;
        _doubts = new KeyDoubts(kind, findings);
        _isProject = kind == SourceKind.Project;
    }

    public SourceAnswers Answers { get; }

    /// <summary>Adds one key of a flat map.</summary>
    public void Add(CardEntry entry)
    {
        if (CardFields.FindKey(entry.Key) is { } field)
        {
            ReportAlias(entry, field);
            AddField(field, entry.Value, entry.KeyOrigin);
            return;
        }

        if (entry.Key == "sections")
        {
            SectionReader.Read(entry.Value, this, _findings);
            return;
        }

        if (entry.Key == "waivers")
        {
            WaiverReader.Read(entry, Answers.Waivers, _findings);
            return;
        }

        _doubts.Report(entry);
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

    // In a sidecar the card is written from, an alias is as good as the key; in a card the Hub reads itself, it says nothing.
    private void ReportAlias(CardEntry entry, CardField field)
    {
        if (Answers.Kind == SourceKind.MarkdownCard && !string.Equals(entry.Key, field.Name, StringComparison.Ordinal) && HubKeys.CatalogFieldOf(field.Name) is not null)
        {
            _findings.Add(new Finding(
                FindingCodes.UnknownKey, FindingSeverity.Warning, $"The Hub does not read '{entry.Key}'; write '{field.Name}'. Here it counts as that.", entry.KeyOrigin, field.Name));
        }
    }

    /// <summary>Adds the value of a catalog field.</summary>
    public void AddField(CardField field, CardNode value, Origin origin)
    {
        if (Find(field) is { } earlier)
        {
            _findings.Add(new Finding(
                FindingCodes.FieldTwice,
                FindingSeverity.Warning,
                $"{field.Name} is stated twice, {Place(earlier.Origin)} and {Place(origin)}; the first is used. Keep one.",
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
                if (ListReader.Read(field, value, this, _findings) is { } values)
                {
                    Answers.Fields.Add(new FieldValue(field, values, origin));
                }

                break;
            case FieldKind.Map:
                if (value is CardMap or CardScalar { Type: ScalarType.Null } || IsDeclaration(field, value))
                {
                    Answers.Fields.Add(new FieldValue(field, value, origin));
                    EmptyNames.Report(field, value, _findings);
                }
                else
                {
                    Refuse(field, value, "names with values", "Write each as its name, a colon and its value, such as {lr: 0.1, epochs: 3}.");
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

    private static string Place(Origin origin) =>
        origin.Kind == SourceKind.SectionFile ? "in " + Path.GetFileName(origin.File) : "as " + origin.Name;

    private static bool IsDeclaration(CardField field, CardNode value) => value is CardScalar scalar && NotApplicable.Read(scalar.Text, field.Name) is not null;

    private FieldValue? Find(CardField field) => Answers.Fields.Find(value => ReferenceEquals(value.Field, field));

    private void AddScalar(CardField field, CardNode value, Origin origin)
    {
        if (value is not CardScalar scalar)
        {
            var isText = field.Kind is FieldKind.Markdown or FieldKind.Text or FieldKind.Code;
            var next = field.Kind is FieldKind.Markdown or FieldKind.Code ? $"Write it as '{field.Name}: |' with the text indented on the lines below, where it may have lists of its own."
                : "Write the one that holds, without brackets and dashes.";
            Refuse(field, value, isText ? "text" : "one value", next);
            return;
        }

        if (scalar.Type != ScalarType.Null && !Placeholder.Is(scalar.Text) && !IsDeclaration(field, scalar) && ValueReader.Problem(field, scalar.Text) is { } problem)
        {
            _findings.Add(new Finding(FindingCodes.UnreadableValue, FindingSeverity.Error, problem, value.Origin, field.Name));
            return;
        }

        Answers.Fields.Add(new FieldValue(field, scalar, origin));
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
                    case "emissions" when part.Value is CardScalar { Type: ScalarType.Integer or ScalarType.Float } value:
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
        if (CardFields.Find(name) is { } field && value is CardScalar scalar && Find(field) is null && ValueReader.Problem(field, scalar.Text) is null)
        {
            Answers.Fields.Add(new FieldValue(field, value, origin));
        }
    }

    /// <summary>Reports a value whose shape the field does not take.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="wanted">What the field takes.</param>
    /// <param name="next">A sentence that says how to write it.</param>
    public void Refuse(CardField field, CardNode value, string wanted, string next)
    {
        var name = _isProject ? field.PropertyName : field.Name;
        var found = value switch { CardList => "a list", CardMap => "a map", _ => "a single value" };

        // An existing card is what it is; what cannot be read of it is left out, and the rest is checked.
        var severity = Answers.Kind == SourceKind.MarkdownCard ? FindingSeverity.Warning : FindingSeverity.Error;
        _findings.Add(new Finding(FindingCodes.WrongShape, severity, $"{name} takes {wanted}, not {found}. {next}", value.Origin, field.Name));
    }
}
