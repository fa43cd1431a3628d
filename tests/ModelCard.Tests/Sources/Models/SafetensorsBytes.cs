using System.Text;

namespace ModelCard.Tests.Sources;

/// <summary>Files in the layout of safetensors: the header's length, the header, the data.</summary>
internal static class SafetensorsBytes
{
    public static byte[] File(string header, int data, long? length = null)
    {
        var text = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes(length ?? text.Length), .. text, .. new byte[data]];
    }

    public static string Tensor(string name, string type, string shape, long begin, long end) =>
        "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":[" + shape + "],\"data_offsets\":[" + begin + "," + end + "]}";

    /// <summary>A header with these entries and room at its end, as writers leave it.</summary>
    public static string Header(params string[] entries) => "{" + string.Join(",", entries) + "}   ";
}
