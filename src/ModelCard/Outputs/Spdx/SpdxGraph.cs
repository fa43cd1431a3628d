namespace ModelCard.Outputs.Spdx;

/// <summary>
/// The elements of an SPDX document and what relates them. Elements are known by a short name until they are written; then each name stands behind the namespace of the document.
/// </summary>
internal sealed class SpdxGraph
{
    /// <summary>The blank node that says who made the document and when.</summary>
    public const string CreationInfo = "_:creationInfo";

    private readonly List<Element> _elements = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private string _namespace = "";

    /// <summary>Names for the elements of one kind: <c>dataset-1</c>, <c>dataset-2</c>, ….</summary>
    public string NextName(string kind)
    {
        _counts.TryGetValue(kind, out var count);
        _counts[kind] = ++count;
        return FormattableString.Invariant($"{kind}-{count}");
    }

    /// <summary>Adds an element.</summary>
    /// <param name="name">Its short name.</param>
    /// <param name="type">Its class.</param>
    /// <param name="members">Writes what it says beside its class, id and creation.</param>
    /// <returns>The short name.</returns>
    public string Add(string name, string type, Action<JsonOutput> members)
    {
        _elements.Add(new Element(name, type, members));
        return name;
    }

    /// <summary>An element that several others name, added once.</summary>
    /// <param name="kind">What the name begins with.</param>
    /// <param name="key">What tells it from others of the kind.</param>
    /// <param name="add">Adds it under a short name.</param>
    /// <returns>The short name.</returns>
    public string Once(string kind, string key, Action<string> add)
    {
        if (!_shared.TryGetValue(kind + "\u001F" + key, out var name))
        {
            name = NextName(kind);
            _shared.Add(kind + "\u001F" + key, name);
            add(name);
        }

        return name;
    }

    /// <summary>Relates an element to others; nothing where there are none.</summary>
    public void Relate(string from, string type, IReadOnlyList<string> to, string? comment = null)
    {
        if (to.Count > 0)
        {
            Add(NextName("relationship"), "Relationship", json =>
            {
                json.Text("comment", comment);
                json.Text("relationshipType", type);
                json.Text("from", Iri(from));
                Iris(json, "to", to);
            });
        }
    }

    /// <summary>The id of an element; what is an id already, such as that of an individual SPDX itself defines, stays as it is.</summary>
    public string Iri(string name) => name.IndexOf(':') >= 0 ? name : _namespace + "#" + name;

    /// <summary>A member that names elements; left out where there are none.</summary>
    public void Iris(JsonOutput json, string name, IReadOnlyList<string> elements) =>
        json.List(name, elements, (list, element) => list.Text(Iri(element)));

    /// <summary>Writes the document.</summary>
    /// <param name="space">The namespace of its ids.</param>
    /// <param name="creation">Writes what the document says about its making.</param>
    /// <param name="document">Writes the document's own members; the elements it holds are listed behind them.</param>
    public string Write(string space, Action<JsonOutput> creation, Action<JsonOutput> document)
    {
        _namespace = space;
        return JsonOutput.Write(json =>
        {
            json.Text("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
            json.List("@graph", graph =>
            {
                graph.Object(info =>
                {
                    info.Text("type", "CreationInfo");
                    info.Text("@id", CreationInfo);
                    creation(info);
                });
                Write(graph, new Element("document", "SpdxDocument", members =>
                {
                    document(members);
                    members.List("element", _elements, (list, element) => list.Text(Iri(element.Name)));
                }));
                foreach (var element in _elements)
                {
                    Write(graph, element);
                }
            });
        });
    }

    private void Write(JsonOutput graph, Element element) => graph.Object(json =>
    {
        json.Text("type", element.Type);
        json.Text("spdxId", Iri(element.Name));
        json.Text("creationInfo", CreationInfo);
        element.Members(json);
    });

    private sealed class Element(string name, string type, Action<JsonOutput> members)
    {
        public string Name { get; } = name;

        public string Type { get; } = type;

        public Action<JsonOutput> Members { get; } = members;
    }
}
