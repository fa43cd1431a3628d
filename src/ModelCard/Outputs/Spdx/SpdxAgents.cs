using ModelCard.Card;

namespace ModelCard.Outputs.Spdx;

/// <summary>The people and organizations a card names, each once. A name does not tell what bears it, so that most are plain agents.</summary>
internal sealed class SpdxAgents
{
    private static readonly string[] LegalForms =
        ["Inc", "Inc.", "Incorporated", "Ltd", "Ltd.", "Limited", "LLC", "LLP", "Corp.", "Corporation", "PLC", "GmbH", "e.V.", "S.A.", "S.A.S.", "S.r.l.", "B.V.", "A/S", "ApS", "Oy", "Oyj", "ASA"];

    private readonly SpdxGraph _graph;
    private readonly CardContent _card;

    /// <summary>Reads the agents of a card into a graph.</summary>
    public SpdxAgents(SpdxGraph graph, CardContent card)
    {
        _graph = graph;
        _card = card;
    }

    /// <summary>Who made the document: who wrote the card, else who built the model; where nobody is named, this package.</summary>
    public IReadOnlyList<string> Creators()
    {
        var creators = Of("model_card_authors");
        creators = creators.Count > 0 ? creators : Of("developers");
        return creators.Count > 0 ? creators : [_graph.Add("agent-of-build", "SoftwareAgent", static json => json.Text("name", "ModelCard.Build"))];
    }

    /// <summary>The agents a field names.</summary>
    public IReadOnlyList<string> Of(string field)
    {
        var agents = new List<string>();
        foreach (var node in _card.Substance(field)?.Node switch { null => [], CardList list => list.Items, { } single => [single] })
        {
            if (FieldValue.Answers(node) && Agent(node) is { } agent && !agents.Contains(agent))
            {
                agents.Add(agent);
            }
        }

        return agents;
    }

    /// <summary>The agent of a name alone.</summary>
    public string Named(string name) => Agent(name, null, null)!;

    /// <summary>The agent that stands where nobody is named: SPDX asks for one and has no other word for it.</summary>
    public string Unknown() => _graph.Once("agent-unknown", "", name => _graph.Add(name, "Agent", static json =>
    {
        json.Text("name", "NOASSERTION");
        json.Text("comment", "The card names nobody.");
    }));

    private string? Agent(CardNode node) => node switch
    {
        CardScalar scalar => Agent(scalar.Text, null, null),
        CardMap map => Agent(Text(map, "name") ?? "", Text(map, "url"), Text(map, "email")),
        _ => null,
    };

    private string? Agent(string text, string? url, string? email)
    {
        var name = text.Trim();
        Split(ref name, ref url, ref email);
        if (name.Length == 0)
        {
            return null;
        }

        var page = Iri.ToFollow(url);
        return _graph.Once("agent", name + "\u001F" + page + "\u001F" + email, agent => _graph.Add(agent, TypeOf(name, page), json =>
        {
            json.Text("name", name);
            if (email is not null)
            {
                json.List("externalIdentifier", [email], static (list, address) => list.Object(identifier =>
                {
                    identifier.Text("type", "ExternalIdentifier");
                    identifier.Text("externalIdentifierType", "email");
                    identifier.Text("identifier", address);
                }));
            }

            if (page is not null)
            {
                SpdxReference.Write(json, [new KeyValuePair<string, string>("altWebPage", page)]);
            }
        }));
    }

    // "Name <name@example.org>" and "[Name](https://example.org)" are how people write more than a name into one text.
    private static void Split(ref string name, ref string? url, ref string? email)
    {
        var open = name.LastIndexOf('<');
        if (open > 0 && name[name.Length - 1] == '>' && name.IndexOf('@', open) > 0)
        {
            email ??= name.Substring(open + 1, name.Length - open - 2).Trim();
            name = name.Substring(0, open).Trim();
        }

        var middle = name.IndexOf("](", StringComparison.Ordinal);
        if (middle > 1 && name[0] == '[' && name[name.Length - 1] == ')' && Iri.ToFollow(name.Substring(middle + 2, name.Length - middle - 3)) is { } link)
        {
            url ??= link;
            name = name.Substring(1, middle - 1).Trim();
        }
    }

    // An ORCID iD is given to people only, and the legal form of a company to companies.
    private static string TypeOf(string name, string? page)
    {
        if (page is not null && (page.StartsWith("https://orcid.org/", StringComparison.OrdinalIgnoreCase) || page.StartsWith("http://orcid.org/", StringComparison.OrdinalIgnoreCase)))
        {
            return "Person";
        }

        foreach (var form in LegalForms)
        {
            if (name.Length > form.Length + 1 && name.EndsWith(form, StringComparison.Ordinal) && name[name.Length - form.Length - 1] is ' ' or ',')
            {
                return "Organization";
            }
        }

        return "Agent";
    }

    private static string? Text(CardMap map, string key) => map.Find(key) is CardScalar { Type: not ScalarType.Null } scalar && scalar.Text.Trim() is { Length: > 0 } text ? text : null;
}
