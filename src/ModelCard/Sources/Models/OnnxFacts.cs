namespace ModelCard.Sources;

/// <summary>Makes facts of what was read of an ONNX model.</summary>
internal sealed class OnnxFacts
{
    private const int MostValues = 100;
    private const int MostOperators = 10;

    private readonly OnnxModelReader _model;
    private readonly OnnxGraphReader _graph;
    private readonly OnnxExternalData _external;
    private readonly OnnxQuantization _quantization;

    public OnnxFacts(OnnxModelReader model, OnnxExternalData external)
    {
        _model = model;
        _graph = model.Graph;
        _external = external;
        _quantization = OnnxQuantization.Of(_graph.Operators.Keys);
    }

    public void Write(ArtifactFile file, FactsBuilder facts)
    {
        var elements = Elements();
        facts.Add("library", "onnx");
        facts.AddTexts("tags", ["onnx"]);
        var inputs = _graph.ReadInputs(MostValues, out var inputCount);
        var outputs = _graph.ReadOutputs(MostValues, out var outputCount);
        var results = Results(inputs, outputs);
        AddValues(file, facts, "inputs", inputs, inputCount);
        AddValues(file, facts, "outputs", results, outputCount - (outputs.Count - results.Count));
        var weightsElsewhere = OperatorsWithWeights();
        if (weightsElsewhere.Count == 0 && Parameters() is > 0 and var parameters)
        {
            facts.Add("parameters", parameters);
        }

        var map = facts.Inner();
        foreach (var pair in elements)
        {
            map.Add(pair.Key, pair.Value);
        }

        facts.AddMap("elements", map);
        facts.Add("quantization", _quantization.Describe(elements));
        facts.Add("description", PathText.WithoutFolders(_model.Description));
        AddProperties(facts);
        if (weightsElsewhere.Count > 0)
        {
            facts.Add("parameters_not_applicable", $"the weights of {string.Join(", ", weightsElsewhere)} are attributes of the operator, such as thresholds and leaves, and no tensors of parameters");
        }

        var details = Details(facts.Inner());
        AddCount(details, "Outputs that repeat an input or are not used", outputs.Count - results.Count);
        facts.AddMap("details", details);
    }

    // ML.NET gives every column back as "name.output", and one that nobody uses for some of its steps.
    private List<OnnxValue> Results(List<OnnxValue> inputs, List<OnnxValue> outputs)
    {
        if (_model.Domain != "machinelearning.dotnet")
        {
            return outputs;
        }

        var results = outputs.FindAll(output =>
            !(output.Name.StartsWith("mlnet.", StringComparison.Ordinal) && output.Name.EndsWith(".unusedOutput", StringComparison.Ordinal)) && !inputs.Exists(input => output.Name == input.Name + ".output"));
        return results.Count > 0 ? results : outputs;
    }

    private static void AddValues(ArtifactFile file, FactsBuilder facts, string name, List<OnnxValue> values, int count)
    {
        var maps = new List<FactsBuilder>();
        foreach (var value in values)
        {
            var map = facts.Inner();
            map.Add("name", value.Name);
            map.Add("type", value.Type);
            map.Add("shape", value.Shape);
            maps.Add(map);
        }

        facts.AddMaps(name, maps);
        if (count > values.Count)
        {
            file.Note(FormattableString.Invariant($"The model has {count} {name}; the card knows the first {values.Count}."));
        }
    }

    // Initializers and the tensors of Constant nodes together, the most frequent type first.
    private List<KeyValuePair<string, long>> Elements()
    {
        var sums = new Dictionary<string, long>(_graph.Elements, StringComparer.Ordinal);
        foreach (var pair in _graph.ConstantElements)
        {
            OnnxGraphReader.Add(sums, pair.Key, pair.Value, -1);
        }

        return Sorted(sums);
    }

    private long Parameters()
    {
        var isQuantized = _quantization.IsQuantized;
        var sum = new Dictionary<string, long>(StringComparer.Ordinal) { [""] = 0 };
        foreach (var part in new[] { _graph.Elements, _graph.ConstantWeights })
        {
            foreach (var pair in part)
            {
                if (ElementTypes.IsFloat(pair.Key) || (isQuantized && ElementTypes.IsNarrow(pair.Key)))
                {
                    OnnxGraphReader.Add(sum, "", pair.Value, -1);
                }
            }
        }

        return _quantization.IsPacked ? 0 : sum[""];
    }

    // Trees and the linear models of scikit-learn keep what they learned in attributes.
    private List<string> OperatorsWithWeights()
    {
        var names = new List<string>();
        foreach (var (domain, name) in _graph.Operators.Keys)
        {
            if (domain == "ai.onnx.ml" && (name.StartsWith("TreeEnsemble", StringComparison.Ordinal) || name is "LinearClassifier" or "LinearRegressor" or "SVMClassifier" or "SVMRegressor"))
            {
                names.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private void AddProperties(FactsBuilder facts)
    {
        foreach (var pair in _model.Properties)
        {
            switch (pair.Key.ToLowerInvariant())
            {
                case "author" or "authors":
                    facts.AddTexts("authors", [PathText.WithoutFolders(pair.Value)]);
                    break;
                case "license":
                    facts.Add("license", pair.Value);
                    break;
                case "description":
                    facts.Add("description", PathText.WithoutFolders(pair.Value));
                    break;
                case "task" when _model.Properties.Exists(static other => other.Key == "stride"):
                    facts.Add("task", TaskOfYolo(pair.Value));
                    break;
            }
        }
    }

    // Ultralytics writes its own names of tasks beside "stride" and "names".
    private static string? TaskOfYolo(string task) => task switch
    {
        "detect" or "obb" => "object-detection",
        "segment" => "image-segmentation",
        "classify" => "image-classification",
        "pose" => "keypoint-detection",
        _ => null,
    };

    private FactsBuilder Details(FactsBuilder details)
    {
        details.Add("IR version", _model.IrVersion);
        details.Add("Operator sets", Opsets());
        details.Add("Producer", $"{_model.Producer} {_model.ProducerVersion}");
        details.Add("Domain", _model.Domain);
        if (_model.ModelVersion != 0)
        {
            details.Add("Model version", _model.ModelVersion);
        }

        details.Add("Operators", OperatorList());
        AddCount(details, "Nodes", _graph.Nodes);
        AddCount(details, "Initializers", _graph.Initializers);
        AddCount(details, "Elements in Constant nodes", Sum(_graph.ConstantElements));
        AddCount(details, "Inputs with a default", _model.IrVersion < 4 ? 0 : _graph.InputsWithDefault);
        AddCount(details, "Tensors in other files", _external.Tensors);
        AddCount(details, "Quantization annotations", _graph.QuantizationAnnotations);
        details.Add("Packed weights", _quantization.IsPacked ? "several weights in one element: elements are no count of parameters" : "");
        details.Add("Functions of the model", List(_model.Functions, _model.FunctionCount, 20));
        AddCount(details, "Training graphs", _model.TrainingGraphs);
        foreach (var pair in _model.Properties)
        {
            // The day of an export is none of the model's facts.
            if (pair.Key is not ("author" or "license" or "description" or "date"))
            {
                details.Add("Metadata " + pair.Key, PathText.WithoutFolders(pair.Value));
            }
        }

        AddCount(details, "Metadata left out", Math.Max(0, _model.PropertyCount - OnnxModelReader.MostProperties));
        return details;
    }

    private string Opsets()
    {
        var texts = new List<string>();
        foreach (var opset in _model.Opsets)
        {
            texts.Add(FormattableString.Invariant($"{opset.Key} {opset.Value}"));
        }

        // Models from before operator sets had versions mean the first.
        return texts.Count == 0 && _model.IrVersion < 3 ? "ai.onnx 1" : List(texts, texts.Count, 20);
    }

    private string OperatorList()
    {
        var operators = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pair in _graph.Operators)
        {
            var name = pair.Key.Domain == "ai.onnx" ? pair.Key.Operator : pair.Key.Domain + ":" + pair.Key.Operator;
            operators[name] = pair.Value;
        }

        var texts = Sorted(operators).ConvertAll(static pair => FormattableString.Invariant($"{pair.Key} {pair.Value}"));
        return List(texts, texts.Count, MostOperators, "kinds");
    }

    private static string List(List<string> texts, int count, int limit, string what = "")
    {
        var listed = texts.GetRange(0, Math.Min(texts.Count, limit));
        var more = count - listed.Count;
        return string.Join(", ", listed) + (more > 0 ? FormattableString.Invariant($" and {more} more {what}").TrimEnd() : "");
    }

    private static long Sum(Dictionary<string, long> sums)
    {
        var sum = new Dictionary<string, long>(StringComparer.Ordinal) { [""] = 0 };
        foreach (var pair in sums)
        {
            OnnxGraphReader.Add(sum, "", pair.Value, -1);
        }

        return sum[""];
    }

    private static void AddCount(FactsBuilder details, string name, long count)
    {
        if (count > 0)
        {
            details.Add(name, count);
        }
    }

    private static List<KeyValuePair<string, long>> Sorted(Dictionary<string, long> counts)
    {
        var pairs = new List<KeyValuePair<string, long>>(counts);
        pairs.Sort(static (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        return pairs;
    }
}
