using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The model as a component: what it is called, where it comes from, the hashes of its files, and its card.</summary>
internal sealed class BomModel
{
    private readonly CardOutput _output;
    private readonly BomFields _fields;
    private readonly BomModelCard _modelCard;
    private readonly BomFiles _files;
    private readonly BomAncestors _ancestors;
    private readonly BomLinks _links = new();

    /// <summary>Gets ready to write the model.</summary>
    public BomModel(CardOutput output, BomFields fields, BomFigures figures, BomRefs refs)
    {
        _output = output;
        _fields = fields;
        Ref = refs.Add("model", NameOf(fields));
        Datasets = new BomDatasets(fields.Card, refs);
        _files = new BomFiles(fields.Card, refs);
        _ancestors = new BomAncestors(fields, refs);
        _modelCard = new BomModelCard(fields, figures, Datasets, refs.Add("model-card", NameOf(fields)));
    }

    /// <summary>The name other parts refer to it by.</summary>
    public string Ref { get; }

    /// <summary>The datasets it was made with.</summary>
    public BomDatasets Datasets { get; }

    /// <summary>What the model is called; the format demands a name.</summary>
    public static string NameOf(BomFields fields) => fields.Place("model_id") ?? "model";

    /// <summary>Writes the members of the component.</summary>
    public void Write(JsonOutput json)
    {
        json.Text("type", "machine-learning-model");
        json.Text("bom-ref", Ref);
        BomPeople.Write(json, "authors", _fields.PlaceValue("developers"));
        json.Text("publisher", _fields.Place("shared_by"));
        json.Text("name", NameOf(_fields));
        json.Text("version", _fields.Place("model_version", BomVersion.Of));
        json.Text("description", _fields.Place("model_summary") ?? _fields.Place("model_description"));
        _files.WriteHashes(json);
        BomLicenses.WriteModel(json, _fields, _links);
        json.Text("copyright", _fields.Place("copyright"));
        json.Text("purl", _fields.Place("hub_id", Iri.PackageUrl));
        _ancestors.Write(json);
        WriteLinks(json);
        _files.WriteComponents(json);
        WriteProperties(json);
        json.List("tags", _fields.PlaceTexts("tags"));
        json.Object("modelCard", _modelCard.Write);
    }

    private void WriteLinks(JsonOutput json)
    {
        if (_output.IsWritten("markdown"))
        {
            _links.AddFile("model-card", "README.md");
        }

        _links.Add("distribution", Iri.OfHubModel(_fields.Look("hub_id")));
        _links.Add("vcs", _fields.Place("repo", Iri.ToFollow));
        _links.Add("documentation", _fields.Place("paper", Iri.ToFollow));
        _links.Add("website", _fields.Place("demo", Iri.ToFollow));
        _links.Add("log", _fields.Place("experiment_url", Iri.ToFollow));
        _links.Add("support", _fields.Place("model_card_contact", MailAddress.ToFollow));
        _links.Write(json);
    }

    private void WriteProperties(JsonOutput json)
    {
        var properties = new BomProperties();
        BomTaxonomy.AddTo(properties, _fields);
        if (_output.Times.Released is { } released)
        {
            _fields.PlaceKey(CardTimes.ReleaseDateKey);
            properties.Add("modelcard:release_date", released);
        }

        properties.Write(json);
    }
}
