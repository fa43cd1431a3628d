using System.Buffers.Binary;
using System.Text.Json;

namespace PenguinClassifier;

internal sealed record Tensor(int[] Shape, float[] Values);

/// <summary>As much of the safetensors format as four small F32 tensors need: header length, JSON header, little-endian numbers.</summary>
internal sealed class Safetensors
{
    public SortedDictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Tensor> Tensors { get; } = new(StringComparer.Ordinal);

    public void Write(string path)
    {
        var header = Header();
        using var file = new BinaryWriter(File.Create(path));
        file.Write((long)header.Length);
        file.Write(header);
        foreach (var tensor in Tensors.Values)
        {
            Array.ForEach(tensor.Values, file.Write);
        }
    }

    public static Safetensors Read(string path)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt64LittleEndian(bytes) > (ulong)bytes.Length - 8)
        {
            throw new InvalidDataException($"{path} is no safetensors file.");
        }

        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var buffer = bytes[(8 + length)..];
        using var header = JsonDocument.Parse(bytes.Slice(8, length).ToArray());
        var file = new Safetensors();
        foreach (var entry in header.RootElement.EnumerateObject())
        {
            if (entry.Name == "__metadata__")
            {
                foreach (var pair in entry.Value.EnumerateObject())
                {
                    file.Metadata[pair.Name] = pair.Value.GetString()!;
                }

                continue;
            }

            var shape = entry.Value.GetProperty("shape").Deserialize<int[]>()!;
            var offsets = entry.Value.GetProperty("data_offsets").Deserialize<int[]>()!;
            file.Tensors[entry.Name] = new Tensor(shape, Floats(buffer[offsets[0]..offsets[1]]));
        }

        return file;
    }

    private static float[] Floats(ReadOnlySpan<byte> bytes)
    {
        var values = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        }

        return values;
    }

    private byte[] Header()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WritePropertyName("__metadata__");
            JsonSerializer.Serialize(json, Metadata);
            var offset = 0;
            foreach (var (name, tensor) in Tensors)
            {
                var end = offset + (tensor.Values.Length * sizeof(float));
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, new { dtype = "F32", shape = tensor.Shape, data_offsets = new[] { offset, end } });
                offset = end;
            }

            json.WriteEndObject();
        }

        // Spaces up to a multiple of eight, so that the numbers are aligned when the file is mapped into memory.
        while (stream.Length % 8 != 0)
        {
            stream.WriteByte((byte)' ');
        }

        return stream.ToArray();
    }
}
