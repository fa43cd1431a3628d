using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

/// <summary>
/// A file of five gigabytes, sparse on disk, is described in the memory that one of five megabytes takes. The reader alone is tried: the hash of five gigabytes takes longer than all other tests.
/// </summary>
public sealed class LargeModelTests : IDisposable
{
    private const long Large = 5L * 1024 * 1024 * 1024;
    private const long Small = 5L * 1024 * 1024;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "modelcard-core-tests", Guid.NewGuid().ToString("N")[..8])).FullName;

    [Fact]
    public void An_ONNX_tensor_of_five_gigabytes_costs_what_one_of_five_megabytes_costs()
    {
        var large = Allocated(new OnnxReader(), "large.onnx", WriteOnnx, Large, out var facts);
        ((CardScalar)facts.Find("parameters")!).Text.ShouldBe("1342177280");

        large.ShouldBeInRange(1, Allocated(new OnnxReader(), "small.onnx", WriteOnnx, Small, out _) + 1024);
    }

    [Fact]
    public void A_safetensors_file_of_five_gigabytes_costs_what_one_of_five_megabytes_costs()
    {
        var large = Allocated(new SafetensorsReader(), "large.safetensors", WriteSafetensors, Large, out var facts);
        ((CardScalar)facts.Find("parameters")!).Text.ShouldBe("1342177280");

        large.ShouldBeInRange(1, Allocated(new SafetensorsReader(), "small.safetensors", WriteSafetensors, Small, out _) + 1024);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void WriteOnnx(FileStream stream, long size)
    {
        // The lengths of tensor and graph stand before the data, so that the messages are put together from the inside.
        var head = new OnnxBytes().Number(1, size / 4).Number(2, 1).Text(8, "w").Varint((9 << 3) | 2).Varint((ulong)size).Bytes;
        var tensor = new OnnxBytes().Varint((5 << 3) | 2).Varint((ulong)(head.Length + size)).Add(head).Bytes;
        var graph = new OnnxBytes().Number(1, 8).Varint((7 << 3) | 2).Varint((ulong)(tensor.Length + size)).Add(tensor).Bytes;
        stream.Write(graph);
        stream.SetLength(graph.Length + size);
        stream.Position = stream.Length;
        stream.Write(new OnnxBytes().Message(8, OnnxBytes.Opset("", 21)).Bytes);
    }

    private static void WriteSafetensors(FileStream stream, long size)
    {
        var header = System.Text.Encoding.UTF8.GetBytes("{\"w\":{\"dtype\":\"F32\",\"shape\":[" + size / 4 + "],\"data_offsets\":[0," + size + "]}}");
        stream.Write(BitConverter.GetBytes((long)header.Length));
        stream.Write(header);
        stream.SetLength(8 + header.Length + size);
    }

    private long Allocated(IArtifactReader reader, string name, Action<FileStream, long> write, long size, out CardMap facts)
    {
        var path = Path.Combine(_folder, name);
        using (var stream = File.Create(path))
        {
            write(stream, size);
        }

        Read(reader, path);
        var before = GC.GetAllocatedBytesForCurrentThread();
        facts = Read(reader, path);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static CardMap Read(IArtifactReader reader, string path)
    {
        using var file = new ArtifactFile(Path.GetFileName(path), new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1), [], new ArtifactFolder(null, []));
        reader.Recognizes(file.Head).ShouldBeTrue();
        return ReadArtifact.Facts(reader, file);
    }
}
