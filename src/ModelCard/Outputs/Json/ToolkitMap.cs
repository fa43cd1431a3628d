using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>A map of a Model Card Toolkit file while it is filled. What has nothing to say stays out of it, so that no part of the file is empty.</summary>
internal sealed class ToolkitMap
{
    private readonly List<CardEntry> _entries = [];

    /// <summary>What was said so far.</summary>
    public IReadOnlyList<CardEntry> Entries => _entries;

    /// <summary>Says a text.</summary>
    public ToolkitMap Say(string name, string? text)
    {
        if (text?.TrimEnd() is { Length: > 0 } said)
        {
            _entries.Add(Nodes.Entry(name, Nodes.Text(said)));
        }

        return this;
    }

    /// <summary>Says a map.</summary>
    public ToolkitMap Say(string name, ToolkitMap map)
    {
        if (map._entries.Count > 0)
        {
            _entries.Add(Nodes.Entry(name, map.Node()));
        }

        return this;
    }

    /// <summary>Says a list of maps.</summary>
    public ToolkitMap Say(string name, IReadOnlyList<ToolkitMap> maps)
    {
        var items = new List<CardNode>();
        foreach (var map in maps)
        {
            if (map._entries.Count > 0)
            {
                items.Add(map.Node());
            }
        }

        if (items.Count > 0)
        {
            _entries.Add(Nodes.Entry(name, new CardList(items, Nodes.Nowhere)));
        }

        return this;
    }

    /// <summary>Says a list of one text.</summary>
    public ToolkitMap SayList(string name, string? text)
    {
        if (text is not null)
        {
            _entries.Add(Nodes.Entry(name, new CardList([Nodes.Text(text)], Nodes.Nowhere)));
        }

        return this;
    }

    private CardMap Node() => new(_entries, Nodes.Nowhere);
}
