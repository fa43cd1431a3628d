using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Models;

/// <summary>GGUF models that lie in several files.</summary>
public sealed class GgufPartsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelcard-gguf-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_tensors_of_all_parts_count()
    {
        Write("m-00001-of-00002.gguf", First().Tensor("a", 2, 36, 64).File());
        Write("m-00002-of-00002.gguf", Second().Tensor("b", 0, 256, 64).File());
        var (yaml, notes, parts) = Read("m-00001-of-00002.gguf");
        yaml.ShouldContain("parameters: 128\n");
        yaml.ShouldContain("bits_per_weight: 18.25\n");
        yaml.ShouldContain("Tensors: 2\n");
        parts.ShouldBe(["m-00002-of-00002.gguf"]);
        notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_part_that_is_missing_leaves_the_weights_open()
    {
        Write("m-00001-of-00002.gguf", First().Tensor("a", 2, 36, 64).File());
        var (yaml, notes, _) = Read("m-00001-of-00002.gguf");
        yaml.ShouldNotContain("parameters");
        yaml.ShouldContain("architecture: llama\n");
        notes.ShouldHaveSingleItem().ShouldBe("m-00001-of-00002.gguf: Its part 'm-00002-of-00002.gguf' is not there, so that the card says nothing of the weights. Put it beside the first.");
    }

    [Fact]
    public void A_part_that_is_damaged_is_named_with_its_byte()
    {
        Write("m-00001-of-00002.gguf", First().File());
        Write("m-00002-of-00002.gguf", "version https://git-lfs.github.com/spec/v1\n"u8.ToArray());
        var (yaml, notes, parts) = Read("m-00001-of-00002.gguf");
        yaml.ShouldNotContain("parameters");
        parts.ShouldBe(["m-00002-of-00002.gguf"]);
        notes.ShouldHaveSingleItem().ShouldContain("cannot be read: it does not begin with 'GGUF' (byte 0)");
    }

    [Fact]
    public void Parts_of_different_models_are_reported()
    {
        Write("m-00001-of-00002.gguf", First().Value("split.tensors.count", 5, writer => writer.Write(7)).Tensor("a", 0, 4, 1).File());
        Write("m-00002-of-00002.gguf", Second().Tensor("b", 0, 4, 1).File());
        Read("m-00001-of-00002.gguf").Notes.ShouldHaveSingleItem().ShouldContain("have 2 tensors together, and it says 7");
    }

    [Fact]
    public void A_later_part_asks_for_the_first()
    {
        Write("m-00001-of-00002.gguf", First().Tensor("a", 0, 4, 1).File());
        Write("m-00002-of-00002.gguf", Second().Tensor("b", 0, 4, 1).File());
        var (yaml, notes, _) = Read("m-00002-of-00002.gguf");
        yaml.ShouldContain("parameters: 2\n");
        notes.ShouldHaveSingleItem().ShouldContain("not the first part");
    }

    [Theory]
    [InlineData("model.gguf", 2u, "is not named as one, as in 'name-00001-of-00002.gguf'")]
    [InlineData("m-00001-of-00003.gguf", 2u, "is not named as one")]
    [InlineData("m-00001-of-60000.gguf", 60_000u, "at most 500 are looked for")]
    public void Parts_that_cannot_be_found_are_said(string name, uint count, string message)
    {
        Write(name, GgufBytes.Llama().Number("split.count", count).Tensor("a", 0, 4, 1).File());
        var (yaml, notes, _) = Read(name);
        yaml.ShouldNotContain("parameters");
        notes.ShouldHaveSingleItem().ShouldContain(message);
    }

    private static GgufBytes First() => GgufBytes.Llama().Number("split.no", 0).Number("split.count", 2);

    private static GgufBytes Second() => new GgufBytes().Number("split.no", 1).Number("split.count", 2);

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder, name), bytes);

    private (string Yaml, IReadOnlyList<string> Notes, IReadOnlyList<string> Parts) Read(string name)
    {
        using var file = new ArtifactFile(name, File.OpenRead(Path.Combine(_folder, name)), [], new ArtifactFolder(_folder, []));
        return (ReadArtifact.Yaml(ReadArtifact.Facts(new GgufReader(), file)), [.. file.Notes.Select(note => note.Message)], file.Parts);
    }
}
