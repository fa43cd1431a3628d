using System.Globalization;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the header of a GGUF file, the format of llama.cpp and LLamaSharp: metadata, tensors, and the other files of a model that was split.</summary>
internal sealed class GgufReader : IArtifactReader
{
    public string Format => "gguf";

    // By its name too: a file that is called so and does not begin so is damaged, which is worth saying.
    public bool Recognizes(ArtifactHead head) => head.StartsWith("GGUF") || head.Extension == ".gguf";

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var header = GgufHeader.Read(file.Stream);
        foreach (var note in header.Metadata.Notes)
        {
            file.Note(note);
        }

        if (header.MissingBytes > 0)
        {
            file.Note($"Its header lists {header.MissingBytes} bytes more than the file has, so that some weights are missing. The card says what the header says; fetch the file again.");
        }

        var metadata = header.Metadata;
        var architecture = metadata.Text("general.architecture");
        if (metadata.Number("split.no") is > 0)
        {
            file.Note("It is not the first part of its model, and the first part alone has the model's metadata. Name that one.");
        }
        else if (architecture is null)
        {
            file.Note("It names no general.architecture, without which llama.cpp does not load it. Convert the model again.");
        }

        var tensors = GgufParts.Read(file, header);
        facts.Add("library", "gguf");
        AddWeights(facts, metadata, tensors);
        facts.Add("architecture", architecture);
        Add(facts, "layers", metadata.Number(architecture + ".block_count"));
        Add(facts, "context_length", metadata.Number(architecture + ".context_length"));
        AddStatements(facts, metadata);
        var details = facts.Inner();
        AddDetails(details, header, architecture, tensors);
        facts.AddMap("details", details);
    }

    private static void AddWeights(FactsBuilder facts, GgufMetadata metadata, GgufTensors? tensors)
    {
        if (tensors is null || tensors.Count == 0)
        {
            return;
        }

        facts.Add("parameters", tensors.Parameters);
        var elements = facts.Inner();
        uint? mostUsed = null;
        foreach (var pair in tensors.Elements)
        {
            var type = GgufTensorType.Of(pair.Key);
            elements.Add(type.Name, pair.Value);
            if (type.IsPacked && (mostUsed is not { } best || pair.Value > tensors.Elements[best]))
            {
                mostUsed = pair.Key;
            }
        }

        facts.AddMap("elements", elements);
        if (mostUsed is not { } packed)
        {
            return;
        }

        if (tensors.Bytes is { } bytes && tensors.Parameters > 0)
        {
            facts.AddNumber("bits_per_weight", (8m * bytes / tensors.Parameters).ToString("0.##", CultureInfo.InvariantCulture));
        }

        // The file type names the recipe; the tensors tell where it says nothing, or that nothing is packed.
        var recipe = metadata.Number("general.file_type") is { } fileType ? GgufTensorType.FileTypeName(fileType) : null;
        facts.Add("quantization", recipe is null or "F32" or "F16" or "BF16" ? "mostly " + GgufTensorType.Of(packed).Name : recipe);
    }

    private static void AddStatements(FactsBuilder facts, GgufMetadata metadata)
    {
        facts.Add("name", metadata.Text("general.name"));
        facts.Add("version", metadata.Text("general.version"));
        facts.Add("description", metadata.Text("general.description"));
        var license = metadata.Text("general.license")?.Trim();
        facts.Add("license", license is null ? null : LicenseIds.IsKnown(license.ToLowerInvariant()) ? license.ToLowerInvariant() : LicenseIds.FromSpdx(license) ?? license);
        facts.Add("license_name", metadata.Text("general.license.name"));
        facts.Add("license_link", metadata.Text("general.license.link"));
        facts.Add("repository", metadata.Text("general.repo_url") ?? metadata.Text("general.url"));
        if ((metadata.Text("general.author") ?? metadata.Text("general.organization")) is { } author)
        {
            facts.AddTexts("authors", [author]);
        }

        facts.AddTexts("languages", metadata.List("general.languages"));
        var tags = metadata.List("general.tags");
        facts.AddTexts("tags", tags);
        foreach (var tag in tags)
        {
            if (PipelineTags.IsKnown(tag))
            {
                facts.Add("task", tag);
            }
        }

        facts.AddTexts("base_models", GgufLineage.BaseModels(metadata).Ids);
        facts.AddTexts("datasets", GgufLineage.Datasets(metadata).Ids);
    }

    private static void AddDetails(FactsBuilder details, GgufHeader header, string? architecture, GgufTensors? tensors)
    {
        var metadata = header.Metadata;
        details.Add("GGUF version", header.Version);
        if (metadata.Text("general.type") is { } type && type != "model")
        {
            details.Add("Kind", type);
        }

        details.Add("Size label", metadata.Text("general.size_label"));
        details.Add("Base name", metadata.Text("general.basename"));
        details.Add("Fine-tune", metadata.Text("general.finetune"));
        details.Add("Organization", metadata.Text("general.organization"));
        details.Add("Quantized by", metadata.Text("general.quantized_by"));
        Add(details, "Quantization version", metadata.Number("general.quantization_version"));
        Add(details, "Tensors", tensors is { Count: > 0 } ? tensors.Count : null);
        Add(details, "Embedding length", metadata.Number(architecture + ".embedding_length"));
        Add(details, "Feed-forward length", metadata.Number(architecture + ".feed_forward_length"));
        Add(details, "Attention heads", metadata.Number(architecture + ".attention.head_count"));
        Add(details, "Key and value heads", metadata.Number(architecture + ".attention.head_count_kv"));
        Add(details, "Experts", metadata.Number(architecture + ".expert_count"));
        Add(details, "Experts used for a token", metadata.Number(architecture + ".expert_used_count"));
        details.Add("Tokenizer", Tokenizer(metadata));
        Add(details, "Vocabulary size", metadata.Number(architecture + ".vocab_size") ?? metadata.LengthOf("tokenizer.ggml.tokens"));
        details.Add("Chat template", metadata.HasChatTemplate ? "included" : null);
        details.Add("Base model", string.Join("; ", GgufLineage.BaseModels(metadata).Others));
        details.Add("Training data", string.Join("; ", GgufLineage.Datasets(metadata).Others));
        details.Add("DOI", metadata.Text("general.doi"));
        details.Add("Converted from", metadata.Text("general.source.repo_url") ?? metadata.Text("general.source.url"));
    }

    private static string? Tokenizer(GgufMetadata metadata)
    {
        var model = metadata.Text("tokenizer.ggml.model");
        var pre = metadata.Text("tokenizer.ggml.pre");
        return model is null || pre is null || pre == "default" || pre == model ? model : $"{model} ({pre})";
    }

    private static void Add(FactsBuilder facts, string name, long? number)
    {
        if (number is { } value)
        {
            facts.Add(name, value);
        }
    }
}
