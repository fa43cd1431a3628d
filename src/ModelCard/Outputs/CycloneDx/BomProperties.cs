using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>What the format has no member for, as names with values. Names of CycloneDX's own taxonomy begin with <c>cdx:ai-ml:</c>, ours with <c>modelcard:</c>.</summary>
internal sealed class BomProperties
{
    private readonly List<KeyValuePair<string, string>> _properties = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _properties.Count == 0;

    /// <summary>A number inside of a name.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a property; nothing where the value is missing or blank.</summary>
    public void Add(string name, string? value)
    {
        if (value is not null && value.Trim() is { Length: > 0 } text)
        {
            _properties.Add(new KeyValuePair<string, string>(name, text.Replace("\r\n", "\n")));
        }
    }

    /// <summary>Adds a value as one property, a list as one for each item that answers.</summary>
    public void AddEach(string name, CardNode node)
    {
        foreach (var item in node is CardList list ? list.Items : [node])
        {
            if (FieldValue.Answers(item))
            {
                Add(name, NodeText.Of(item));
            }
        }
    }

    /// <summary>Writes them, if there are any.</summary>
    public void Write(JsonOutput json) => json.List("properties", _properties, static (list, property) => list.Object(item =>
    {
        item.Text("name", property.Key);
        item.Text("value", property.Value);
    }));
}
