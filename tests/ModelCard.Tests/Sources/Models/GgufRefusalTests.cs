using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Models;

/// <summary>GGUF files that are not what they say, each with the byte at which it shows.</summary>
public sealed class GgufRefusalTests
{
    private static readonly GgufReader Reader = new();

    [Fact]
    public void An_empty_file() => Refused([], "is empty", 0);

    [Fact]
    public void Another_format() => Refused("<!DOCTYPE html>"u8.ToArray(), "does not begin with 'GGUF'", 0);

    [Theory]
    [InlineData(1u, "has GGUF version 1, whose layout is no longer in use; convert the model again with a current llama.cpp")]
    [InlineData(4u, "has GGUF version 4; versions 2 and 3 are read")]
    [InlineData(0u, "has GGUF version 0; versions 2 and 3 are read")]
    [InlineData(0x03000000u, "is written for big-endian machines; convert it to little-endian, in which GGUF files are shared")]
    public void Another_version(uint version, string message) => Refused(new GgufBytes { Version = version }.Header(), message, 4);

    [Fact]
    public void A_header_that_ends_early() => Refused(GgufBytes.Llama().Header()[..^2], "the metadata value 'general.architecture'", 64);

    [Fact]
    public void More_values_than_bytes() => Refused(new GgufBytes { StatedValues = ulong.MaxValue }.Header(), "is said to have 18446744073709551615 metadata values, and 0 bytes are left for them", 24);

    [Fact]
    public void More_tensors_than_bytes() => Refused(new GgufBytes { StatedTensors = 1UL << 60 }.Header(), "is said to have 1152921504606846976 tensors, and 0 bytes are left for their list", 24);

    [Fact]
    public void A_value_without_a_name() => Refused(GgufBytes.Llama().Number("", 0).Header(), "has a metadata value without a name", 24 + 45);

    [Fact]
    public void A_name_longer_than_any() => Refused(new GgufBytes().Number(new string('k', 70_000), 0).Header(), "has a metadata name of 70000 bytes; at most 65535 are allowed", 24);

    [Fact]
    public void A_value_given_twice() => Refused(GgufBytes.Llama().Text("general.name", "a").Text("general.name", "b").File(), "has the metadata value 'general.name' twice", 24 + 45 + 33);

    [Fact]
    public void A_value_of_no_type() => Refused(GgufBytes.Llama().Value("x", 13, _ => { }).File(), "has the metadata value 'x' of type 13, which does not exist", 24 + 45 + 9);

    [Fact]
    public void A_text_longer_than_the_file() =>
        Refused(new GgufBytes().Value("general.name", 8, writer => writer.Write(5000UL)).Header(), "says that the metadata value 'general.name' has 5000 bytes, of which 0 are left", 56);

    [Fact]
    public void A_text_longer_than_the_format_allows() =>
        Refused(new GgufBytes().Value("general.name", 8, writer => writer.Write(ulong.MaxValue)).Header(), "is said to have a text of 18446744073709551615 bytes in 'general.name', which is more than the format allows", 48);

    [Fact]
    public void A_list_longer_than_the_file() => Refused(List(4, 1UL << 29), "is said to have 536870912 elements in 'x', and 0 bytes are left", 24 + 13);

    [Fact]
    public void A_list_longer_than_the_format_allows() => Refused(List(10, 1UL << 61), "is said to have 2305843009213693952 elements in 'x', and 0 bytes are left", 24 + 13);

    [Fact]
    public void A_list_of_no_type() => Refused(List(13, 0), "has the list 'x' of type 13, which does not exist", 24 + 13);

    [Fact]
    public void Lists_nested_without_end() => Refused(
        new GgufBytes().Value("x", 9, writer =>
        {
            for (var i = 0; i < 20; i++)
            {
                writer.Write(9u);
                writer.Write(1UL);
            }
        }).Header(),
        "has lists inside lists in 'x', deeper than 4", 24 + 13 + (4 * 12));

    [Theory]
    [InlineData(0u)]
    [InlineData(48u)]
    [InlineData(1u << 30)]
    public void An_alignment_that_is_none(uint alignment) =>
        Refused(GgufBytes.Llama().Number("general.alignment", alignment).Header(), $"has the alignment {alignment}, which is no power of two", 24 + 45 + 33);

    [Fact]
    public void A_tensor_given_twice() => Refused(GgufBytes.Llama().Tensor("t", 0, 4, 1).Tensor("t", 0, 4, 1).File(), "has the tensor 't' twice", 24 + 45 + 33);

    [Fact]
    public void A_tensor_with_a_long_name() => Refused(GgufBytes.Llama().Tensor(new string('t', 64), 0, 4, 1).File(), "has a tensor name of 64 bytes; at most 63 are allowed", 69);

    [Fact]
    public void A_tensor_of_five_dimensions() => Refused(GgufBytes.Llama().Tensor("t", 0, 4, 1, 1, 1, 1, 1).File(), "has the tensor 't' of 5 dimensions; at most 4 are allowed", 69);

    [Theory]
    [InlineData(ulong.MaxValue, 1UL)]
    [InlineData(1UL << 40, 1UL << 40)]
    public void A_tensor_larger_than_any(ulong first, ulong second) =>
        Refused(GgufBytes.Llama().TensorAt("t", 0, 0, first, second).File(), "is said to have more elements in the tensor 't' than a number of 64 bits can count", 69);

    [Fact]
    public void Tensors_larger_than_any_together() =>
        Refused(GgufBytes.Llama().TensorAt("t", 77, 0, 1UL << 62).TensorAt("u", 77, 0, 1UL << 62).Header(), "is said to have more elements than a number of 64 bits can count", 102);

    [Fact]
    public void A_row_that_does_not_fill_its_blocks() =>
        Refused(GgufBytes.Llama().Tensor("t", 12, 144, 200).File(), "has rows of 200 elements in the tensor 't', and Q4_K packs 256 together", 69);

    [Fact]
    public void A_tensor_between_two_places() => Refused(GgufBytes.Llama().TensorAt("t", 0, 8, 1).File(), "places the tensor 't' at byte 8 of its data, which is no multiple of 32", 69);

    [Fact]
    public void A_tensor_with_a_gap_before_it() =>
        Refused(GgufBytes.Llama().Tensor("t", 0, 4, 1).TensorAt("u", 0, 64, 1).File(), "places the tensor 'u' at byte 64 of its data, and the one before it ends at byte 4", 102);

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        var whole = GgufBytes.Llama().Text("general.name", "n").Texts("general.tags", "a", "b").Number("llama.block_count", 2).Number("general.base_model.count", 1)
            .Text("general.base_model.0.repo_url", "https://huggingface.co/a/b").Number("general.file_type", 2).Tensor("t", 2, 36, 64).Tensor("u", 0, 256, 8, 8).File();
        var split = GgufBytes.Llama().Number("split.no", 0).Number("split.count", 2).Value("general.x", 10, writer => writer.Write(ulong.MaxValue)).Tensor("t", 14, 210, 256).File();
        ReaderFuzz.Run(Reader, [whole, split, new GgufBytes { Version = 2 }.Text("general.architecture", "bert").File()], "model-00001-of-00002.gguf").Refused.ShouldBeGreaterThan(0);
    }

    private static byte[] List(uint type, ulong count) => new GgufBytes().Value("x", 9, writer =>
    {
        writer.Write(type);
        writer.Write(count);
    }).Header();

    private static void Refused(byte[] bytes, string message, long offset)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(Reader, bytes, "model.gguf"));
        problem.Message.ShouldContain(message);
        problem.Offset.ShouldBe(offset);
    }
}
