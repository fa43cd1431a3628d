using System.Globalization;

namespace ModelCard.Sources;

/// <summary>Reads ONNX models: the structure of the file, never its weights (onnx/onnx, onnx.proto).</summary>
internal sealed class OnnxReader : IArtifactReader
{
    private const long MaximumIrVersion = 1000;

    public string Format => "onnx";

    // ONNX has no magic number. A model begins with its IR version, a small number, and goes on with another field of a model.
    public bool Recognizes(ArtifactHead head)
    {
        if (head.StartsWith("GGUF") || head.StartsWith("PK") || SafetensorsReader.HasHeader(head))
        {
            return false;
        }

        return head.Extension == ".onnx"
            || (head.Bytes.Length > 2 && head.Bytes[0] == 0x08 && head.Bytes[1] is > 0 and < 0x40 && head.Bytes[2] is 0x12 or 0x1A or 0x22 or 0x28 or 0x32 or 0x3A or 0x42);
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        RefuseText(file.Head);
        var wire = new ProtobufReader(file.Stream);
        var external = new OnnxExternalData();
        var model = new OnnxModelReader(wire, new OnnxGraphReader(wire, external));
        model.Read(file.Stream.Length);
        if (model.IrVersion == 0 || !model.HasGraph)
        {
            throw new ArtifactProblemException(model.IrVersion == 0 ? "has no IR version, which every ONNX model has" : "holds no graph");
        }

        if (model.IrVersion is < 0 or > MaximumIrVersion)
        {
            throw new ArtifactProblemException(FormattableString.Invariant($"says that its IR version is {model.IrVersion}, which no ONNX model has"));
        }

        new OnnxFacts(model, external).Write(file, facts);
        external.Resolve(file);
        if (model.Graph.Contradictions > 0)
        {
            file.Note(FormattableString.Invariant(
                $"{(model.Graph.Contradictions == 1 ? "1 tensor holds" : model.Graph.Contradictions + " tensors hold")} another number of bytes than their sizes ask for; the count of parameters follows the sizes. Check the file with onnx.checker."));
        }
    }

    private static void RefuseText(ArtifactHead head)
    {
        if (head.Length == 0)
        {
            throw new ArtifactProblemException("is empty", 0);
        }

        var length = Math.Min(head.Bytes.Length, 512);
        for (var i = 0; i < length; i++)
        {
            var b = head.Bytes[i];
            if (b is 0x7F || (b < 0x20 && b is not (0x09 or 0x0A or 0x0D)))
            {
                return;
            }
        }

        var text = head.Text.TrimStart();
        var what = text.StartsWith("<", StringComparison.Ordinal) ? "a web page or other markup" : text.StartsWith("{", StringComparison.Ordinal) ? "JSON" : "text";
        throw new ArtifactProblemException(
            string.Format(CultureInfo.InvariantCulture, "holds {0} and no ONNX model (a download may have saved something else in its place)", what), 0);
    }
}
