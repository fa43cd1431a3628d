using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>Turns the map of a checklist file into a checklist, with the place of whatever is wrong in it.</summary>
internal sealed class ChecklistFile
{
    private static readonly string[] Keys = ["name", "title", "source", "extends", "remove", "items"];

    private readonly List<ChecklistItem> _items = [];
    private readonly List<string> _ownTitles = [];
    private readonly ChecklistFileReport _report;

    private ChecklistFile(ChecklistFileReport report) => _report = report;

    /// <summary>Reads a checklist.</summary>
    /// <param name="map">The file's map.</param>
    /// <param name="fileName">The file's name without folder and extension, which names a checklist that does not name itself.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The checklist, or <see langword="null"/> when a finding says why there is none.</returns>
    public static Checklist? Read(CardMap map, string fileName, List<Finding> findings)
    {
        var errors = findings.Count;
        var checklist = new ChecklistFile(new ChecklistFileReport(findings)).Read(map, fileName);
        return findings.Count == errors ? checklist : null;
    }

    private Checklist Read(CardMap map, string fileName)
    {
        _report.CheckKeys(map, Keys, "A checklist");
        var name = _report.Text(map, "name") ?? fileName;
        var title = _report.Text(map, "title") ?? name;
        var source = _report.Text(map, "source") ?? "";
        Extend(map);
        foreach (var removed in _report.Texts(map, "remove"))
        {
            if (FindByTitle(removed.Text) is { } item)
            {
                _items.Remove(item);
            }
            else
            {
                _report.Unknown($"There is no item '{Finding.Quote(removed.Text, 60)}' to remove", removed.Text, Titles(), removed.Origin);
            }
        }

        AddItems(map);
        if (_items.Count == 0)
        {
            _report.Wrong("The checklist has no items. List them under 'items', or name a built-in checklist under 'extends'.", map.Origin);
        }

        return new Checklist(name, title, source, [.. _items]);
    }

    private void Extend(CardMap map)
    {
        if (map.Find("extends") is not { } node || _report.Text(map, "extends") is not { } name)
        {
            return;
        }

        if (Checklists.Find(name) is { } extended)
        {
            _items.AddRange(extended.Items);
        }
        else
        {
            _report.Unknown($"A checklist extends one of {string.Join(", ", Checklists.Names)}; '{Finding.Quote(name, 40)}' is none of them", name.ToLowerInvariant(), Checklists.Names, node.Origin);
        }
    }

    private void AddItems(CardMap map)
    {
        var node = map.Find("items");
        if (node is null or CardScalar { Type: ScalarType.Null })
        {
            return;
        }

        if (node is not CardList list)
        {
            _report.Wrong("'items' is a list of maps, each with a title and answers.", node.Origin);
            return;
        }

        foreach (var entry in list.Items)
        {
            if (entry is CardMap item)
            {
                AddItem(item);
            }
            else
            {
                _report.Wrong("An item is a map such as {title: contact, answers: model_card_contact}.", entry.Origin);
            }
        }
    }

    private void AddItem(CardMap map)
    {
        if (_report.Text(map, "title") is not { } title)
        {
            _report.Wrong("An item needs a title.", map.Origin);
            return;
        }

        if (_ownTitles.Contains(title))
        {
            _report.TitleTwice(title, (map.Find("title") ?? map).Origin);
            return;
        }

        _ownTitles.Add(title);
        if (FindByTitle(title) is { } earlier)
        {
            _items[_items.IndexOf(earlier)] = ChecklistFileItem.Read(map, title, earlier, _report);
        }
        else
        {
            _items.Add(ChecklistFileItem.Read(map, title, null, _report));
        }
    }

    private ChecklistItem? FindByTitle(string title) => _items.Find(item => string.Equals(item.Title, title, StringComparison.OrdinalIgnoreCase));

    private List<string> Titles()
    {
        var titles = new List<string>();
        foreach (var item in _items)
        {
            titles.Add(item.Title);
        }

        return titles;
    }
}
