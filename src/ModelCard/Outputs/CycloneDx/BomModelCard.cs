using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The member <c>modelCard</c>: how the model was made, how it performs, and what to consider before it is used.</summary>
internal sealed class BomModelCard
{
    private readonly BomFields _fields;
    private readonly BomFigures _figures;
    private readonly BomDatasets _datasets;
    private readonly string _ref;
    private readonly BomMetrics _metrics;

    /// <summary>Gets ready to write it.</summary>
    public BomModelCard(BomFields fields, BomFigures figures, BomDatasets datasets, string name)
    {
        _fields = fields;
        _figures = figures;
        _datasets = datasets;
        _ref = name;
        _metrics = new BomMetrics(fields.Card);
    }

    /// <summary>Writes its members. It comes after all other members of the model, because its properties hold what has no place in those.</summary>
    public void Write(JsonOutput json)
    {
        json.Text("bom-ref", _ref);
        WriteIfAny(json, "modelParameters", WriteParameters);
        if (!_metrics.IsEmpty || !_figures.IsEmpty)
        {
            json.Object("quantitativeAnalysis", analysis =>
            {
                _metrics.Write(analysis);
                _figures.Write(analysis);
            });
        }

        WriteIfAny(json, "considerations", new BomConsiderations(_fields, new BomEnvironment(_fields)).Write);
        Properties().Write(json);
    }

    // Whether there is anything to say shows when it is said.
    private static void WriteIfAny(JsonOutput json, string name, Action<JsonOutput> members)
    {
        if (JsonOutput.Write(members) != "{}\n")
        {
            json.Object(name, members);
        }
    }

    private void WriteParameters(JsonOutput json)
    {
        if (BomApproach.Of(_fields) is { } type)
        {
            json.Object("approach", approach => approach.Text("type", type));
        }

        json.Text("task", _fields.Place("pipeline_tag"));
        json.Text("architectureFamily", _fields.Place("model_type"));
        json.Text("modelArchitecture", _fields.Place("model_specs"));
        json.List("datasets", _datasets.Refs, static (list, name) => list.Object(dataset => dataset.Text("ref", name)));
        WriteTensors(json, "inputs", "input_format");
        WriteTensors(json, "outputs", "output_format");
    }

    // What the file says is exact, such as "float32[batch, 4]"; an author's words stand in where no file was read.
    private void WriteTensors(JsonOutput json, string member, string field)
    {
        var formats = new List<string>();
        foreach (var facts in _fields.Card.Measurements.Files)
        {
            foreach (var node in facts.Role == FileRole.Model ? facts.List(member) : [])
            {
                if (node is CardMap tensor && Format(tensor) is { Length: > 0 } format && !formats.Contains(format))
                {
                    formats.Add(format);
                }
            }
        }

        if (formats.Count == 0 && _fields.Place(field) is { } text)
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
        foreach (var entry in (_fields.Card.Substance("training_hyperparameters")?.Node as CardMap)?.Entries ?? [])
        {
            properties.Add(BomTaxonomy.NameOf(entry.Key), NodeText.Of(entry.Value));
        }

        _metrics.AddTo(properties);
        _figures.AddTo(properties);
        _fields.AddRest(properties);
        return properties;
    }
}
