using System.Text;

namespace ModelCard.Outputs;

/// <summary>Style and script of the page, as they lie beside this file.</summary>
internal static class IndexAssets
{
    /// <summary>The style.</summary>
    public static string Style => Read("index.css");

    /// <summary>The script.</summary>
    public static string Script => Read("index.js");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(IndexAssets).Assembly.GetManifestResourceStream("Index/" + name)!, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
