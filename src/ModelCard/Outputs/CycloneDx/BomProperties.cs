namespace ModelCard.Outputs.CycloneDx;

/// <summary>What the format has no member for, as names with values. Names of CycloneDX's own taxonomy begin with <c>cdx:ai-ml:</c>, ours with <c>modelcard:</c>.</summary>
internal sealed class BomProperties
{
    private readonly List<KeyValuePair<string, string>> _properties = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _properties.Count == 0;

    /// <summary>Adds a property; nothing where the value is missing or blank.</summary>
    public void Add(string name, string? value)
    {
        if (value is not null && value.Trim() is { Length: > 0 } text)
        {
            _properties.Add(new KeyValuePair<string, string>(name, text.Replace("\r\n", "\n")));
        }
    }

    /// <summary>Writes them, if there are any.</summary>
    public void Write(JsonOutput json) => json.List("properties", _properties, static (list, property) => list.Object(item =>
    {
        item.Text("name", property.Key);
        item.Text("value", property.Value);
    }));
}
