using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads <c>ModelCardSection</c> items: Markdown files that each hold the text of one field.</summary>
public static class SectionSource
{
    private static readonly string[] KnownMetadata = ["Field"];

    /// <summary>Reads the section files.</summary>
    /// <param name="items">All items of the project; others are passed over.</param>
    /// <param name="filesRead">Takes every file looked at.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static SourceAnswers Read(IReadOnlyList<ProjectItem> items, List<string> filesRead, List<Finding> findings)
    {
        var builder = new AnswerBuilder(SourceKind.SectionFile, findings);
        foreach (var item in items)
        {
            if (item.ItemType == "ModelCardSection")
            {
                Read(item, builder, filesRead, findings);
            }
        }

        return builder.Answers;
    }

    private static void Read(ProjectItem item, AnswerBuilder builder, List<string> filesRead, List<Finding> findings)
    {
        foreach (var pair in item.Metadata)
        {
            if (!string.Equals(pair.Key, "Field", StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(ItemReader.UnknownAttribute("ModelCardSection", pair.Key, KnownMetadata, item.Origin));
            }
        }

        var name = item.Value("Field");
        if (CardFields.FindKey(name) is not { Kind: FieldKind.Markdown or FieldKind.Code or FieldKind.Text } field)
        {
            var hint = name.Length == 0 ? "needs Field, the name of the field it answers, such as direct_use."
                : KeySuggestion.For(name) is { } suggestion ? $"has the Field '{name}', which is no text field; did you mean '{suggestion}'?"
                : $"has the Field '{name}', which is no text field.";
            findings.Add(new Finding(FindingCodes.SectionFile, FindingSeverity.Error, $"ModelCardSection '{item.Identity}' {hint}", item.Origin));
            return;
        }

        filesRead.Add(item.FullPath);
        if (TextFile.Read(item.FullPath, out var problem) is { } text)
        {
            var origin = Origin.InFile(SourceKind.SectionFile, item.FullPath, 1, 1, field.Name);
            builder.AddField(field, new CardScalar(text.Trim(), ScalarType.Text, origin), origin);
        }
        else
        {
            findings.Add(new Finding(
                FindingCodes.SectionFile, FindingSeverity.Error, $"The section file '{item.Identity}' for {field.Name} {problem}.", item.Origin, field.Name));
        }
    }
}
