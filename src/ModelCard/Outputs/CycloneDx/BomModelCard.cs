using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The member <c>modelCard</c>: how the model was made, how it performs, and what to consider before it is used.</summary>
internal sealed class BomModelCard
{
    private static readonly string[] WithoutMember =
    [
        "out_of_scope_use", "training_procedure", "training_regime", "preprocessing", "data_collection", "training_compute", "quantization", "pruning", "privacy_techniques",
        "benchmark_comparisons", "testing_data", "testing_factors", "train_test_differences",
    ];

    private readonly CardContent _card;
    private readonly BomEnvironment _environment;
    private readonly BomDatasets _datasets;
    private readonly string _ref;
    private readonly BomMetrics _metrics;

    /// <summary>Gets ready to write it.</summary>
    public BomModelCard(CardContent card, BomEnvironment environment, BomDatasets datasets, string name)
    {
        _card = card;
        _environment = environment;
        _datasets = datasets;
        _ref = name;
        _metrics = new BomMetrics(card);
    }

    /// <summary>Writes its members.</summary>
    public void Write(JsonOutput json)
    {
        json.Text("bom-ref", _ref);
        json.Object("modelParameters", WriteParameters);
        _metrics.Write(json);
        json.Object("considerations", considerations => new BomConsiderations(_card, _environment).Write(considerations));
        Properties().Write(json);
    }

    private void WriteParameters(JsonOutput json)
    {
        var task = FieldText.Of(_card, "pipeline_tag");

        // The one task of the Hub that says how a model learns; of any other nobody can tell.
        if (task == "reinforcement-learning")
        {
            json.Object("approach", static approach => approach.Text("type", "reinforcement-learning"));
        }

        json.Text("task", task);
        json.Text("architectureFamily", FieldText.Of(_card, "model_type"));
        json.Text("modelArchitecture", FieldText.Of(_card, "model_specs"));
        json.List("datasets", _datasets.Refs, static (list, name) => list.Object(dataset => dataset.Text("ref", name)));
        WriteTensors(json, "inputs", "input_format");
        WriteTensors(json, "outputs", "output_format");
    }

    // What the file says is exact, such as "float32[batch, 4]"; an author's words stand in where no file was read.
    private void WriteTensors(JsonOutput json, string member, string field)
    {
        var formats = new List<string>();
        foreach (var facts in _card.Measurements.Files)
        {
            foreach (var node in facts.Role == FileRole.Model ? facts.List(member) : [])
            {
                if (node is CardMap tensor && Format(tensor) is { Length: > 0 } format)
                {
                    formats.Add(format);
                }
            }
        }

        if (formats.Count == 0 && FieldText.Of(_card, field) is { } text)
        {
            formats.Add(text);
        }

        json.List(member, formats, static (list, format) => list.Object(tensor => tensor.Text("format", format)));
    }

    private static string Format(CardMap tensor)
    {
        var name = Text(tensor, "name");
        return (name.Length > 0 ? name + ": " : "") + Text(tensor, "type") + (tensor.Find("shape") is { } shape ? NodeText.Of(shape) : "");
    }

    private static string Text(CardMap map, string key) => (map.Find(key) as CardScalar)?.Text ?? "";

    private BomProperties Properties()
    {
        var properties = new BomProperties();
        foreach (var entry in (_card.Substance("training_hyperparameters")?.Node as CardMap)?.Entries ?? [])
        {
            properties.Add("modelcard:hyperparameter:" + entry.Key, NodeText.Of(entry.Value));
        }

        foreach (var field in WithoutMember)
        {
            properties.Add("modelcard:" + field, FieldText.Of(_card, field));
        }

        _environment.AddTo(properties);
        _metrics.AddTo(properties);
        return properties;
    }
}
