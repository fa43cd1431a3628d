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
            if (Mail(node) is { } mail)
            {
                contact.Text("name", NameOf(node));
                contact.Text("email", mail);
            }
            else
            {
                WriteMembers(contact, NameOf(node));
            }
        }));
    }

    /// <summary>Writes one contact of a list.</summary>
    /// <param name="contacts">The list.</param>
    /// <param name="text">A name, perhaps followed by an address for mail: <c>Ada &lt;ada@example.org&gt;</c>.</param>
    public static void WriteContact(JsonOutput contacts, string text) => contacts.Object(contact => WriteMembers(contact, text));

    /// <summary>Writes name and address of a contact.</summary>
    public static void WriteMembers(JsonOutput contact, string text)
    {
        var name = Split(text, out var mail);
        contact.Text("name", name.Length > 0 ? name : null);
        contact.Text("email", mail);
    }

    /// <summary>Whether a text has an address for mail, alone or behind a name.</summary>
    public static bool HasMail(string text)
    {
        Split(text, out var mail);
        return mail is not null;
    }

    /// <summary>Whether the people of a field are written with their addresses for mail.</summary>
    public static bool Takes(string field) => field is "developers" or "model_card_authors";

    /// <summary>The address for mail that an entry gives; <see langword="null"/> for none.</summary>
    public static string? Mail(CardNode node) => MailAddress.Of(((node as CardMap)?.Find("email") as CardScalar)?.Text);

    private static string Split(string text, out string? mail)
    {
        text = text.Trim();
        mail = MailAddress.Of(text);
        if (mail is not null)
        {
            return "";
        }

        var open = text.LastIndexOf('<');
        mail = open > 0 && text[text.Length - 1] == '>' ? MailAddress.Of(text.Substring(open + 1, text.Length - open - 2)) : null;
        return mail is null ? text : text.Substring(0, open).Trim();
    }

    private static string NameOf(CardNode node) => node switch
    {
        CardScalar { Type: not ScalarType.Null } scalar => scalar.Text.Trim(),
        CardMap map => ((map.Find("name") ?? map.Entries[0].Value) as CardScalar)?.Text.Trim() ?? "",
        _ => "",
    };
}
