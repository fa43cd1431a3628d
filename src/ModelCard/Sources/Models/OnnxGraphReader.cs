namespace ModelCard.Sources;

/// <summary>Reads graphs of ONNX, those inside nodes included: operators, elements of tensors, inputs and outputs.</summary>
internal sealed class OnnxGraphReader
{
    private const int MaximumDepth = 32;
    private const int MostNames = 500_000;
    private const int MostOperators = 5_000;

    private readonly ProtobufReader _wire;
    private readonly OnnxTensorReader _tensor;
    private readonly OnnxNames _names;
    private readonly HashSet<ulong> _initializers = [];
    private readonly List<(long Start, long End)> _inputs = [];
    private readonly List<(long Start, long End)> _outputs = [];

    public OnnxGraphReader(ProtobufReader wire, OnnxExternalData external)
    {
        _wire = wire;
        _tensor = new OnnxTensorReader(wire, external);
        _names = new OnnxNames(wire);
    }

    /// <summary>Nodes by domain and operator; the default domain is <c>ai.onnx</c>.</summary>
    public Dictionary<(string Domain, string Operator), long> Operators { get; } = [];

    /// <summary>Nodes of all graphs.</summary>
    public long Nodes { get; private set; }

    public long Initializers { get; private set; }

    /// <summary>Elements of initializers by element type.</summary>
    public Dictionary<string, long> Elements { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements of the tensors that <c>Constant</c> nodes hold, by element type.</summary>
    public Dictionary<string, long> ConstantElements { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that hold more than one number: single ones are settings of the graph, no weights.</summary>
    public Dictionary<string, long> ConstantWeights { get; } = new(StringComparer.Ordinal);

    public long QuantizationAnnotations { get; private set; }

    /// <summary>How many tensors hold another number of bytes than their sizes ask for.</summary>
    public long Contradictions => _tensor.Contradictions;

    /// <summary>How many inputs have a default in the file.</summary>
    public int InputsWithDefault { get; private set; }

    /// <summary>Reads a <c>GraphProto</c>.</summary>
    public void Read(long end, int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            throw new ArtifactProblemException($"has graphs nested more than {MaximumDepth} deep", _wire.Position, isLimit: true);
        }

        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (1, ProtobufReader.Bytes):
                    ReadNode(_wire.Enter(end), depth);
                    break;
                case (5, ProtobufReader.Bytes):
                    _tensor.Read(_wire.Enter(end));
                    AddInitializer(depth, _tensor.Name);
                    break;
                case (15, ProtobufReader.Bytes):
                    var name = ReadSparse(_wire.Enter(end));
                    AddInitializer(depth, name);
                    break;
                case (11, ProtobufReader.Bytes) when depth == 0:
                    Keep(_inputs, end);
                    break;
                case (12, ProtobufReader.Bytes) when depth == 0:
                    Keep(_outputs, end);
                    break;
                case (14, ProtobufReader.Bytes):
                    QuantizationAnnotations++;
                    _wire.Skip(end);
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }
    }

    /// <summary>The inputs somebody has to give: those without an initializer, which hold weights below IR version 4 and defaults above.</summary>
    public List<OnnxValue> ReadInputs(int limit, out int count)
    {
        var real = new List<(long Start, long End)>();
        foreach (var input in _inputs)
        {
            if (!_initializers.Contains(NameOf(input)))
            {
                real.Add(input);
            }
        }

        InputsWithDefault = _inputs.Count - real.Count;
        count = real.Count;
        return ReadValues(real, limit);
    }

    public List<OnnxValue> ReadOutputs(int limit, out int count)
    {
        count = _outputs.Count;
        return ReadValues(_outputs, limit);
    }

    /// <summary>Adds elements of a type.</summary>
    public static void Add(Dictionary<string, long> sums, string type, long elements, long at)
    {
        sums.TryGetValue(type, out var sum);
        if (sum > long.MaxValue - elements)
        {
            throw new ArtifactProblemException("says that it has more weights than can be counted", at);
        }

        sums[type] = sum + elements;
    }

    private void Keep(List<(long Start, long End)> values, long end)
    {
        var valueEnd = _wire.Enter(end);
        if (values.Count >= MostNames)
        {
            throw new ArtifactProblemException($"has more than {MostNames} inputs or outputs", _wire.Position, isLimit: true);
        }

        values.Add((_wire.Position, valueEnd));
        _wire.MoveTo(valueEnd);
    }

    private void AddInitializer(int depth, ulong name)
    {
        Initializers++;
        Add(Elements, ElementTypes.OfOnnx(_tensor.Type), _tensor.Elements, _wire.Position);
        if (depth == 0 && _initializers.Add(name) && _initializers.Count > MostNames)
        {
            throw new ArtifactProblemException($"has more than {MostNames} initializers", _wire.Position, isLimit: true);
        }
    }

    private void ReadNode(long end, int depth)
    {
        string name = "", domain = "";
        List<(string Type, long Elements)>? tensors = null;
        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (4, ProtobufReader.Bytes):
                    name = _names.Read(end);
                    break;
                case (7, ProtobufReader.Bytes):
                    domain = _names.Read(end);
                    break;
                case (5, ProtobufReader.Bytes):
                    ReadAttribute(_wire.Enter(end), depth, ref tensors);
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }

        var key = (domain.Length == 0 ? "ai.onnx" : domain, name);
        Nodes++;
        Operators.TryGetValue(key, out var count);
        Operators[key] = count + 1;
        if (Operators.Count > MostOperators)
        {
            throw new ArtifactProblemException($"has more than {MostOperators} kinds of operators", _wire.Position, isLimit: true);
        }

        if (tensors is not null && key is ("ai.onnx", "Constant"))
        {
            foreach (var (type, elements) in tensors)
            {
                Add(ConstantElements, type, elements, _wire.Position);
                if (elements > 1)
                {
                    Add(ConstantWeights, type, elements, _wire.Position);
                }
            }
        }
    }

    private void ReadAttribute(long end, int depth, ref List<(string Type, long Elements)>? tensors)
    {
        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (5 or 10 or 22, ProtobufReader.Bytes):
                    var isSparse = _wire.Field == 22;
                    var tensorEnd = _wire.Enter(end);
                    if (isSparse)
                    {
                        ReadSparse(tensorEnd);
                    }
                    else
                    {
                        _tensor.Read(tensorEnd);
                    }

                    // A node has one tensor; a file that lists millions is not to be kept in memory.
                    tensors ??= [];
                    if (tensors.Count < 100)
                    {
                        tensors.Add((ElementTypes.OfOnnx(_tensor.Type), _tensor.Elements));
                    }

                    break;
                case (6 or 11, ProtobufReader.Bytes):
                    Read(_wire.Enter(end), depth + 1);
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }
    }

    // The values of a sparse tensor are the elements it stores. Its name is theirs.
    private ulong ReadSparse(long end)
    {
        (long Start, long End)? values = null;
        while (_wire.Next(end))
        {
            if (_wire is { Field: 1, WireType: ProtobufReader.Bytes })
            {
                var valuesEnd = _wire.Enter(end);
                values = (_wire.Position, valuesEnd);
                _wire.MoveTo(valuesEnd);
            }
            else
            {
                _wire.Skip(end);
            }
        }

        _wire.MoveTo(values?.Start ?? end);
        _tensor.Read(values?.End ?? end);
        _wire.MoveTo(end);
        return _tensor.Name;
    }

    private ulong NameOf((long Start, long End) value)
    {
        _wire.MoveTo(value.Start);
        ulong? name = null;
        while (_wire.Next(value.End))
        {
            if (_wire is { Field: 1, WireType: ProtobufReader.Bytes })
            {
                name = _tensor.ReadHash(value.End);
            }
            else
            {
                _wire.Skip(value.End);
            }
        }

        return name ?? 0;
    }

    private List<OnnxValue> ReadValues(List<(long Start, long End)> places, int limit)
    {
        var values = new List<OnnxValue>();
        for (var i = 0; i < places.Count && i < limit; i++)
        {
            _wire.MoveTo(places[i].Start);
            values.Add(OnnxValue.Read(_wire, places[i].End));
        }

        return values;
    }
}
