using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// Carries over what an upstream card says: facts as they are, statements as quotations. What only whoever uses the model can say, such as its intended use here, is quoted in
/// sections of its own and answers nothing.
/// </summary>
internal sealed class UpstreamCarrier
{
    private const string Description = "model_description";
    private const string Training = "training_data data_collection demographic_groups preprocessing training_procedure model_initialization training_hyperparameters training_regime speeds_sizes_times training_compute";
    private const string Evaluation = "testing_data data_split train_test_differences testing_factors testing_metrics results subgroup_results benchmark_comparisons results_summary";
    private const string Uses = "direct_use downstream_use out_of_scope_use";
    private const string Limits = "known_failures usage_limitations bias_risks_limitations bias_recommendations ethical_considerations fairness";

    private static readonly string[] TrainingWords = ["train", "hyperparameter", "parameteri", "preprocess", "fine-tun", "finetun", "data", "corpus", "optimi"];
    private static readonly string[] EvaluationWords = ["eval", "result", "performance", "accuracy", "benchmark", "score", "metric"];

    private readonly SourceAnswers _answers = new(SourceKind.Upstream);
    private readonly List<string> _inSections = [];
    private readonly UpstreamReference _reference;
    private readonly UpstreamPlaces _places;
    private readonly SourceAnswers _stated;
    private readonly HigherAnswers _higher;
    private readonly UpstreamLinks _links;
    private readonly UpstreamQuote _quote;
    private readonly string? _id;
    private readonly string? _relation;

    public UpstreamCarrier(UpstreamReference reference, string path, string text, SourceAnswers stated, IReadOnlyList<SourceAnswers> higher)
    {
        _reference = reference;
        _places = new UpstreamPlaces(path);
        _stated = stated;
        _higher = new HigherAnswers(higher);
        _id = reference.Id ?? IdOf(stated);
        _links = new UpstreamLinks(_id, reference.Revision);
        _links.Define(MarkdownText.Parse(text, FrontMatterBlock.Find(text)?.BodyStart ?? 0));
        _quote = new UpstreamQuote(_links, _id ?? "the upstream model");
        _relation = _higher.RelationTo(_id);
    }

    public UpstreamCard Carry(bool isGated, bool isGenerated)
    {
        CarryFacts();
        if (_relation is null)
        {
            CarryText(Description, WithSummary());
        }

        var trains = _relation is null or BaseModelRelations.Quantized;
        Carry(Training, "Training of the Base Model", TrainingWords, "training_procedure", trains);
        Carry(Evaluation, "Evaluation of the Base Model", EvaluationWords, "results", _relation is null);
        if (_relation is null)
        {
            UpstreamResults.Carry(_stated, _higher, _places, _quote, _answers);
        }

        AddSection("Uses Named by the Upstream Card", "out_of_scope_use", Uses);
        AddSection("Limits Named by the Upstream Card", "bias_recommendations", Limits);
        var start = _places.Start;
        AddOrigin(isGated, start);
        return new UpstreamCard(_answers, _stated, _reference.Origin, start)
        {
            Id = _id,
            Revision = _reference.Revision,
            Relation = _relation,
            IsGated = isGated,
            IsGenerated = isGenerated,
        };
    }

    // A card on the Hub does not say its own id; one of ours may, and some have it for a title.
    private static string? IdOf(SourceAnswers stated)
    {
        foreach (var name in (string[])["hub_id", "model_id"])
        {
            if (stated.Fields.Find(value => value.Field.Name == name) is { IsAnswered: true } value && value.Text.Trim() is var id && id.IndexOf('/') > 0 && HubId.IsValid(id))
            {
                return id;
            }
        }

        return null;
    }

    private void CarryFacts()
    {
        if (_higher.IsSilent("license"))
        {
            Copy("license");
            Copy("license_name");
            Copy("license_link");
        }

        Copy("language");
        if (_relation is not null)
        {
            if (_id is not null && _higher.IsSilent("base_model"))
            {
                Add("base_model", _id, _places.Start);
            }

            return;
        }

        if (_higher.IsSilent("base_model"))
        {
            Copy("base_model");
            Copy("base_model_relation");
        }

        foreach (var field in (string[])["pipeline_tag", "developers", "paper", "citation_bibtex", "citation_apa"])
        {
            Copy(field);
        }

        if (_id is not null && _id.IndexOf('/') is var slash and > 0)
        {
            var owner = _id.Substring(0, slash);
            Add("shared_by", new CardMap([UpstreamPlaces.Entry("name", owner, _places.Start), UpstreamPlaces.Entry("url", "https://huggingface.co/" + owner, _places.Start)], _places.Start), _places.Start);
        }
    }

    private void Copy(string field)
    {
        if (Stated(field) is { } value && (_higher.IsSilent(field) || field.StartsWith("license_", StringComparison.Ordinal)))
        {
            Add(field, _places.Of(value.Node, field), _places.Of(value.Origin, field));
        }
    }

    private string WithSummary()
    {
        var summary = Stated("model_summary")?.Text ?? "";
        var description = Stated(Description)?.Text ?? "";
        return summary.Length == 0 || description.Length == 0 || summary == description ? summary + (summary == description ? "" : description) : summary + "\n\n" + description;
    }

    // Fields of their own where they hold for this model; else one section about the model it was made from.
    private void Carry(string fields, string title, string[] words, string mainField, bool holds)
    {
        var more = OwnSections(words);
        if (!holds)
        {
            AddSection(title, mainField, fields, more);
            return;
        }

        foreach (var name in fields.Split(' '))
        {
            if (name != mainField && Stated(name) is { } value)
            {
                CarryValue(value);
            }
        }

        more.Insert(0, new KeyValuePair<string, string>("", Stated(mainField)?.Text ?? ""));
        if (_quote.Of([.. more]) is { } quote)
        {
            var origin = Stated(mainField)?.Origin ?? _stated.Sections.Find(section => MarkdownInline.Plain(section.Title) == more[1].Key)!.Text.Origin;
            Add(mainField, quote, origin);
        }
    }

    // Sections that no field is for and whose titles speak of the same.
    private List<KeyValuePair<string, string>> OwnSections(string[] words)
    {
        var own = new List<KeyValuePair<string, string>>();
        foreach (var section in _stated.Sections)
        {
            // What speaks of both, such as "Training results", is the first that asks.
            var isOthers = words == EvaluationWords && Array.Exists(TrainingWords, word => Has(section.Title, word));
            if (!isOthers && Array.Exists(words, word => Has(section.Title, word)))
            {
                own.Add(new KeyValuePair<string, string>(MarkdownInline.Plain(section.Title), section.Text.Text));
            }
        }

        return own;

        static bool Has(string title, string word) => title.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private void CarryValue(FieldValue value)
    {
        switch (value.Field.Kind)
        {
            case FieldKind.Markdown:
                CarryText(value.Field.Name, value.Text);
                break;
            case FieldKind.Map when value.Node is CardMap map:
                var origin = _places.Of(value.Origin, value.Field.Name);
                Add(value.Field.Name, new CardMap([.. _places.Of(map.Entries, value.Field.Name), UpstreamPlaces.Entry("source", _quote.Card, origin)], origin), origin);
                break;
            default:
                Add(value.Field.Name, _quote.Inline(value.Text), value.Origin);
                break;
        }
    }

    private void CarryText(string field, string text)
    {
        if (_quote.Of(new KeyValuePair<string, string>("", text)) is { } quote)
        {
            Add(field, quote, (Stated(field) ?? Stated("model_summary"))!.Origin);
        }
    }

    private void AddSection(string title, string after, string fields, List<KeyValuePair<string, string>>? more = null)
    {
        var parts = new List<KeyValuePair<string, string>>();
        Origin? first = null;
        foreach (var name in fields.Split(' '))
        {
            // One section of a card can answer two fields; it is quoted once.
            if (Stated(name) is { } value && TextOf(value) is { Length: > 0 } text && !_inSections.Contains(text))
            {
                parts.Add(new KeyValuePair<string, string>(value.Field.Title, text));
                _inSections.Add(text);
                first ??= value.Origin;
            }
        }

        parts.AddRange(more ?? []);
        if (_quote.Of([.. parts]) is { } quote)
        {
            Section(title, after, quote, first ?? _places.Start);
        }
    }

    private static string TextOf(FieldValue value)
    {
        if (value.Node is not CardMap map)
        {
            return value.Field.Kind == FieldKind.Markdown ? value.Text : string.Join(", ", value.Texts);
        }

        return string.Join("\n", map.Entries.Where(static entry => entry.Value is CardScalar).Select(static entry => $"- {entry.Key}: {((CardScalar)entry.Value).Text}"));
    }

    private void AddOrigin(bool isGated, Origin origin)
    {
        var model = _links.ModelAddress is { } address ? $"[{_id}]({address})" : _id ?? "a model of others";
        var card = _links.CardAddress is { } page ? $"[its card]({page})" : "its card";
        var revision = _reference.Revision.Length > 0 ? $", revision `{_reference.Revision}`" : "";
        var text = _relation switch
        {
            null => $"This model was not trained for this project; it is {model}{revision}. What is quoted here about its training and evaluation stands in {card}.",
            BaseModelRelations.Quantized => $"This model was quantized from {model}{revision}. What is quoted here about the training and evaluation of that model stands in {card}.",
            BaseModelRelations.Merge => $"This model was merged from other models, {model}{revision} among them. What is quoted here about that model stands in {card}.",
            _ => $"This model was trained further from {model}{revision}. What is quoted here about that model stands in {card}.",
        };
        var gate = isGated ? " Whoever downloads it from the Hub has to accept the conditions stated there first." : "";
        Section("Upstream Model", Description, text + gate, origin);
    }

    private void Section(string title, string after, string text, Origin origin)
    {
        var place = _places.Of(origin, null);
        _answers.Sections.Add(new CardSection(title, new CardScalar(after, ScalarType.Text, place), new CardScalar(text, ScalarType.Text, place)));
    }

    private FieldValue? Stated(string field) => _stated.Fields.Find(value => value.Field.Name == field && value.IsAnswered && value.NotApplicable is null);

    private void Add(string field, string text, Origin origin)
    {
        var place = _places.Of(origin, field);
        Add(field, new CardScalar(text, ScalarType.Text, place), place);
    }

    private void Add(string field, CardNode node, Origin origin) => _answers.Fields.Add(new FieldValue(CardFields.Find(field)!, node, origin));
}
