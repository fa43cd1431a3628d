using System.Text;

namespace ModelCard.Tests.Sources;

/// <summary>Writes small safetensors files for tests.</summary>
internal static class Safetensors
{
    /// <summary>A file with one tensor of 32-bit floats.</summary>
    public static byte[] Floats(params int[] shape)
    {
        var bytes = 4 * shape.Aggregate(1, (product, size) => product * size);
        return File($"{{\"weight\":{{\"dtype\":\"F32\",\"shape\":[{string.Join(',', shape)}],\"data_offsets\":[0,{bytes}]}}}}", new byte[bytes]);
    }

    /// <summary>A file with that header.</summary>
    public static byte[] File(string header, byte[] data) => [.. BitConverter.GetBytes((ulong)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data];
}
