using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>One dataset as a package of the Dataset profile.</summary>
internal sealed class SpdxDataset
{
    private readonly SpdxParts _shared;
    private readonly CardContent _card;
    private readonly Dataset _dataset;
    private readonly List<FileFacts> _files = [];
    private readonly List<string> _missing = [];

    /// <summary>Looks at a dataset.</summary>
    public SpdxDataset(SpdxParts shared, CardContent card, Dataset dataset)
    {
        _shared = shared;
        _card = card;
        _dataset = dataset;
        foreach (var file in card.Measurements.Files)
        {
            if (file.Role == FileRole.Data && file.ItemName == dataset.Id && Is(file, "Role", dataset.Role) && Is(file, "Split", dataset.Split) && Is(file, "Config", dataset.Config))
            {
                _files.Add(file);
            }
        }
    }

    /// <summary>What the profile requires and the dataset lacks, each with the attribute that answers it.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Whether it holds sensitive personal information: <c>yes</c>, <c>no</c> or <c>noAssertion</c>.</summary>
    public static string Sensitivity(Dataset dataset)
    {
        if (dataset.Sensitive?.Trim() is not { } text)
        {
            return "noAssertion";
        }

        return text.ToLowerInvariant() is "no" or "none" or "false" ? "no"
            : Placeholder.Is(text) ? "noAssertion"
            : NotApplicable.Read(text, "sensitive") is not { } declaration ? "yes"
            : string.Equals(declaration.Words, "none", StringComparison.OrdinalIgnoreCase) ? "no" : "noAssertion";
    }

    /// <summary>Adds it to the document.</summary>
    /// <param name="isAllOfTraining">Whether the model learned from no other, so that what the card says about its data is said of this one.</param>
    /// <returns>The short name of its element.</returns>
    public string Add(bool isAllOfTraining)
    {
        var built = Time("built", "builtTime");
        var released = Time("released", "releaseTime");
        var download = Iri.ToFollow(_dataset.Url) ?? Iri.OfHubDataset(_dataset.Id);
        if (download is null)
        {
            _missing.Add("software_downloadLocation ('url')");
        }

        var creator = Creator();
        var sensitivity = Sensitivity(_dataset);
        var name = _shared.Graph.Add(_shared.Graph.NextName("dataset"), "dataset_DatasetPackage", json =>
        {
            json.Text("name", NameOf());
            json.Text("description", _dataset.Description?.Trim());
            json.Text("comment", Comment(sensitivity));
            json.Text("builtTime", built);
            json.Text("releaseTime", released);
            _shared.Graph.Iris(json, "originatedBy", [creator]);
            json.Text("software_downloadLocation", download);
            json.Text("software_packageVersion", _dataset.Revision?.Trim());
            json.Text("software_primaryPurpose", "data");
            json.List("dataset_datasetType", SpdxDataTypes.Of(_dataset, _files, FieldText.Of(_card, "pipeline_tag")));
            json.Text("dataset_datasetAvailability", SpdxDataTypes.Availability(_dataset));
            json.Text("dataset_dataCollectionProcess", isAllOfTraining ? FieldText.Of(_card, "data_collection") : null);
            json.List("dataset_dataPreprocessing", isAllOfTraining ? FieldText.Each(_card, "preprocessing") : []);
            Size(json);
            json.Text("dataset_hasSensitivePersonalInformation", sensitivity);
            json.Text("dataset_intendedUse", Use());
        });
        _shared.Licenses.Relate(name, License(_dataset.License), License(Declared()));
        RelateFiles(name);
        return name;
    }

    private static bool Is(FileFacts file, string option, string? value) => string.Equals(file.Option(option).Trim(), value?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);

    private string NameOf()
    {
        var part = string.Join(", ", new[] { _dataset.Config, _dataset.Split }).Trim(',', ' ');
        return part.Length > 0 ? $"{_dataset.Name.Trim()} ({part})" : _dataset.Name.Trim();
    }

    private string? Comment(string sensitivity)
    {
        var lines = new List<string>();
        if (_dataset.Rows is { } rows)
        {
            lines.Add("Rows: " + rows.Trim());
        }

        if (sensitivity == "yes")
        {
            lines.Add("Sensitive: " + _dataset.Sensitive!.Trim());
        }

        return lines.Count > 0 ? string.Join("\n", lines) : null;
    }

    private string? Use() => _dataset.Role?.Trim().ToLowerInvariant() switch
    {
        "train" => "Training of the model.",
        "validation" => "Validation of the model.",
        "test" => "Testing of the model.",
        _ => null,
    };

    // Bytes, as SPDX has it; how many rows there are is another matter.
    private void Size(JsonOutput json)
    {
        long size = 0;
        foreach (var file in _files)
        {
            size += SpdxDataTypes.IsData(file) ? file.Size : 0;
        }

        if (size > 0)
        {
            json.Number("dataset_datasetSize", size);
        }
    }

    private string? Time(string attribute, string property)
    {
        var time = _dataset.Attribute(attribute) is { } value ? CardTimes.Read(value.Text) : null;
        if (time is null)
        {
            _missing.Add($"{property} ('{attribute}')");
        }

        return time;
    }

    private List<string> Declared()
    {
        var licenses = new List<string>();
        foreach (var file in _files)
        {
            foreach (var node in file.List("license"))
            {
                if (node is CardScalar scalar && !licenses.Contains(scalar.Text))
                {
                    licenses.Add(scalar.Text);
                }
            }
        }

        return licenses;
    }

    private string? License(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Files can name several ids; anything else is one name, commas and all.
        var parts = text.Split(',');
        return License(Array.TrueForAll(parts, static part => SpdxLicenses.Listed(part) is not null || LicenseIds.IsKnown(part.Trim())) ? parts : [text]);
    }

    private string? License(IReadOnlyList<string> texts) => texts.Count > 0 ? _shared.Licenses.Of(texts) : null;

    private string Creator()
    {
        if (_dataset.Attribute("creator") is { } creator)
        {
            return _shared.Agents.Named(creator.Text);
        }

        var names = new List<string>();
        foreach (var file in _files)
        {
            foreach (var node in file.List("creators"))
            {
                if (node is CardScalar { Text: var name } && name.Trim().Length > 0 && !names.Contains(name.Trim()))
                {
                    names.Add(name.Trim());
                }
            }
        }

        // The profile has room for one.
        return names.Count > 0 ? _shared.Agents.Named(string.Join(", ", names)) : _shared.Agents.Unknown();
    }

    private void RelateFiles(string name)
    {
        var files = new List<string>();
        var descriptions = new List<string>();
        foreach (var file in _files)
        {
            (SpdxDataTypes.IsData(file) ? files : descriptions).AddRange(_shared.Files.Of(file, SpdxDataTypes.IsData(file) ? "data" : "documentation"));
        }

        _shared.Graph.Relate(name, "hasDataFile", files);
        _shared.Graph.Relate(name, "hasMetadata", descriptions);
    }
}
