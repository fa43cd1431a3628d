using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>The model as a package of the AI profile, with its files, its documentation and the models it was made from.</summary>
internal sealed class SpdxModel
{
    /// <summary>The short name of its element.</summary>
    public const string Name = "model";

    private static readonly string[] Training =
        ["training_data", "data_split", "training_procedure", "model_initialization", "training_regime", "speeds_sizes_times", "training_compute", "hardware_type", "hardware_count", "hours_used", "energy_consumed", "co2_emitted", "co2_source"];

    private static readonly string[] Application =
        ["direct_use", "intended_users", "downstream_use", "system", "input_format", "output_format", "installation", "hardware_requirements", "inference_requirements", "software"];

    private static readonly string[] Limitations = ["out_of_scope_use", "known_failures", "usage_limitations", "bias_risks_limitations", "bias_recommendations"];

    private static readonly string[] Risks = ["serious", "high", "medium", "low"];

    private static readonly string[] Presence = ["yes", "no", "noAssertion"];

    private readonly CardOutput _output;
    private readonly CardContent _card;
    private readonly SpdxParts _parts;
    private readonly SpdxKeys _keys;

    /// <summary>Gets ready to add the model of a card.</summary>
    public SpdxModel(CardOutput output, SpdxParts parts)
    {
        _output = output;
        _card = output.Card;
        _parts = parts;
        _keys = new SpdxKeys(output);
    }

    /// <summary>Adds the model.</summary>
    /// <returns>Whether it has all that the AI profile requires; what it lacks is a finding.</returns>
    public bool Add()
    {
        var developers = _parts.Agents.Of("developers");
        var suppliers = _parts.Agents.Of("shared_by");
        var supplier = suppliers.Count > 0 ? suppliers[0] : developers.Count > 0 ? developers[0] : _parts.Agents.Unknown();
        var hubId = FieldText.Of(_card, "hub_id");
        var download = _keys.Address(SpdxKeys.DownloadLocation) ?? Iri.OfHubModel(hubId);
        var purl = Iri.PackageUrl(hubId);
        var risk = _keys.Word(SpdxKeys.SafetyRisk, Risks);
        var autonomy = _keys.Word(SpdxKeys.Autonomy, Presence);
        _parts.Graph.Add(Name, "ai_AIPackage", json =>
        {
            WriteCore(json, developers, supplier);
            json.Text("software_copyrightText", FieldText.Of(_card, "copyright"));
            json.List("software_attributionText", FieldText.Each(_card, "citation_bibtex", "citation_apa"));
            json.Text("software_downloadLocation", download);
            json.Text("software_homePage", Iri.ToFollow(FieldText.Of(_card, "repo")));
            json.Text("software_packageUrl", purl);
            json.Text("software_packageVersion", FieldText.Of(_card, "model_version"));
            json.Text("software_primaryPurpose", "model");
            WriteAi(json, risk, autonomy);
        });
        var license = _parts.Licenses.OfModel(_card);
        _parts.Licenses.Relate(Name, license, license);
        RelateFiles();
        SpdxLineage.Add(_card, _parts.Graph);
        return IsWhole(download);
    }

    private void WriteCore(JsonOutput json, IReadOnlyList<string> developers, string supplier)
    {
        json.Text("name", FieldText.Of(_card, "model_id"));
        json.Text("summary", FieldText.Of(_card, "model_summary"));
        json.Text("description", FieldText.Of(_card, "model_description"));
        SpdxReference.Write(json, References());
        json.Text("releaseTime", _output.Times.Released);
        json.Text("suppliedBy", _parts.Graph.Iri(supplier));
        _parts.Graph.Iris(json, "originatedBy", developers);
    }

    private void WriteAi(JsonOutput json, string? risk, string? autonomy)
    {
        json.Text("ai_autonomyType", autonomy);
        json.List("ai_domain", _keys.Texts(SpdxKeys.Domain) is { Count: > 0 } domains ? domains : SpdxTask.Domains(Task));
        SpdxEnergy.Write(json, _card);
        SpdxEntries.Hyperparameters(_card).Write(json, "ai_hyperparameter");
        json.Text("ai_informationAboutApplication", FieldText.Of(_card, Application));
        json.Text("ai_informationAboutTraining", FieldText.Of(_card, Training));
        json.Text("ai_limitation", FieldText.Of(_card, Limitations));
        SpdxEntries.Metrics(_card).Write(json, "ai_metric");
        SpdxEntries.Thresholds(_card).Write(json, "ai_metricDecisionThreshold");
        json.List("ai_modelDataPreprocessing", FieldText.Each(_card, "preprocessing"));
        json.List("ai_modelExplainability", FieldText.Each(_card, "model_examination"));
        json.Text("ai_safetyRiskAssessment", risk);
        json.List("ai_standardCompliance", _keys.Texts(SpdxKeys.Standards));
        json.List("ai_typeOfModel", Types());
        json.Text("ai_useSensitivePersonalInformation", SpdxDatasets.Sensitivity(_card.Datasets));
    }

    private string? Task => FieldText.Of(_card, "pipeline_tag");

    private List<string> Types()
    {
        var types = new List<string>(FieldText.Each(_card, "model_type"));
        foreach (var file in _card.Measurements.Files)
        {
            if (file.Role == FileRole.Model && file.Text("architecture")?.Trim() is { Length: > 0 } architecture && !types.Contains(architecture))
            {
                types.Add(architecture);
            }
        }

        return types;
    }

    private List<KeyValuePair<string, string>> References()
    {
        var references = new List<KeyValuePair<string, string>>();
        Add("vcs", Iri.ToFollow(FieldText.Of(_card, "repo")));
        Add("documentation", Iri.ToFollow(FieldText.Of(_card, "paper")));
        Add("altWebPage", Iri.ToFollow(FieldText.Of(_card, "demo")));
        Add("metrics", Iri.ToFollow(FieldText.Of(_card, "experiment_url")));
        Add("license", Iri.ToFollow(FieldText.Of(_card, "license_link")));
        Add("support", MailAddress.ToFollow(FieldText.Of(_card, "model_card_contact")));
        return references;

        void Add(string kind, string? address)
        {
            if (address is not null)
            {
                references.Add(new KeyValuePair<string, string>(kind, address));
            }
        }
    }

    private void RelateFiles()
    {
        var files = new List<string>();
        foreach (var file in _card.Measurements.Files)
        {
            if (file.Role == FileRole.Model)
            {
                files.AddRange(_parts.Files.Of(file, "model"));
            }
        }

        _parts.Graph.Relate(Name, "contains", files);
        if (_output.IsWritten("markdown") && _output.Markdown() is { } text)
        {
            _parts.Graph.Relate(Name, "hasDocumentation", [_parts.Files.OfText("README.md", text, "documentation")]);
        }
    }

    private bool IsWhole(string? download)
    {
        var missing = new List<string>();
        Require(FieldText.Of(_card, "model_id"), "name ('model_id')");
        Require(_output.Times.Released, $"releaseTime ('{CardTimes.ReleaseDateKey}')");
        Require(download, $"software_downloadLocation ('hub_id' or '{SpdxKeys.DownloadLocation}')");
        Require(FieldText.Of(_card, "model_version"), "software_packageVersion ('model_version')");
        if (missing.Count > 0)
        {
            _output.Findings.Add(new Finding(
                FindingCodes.SpdxModelIncomplete,
                FindingSeverity.Warning,
                $"The SPDX document cannot claim the AI profile, because the model lacks {string.Join(", ", missing)}. Add the keys in brackets to {_output.SidecarName}.",
                null));
        }

        return missing.Count == 0;

        void Require(string? value, string what)
        {
            if (value is null)
            {
                missing.Add(what);
            }
        }
    }
}
