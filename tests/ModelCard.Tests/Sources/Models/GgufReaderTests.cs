using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Models;

/// <summary>What the header of a GGUF file tells.</summary>
public sealed class GgufReaderTests
{
    private static readonly GgufReader Reader = new();

    [Fact]
    public void A_quantized_model_tells_what_a_card_needs()
    {
        var file = new GgufBytes()
            .Text("general.architecture", "llama").Text("general.type", "model").Text("general.name", "Small Chat").Text("general.author", "A. Author").Text("general.version", "v1.2")
            .Text("general.organization", "Example Org").Text("general.basename", "Small").Text("general.finetune", "Chat").Text("general.description", "A small model that talks.")
            .Text("general.quantized_by", "someone").Text("general.size_label", "1M").Text("general.license", "Apache-2.0").Text("general.license.link", "https://example.org/license")
            .Text("general.repo_url", "https://huggingface.co/example/small-chat").Number("general.file_type", 15).Number("general.quantization_version", 2)
            .Number("general.base_model.count", 2).Text("general.base_model.0.name", "Small").Text("general.base_model.0.repo_url", "https://huggingface.co/example/small")
            .Text("general.base_model.1.name", "Older").Text("general.base_model.1.organization", "Other Org").Text("general.base_model.1.url", "https://example.org/older")
            .Number("general.dataset.count", 1).Text("general.dataset.0.name", "Talks").Text("general.dataset.0.repo_url", "https://huggingface.co/datasets/example/talks")
            .Texts("general.datasets", "example/more", "a private collection").Texts("general.tags", "chat", "text-generation").Texts("general.languages", "en", "de")
            .Number("llama.context_length", 4096).Number("llama.block_count", 2).Number("llama.embedding_length", 256).Number("llama.feed_forward_length", 512)
            .Number("llama.attention.head_count", 8).Number("llama.attention.head_count_kv", 2)
            .Text("tokenizer.ggml.model", "gpt2").Text("tokenizer.ggml.pre", "llama-bpe").Texts("tokenizer.ggml.tokens", "a", "b", "c").Text("tokenizer.chat_template", "{{ messages }}")
            .Tensor("token_embd.weight", 12, 256 * 256 / 256 * 144, 256, 256).Tensor("output.weight", 14, 256 * 128 / 256 * 210, 256, 128).Tensor("norm.weight", 0, 256 * 4, 256)
            .File();

        Yaml(file).ShouldBe("""
            library: gguf
            parameters: 98560
            elements:
              float32: 256
              Q4_K: 65536
              Q6_K: 32768
            bits_per_weight: 5.26
            quantization: Q4_K_M
            architecture: llama
            layers: 2
            context_length: 4096
            name: Small Chat
            version: v1.2
            description: A small model that talks.
            license: apache-2.0
            license_link: https://example.org/license
            repository: https://huggingface.co/example/small-chat
            authors:
            - A. Author
            languages:
            - en
            - de
            tags:
            - chat
            - text-generation
            task: text-generation
            base_models:
            - example/small
            datasets:
            - example/talks
            - example/more
            details:
              GGUF version: 3
              Size label: 1M
              Base name: Small
              Fine-tune: Chat
              Organization: Example Org
              Quantized by: someone
              Quantization version: 2
              Tensors: 3
              Embedding length: 256
              Feed-forward length: 512
              Attention heads: 8
              Key and value heads: 2
              Tokenizer: gpt2 (llama-bpe)
              Vocabulary size: 3
              Chat template: included
              Base model: Older, Other Org (https://example.org/older)
              Training data: a private collection

            """.ReplaceLineEndings("\n"), StringCompareShould.IgnoreLineEndings);
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Versions_2_and_3_are_read(uint version) =>
        Yaml(new GgufBytes { Version = version }.Text("general.architecture", "llama").Tensor("t", 2, 36, 64).File()).ShouldContain($"GGUF version: {version}\n");

    [Fact]
    public void A_vocabulary_alone_has_no_parameters()
    {
        var yaml = Yaml(GgufBytes.Llama().Number("general.file_type", 1).Texts("tokenizer.ggml.tokens", "a", "b").File());
        yaml.ShouldNotContain("parameters");
        yaml.ShouldNotContain("quantization");
        yaml.ShouldContain("Vocabulary size: 2\n");
    }

    [Fact]
    public void Half_precision_is_no_quantization()
    {
        var yaml = Yaml(GgufBytes.Llama().Number("general.file_type", 1).Tensor("t", 1, 128, 64).Tensor("u", 30, 128, 64).File());
        yaml.ShouldContain("float16: 64\n");
        yaml.ShouldContain("bfloat16: 64\n");
        yaml.ShouldNotContain("quantization");
        yaml.ShouldNotContain("bits_per_weight");
    }

    [Theory]
    [InlineData(15u, "Q4_K_M")]
    [InlineData(15u + 1024, "Q4_K_M")]
    [InlineData(1024u, "mostly Q4_0")]
    [InlineData(1u, "mostly Q4_0")]
    [InlineData(99u, "file type 99")]
    public void The_file_type_names_the_recipe_where_it_says_one(uint fileType, string quantization) =>
        Yaml(GgufBytes.Llama().Number("general.file_type", fileType).Tensor("t", 2, 36, 64).Tensor("u", 8, 34, 32).File()).ShouldContain($"quantization: {quantization}\n");

    [Fact]
    public void A_type_nobody_knows_goes_by_its_number_and_leaves_the_size_open()
    {
        var yaml = Yaml(GgufBytes.Llama().TensorAt("t", 31, 0, 64).TensorAt("u", 2, 4096, 64).Header());
        yaml.ShouldContain("ggml type 31: 64\n");
        yaml.ShouldContain("parameters: 128\n");
        yaml.ShouldNotContain("bits_per_weight");
    }

    [Fact]
    public void The_alignment_of_the_file_counts() =>
        Yaml(new GgufBytes { Alignment = 64 }.Text("general.architecture", "bert").Number("general.alignment", 64).Tensor("t", 1, 60, 30).Tensor("u", 0, 12, 3).File()).ShouldContain("parameters: 33\n");

    [Fact]
    public void Lists_inside_lists_are_passed_over() =>
        Yaml(GgufBytes.Llama().Value("x.lists", 9, writer =>
        {
            writer.Write(9u);
            writer.Write(1UL);
            writer.Write(4u);
            writer.Write(2UL);
            writer.Write(1u);
            writer.Write(2u);
        }).Text("general.name", "behind").File()).ShouldContain("name: behind\n");

    [Fact]
    public void Weights_that_are_not_all_there_are_said()
    {
        using var file = ReadArtifact.Open(GgufBytes.Llama().Tensor("t", 0, 4096, 1024).Header(), "cut.gguf");
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)).ShouldContain("parameters: 1024\n");
        file.Notes.ShouldHaveSingleItem().Message.ShouldStartWith("cut.gguf: Its header lists 4");
    }

    [Fact]
    public void A_model_without_an_architecture_is_reported()
    {
        using var file = ReadArtifact.Open(new GgufBytes().Tensor("t", 0, 4, 1).File(), "a.gguf");
        ReadArtifact.Facts(Reader, file);
        file.Notes.ShouldHaveSingleItem().Message.ShouldContain("general.architecture");
    }

    [Fact]
    public void A_text_too_long_for_a_card_is_passed_over()
    {
        using var file = ReadArtifact.Open(GgufBytes.Llama().Text("general.description", new string('x', 9000)).Text("general.name", "n").File(), "a.gguf");
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)).ShouldNotContain("description");
        file.Notes.ShouldHaveSingleItem().Message.ShouldBe("a.gguf: 'general.description' has 9000 bytes of text and is passed over.");
    }

    [Fact]
    public void A_large_vocabulary_is_not_taken_into_memory()
    {
        var tokens = Enumerable.Range(0, 200_000).Select(number => $"token{number}").ToArray();
        var bytes = GgufBytes.Llama().Texts("tokenizer.ggml.tokens", tokens).Texts("tokenizer.ggml.merges", tokens).File();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Yaml(bytes).ShouldContain("Vocabulary size: 200000\n");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(512 * 1024);
    }

    [Fact]
    public void A_file_is_known_by_its_first_letters_or_else_by_its_name()
    {
        using var model = ReadArtifact.Open(GgufBytes.Llama().File(), "model.bin");
        using var named = ReadArtifact.Open("no model"u8.ToArray(), "model.gguf");
        using var other = ReadArtifact.Open("no model"u8.ToArray(), "model.txt");
        Reader.Recognizes(model.Head).ShouldBeTrue();
        Reader.Recognizes(named.Head).ShouldBeTrue();
        Reader.Recognizes(other.Head).ShouldBeFalse();
    }

    private static string Yaml(byte[] bytes) => ReadArtifact.Yaml(ReadArtifact.Facts(Reader, bytes, "model.gguf"));
}
