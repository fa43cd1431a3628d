using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Reads safetensors files and the index of those that lie in several (huggingface/safetensors): headers only, never weights.</summary>
internal sealed class SafetensorsReader : IArtifactReader
{
    private const string IndexExtension = ".safetensors.index.json";

    public string Format => "safetensors";

    /// <summary>Whether a file begins with the length of a header and its brace.</summary>
    public static bool HasHeader(ArtifactHead head) =>
        head.Bytes.Length > 9 && head.Bytes[4] == 0 && head.Bytes[5] == 0 && head.Bytes[6] == 0 && head.Bytes[7] == 0 && head.Bytes[8] == '{' && head.Bytes[9] is (byte)'"' or (byte)'}' or (byte)' ';

    public bool Recognizes(ArtifactHead head) =>
        HasHeader(head) || IsIndex(head) || (head.Extension == ".safetensors" && !head.StartsWith("GGUF") && !head.StartsWith("PK"));

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        if (IsIndex(file.Head))
        {
            SafetensorsIndex.Read(file, facts);
            return;
        }

        var header = SafetensorsHeader.Read(file.Stream);
        if (header.BeginsLate)
        {
            file.Note("The header does not begin with its brace, which the format asks for; some readers will refuse the file. Write it again with the format's own library.");
        }

        if (header.HasDoubles)
        {
            file.Note("Two tensors have one name, which the format forbids: readers differ in which they take. Write the file again with the format's own library.");
        }

        var elements = new long[ElementTypes.SafetensorsCount];
        header.AddElements(elements);
        var config = TransformersConfig.Find(file);
        var details = facts.Inner();
        details.Add("Tensors", header.Tensors);
        Write(facts, details, elements, header.Packing, config, LibraryOf(header.Properties));
        foreach (var pair in header.Properties)
        {
            details.Add("Metadata " + pair.Key, PathText.WithoutFolders(pair.Value));
        }

        if (header.PropertyCount > header.Properties.Count)
        {
            details.Add("Metadata left out", header.PropertyCount - header.Properties.Count);
        }

        facts.AddMap("details", details);
        NoteShard(file);
    }

    /// <summary>Adds the facts that one file and several have in common.</summary>
    public static void Write(FactsBuilder facts, FactsBuilder details, long[] elements, string packing, TransformersConfig? config, string library)
    {
        facts.Add("library", config is { Library.Length: > 0 } ? config.Library : library);
        facts.AddTexts("tags", ["safetensors"]);
        config?.Write(facts, details);
        var counts = new List<KeyValuePair<string, long>>();
        long sum = 0;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i] > 0)
            {
                counts.Add(new(ElementTypes.SafetensorsAt(i), elements[i]));
                sum = sum > long.MaxValue - elements[i] ? long.MaxValue : sum + elements[i];
            }
        }

        counts.Sort(static (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        var map = facts.Inner();
        foreach (var pair in counts)
        {
            map.Add(pair.Key, pair.Value);
        }

        facts.AddMap("elements", map);
        packing = config is { IsPacked: true } && packing.Length == 0 ? "by " + config.Quantization : packing;
        if (packing.Length > 0)
        {
            details.Add("Packed weights", packing + ": elements are no count of parameters");
            facts.Add("quantization", packing);
        }
        else if (sum > 0)
        {
            facts.Add("parameters", sum);
            facts.Add("quantization", Narrow(counts, sum));
        }
    }

    // Eight bits and fewer are quantized weights only where they are most of the model: masks and codebooks are small.
    private static string Narrow(List<KeyValuePair<string, long>> counts, long sum)
    {
        foreach (var pair in counts)
        {
            if (ElementTypes.IsNarrow(pair.Key) && pair.Value > sum / 2)
            {
                return pair.Key + " weights";
            }
        }

        return "";
    }

    private static bool IsIndex(ArtifactHead head)
    {
        if (head.Name.EndsWith(IndexExtension, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return head.Extension == ".json" && head.Text.IndexOf("\"weight_map\"", StringComparison.Ordinal) >= 0 && head.Text.IndexOf(".safetensors\"", StringComparison.Ordinal) > 0;
    }

    private static string LibraryOf(List<KeyValuePair<string, string>> properties) =>
        properties.Exists(static pair => pair is { Key: "format", Value: "mlx" }) ? "mlx" : "";

    // model-00001-of-00002.safetensors is a part of a model.
    private static void NoteShard(ArtifactFile file)
    {
        var of = file.Name.IndexOf("-of-", StringComparison.Ordinal);
        var start = of < 6 ? -1 : file.Name.LastIndexOf('-', of - 1);
        if (start > 0 && file.LengthBeside(file.Name.Substring(0, start) + IndexExtension) is not null)
        {
            var index = file.Name.Substring(0, start) + IndexExtension;
            file.Note($"It is one part of a model in several files. Name '{Finding.Quote(index, 100)}' instead, and the card counts all of them.", severity: FindingSeverity.Message);
        }
    }
}
