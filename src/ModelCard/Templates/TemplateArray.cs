namespace ModelCard.Templates;

/// <summary>A list of values. A template can also attach named values to it.</summary>
public sealed class TemplateArray
{
    internal readonly List<object?> Items;

    /// <summary>Makes an empty array.</summary>
    public TemplateArray() => Items = [];

    internal TemplateArray(List<object?> items) => Items = items;

    /// <summary>How many items there are.</summary>
    public int Count => Items.Count;

    /// <summary>The item at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    public object? this[int index]
    {
        get => Items[index];
        set => Items[index] = value;
    }

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    public void Add(object? item) => Items.Add(item);

    internal TemplateObject? Members;

    // Whether the array came from a range or from a function that gives its items one by one.
    internal bool IsRange;

    internal static TemplateArray Copy(TemplateArray other) => new(new List<object?>(other.Items));
}
