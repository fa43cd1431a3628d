using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ModelCard.Tests.Docs;

/// <summary>PNG (ISO/IEC 15948) of one kind: square, 8 bits a channel, red, green, blue and opacity, rows without a filter.</summary>
internal static class PngFile
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(byte[] pixels, int size)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        header[8] = 8;
        header[9] = 6;
        var data = new MemoryStream();
        using (var compressed = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var row = 0; row < size; row++)
            {
                compressed.WriteByte(0);
                compressed.Write(pixels, row * size * 4, size * 4);
            }
        }

        return [.. Signature, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The pixels of such a file; the compression may be anybody's.</summary>
    public static byte[] Read(byte[] file, int size)
    {
        file.AsSpan(0, 8).SequenceEqual(Signature).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)).ShouldBe(size);
        BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)).ShouldBe(size);
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        Encoding.ASCII.GetString(file, 37, 4).ShouldBe("IDAT");
        using var data = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        var pixels = new byte[size * size * 4];
        for (var row = 0; row < size; row++)
        {
            data.ReadByte().ShouldBe(0);
            data.ReadExactly(pixels, row * size * 4, size * 4);
        }

        return pixels;
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Check(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    // The cyclic redundancy check of annex D.
    private static uint Check(ReadOnlySpan<byte> data)
    {
        var check = uint.MaxValue;
        foreach (var value in data)
        {
            check ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                check = (check & 1) == 0 ? check >> 1 : 0xEDB88320 ^ (check >> 1);
            }
        }

        return ~check;
    }
}
