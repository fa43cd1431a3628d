using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class FilePathTests
{
    [Theory]
    [InlineData("/code/app/models/a.onnx", "/code/app", "models/a.onnx")]
    [InlineData("/code/app/./models/../a.onnx", "/code/app/", "a.onnx")]
    [InlineData("/code/shared/a.onnx", "/code/app", "../shared/a.onnx")]
    [InlineData("/data/a.onnx", "/code/app", "a.onnx")]
    [InlineData(@"C:\code\app\models\a.onnx", @"C:\code\app", "models/a.onnx")]
    [InlineData(@"D:\models\a.onnx", @"C:\code\app", "a.onnx")]
    public void A_path_reads_the_same_on_every_machine(string path, string folder, string expected) =>
        RelativePath.Of(path, folder).ShouldBe(expected);

    [Theory]
    [InlineData("weights.bin", true)]
    [InlineData("shards/one.bin", true)]
    [InlineData("../weights.bin", false)]
    [InlineData("shards/../../weights.bin", false)]
    [InlineData(@"shards\..\..\weights.bin", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData(@"\\server\share\a", false)]
    [InlineData("C:weights.bin", false)]
    [InlineData("", false)]
    public void A_model_opens_only_what_lies_beside_it(string path, bool isInside) =>
        ArtifactFolder.IsInside(path).ShouldBe(isInside);

    [Fact]
    public void A_pointer_tells_hash_and_size()
    {
        var text = "version https://git-lfs.github.com/spec/v1\noid sha256:4D7A214614AB2935C943F9E0FF69D22EADBB8F32B1258DAAA5E2CA24D17E2393\nsize 12345\n";

        var pointer = LfsPointer.Read(Head(text));

        pointer!.Value.Sha256.ShouldBe("4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393");
        pointer.Value.Size.ShouldBe(12345);
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:zz\nsize 1\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\nsize 1\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize -1\n")]
    [InlineData("# a text about version https://git-lfs.github.com/spec/v1")]
    public void What_is_not_quite_a_pointer_is_none(string text) => LfsPointer.Read(Head(text)).ShouldBeNull();

    private static ArtifactHead Head(string text) => new("a.onnx", System.Text.Encoding.UTF8.GetBytes(text), text.Length);
}
