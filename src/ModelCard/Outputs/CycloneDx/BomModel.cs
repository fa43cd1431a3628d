using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The model as a component: what it is called, where it comes from, the hashes of its files, and its card.</summary>
internal sealed class BomModel
{
    private readonly CardOutput _output;
    private readonly CardContent _card;
    private readonly BomModelCard _modelCard;
    private readonly BomFiles _files;
    private readonly BomAncestors _ancestors;

    /// <summary>Gets ready to write the model.</summary>
    public BomModel(CardOutput output, BomEnvironment environment, BomRefs refs)
    {
        _output = output;
        _card = output.Card;
        Ref = refs.Add("model", NameOf(_card));
        Datasets = new BomDatasets(_card, refs);
        _files = new BomFiles(_card, refs);
        _ancestors = new BomAncestors(_card, refs);
        _modelCard = new BomModelCard(_card, environment, Datasets, refs.Add("model-card", NameOf(_card)));
    }

    /// <summary>The name other parts refer to it by.</summary>
    public string Ref { get; }

    /// <summary>The datasets it was made with.</summary>
    public BomDatasets Datasets { get; }

    /// <summary>What the model is called; the format demands a name.</summary>
    public static string NameOf(CardContent card) => FieldText.Of(card, "model_id") ?? "model";

    /// <summary>Writes the members of the component.</summary>
    public void Write(JsonOutput json)
    {
        json.Text("type", "machine-learning-model");
        json.Text("bom-ref", Ref);
        BomPeople.Write(json, "authors", _card.Substance("developers"));
        json.Text("publisher", FieldText.Of(_card, "shared_by"));
        json.Text("name", NameOf(_card));
        json.Text("version", FieldText.Of(_card, "model_version"));
        json.Text("description", FieldText.Of(_card, "model_summary") ?? FieldText.Of(_card, "model_description"));
        _files.WriteHashes(json);
        BomLicenses.WriteModel(json, _card);
        json.Text("copyright", FieldText.Of(_card, "copyright"));
        json.Text("purl", Iri.PackageUrl(FieldText.Of(_card, "hub_id")));
        _ancestors.Write(json);
        WriteLinks(json);
        _files.WriteComponents(json);
        WriteProperties(json);
        json.Object("modelCard", _modelCard.Write);
    }

    private void WriteLinks(JsonOutput json)
    {
        var links = new BomLinks();
        if (_output.IsWritten("markdown"))
        {
            links.AddFile("model-card", "README.md");
        }

        links.Add("distribution", Iri.OfHubModel(FieldText.Of(_card, "hub_id")));
        links.Add("vcs", FieldText.Of(_card, "repo"));
        links.Add("documentation", FieldText.Of(_card, "paper"));
        links.Add("website", FieldText.Of(_card, "demo"));
        links.Add("log", FieldText.Of(_card, "experiment_url"));
        links.Write(json);
    }

    private void WriteProperties(JsonOutput json)
    {
        var properties = new BomProperties();
        properties.Add("cdx:ai-ml:model:parameter:count", FieldText.Of(_card, "parameter_count"));
        properties.Add("cdx:ai-ml:model:language", _card.Substance("language") is { } language ? string.Join(",", language.Texts) : null);
        properties.Add("modelcard:status", FieldText.Of(_card, "status"));
        properties.Add("modelcard:library_name", FieldText.Of(_card, "library_name"));
        properties.Add("modelcard:model_size", FieldText.Of(_card, "model_size"));
        properties.Add("modelcard:release_date", _output.Times.Released);
        foreach (var tag in _card.Substance("tags")?.Texts ?? [])
        {
            properties.Add("modelcard:tag", tag);
        }

        properties.Write(json);
    }
}
