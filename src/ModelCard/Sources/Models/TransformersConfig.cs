using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What <c>config.json</c> or <c>adapter_config.json</c> beside the weights says about a model (huggingface/transformers, huggingface/peft).</summary>
internal sealed class TransformersConfig
{
    private const int LongestFile = 1024 * 1024;

    // The last words of a class name tell the head of the model, and the head its task.
    private static readonly string[] Heads =
    [
        "ForSequenceClassification text-classification", "ForTokenClassification token-classification", "ForQuestionAnswering question-answering", "ForCausalLM text-generation",
        "LMHeadModel text-generation", "ForMaskedLM fill-mask", "ForImageClassification image-classification", "ForObjectDetection object-detection",
        "ForSemanticSegmentation image-segmentation", "ForAudioClassification audio-classification", "ForCTC automatic-speech-recognition", "ForSpeechSeq2Seq automatic-speech-recognition",
        "CAUSAL_LM text-generation", "SEQ_CLS text-classification", "TOKEN_CLS token-classification", "QUESTION_ANS question-answering",
    ];

    private static readonly string[] Sizes = ["hidden_size", "num_attention_heads", "num_key_value_heads", "intermediate_size", "vocab_size", "num_experts", "num_local_experts"];

    private readonly CardMap _map;
    private readonly bool _isAdapter;

    private TransformersConfig(CardMap map, bool isAdapter)
    {
        _map = map;
        _isAdapter = isAdapter;
        var quantization = map.Find("quantization_config") as CardMap;
        var method = Text(quantization, "quant_method");
        var bits = Text(quantization, "bits") is { Length: > 0 } stated ? stated : Text(quantization, "load_in_4bit") == "true" ? "4" : "";
        Quantization = method.Length == 0 ? "" : bits.Length > 0 ? $"{method}, {bits} bits" : method;
        IsPacked = method.Length > 0 && method != "fp8" && !IsBytes(quantization);
    }

    public string Library => _isAdapter ? "peft" : _map.Find("transformers_version") is not null || _map.Find("architectures") is not null ? "transformers" : "";

    /// <summary>The method by which the weights are quantized; empty where they are not.</summary>
    public string Quantization { get; }

    /// <summary>Whether several weights share one element.</summary>
    public bool IsPacked { get; }

    /// <summary>Looks beside a file; a <c>config.json</c> of something else is passed over.</summary>
    public static TransformersConfig? Find(ArtifactFile file)
    {
        var isAdapter = file.Name.StartsWith("adapter_model", StringComparison.OrdinalIgnoreCase);
        var name = isAdapter ? "adapter_config.json" : "config.json";
        using var stream = file.OpenBeside(name);
        if (stream is null)
        {
            return null;
        }

        try
        {
            if (stream.Length > LongestFile)
            {
                throw new ArtifactProblemException($"has {stream.Length} bytes, of which at most {LongestFile} are read", isLimit: true);
            }

            var bytes = stream.ReadBytes((ulong)stream.Length, LongestFile, "the file");
            var map = JsonText.Read(bytes, Origin.InFile(SourceKind.Measured, name, 0, 0)) as CardMap;
            return map is not null
                && (map.Find("peft_type") ?? map.Find("model_type") ?? map.Find("architectures")) is not null ? new TransformersConfig(map, isAdapter) : null;
        }
        catch (ArtifactProblemException problem)
        {
            var line = problem.Line > 0 ? FormattableString.Invariant($" (line {problem.Line})") : "";
            file.Note($"'{name}' beside it {problem.Message}{line}; nothing of it is in the card. Correct it, or take it away.");
            return null;
        }
    }

    public void Write(FactsBuilder facts, FactsBuilder details)
    {
        if (_isAdapter)
        {
            WriteAdapter(facts, details);
            return;
        }

        var architecture = First("architectures");
        facts.Add("architecture", architecture);
        facts.Add("task", TaskOf(architecture));
        AddCount(facts, "layers", "num_hidden_layers", "n_layer", "num_layers");
        AddCount(facts, "context_length", "max_position_embeddings", "n_positions", "n_ctx");
        facts.Add("quantization", Quantization);
        details.Add("Model type", Text(_map, "model_type"));
        details.Add("Precision in config.json", Text(_map, "torch_dtype") is { Length: > 0 } type ? type : Text(_map, "dtype"));
        foreach (var size in Sizes)
        {
            details.Add(Words(size), Text(_map, size));
        }

        details.Add("Labels", Labels());
        details.Add("Name in config.json", PathText.WithoutFolders(Text(_map, "_name_or_path")));
        details.Add("Transformers version", Text(_map, "transformers_version"));
    }

    private void WriteAdapter(FactsBuilder facts, FactsBuilder details)
    {
        var baseModel = Text(_map, "base_model_name_or_path");
        if (HubId.IsValid(baseModel) && baseModel.IndexOf('/') > 0)
        {
            facts.AddTexts("base_models", [baseModel]);
            facts.Add("base_model_relation", "adapter");
        }

        facts.Add("architecture", $"{Text(_map, "peft_type")} adapter");
        facts.Add("task", TaskOf(Text(_map, "task_type")));
        details.Add("Base model", PathText.WithoutFolders(baseModel));
        details.Add("Rank", Text(_map, "r"));
        details.Add("Alpha", Text(_map, "lora_alpha"));
        details.Add("Dropout", Text(_map, "lora_dropout"));
        details.Add("Target modules", Joined("target_modules"));
        details.Add("Task of the adapter", Text(_map, "task_type"));
    }

    private static string? TaskOf(string name)
    {
        foreach (var head in Heads)
        {
            var blank = head.IndexOf(' ');
            if (blank > 0 && name.EndsWith(head.Substring(0, blank), StringComparison.Ordinal))
            {
                return head.Substring(blank + 1);
            }
        }

        return null;
    }

    private void AddCount(FactsBuilder facts, string name, params string[] keys)
    {
        foreach (var key in keys)
        {
            if (long.TryParse(Text(_map, key), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            {
                facts.Add(name, count);
                return;
            }
        }
    }

    private string First(string key) => _map.Find(key) is CardList { Items.Count: > 0 } list && list.Items[0] is CardScalar scalar ? scalar.Text : "";

    private string Joined(string key)
    {
        if (_map.Find(key) is not CardList list)
        {
            return Text(_map, key);
        }

        var texts = new List<string>();
        foreach (var item in list.Items)
        {
            if (item is CardScalar scalar && texts.Count < 30)
            {
                texts.Add(scalar.Text);
            }
        }

        texts.Sort(StringComparer.Ordinal);
        return string.Join(", ", texts);
    }

    private string Labels()
    {
        var texts = new List<string>();
        if (_map.Find("id2label") is CardMap labels)
        {
            foreach (var entry in labels.Entries)
            {
                // LABEL_0 and the like are what the library writes where nobody named them.
                if (entry.Value is CardScalar { Text: var text } && !text.StartsWith("LABEL_", StringComparison.Ordinal))
                {
                    texts.Add(text);
                }
            }
        }

        var more = texts.Count > 20 ? FormattableString.Invariant($" and {texts.Count - 20} more") : "";
        return string.Join(", ", texts.GetRange(0, Math.Min(20, texts.Count))) + more;
    }

    private static bool IsBytes(CardMap? quantization) => Text(quantization, "bits") == "8" || Text(quantization, "load_in_8bit") == "true";

    private static string Text(CardMap? map, string key) => map?.Find(key) is CardScalar { Type: not ScalarType.Null } scalar ? scalar.Text.Trim() : "";

    private static string Words(string key)
    {
        var words = key.Replace("num_", "").Replace('_', ' ').Replace("vocab", "vocabulary");
        return char.ToUpperInvariant(words[0]) + words.Substring(1);
    }
}
