namespace ModelCard.Templates;

/// <summary>Named values in the order they were added. Names are compared by their characters.</summary>
public sealed class TemplateObject
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    internal readonly List<string> Order = [];
    private List<string>? _readOnly;

    /// <summary>How many members there are.</summary>
    public int Count => Order.Count;

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names => Order;

    /// <summary>A member's value; null where there is no such member.</summary>
    /// <param name="name">The name of the member.</param>
    public object? this[string name]
    {
        get => _values.TryGetValue(name, out var value) ? value : null;
        set
        {
            if (!_values.ContainsKey(name))
            {
                Order.Add(name);
            }

            _values[name] = value;
        }
    }

    /// <summary>Looks a member up.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a member.</returns>
    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    /// <summary>Whether there is such a member.</summary>
    /// <param name="name">The name of the member.</param>
    /// <returns>Whether it exists, with or without a value.</returns>
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>Removes a member.</summary>
    /// <param name="name">The name of the member.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name) => _values.Remove(name) && Order.Remove(name);

    internal bool IsReadOnly(string name) => _readOnly != null && _readOnly.Contains(name);

    internal void SetReadOnly(string name) => (_readOnly ??= []).Add(name);
}
