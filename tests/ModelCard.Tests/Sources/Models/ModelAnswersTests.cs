using ModelCard.Card;
using ModelCard.Sources;
using ModelCard.Tests.Sources.Models;
using static ModelCard.Tests.Sources.SafetensorsBytes;

namespace ModelCard.Tests.Sources;

public sealed class ModelAnswersTests
{
    private const string Llama = """
        {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "num_hidden_layers": 2, "max_position_embeddings": 4096, "hidden_size": 8, "torch_dtype": "bfloat16",
         "_name_or_path": "/home/ada/checkpoints/llama", "transformers_version": "4.44.0"}
        """;

    private const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 1234567\n";

    [Fact]
    public void A_card_says_what_an_ONNX_file_says()
    {
        using var card = new TestCard();
        Write(card, "models/flowers.onnx", OnnxReaderTests.Classifier().Bytes);

        var text = card.WithItem("ModelCardModelFile", "models/flowers.onnx").Text();

        text.ShouldContain("library_name: onnx\n");
        text.ShouldContain("tags:\n- onnx\n");
        text.ShouldContain("```csharp\nusing Microsoft.ML.OnnxRuntime;\n");
        text.ShouldContain("input: float32 [batch, 4]");
        text.ShouldContain("scores: float32 [?, 3]");
        text.ShouldContain($"- File: `flowers.onnx`, {OnnxReaderTests.Classifier().Bytes.Length} bytes, ONNX\n- SHA-256: `");
        text.ShouldContain("- Parameters: 15\n- Elements by type: float32 15; int64 2\n");
        text.ShouldContain("- Operators: Gemm 1, Relu 1, Softmax 1\n");
        text.ShouldContain("None; the weights are float32");
        text.ShouldContain("This is an estimate and was not measured: 17 elements in their number formats, 76 bytes, times 1.2 for activations and buffers.");
        text.ShouldContain("about 240 bytes of memory before activations. This is an estimate and was not measured: 15 parameters × 16 bytes (weight, gradient and two moments of 4 bytes each).");
        card.Findings(FindingSeverity.Warning).Where(finding => !finding.StartsWith("MCB1", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "| Quantization | None; the weights are float32 |")]
    [InlineData(1, null)]
    public void Weights_in_half_precision_beside_a_norm_in_float32_are_not_said_to_be_float32(uint type, string? row)
    {
        using var card = new TestCard();
        Write(card, "a.gguf", new GgufBytes().Text("general.architecture", "llama").Tensor("norm", 0, 32, 8).Tensor("weights", type, type == 0 ? 256ul : 128ul, 64).File());

        var text = card.WithItem("ModelCardModelFile", "a.gguf").Text();

        text.ShouldContain("- Parameters: 72\n");
        (row is null ? !text.Contains("| Quantization |", StringComparison.Ordinal) : text.Contains(row, StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void Large_counts_have_groups_of_digits_and_versions_have_none()
    {
        using var card = new TestCard();
        Write(card, "a.gguf", new GgufBytes().Text("general.architecture", "llama").Text("general.version", "20240131").Number("llama.vocab_size", 128256).Number("llama.feed_forward_length", 14336).Tensor("weights", 0, 256, 64).File());

        var text = card.WithItem("ModelCardModelFile", "a.gguf").Text();

        text.ShouldContain("- Version: 20240131\n");
        text.ShouldContain("- Vocabulary size: 128,256\n");
        text.ShouldContain("- Feed-forward length: 14,336\n");
    }

    [Fact]
    public void What_an_author_wrote_wins()
    {
        using var card = new TestCard("model_size: 3 MB\nlibrary_name: onnxruntime\ntags: [flowers]\n");
        Write(card, "flowers.onnx", OnnxReaderTests.Classifier().Bytes);

        var front = card.WithItem("ModelCardModelFile", "flowers.onnx").FrontMatter();

        front.ShouldContain("library_name: onnxruntime\n");
        front.ShouldContain("tags:\n- flowers\n- onnx\n");
        card.Text().ShouldContain("3 MB");
    }

    [Fact]
    public void Weights_in_other_files_count_and_have_their_hashes_and_what_lies_elsewhere_is_not_looked_at()
    {
        using var card = new TestCard();
        var graph = OnnxReaderTests.Graph()
            .Message(5, OnnxBytes.External("a", [100], ("location", "weights.bin"), ("offset", "0"), ("length", "400")))
            .Message(5, OnnxBytes.External("b", [300], ("location", "weights.bin"), ("offset", "400")))
            .Message(5, OnnxBytes.External("c", [2], ("location", "../../secret.bin")))
            .Message(5, OnnxBytes.External("d", [2], ("location", "gone.bin")))
            .Message(5, OnnxBytes.External("e", [2]));
        var model = OnnxBytes.Model(8, graph).Bytes;
        Write(card, "m.onnx", model);
        Write(card, "weights.bin", new byte[1500]);

        var result = card.WithItem("ModelCardModelFile", "m.onnx").Build();

        var text = result.Files[0].Text;
        text.ShouldContain($"{1500 + model.Length:#,##0} bytes");
        text.ShouldContain("- Parameters: 406\n");
        text.ShouldContain("- Beside it: `weights.bin`, 1.5 kB (1,500 bytes), SHA-256 `");
        var messages = result.Findings.Where(finding => finding.Code == "MCB0606").Select(finding => finding.Message).ToList();
        messages.ShouldBe(
        [
            "m.onnx: 'weights.bin' has 1500 bytes, and the model reads weights from it up to byte 1600. Fetch the whole file.",
            "m.onnx: 'gone.bin', which holds weights of the model, is not beside it. The card's size is without it; put the file there.",
            "m.onnx: The weights of 1 tensor do not say in which file they lie. Export the model again.",
            "m.onnx: The weights of 1 tensor are said to lie outside the model's folder, in 'secret.bin', which is not looked at. Put the weights beside the model.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_model_in_several_files_is_counted_together_with_its_configuration()
    {
        using var card = new TestCard();
        WriteShards(card, total: 24);
        card.Write("m/config.json", Llama);

        var result = card.WithItem("ModelCardModelFile", "m/model.safetensors.index.json").Build();

        var text = result.Files[0].Text;
        text.ShouldContain("pipeline_tag: text-generation\n");
        text.ShouldContain("library_name: transformers\n");
        text.ShouldContain("- Architecture: LlamaForCausalLM\n- Layers: 2\n- Context length: 4,096\n- Parameters: 12\n- Elements by type: bfloat16 12\n");
        text.ShouldContain("- Name in config.json: llama\n");
        text.ShouldContain("- Beside it: `model-00002-of-00002.safetensors`, ");
        text.ShouldContain("12 parameters × 2 bytes (bfloat16), times 1.2");
        text.ShouldNotContain("/home");
        result.Findings.ShouldNotContain(finding => finding.Code == "MCB0606");
    }

    [Fact]
    public void An_index_that_says_something_else_than_its_files_is_reported()
    {
        using var card = new TestCard();
        WriteShards(card, total: 999);

        Notes(card, "m/model.safetensors.index.json").ShouldHaveSingleItem().ShouldContain("The index says that the tensors have 999 bytes in all, and the files hold 24.");
    }

    [Fact]
    public void Missing_and_damaged_files_of_a_model_are_named()
    {
        using var card = new TestCard();
        WriteShards(card, total: 24);
        Write(card, "m/model-00002-of-00002.safetensors", [1, 2]);
        var damaged = card.WithItem("ModelCardModelFile", "m/model.safetensors.index.json").Build().Findings.Single(finding => finding.Code == "MCB0604").Message;
        damaged.ShouldContain("it names 'model-00002-of-00002.safetensors', and that is too small for a header");

        using var other = new TestCard();
        WriteShards(other, total: 24);
        System.IO.File.Delete(Path.Combine(Path.GetDirectoryName(other.Request.ProjectFile)!, "m/model-00001-of-00002.safetensors"));
        Notes(other, "m/model.safetensors.index.json").ShouldHaveSingleItem().ShouldContain("1 of the model's 2 files are not beside the index ('model-00001-of-00002.safetensors')");
        other.Text().ShouldNotContain("Parameters:");
    }

    [Fact]
    public void A_pointer_in_the_place_of_a_part_counts_with_the_size_and_hash_it_states()
    {
        using var card = new TestCard();
        WriteShards(card, total: 24);
        card.Write("m/model-00002-of-00002.safetensors", Pointer);

        var result = card.WithItem("ModelCardModelFile", "m/model.safetensors.index.json").Build();

        result.Files[0].Text.ShouldContain("- Beside it: `model-00002-of-00002.safetensors`, 1.23 MB (1,234,567 bytes), SHA-256 `4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393`");
        result.Findings.Single(finding => finding.Code == "MCB0606").Message.ShouldBe(
            "model.safetensors.index.json: 1 of the model's 2 files are Git LFS pointers ('model-00002-of-00002.safetensors'); the card counts no parameters. Run git lfs pull, or accept the state of the files where they are at hand: dotnet build -t:ModelCardAccept.");
    }

    [Fact]
    public void A_machine_with_pointers_says_what_the_lock_file_has_of_the_parts()
    {
        using var card = new TestCard();
        WriteShards(card, total: 24);
        card.WithItem("ModelCardModelFile", "m/model.safetensors.index.json");
        var folder = Path.GetDirectoryName(card.Request.ProjectFile)!;
        var shard = Path.Combine(folder, "m/model-00002-of-00002.safetensors");
        var measured = Read(card, null, []);
        using (var stream = System.IO.File.OpenRead(shard))
        {
            var pointer = $"version https://git-lfs.github.com/spec/v1\noid sha256:{Sha256File.Of(stream)}\nsize {stream.Length}\n";
            stream.Dispose();
            System.IO.File.WriteAllText(shard, pointer);
        }

        var findings = new List<Finding>();
        var again = Read(card, new AcceptedState(measured.Files, [], []), findings);

        ModelCard.Outputs.YamlWriter.Write(again.Files[0].Facts).ShouldBe(ModelCard.Outputs.YamlWriter.Write(measured.Files[0].Facts));
        again.Files[0].IsMeasured.ShouldBeFalse();
        findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0607");
    }

    [Fact]
    public void An_adapter_names_its_base_model()
    {
        using var card = new TestCard();
        Write(card, "adapter_model.safetensors", File(Header(Tensor("lora_A.weight", "F32", "2,4", 0, 32)), 32));
        card.Write("adapter_config.json", """{"peft_type": "LORA", "base_model_name_or_path": "mistralai/Mistral-7B-v0.1", "r": 16, "lora_alpha": 32, "target_modules": ["v_proj", "q_proj"], "task_type": "CAUSAL_LM"}""");

        var text = card.WithItem("ModelCardModelFile", "adapter_model.safetensors").Text();

        text.ShouldContain("base_model:\n- mistralai/Mistral-7B-v0.1\n");
        text.ShouldContain("base_model_relation: adapter\n");
        text.ShouldContain("library_name: peft\n");
        text.ShouldContain("- Rank: 16\n- Alpha: 32\n- Target modules: q_proj, v_proj\n");
    }

    [Theory]
    [InlineData("{\"setting\": 1}", false)]
    [InlineData("{\"model_type\": ", true)]
    public void A_configuration_of_something_else_is_passed_over_and_a_broken_one_is_reported(string json, bool isReported)
    {
        using var card = new TestCard();
        Write(card, "m.safetensors", File(Header(Tensor("w", "F32", "2", 0, 8)), 8));
        card.Write("config.json", json);

        Notes(card, "m.safetensors").Count.ShouldBe(isReported ? 1 : 0);
        card.Text().ShouldContain("- Parameters: 2\n");
    }

    [Fact]
    public void Weights_packed_by_their_configuration_are_no_count_of_parameters()
    {
        using var card = new TestCard();
        Write(card, "m.safetensors", File(Header(Tensor("w", "I32", "2", 0, 8)), 8));
        card.Write("config.json", """{"model_type": "llama", "quantization_config": {"quant_method": "gptq", "bits": 4}}""");

        var text = card.WithItem("ModelCardModelFile", "m.safetensors").Text();

        text.ShouldContain("gptq, 4 bits");
        text.ShouldNotContain("Parameters: 2");
    }

    [Fact]
    public void Several_files_are_described_each_and_their_sizes_added()
    {
        using var card = new TestCard();
        var model = OnnxReaderTests.Classifier().Bytes;
        Write(card, "encoder.onnx", model);
        Write(card, "decoder.onnx", OnnxBytes.Model(8, OnnxReaderTests.Graph().Message(5, OnnxBytes.Tensor("w", 1, [5], 20))).Bytes);
        card.WithItem("ModelCardModelFile", "encoder.onnx", ("Name", "Encoder")).WithItem("ModelCardModelFile", "decoder.onnx");

        var text = card.Text();

        text.ShouldContain("**`Encoder`**\n\n- File: `encoder.onnx`");
        text.ShouldContain("**`decoder.onnx`**\n\n- File: `decoder.onnx`");
        text.ShouldContain("Encoder: input: float32 [batch, 4]");
        Field(card, "parameter_count").ShouldBe("20");
    }

    [Fact]
    public void The_same_model_in_two_forms_keeps_its_count()
    {
        using var card = new TestCard();
        Write(card, "a.onnx", OnnxBytes.Model(8, OnnxReaderTests.Graph().Message(5, OnnxBytes.Tensor("w", 1, [5], 20))).Bytes);
        Write(card, "a.safetensors", File(Header(Tensor("w", "F32", "5", 0, 20)), 20));
        card.WithItem("ModelCardModelFile", "a.onnx").WithItem("ModelCardModelFile", "a.safetensors");

        Field(card, "parameter_count").ShouldBe("5");
    }

    [Fact]
    public void A_pointer_gives_size_and_hash()
    {
        using var card = new TestCard();
        card.Write("m.onnx", Pointer);

        var text = card.WithItem("ModelCardModelFile", "m.onnx").Text();

        text.ShouldContain("1.23 MB (1,234,567 bytes)");
        text.ShouldContain("- SHA-256: `4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393`");
        text.ShouldContain("of which a Git LFS pointer is here");
    }

    [Fact]
    public void Trees_have_no_count_of_parameters_and_nobody_is_asked_for_one()
    {
        using var card = new TestCard();
        Write(card, "forest.onnx", OnnxBytes.Model(8, OnnxReaderTests.Graph().Message(1, OnnxBytes.Node("TreeEnsembleClassifier", "ai.onnx.ml"))).Bytes);

        card.WithItem("ModelCardModelFile", "forest.onnx").Text().ShouldContain("- Parameters: not applicable; the weights of TreeEnsembleClassifier are attributes of the operator");
        Field(card, "parameter_count").ShouldStartWith("Not applicable: the weights of TreeEnsembleClassifier");
    }

    [Fact]
    public void Statements_of_any_format_become_fields()
    {
        var facts = new FactsBuilder(Origin.InFile(SourceKind.Measured, "m.gguf", 0, 0));
        facts.Add("parameters", 7_000_000_000);
        facts.AddNumber("bits_per_weight", "4.5");
        facts.Add("license", "Apache-2.0");
        facts.AddTexts("languages", ["en", "not a language"]);
        facts.AddTexts("authors", ["Ada"]);
        facts.AddTexts("base_models", ["org/base"]);
        facts.AddTexts("datasets", ["org/data"]);
        facts.Add("repository", "https://example.com/org/model");
        facts.Add("layers", 32);
        var answers = new MeasuredAnswers();

        ModelAnswers.Add([new FileFacts("m.gguf", FileRole.Model, "gguf", 4_000_000_000, new string('0', 64), facts.Build())], answers);

        string? Text(string field) => answers.Answers.Fields.Find(value => value.Field.Name == field)?.Text;
        Text("license").ShouldBe("apache-2.0");
        answers.Answers.Fields.Find(value => value.Field.Name == "language")!.Texts.ShouldBe(["en"]);
        Text("developers").ShouldBe("Ada");
        Text("base_model").ShouldBe("org/base");
        Text("repo").ShouldBe("https://example.com/org/model");
        Text("layer_count").ShouldBe("32");
        Text("model_size").ShouldBe("4 GB (4,000,000,000 bytes)");
        Text("inference_requirements").ShouldStartWith("About 4.73 GB of memory for the weights and the work on them. This is an estimate and was not measured: 7,000,000,000 parameters × 4.5 bits, times 1.2");
        answers.Answers.Datasets.ShouldHaveSingleItem().Id.ShouldBe("org/data");
    }

    [Theory]
    [InlineData("a /home/ada/x.bin", "a x.bin")]
    [InlineData("C:\\Users\\Ada Example\\my model\\x.bin", "x.bin")]
    [InlineData("{'out': '/home/ada example/out', 'id': 'org/name'}", "{'out': 'out', 'id': 'org/name'}")]
    [InlineData("~/runs/1", "1")]
    [InlineData("../../blobs/2", "2")]
    [InlineData("https://example.com/a/b", "https://example.com/a/b")]
    [InlineData("org/name and 1/2", "org/name and 1/2")]
    public void Folders_of_a_machine_are_left_out(string text, string plain) => PathText.WithoutFolders(text).ShouldBe(plain);

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1000, "1 kB (1,000 bytes)")]
    [InlineData(999_999, "1 MB (999,999 bytes)")]
    [InlineData(1_289_603, "1.29 MB (1,289,603 bytes)")]
    [InlineData(5_000_000_000, "5 GB (5,000,000,000 bytes)")]
    public void Sizes_are_rounded_and_exact_and_can_be_read_again(long bytes, string text)
    {
        DigitGroups.Value(SpecText.ExactSize(bytes), Origin.Property(SourceKind.Project, "X")).Text.ShouldBe(text);
        ((double)Quantity.Parse(text, "bytes")!.Value).ShouldBe(bytes, (bytes * 0.005) + 0.1);
    }

    private static void WriteShards(TestCard card, int total)
    {
        card.Write("m/model.safetensors.index.json", "{\"metadata\": {\"total_size\": " + total + "}, \"weight_map\": {\"a\": \"model-00001-of-00002.safetensors\", \"b\": \"model-00002-of-00002.safetensors\"}}");
        Write(card, "m/model-00001-of-00002.safetensors", File(Header(Tensor("a", "BF16", "2,4", 0, 16)), 16));
        Write(card, "m/model-00002-of-00002.safetensors", File(Header(Tensor("b", "BF16", "4", 0, 8)), 8));
    }

    private static void Write(TestCard card, string name, byte[] bytes) => card.WriteBytes(name, bytes);

    private static List<string> Notes(TestCard card, string file) =>
        [.. card.WithItem("ModelCardModelFile", file).Build().Findings.Where(finding => finding.Code == "MCB0606").Select(finding => finding.Message)];

    private static string Field(TestCard card, string field) => Read(card, null, []).Answers.Fields.Single(value => value.Field.Name == field).Text;

    private static Measurements Read(TestCard card, AcceptedState? accepted, List<Finding> findings) =>
        MeasuredSource.Read(card.Request.Project, [], Path.GetDirectoryName(card.Request.ProjectFile)!, new FactCache(""), accepted, [], findings);
}
