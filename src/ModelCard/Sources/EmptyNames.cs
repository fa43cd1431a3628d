using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reports names without a value in a map. YAML takes a comma inside of braces for the end of an entry, so that <c>{lr: 1,5}</c> is <c>lr: 1</c> and an empty <c>5</c>.</summary>
internal static class EmptyNames
{
    /// <summary>Reports each name that has nothing behind it; <c>null</c>, <c>~</c> and empty quotes are values of their author's.</summary>
    public static void Report(CardField field, CardNode value, List<Finding> findings)
    {
        if (value is CardList list)
        {
            foreach (var item in list.Items)
            {
                Report(field, item, findings);
            }
        }
        else if (value is CardMap map)
        {
            for (var i = 0; i < map.Entries.Count; i++)
            {
                var entry = map.Entries[i];
                if (entry.Value is CardScalar { Type: ScalarType.Null, Text.Length: 0 })
                {
                    findings.Add(new Finding(FindingCodes.UnknownMetadata, FindingSeverity.Warning, Message(field, entry, i == 0 ? null : map.Entries[i - 1]), entry.KeyOrigin, field.Name));
                }

                Report(field, entry.Value, findings);
            }
        }
    }

    private static string Message(CardField field, CardEntry entry, CardEntry? before)
    {
        var name = Finding.Quote(entry.Key, 40);
        if (before?.Value is CardScalar { Type: ScalarType.Integer } whole && IsDigits(entry.Key))
        {
            var first = Finding.Quote(before.Key, 40);
            return $"{field.Name} has '{name}' without a value: YAML ends an entry at a comma, and made of '{first}: {whole.Text},{name}' the two entries '{first}: {whole.Text}' and '{name}:'. "
                + $"Write the decimal mark as a point ({whole.Text}.{name}), or put the value between quotes.";
        }

        return $"{field.Name} has '{name}' without a value; YAML ends an entry between braces at each comma. Give it a value, put a value with a comma between quotes, or remove the name.";
    }

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
