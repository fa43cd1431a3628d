using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the text of a property as the field's kind, and says what is wrong with a text that does not fit its field.</summary>
internal static class ValueReader
{
    /// <summary>What is wrong with a text as the value of a field, or <see langword="null"/>.</summary>
    public static string? Problem(CardField field, string text)
    {
        switch (field.Kind)
        {
            case FieldKind.Number:
                return double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number) && number >= 0
                    ? null
                    : $"{field.Name} takes a number from 0 up, such as {field.Example}, with a point as decimal mark; '{Finding.Quote(text, 40)}' is none.";
            case FieldKind.Quantity:
                return Quantity.Parse(text, field.Unit!) is not null
                    ? null
                    : $"{field.Name} starts with a number and a unit, such as {field.Example}; '{Finding.Quote(text, 40)}' does not.";
            case FieldKind.Choice:
                foreach (var choice in field.Choices)
                {
                    if (string.Equals(choice, text.Trim(), StringComparison.OrdinalIgnoreCase))
                    {
                        return null;
                    }
                }

                return $"{field.Name} is one of {string.Join(", ", field.Choices)}; '{Finding.Quote(text, 40)}' is none of them.";
            default:
                return null;
        }
    }

    /// <summary>Turns the text of a property into a value of the field's shape.</summary>
    /// <returns>The value, or <see langword="null"/> when a finding says why there is none.</returns>
    public static CardNode? Read(CardField field, string text, Origin origin, List<Finding> findings)
    {
        switch (field.Kind)
        {
            case FieldKind.Markdown or FieldKind.Code:
                return new CardScalar(Dedent(text), ScalarType.Text, origin);
            case not (FieldKind.Markdown or FieldKind.Code) when NotApplicable.Read(text, field.Name) is not null:
                return new CardScalar(text.Trim(), ScalarType.Text, origin);
            case FieldKind.Map:
                return YamlReader.ReadFlow(text.Trim(), origin, findings);
            case FieldKind.List or FieldKind.Ids or FieldKind.Datasets or FieldKind.Metrics or FieldKind.Figures:
                var trimmed = text.Trim();
                return trimmed.Length > 1 && trimmed[0] == '[' && trimmed[trimmed.Length - 1] == ']' && !Placeholder.Is(trimmed)
                    ? YamlReader.ReadFlow(trimmed, origin, findings)
                    : Split(trimmed, origin);
            default:
                return new CardScalar(text.Trim(), ScalarType.Text, origin);
        }
    }

    private static CardNode Split(string text, Origin origin)
    {
        var items = new List<CardNode>();
        foreach (var part in text.Split(';'))
        {
            if (part.Trim() is { Length: > 0 } item)
            {
                items.Add(new CardScalar(item, ScalarType.Text, origin));
            }
        }

        return items.Count == 1 ? items[0] : new CardList(items, origin);
    }

    /// <summary>
    /// Takes away the indentation that the lines of an XML element share, because in Markdown four spaces turn prose into code.
    /// </summary>
    internal static string Dedent(string text)
    {
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var shared = int.MaxValue;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            if (indent < lines[i].Length && (i > 0 || indent > 0))
            {
                shared = Math.Min(shared, indent);
            }
        }

        for (var i = 0; i < lines.Length && shared != int.MaxValue; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            lines[i] = lines[i].Substring(Math.Min(shared, indent));
        }

        int first = 0, last = lines.Length - 1;
        while (first < last && lines[first].Trim().Length == 0)
        {
            first++;
        }

        while (last > first && lines[last].Trim().Length == 0)
        {
            last--;
        }

        return string.Join("\n", lines, first, last - first + 1).TrimEnd();
    }
}
