
namespace ModelCard.Outputs.CycloneDx;

/// <summary>The external references of a component. What is no address is left out, because readers follow these.</summary>
internal sealed class BomLinks
{
    private readonly List<KeyValuePair<string, string>> _links = [];

    /// <summary>Adds a web address; anything else is passed over.</summary>
    /// <param name="type">The type of reference, such as <c>vcs</c>.</param>
    /// <param name="url">The address; <see langword="null"/> for none.</param>
    public void Add(string type, string? url)
    {
        if (Iri.ToFollow(url) is { } address && !_links.Exists(link => link.Key == type && link.Value == address))
        {
            _links.Add(new KeyValuePair<string, string>(type, address));
        }
    }

    /// <summary>Adds a file of the bundle.</summary>
    public void AddFile(string type, string name) => _links.Add(new KeyValuePair<string, string>(type, name));

    /// <summary>Writes them, if there are any.</summary>
    public void Write(JsonOutput json) => json.List("externalReferences", _links, static (list, link) => list.Object(reference =>
    {
        reference.Text("type", link.Key);
        reference.Text("url", link.Value);
    }));
}
