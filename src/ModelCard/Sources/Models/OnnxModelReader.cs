namespace ModelCard.Sources;

/// <summary>Reads the outermost message of an ONNX file, <c>ModelProto</c>.</summary>
internal sealed class OnnxModelReader
{
    /// <summary>How many pairs of <c>metadata_props</c> are kept.</summary>
    public const int MostProperties = 50;

    private const int LongestText = 300;
    private const int MostListed = 100;

    private readonly ProtobufReader _wire;

    public OnnxModelReader(ProtobufReader wire, OnnxGraphReader graph)
    {
        _wire = wire;
        Graph = graph;
    }

    public OnnxGraphReader Graph { get; }

    /// <summary>0 where the file has none.</summary>
    public long IrVersion { get; private set; }

    public bool HasGraph { get; private set; }

    public string Producer { get; private set; } = "";

    public string ProducerVersion { get; private set; } = "";

    public string Domain { get; private set; } = "";

    public long ModelVersion { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>Operator sets by domain, with the highest version a domain is listed with.</summary>
    public List<KeyValuePair<string, long>> Opsets { get; } = [];

    /// <summary>Pairs of <c>metadata_props</c>, the first <see cref="MostProperties"/>.</summary>
    public List<KeyValuePair<string, string>> Properties { get; } = [];

    public int PropertyCount { get; private set; }

    /// <summary>Names of the functions the model brings along, with their domain.</summary>
    public List<string> Functions { get; } = [];

    public int FunctionCount { get; private set; }

    public int TrainingGraphs { get; private set; }

    public void Read(long end)
    {
        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (1, ProtobufReader.Number):
                    IrVersion = _wire.ReadInt64(end);
                    break;
                case (2, ProtobufReader.Bytes):
                    Producer = _wire.ReadText(LongestText, end);
                    break;
                case (3, ProtobufReader.Bytes):
                    ProducerVersion = _wire.ReadText(LongestText, end);
                    break;
                case (4, ProtobufReader.Bytes):
                    Domain = _wire.ReadText(LongestText, end);
                    break;
                case (5, ProtobufReader.Number):
                    ModelVersion = _wire.ReadInt64(end);
                    break;
                case (6, ProtobufReader.Bytes):
                    Description = _wire.ReadText(1000, end);
                    break;
                case (7, ProtobufReader.Bytes):
                    HasGraph = true;
                    Graph.Read(_wire.Enter(end));
                    break;
                case (8, ProtobufReader.Bytes):
                    ReadOpset(_wire.Enter(end));
                    break;
                case (14, ProtobufReader.Bytes):
                    ReadProperty(_wire.Enter(end));
                    break;
                case (20, ProtobufReader.Bytes):
                    TrainingGraphs++;
                    _wire.Skip(end);
                    break;
                case (25, ProtobufReader.Bytes):
                    ReadFunction(_wire.Enter(end));
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }
    }

    private void ReadOpset(long end)
    {
        var domain = "";
        long version = 0;
        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (1, ProtobufReader.Bytes):
                    domain = _wire.ReadText(LongestText, end);
                    break;
                case (2, ProtobufReader.Number):
                    version = _wire.ReadInt64(end);
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }

        domain = domain.Length == 0 ? "ai.onnx" : domain;
        var known = Opsets.FindIndex(opset => string.Equals(opset.Key, domain, StringComparison.Ordinal));
        if (known >= 0)
        {
            Opsets[known] = new(domain, Math.Max(version, Opsets[known].Value));
        }
        else if (Opsets.Count < MostListed)
        {
            Opsets.Add(new(domain, version));
        }
    }

    private void ReadProperty(long end)
    {
        string key = "", value = "";
        PropertyCount++;
        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (1, ProtobufReader.Bytes) when PropertyCount <= MostProperties:
                    key = _wire.ReadText(100, end);
                    break;
                case (2, ProtobufReader.Bytes) when PropertyCount <= MostProperties:
                    value = _wire.ReadText(LongestText, end);
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }

        if (key.Length > 0 && PropertyCount <= MostProperties)
        {
            Properties.Add(new(key, value));
        }
    }

    private void ReadFunction(long end)
    {
        string name = "", domain = "";
        FunctionCount++;
        while (_wire.Next(end))
        {
            switch (_wire.Field, _wire.WireType)
            {
                case (1, ProtobufReader.Bytes) when FunctionCount <= MostListed:
                    name = _wire.ReadText(100, end);
                    break;
                case (10, ProtobufReader.Bytes) when FunctionCount <= MostListed:
                    domain = _wire.ReadText(100, end);
                    break;
                default:
                    _wire.Skip(end);
                    break;
            }
        }

        if (FunctionCount <= MostListed)
        {
            Functions.Add((domain.Length == 0 ? "ai.onnx" : domain) + ":" + name);
        }
    }
}
