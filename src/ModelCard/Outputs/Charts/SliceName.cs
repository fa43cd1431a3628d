using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The parts of a slice's name: <c>sex=female</c> is <c>female</c> of the property <c>sex</c>.</summary>
internal static class SliceName
{
    /// <summary>The property; empty for a slice that names none, or several.</summary>
    public static string KeyOf(string slice)
    {
        var at = slice.IndexOf('=');
        return at > 0 && at < slice.Length - 1 && slice.IndexOf('=', at + 1) < 0 ? slice.Substring(0, at).Trim() : "";
    }

    /// <summary>The value of the property; the whole slice where it names none, or several.</summary>
    public static string ValueOf(string slice) => KeyOf(slice).Length > 0 ? slice.Substring(slice.IndexOf('=') + 1).Trim() : slice.Trim();

    /// <summary>A property as a heading.</summary>
    public static string Heading(string key, CardWords words) => key.Length == 0 ? words["Other slices"] : char.ToUpperInvariant(key[0]) + key.Substring(1);

    /// <summary>Properties in a sentence.</summary>
    public static string Join(List<string> keys, CardWords words) =>
        keys.Count == 1 ? keys[0] : words.Format("{0} and {1}", string.Join(", ", keys.GetRange(0, keys.Count - 1)), keys[keys.Count - 1]);
}
