using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The datasets as components: one a dataset, however many of its splits were used.</summary>
internal sealed class BomDatasets
{
    private readonly CardContent _card;
    private readonly List<KeyValuePair<string, List<Dataset>>> _datasets = [];

    /// <summary>Finds the datasets of a card.</summary>
    public BomDatasets(CardContent card, BomRefs refs)
    {
        _card = card;
        var places = new Dictionary<string, List<Dataset>>(StringComparer.Ordinal);
        foreach (var dataset in card.Datasets)
        {
            var key = string.Join("\u001F", dataset.Id, dataset.Config, dataset.Revision);
            if (!places.TryGetValue(key, out var same))
            {
                places[key] = same = [];
                _datasets.Add(new KeyValuePair<string, List<Dataset>>(refs.Add("dataset", dataset.Id), same));
            }

            same.Add(dataset);
        }
    }

    /// <summary>The names other parts refer to them by.</summary>
    public IReadOnlyList<string> Refs => _datasets.ConvertAll(static dataset => dataset.Key);

    /// <summary>Writes the components.</summary>
    public void Write(JsonOutput json)
    {
        foreach (var pair in _datasets)
        {
            json.Object(component => Write(component, pair.Key, pair.Value));
        }
    }

    private void Write(JsonOutput json, string name, List<Dataset> uses)
    {
        json.Text("type", "data");
        json.Text("bom-ref", name);
        var creator = First(uses, "creator");
        var files = FilesOf(uses[0]);
        json.List("authors", creator is null ? Creators(files) : [creator], BomPeople.WriteContact);
        json.Text("name", BomDatasetUse.NameOf(uses[0]));
        json.Text("version", BomVersion.Of(First(uses, "revision")));
        json.Text("description", First(uses, "description"));
        var isFile = files.Count == 1 && Spdx.SpdxDataTypes.IsData(files[0]);
        if (isFile)
        {
            BomFiles.WriteHash(json, files[0].Sha256);
        }

        var license = First(uses, "license");
        var licensed = license is not null && BomLicenses.WriteDataset(json, license) ? license : null;
        var links = new BomLinks();
        links.Add("website", First(uses, "url"));
        links.Add("distribution", Iri.OfHubDataset(uses[0].Id));
        links.Write(json);
        var properties = new BomProperties();
        properties.Add("modelcard:dataset:id", uses[0].Id == uses[0].Name ? null : uses[0].Id);
        properties.Add("modelcard:dataset:config", First(uses, "config"));
        foreach (var file in isFile ? [] : files)
        {
            properties.Add("modelcard:dataset:file:" + file.Path, "sha256:" + file.Sha256);
        }

        properties.Write(json);
        json.List("data", uses, (list, use) => list.Object(new BomDatasetUse(_card, use, licensed, creator).Write));
    }

    // Of several files none is the dataset, and a list of hashes would not tell which is whose. A file that describes the data is not the data.
    private List<FileFacts> FilesOf(Dataset dataset)
    {
        var files = new List<FileFacts>();
        foreach (var facts in _card.Measurements.Files)
        {
            if (facts.Role == FileRole.Data && string.Equals(facts.ItemName, dataset.Id, StringComparison.Ordinal) && !files.Exists(file => file.Path == facts.Path))
            {
                files.Add(facts);
            }
        }

        return files;
    }

    // Metadata that comes with the data may name who made it.
    private static List<string> Creators(List<FileFacts> files)
    {
        var creators = new List<string>();
        foreach (var file in files)
        {
            foreach (var node in file.List("creators"))
            {
                if (node is CardScalar scalar && scalar.Text.Trim() is { Length: > 0 } name && !creators.Contains(name))
                {
                    creators.Add(name);
                }
            }
        }

        return creators;
    }

    private static string? First(List<Dataset> uses, string attribute)
    {
        foreach (var use in uses)
        {
            if (use.Attribute(attribute)?.Text.Trim() is { Length: > 0 } found && !Placeholder.Is(found))
            {
                return found;
            }
        }

        return null;
    }
}
