using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>What several fields of a card say together, for members of which a format has only one.</summary>
internal static class FieldText
{
    /// <summary>The answers of these fields, each under its title; <see langword="null"/> when none is answered.</summary>
    public static string? Of(CardContent card, IReadOnlyList<string> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            if (Of(card, field) is { } answer)
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(CardFields.Find(field)!.Title).Append(":\n").Append(answer);
            }
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    /// <summary>The answer of a field as its author wrote it, several joined; <see langword="null"/> when there is none.</summary>
    public static string? Of(CardContent card, string field)
    {
        var text = card.Substance(field) is { } value ? string.Join("; ", value.Texts).Replace("\r\n", "\n").Trim() : "";
        return text.Length > 0 ? text : null;
    }

    /// <summary>The answers of these fields, as a list.</summary>
    public static IReadOnlyList<string> Each(CardContent card, params string[] fields)
    {
        var texts = new List<string>();
        foreach (var field in fields)
        {
            if (Of(card, field) is { } text && !texts.Contains(text))
            {
                texts.Add(text);
            }
        }

        return texts;
    }
}
