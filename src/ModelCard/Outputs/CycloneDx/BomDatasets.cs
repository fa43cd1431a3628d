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
        json.Text("name", uses[0].Name);
        json.Text("version", First(uses, static use => use.Revision));
        json.Text("description", First(uses, static use => use.Description));
        var files = FilesOf(uses[0]);
        if (files.Count == 1)
        {
            BomFiles.WriteHash(json, files[0].Sha256);
        }

        if (First(uses, static use => use.License) is { } license)
        {
            BomLicenses.Write(json, [license]);
        }

        var links = new BomLinks();
        links.Add("website", First(uses, static use => use.Url));
        links.Add("distribution", Iri.OfHubDataset(uses[0].Id));
        links.Write(json);
        var properties = new BomProperties();
        properties.Add("modelcard:dataset:id", uses[0].Id == uses[0].Name ? null : uses[0].Id);
        properties.Add("modelcard:dataset:config", First(uses, static use => use.Config));
        foreach (var file in files.Count > 1 ? files : [])
        {
            properties.Add("modelcard:dataset:file:" + file.Path, "sha256:" + file.Sha256);
        }

        properties.Write(json);
        json.List("data", uses, static (list, use) => list.Object(data => WriteUse(data, use)));
    }

    private static void WriteUse(JsonOutput json, Dataset use)
    {
        json.Text("type", "dataset");
        json.Text("name", use.Split is { } split ? use.Name + ", " + split : use.Name);
        var properties = new BomProperties();
        properties.Add("modelcard:dataset:role", use.Role?.ToLowerInvariant());
        properties.Add("modelcard:dataset:split", use.Split);
        properties.Add("modelcard:dataset:rows", use.Rows);
        var url = Iri.Absolute(use.Url);
        if (url is not null || !properties.IsEmpty)
        {
            json.Object("contents", contents =>
            {
                contents.Text("url", url);
                properties.Write(contents);
            });
        }

        json.List("sensitiveData", use.Sensitive is { } sensitive && Spdx.SpdxDataset.Sensitivity(use) != "no" ? [sensitive] : []);
        json.Text("description", use.Description);
    }

    // Of several files none is the dataset, and a list of hashes would not tell which is whose.
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

    private static string? First(List<Dataset> uses, Func<Dataset, string?> text)
    {
        foreach (var use in uses)
        {
            if (text(use) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
