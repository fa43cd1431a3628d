using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>
/// Writes a starter sidecar: what an existing card says, then a question for each thing that is missing with its key ready to use. What the project states stays in the
/// project, which would win anyway; it is named, so that nobody states it twice.
/// </summary>
public static class StarterSidecar
{
    private const int Width = 100;

    private static readonly CardRole[] Roles = [CardRole.Developer, CardRole.Sociotechnic, CardRole.Organizer];

    /// <summary>Writes the sidecar.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="questions">What is missing; the order within a role is kept.</param>
    public static string Write(CardContent card, IReadOnlyList<StarterQuestion> questions)
    {
        var text = new StringBuilder();
        AddComment("What this project says about its model. Take the '# ' away in front of a key and answer behind it; for long text write | and indent the lines below by two spaces.", text);
        AddComment("All fields: https://github.com/modelcard-build/ModelCard.Build/blob/main/docs/fields.md", text);
        if (InProject(card) is { Length: > 0 } known)
        {
            AddComment("The project says already: " + known + ".", text);
        }

        text.Append('\n').Append(YamlWriter.Write(CarriedOver(card)));
        foreach (var role in Roles)
        {
            AddRole(role, questions, text);
        }

        return text.ToString();
    }

    private static CardMap CarriedOver(CardContent card)
    {
        var entries = new List<CardEntry>();
        if (card.Answer("model_id") is { } name)
        {
            // Never nothing at all: a sidecar without a key would be reported as empty.
            entries.Add(Nodes.Entry("model_id", name.Node));
        }

        // Front matter keeps the order its author gave it.
        foreach (var key in card.KeyOrder)
        {
            AddKey(card, key, entries);
        }

        foreach (var field in CardFields.All)
        {
            AddKey(card, field.Name, entries);
        }

        foreach (var entry in card.Metadata)
        {
            AddKey(card, entry.Key, entries);
        }

        AddKey(card, "sections", entries);
        AddKey(card, "waivers", entries);
        return new CardMap(entries, Nodes.Nowhere);
    }

    private static void AddKey(CardContent card, string key, List<CardEntry> entries)
    {
        if (!entries.Exists(entry => entry.Key == key) && StarterValue.Of(card, key) is { } value)
        {
            entries.Add(Nodes.Entry(key, value));
        }
    }

    private static string InProject(CardContent card)
    {
        var known = new List<string>();
        foreach (var field in CardFields.All)
        {
            if (field.Name != "model_id" && card.Answer(field.Name) is { } answer && !StarterValue.IsCarried(answer.Origin) && answer.Origin.Name is { Length: > 0 } name)
            {
                known.Add(answer.Origin.Kind is SourceKind.SectionFile or SourceKind.Upstream ? $"{field.Name} ({Path.GetFileName(answer.Origin.File)})" : $"{field.Name} ({name})");
            }
        }

        AddItems(card.Datasets, "datasets", "ModelCardDataset", known);
        AddItems(card.Metrics, "metrics", "ModelCardMetric", known);
        return string.Join(", ", known);
    }

    private static void AddItems(IReadOnlyList<CardItem> items, string name, string itemType, List<string> known)
    {
        foreach (var item in items)
        {
            if (!StarterValue.IsCarried(item.Origin))
            {
                known.Add($"{name} ({(item.Origin.Kind == SourceKind.Upstream ? Path.GetFileName(item.Origin.File) : itemType)})");
                return;
            }
        }
    }

    private static void AddRole(CardRole role, IReadOnlyList<StarterQuestion> questions, StringBuilder text)
    {
        var isFirst = true;
        foreach (var question in questions)
        {
            if (question.Field.Owner != role)
            {
                continue;
            }

            if (isFirst)
            {
                text.Append("\n## ").Append('-', 8).Append(' ').Append(Title(role)).Append(' ').Append('-', 8).Append('\n');
                isFirst = false;
            }

            text.Append('\n');
            AddComment($"{question.Field.Section}, {question.Level}. {question.Field.Question}", text);
            text.Append("# ").Append(question.Field.Name).Append(':').Append(Hint(question.Field)).Append('\n');
        }
    }

    private static string Title(CardRole role) => role switch
    {
        CardRole.Developer => "for the developer",
        CardRole.Sociotechnic => "for whoever knows the model's effect on people",
        _ => "for the project organizer",
    };

    // What a short answer looks like. Prose needs no example, and one that is uncommented by mistake must not become a statement: it stays a comment.
    private static string Hint(CardField field) => field.Kind switch
    {
        FieldKind.Datasets => "  # such as [{id: contoso/support-tickets, role: train, split: train, rows: 166000}]",
        FieldKind.Metrics => "  # such as [{type: f1, value: 0.91, dataset: contoso/support-tickets, split: test, task: text-classification}]",
        FieldKind.Choice => "  # " + string.Join(" or ", field.Choices),
        FieldKind.List when field.Example is { } list => "  # such as [" + list.Replace(";", ",") + "]",
        FieldKind.Markdown or FieldKind.Code or FieldKind.Figures => "",
        _ => field.Example is { Length: < 70 } example ? "  # such as " + example : "",
    };

    private static void AddComment(string text, StringBuilder lines)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Length;
            if (end - start > Width && text.LastIndexOf(' ', start + Width, Width) is var space && space > start)
            {
                end = space;
            }

            lines.Append("## ").Append(text, start, end - start).Append('\n');
            start = end + 1;
        }
    }
}
