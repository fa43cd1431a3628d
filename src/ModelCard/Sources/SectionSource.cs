using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads <c>ModelCardSection</c> items: Markdown files that each hold the text of one field, or a section of the author's own.</summary>
public static class SectionSource
{
    private static readonly string[] KnownMetadata = ["Field", "Title", "After"];

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
            if (!Array.Exists(KnownMetadata, name => string.Equals(name, pair.Key, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add(ItemReader.UnknownAttribute("ModelCardSection", pair.Key, KnownMetadata, item.Origin));
            }
        }

        var field = CardFields.FindKey(item.Value("Field").Trim()) is { Kind: FieldKind.Markdown or FieldKind.Code or FieldKind.Text } found ? found : null;
        var title = SectionReader.Title(item.Value("Title"));
        if (Problem(item, field, title) is { } hint)
        {
            findings.Add(new Finding(FindingCodes.SectionFile, FindingSeverity.Error, $"ModelCardSection '{item.Identity}' {hint}", item.Origin));
            return;
        }

        filesRead.Add(item.FullPath);
        if (TextFile.Read(item.FullPath, out var problem) is not { } text)
        {
            findings.Add(new Finding(
                FindingCodes.SectionFile, FindingSeverity.Error, $"The section file '{item.Identity}' for {field?.Name ?? $"'{title}'"} {problem}. Correct the path, or the file.", item.Origin, field?.Name));
            return;
        }

        // Lines of the text are counted from where it begins.
        var begin = 0;
        var line = 1;
        while (begin < text.Length && char.IsWhiteSpace(text[begin]))
        {
            line += text[begin++] == '\n' ? 1 : 0;
        }

        var origin = Origin.InFile(SourceKind.SectionFile, item.FullPath, begin < text.Length ? line : 1, 1, field?.Name);
        var scalar = new CardScalar(text.Trim(), ScalarType.Text, origin);
        if (field is not null)
        {
            builder.AddField(field, scalar, origin);
        }
        else
        {
            var after = item.Value("After").Trim();
            SectionReader.Add(title!, after.Length == 0 ? null : new CardScalar(after, ScalarType.Text, item.Origin), scalar, builder, findings);
        }
    }

    private static string? Problem(ProjectItem item, CardField? field, string? title)
    {
        var name = item.Value("Field").Trim();
        if (name.Length == 0)
        {
            return title is null ? "needs Field, the name of the field it answers, such as direct_use, or Title, the heading of a section of your own." : null;
        }

        if (title is not null)
        {
            return $"has both Field '{name}' and Title '{title}'. Keep Field if it answers that field, or Title if it is a section of your own.";
        }

        if (field is null)
        {
            return KeySuggestion.For(name) is { } suggestion
                ? $"has the Field '{name}', which is no text field; did you mean '{suggestion}'?"
                : $"has the Field '{name}', which is no text field. Name one, or give a Title for a section of your own.";
        }

        return item.Value("After").Trim().Length > 0 ? $"has After, but the field {name} has its own place in the card. Leave After out, or give a Title for a section of your own." : null;
    }
}
