namespace ModelCard.Checks;

/// <summary>A list of things someone expects of a model card.</summary>
public sealed class Checklist
{
    internal Checklist(string name, string title, string source, ChecklistItem[] items)
    {
        Name = name;
        Title = title;
        Source = source;
        Items = items;
    }

    /// <summary>The name a project asks for it by.</summary>
    public string Name { get; }

    /// <summary>What it is called where people read.</summary>
    public string Title { get; }

    /// <summary>Where it comes from: an address or a description.</summary>
    public string Source { get; }

    /// <summary>Its items, in its own order.</summary>
    public IReadOnlyList<ChecklistItem> Items { get; }
}
