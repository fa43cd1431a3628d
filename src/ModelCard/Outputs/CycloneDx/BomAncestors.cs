using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The models this one was made from: its pedigree.</summary>
internal sealed class BomAncestors
{
    private readonly BomFields _fields;
    private readonly List<KeyValuePair<string, string>> _ancestors = [];

    /// <summary>Finds the models a card names as its base, and the one it was taken from.</summary>
    public BomAncestors(BomFields fields, BomRefs refs)
    {
        _fields = fields;
        foreach (var text in fields.PlaceTexts("base_model"))
        {
            Add(text.Trim(), refs);
        }

        if (fields.Card.Upstream?.Id is { } upstream)
        {
            Add(upstream, refs);
        }
    }

    /// <summary>Writes them, if there are any.</summary>
    public void Write(JsonOutput json)
    {
        if (_ancestors.Count == 0)
        {
            return;
        }

        json.Object("pedigree", pedigree =>
        {
            pedigree.List("ancestors", _ancestors, (list, ancestor) => list.Object(component =>
            {
                component.Text("type", "machine-learning-model");
                component.Text("bom-ref", ancestor.Key);
                component.Text("name", ancestor.Value);
                var revision = RevisionOf(ancestor.Value);
                component.Text("version", BomVersion.Of(revision));
                component.Text("purl", Iri.PackageUrl(ancestor.Value) is { } url ? url + (IsCommit(revision) ? "@" + revision!.ToLowerInvariant() : "") : null);
                var links = new BomLinks();
                links.Add("distribution", Iri.OfHubModel(ancestor.Value) ?? ancestor.Value);
                links.Write(component);
            }));
            pedigree.Text("notes", Relation() is { } relation ? "Relation to the base model: " + relation : null);
        });
    }

    private string? Relation() => _fields.Place("base_model_relation") ?? _fields.Card.Upstream?.Relation;

    private string? RevisionOf(string name) =>
        _fields.Card.Upstream is { Revision.Length: > 0 } upstream && string.Equals(upstream.Id, name, StringComparison.OrdinalIgnoreCase) ? upstream.Revision : null;

    // A branch may move; only a commit belongs into the name of a package.
    private static bool IsCommit(string? revision) => revision is { Length: 40 } && Hexadecimal.IsAll(revision.ToLowerInvariant());

    private void Add(string name, BomRefs refs)
    {
        if (name.Length > 0 && !_ancestors.Exists(known => string.Equals(known.Value, name, StringComparison.OrdinalIgnoreCase)))
        {
            _ancestors.Add(new KeyValuePair<string, string>(refs.Add("base-model", name), name));
        }
    }
}
