using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>People and teams as the format has them: a name, and an address for mail where one is given.</summary>
internal static class BomPeople
{
    /// <summary>Writes a list of contacts; nothing where nobody is named.</summary>
    public static void Write(JsonOutput json, string member, FieldValue? value)
    {
        var people = new List<CardNode>();
        foreach (var node in value?.Node is CardList list ? list.Items : value is null ? [] : [value.Node])
        {
            if (FieldValue.Answers(node) && NameOf(node).Length > 0)
            {
                people.Add(node);
            }
        }

        json.List(member, people, static (contacts, node) => contacts.Object(contact =>
        {
            contact.Text("name", NameOf(node));
            contact.Text("email", Mail(node));
        }));
    }

    private static string NameOf(CardNode node) => node switch
    {
        CardScalar { Type: not ScalarType.Null } scalar => scalar.Text.Trim(),
        CardMap map => ((map.Find("name") ?? map.Entries[0].Value) as CardScalar)?.Text.Trim() ?? "",
        _ => "",
    };

    // The format refuses what is no address, and a wrong address is worse than none.
    private static string? Mail(CardNode node)
    {
        var text = ((node as CardMap)?.Find("email") as CardScalar)?.Text.Trim() ?? "";
        var at = text.IndexOf('@');
        if (at < 1 || at != text.LastIndexOf('@') || at == text.Length - 1 || text.Length > 254)
        {
            return null;
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '@' or '.' or '-' or '_' or '+'))
            {
                return null;
            }
        }

        var top = text.LastIndexOf('.');
        return top < at || text.Length - top < 3 || text[0] == '.' || text[text.Length - 1] is '.' or '-' || text[at - 1] == '.' || text[at + 1] is '.' or '-' || text.IndexOf("..", StringComparison.Ordinal) >= 0 ? null : text;
    }
}
