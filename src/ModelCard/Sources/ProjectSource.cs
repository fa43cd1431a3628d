using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads what the project states for its card: the properties and items of the contract.</summary>
public static class ProjectSource
{
    private static readonly string[] PersonMetadata = ["Url", "Email"];
    private static readonly string[] FigureMetadata = ["Section", "Caption", "Alt"];
    private static readonly string[] ValueMetadata = ["Value"];
    private static readonly string[] WaiverMetadata = ["Reason", "Expires"];

    /// <summary>Reads the project's answers.</summary>
    public static SourceAnswers Read(ProjectInput project, List<Finding> findings)
    {
        var builder = new AnswerBuilder(SourceKind.Project, findings);
        foreach (var field in CardFields.All)
        {
            AddField(project, field, builder, findings);
        }

        foreach (var item in project.Items)
        {
            switch (item.ItemType)
            {
                case "ModelCardDataset":
                    AddItem(item, builder, Dataset.AttributeNames, findings);
                    break;
                case "ModelCardMetric":
                    AddItem(item, builder, Metric.AttributeNames, findings);
                    break;
                case "ModelCardWaiver":
                    ReportUnknown(item, WaiverMetadata, findings);
                    WaiverReader.Read(item, builder.Answers.Waivers, findings);
                    break;
                case "ModelCardMetadata":
                    AddMetadata(item, builder, findings);
                    break;
            }
        }

        return builder.Answers;
    }

    // A list can be stated by a property and by items; both are one answer.
    private static void AddField(ProjectInput project, CardField field, AnswerBuilder builder, List<Finding> findings)
    {
        var text = project.Text(field);
        var itemType = ItemTypeOf(field.Name);
        if (text is null && itemType is null)
        {
            return;
        }

        var origin = project.OriginOf(field);
        var node = text is null ? null : ValueReader.Read(field, text, origin, findings);
        if (itemType is not null)
        {
            node = AddItems(project.Items, itemType, node, ref origin, findings);
        }

        if (node is not null)
        {
            builder.AddField(field, node, origin);
        }
    }

    private static CardNode? AddItems(List<ProjectItem> all, string itemType, CardNode? stated, ref Origin origin, List<Finding> findings)
    {
        List<CardNode>? nodes = null;
        foreach (var item in all)
        {
            if (item.ItemType != itemType)
            {
                continue;
            }

            if (nodes is null)
            {
                nodes = stated is CardList list ? [.. list.Items] : stated is null ? [] : [stated];
                origin = stated is null ? item.Origin : origin;
            }

            var known = KnownMetadata(itemType);
            ReportUnknown(item, known, findings);
            nodes.Add(Entry(item, known));
        }

        return nodes is null ? stated : nodes.Count == 1 ? nodes[0] : new CardList(nodes, origin);
    }

    /// <summary>Reports metadata that the items of a type do not have.</summary>
    internal static void ReportUnknown(ProjectItem item, string[] known, List<Finding> findings)
    {
        foreach (var pair in item.Metadata)
        {
            if (!Array.Exists(known, name => string.Equals(name, pair.Key, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add(ItemReader.UnknownAttribute(item.ItemType, pair.Key, known, item.Origin));
            }
        }
    }

    private static string[] KnownMetadata(string itemType) => itemType switch
    {
        "ModelCardDeveloper" or "ModelCardAuthor" => PersonMetadata,
        "ModelCardFigure" => FigureMetadata,
        _ => [],
    };

    // A name alone stays a text; with metadata it is a map, as the sidecar has it.
    private static CardNode Entry(ProjectItem item, string[] known)
    {
        var identity = new CardScalar(item.Identity, ScalarType.Text, item.Origin);
        var entries = new List<CardEntry> { new(ReferenceEquals(known, FigureMetadata) ? "path" : "name", item.Origin, identity) };
        foreach (var name in known)
        {
            if (item.Value(name) is { Length: > 0 } value)
            {
                entries.Add(new CardEntry(name.ToLowerInvariant(), item.Origin, new CardScalar(value, ScalarType.Text, item.Origin)));
            }
        }

        return entries.Count == 1 ? identity : new CardMap(entries, item.Origin);
    }

    private static string? ItemTypeOf(string field) => field switch
    {
        "tags" => "ModelCardTag",
        "language" => "ModelCardLanguage",
        "developers" => "ModelCardDeveloper",
        "model_card_authors" => "ModelCardAuthor",
        "visualizations" => "ModelCardFigure",
        _ => null,
    };

    private static void AddItem(ProjectItem item, AnswerBuilder builder, IReadOnlyList<string> known, List<Finding> findings)
    {
        var attributes = new List<CardEntry>();
        foreach (var pair in item.Metadata)
        {
            var name = SnakeCase(pair.Key);
            if (!ItemReader.Contains(known, name))
            {
                findings.Add(ItemReader.UnknownAttribute(item.ItemType, pair.Key, PascalCase(known), item.Origin));
            }
            else if (AttributeReader.Problem(name, pair.Value) is { } problem)
            {
                findings.Add(new Finding(FindingCodes.UnreadableValue, FindingSeverity.Error, $"{item.ItemType} '{item.Identity}': {problem}", item.Origin));
            }
            else if (pair.Value.Length > 0)
            {
                attributes.Add(new CardEntry(name, item.Origin, new CardScalar(pair.Value, YamlReader.TypeOf(pair.Value), item.Origin)));
            }
        }

        builder.AddItem(item.Identity, item.Origin, attributes, item.ItemType == "ModelCardDataset");
    }

    private static void AddMetadata(ProjectItem item, AnswerBuilder builder, List<Finding> findings)
    {
        ReportUnknown(item, ValueMetadata, findings);
        if (item.Value("Value") is not { Length: > 0 } text)
        {
            findings.Add(new Finding(
                FindingCodes.UnknownMetadata, FindingSeverity.Warning, $"ModelCardMetadata '{item.Identity}' needs a Value and is left out. Write Value=\"…\" beside its name.", item.Origin));
        }
        else if (YamlReader.ReadFlow(text, item.Origin, findings) is { } node)
        {
            builder.Add(new CardEntry(item.Identity, item.Origin, node));
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]) && name[i - 1] != '_')
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string[] PascalCase(IReadOnlyList<string> names)
    {
        var spelled = new string[names.Count];
        for (var i = 0; i < spelled.Length; i++)
        {
            spelled[i] = CardField.MetadataNameOf(names[i]);
        }

        return spelled;
    }
}
