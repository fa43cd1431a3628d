namespace ModelCard.Templates;

/// <summary>A list of values. A template can also attach named values to it.</summary>
public sealed class TemplateArray
{
    private readonly List<object?> _items;

    /// <summary>Makes an empty array.</summary>
    public TemplateArray() => _items = [];

    internal TemplateArray(List<object?> items) => _items = items;

    /// <summary>How many items there are.</summary>
    public int Count => _items.Count;

    /// <summary>The item at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    public object? this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    public void Add(object? item) => _items.Add(item);

    internal List<object?> Items => _items;

    internal TemplateObject? Members { get; set; }

    internal bool IsRange { get; set; }

    internal static TemplateArray Copy(TemplateArray other) => new(new List<object?>(other._items));
}
