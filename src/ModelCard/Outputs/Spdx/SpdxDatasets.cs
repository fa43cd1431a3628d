using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>The datasets of a card, and what the model has to do with each.</summary>
internal sealed class SpdxDatasets
{
    // So many datasets are named one by one; the rest is counted.
    private const int MostFindings = 5;

    private readonly CardOutput _output;
    private readonly SpdxParts _parts;
    private readonly List<string> _training = [];
    private readonly List<string> _validation = [];
    private readonly List<string> _testing = [];

    /// <summary>Gets ready to add the datasets of a card.</summary>
    public SpdxDatasets(CardOutput output, SpdxParts parts)
    {
        _output = output;
        _parts = parts;
    }

    /// <summary>Whether datasets hold sensitive personal information: known where one does, and where each is said not to.</summary>
    public static string Sensitivity(IReadOnlyList<Dataset> datasets)
    {
        var no = 0;
        foreach (var dataset in datasets)
        {
            switch (SpdxDataset.Sensitivity(dataset))
            {
                case "yes":
                    return "yes";
                case "no":
                    no++;
                    break;
            }
        }

        return no > 0 && no == datasets.Count ? "no" : "noAssertion";
    }

    /// <summary>Adds the datasets.</summary>
    /// <returns>Whether there are some and each has all that the Dataset profile requires; what one lacks is a finding.</returns>
    public bool Add()
    {
        var incomplete = new List<Dataset>();
        var datasets = _output.Card.Datasets;
        var training = OnlyTraining(datasets);
        foreach (var dataset in datasets)
        {
            var package = new SpdxDataset(_parts, _output.Card, dataset);
            var name = package.Add(ReferenceEquals(dataset, training));
            (dataset.IsTraining ? _training : dataset.IsTesting ? _testing : _validation).Add(name);
            if (package.Missing.Count > 0)
            {
                incomplete.Add(dataset);
                if (incomplete.Count <= MostFindings)
                {
                    Report(dataset.Origin, $"dataset '{Finding.Quote(dataset.Name, 60)}' lacks {string.Join(", ", package.Missing)}. Add the attributes in brackets to it.");
                }
            }
        }

        if (incomplete.Count > MostFindings)
        {
            Report(
                incomplete[MostFindings].Origin,
                FormattableString.Invariant($"{incomplete.Count - MostFindings} more of the datasets lack something that it requires. Give each 'built', 'released' and 'url'."));
        }

        return datasets.Count > 0 && incomplete.Count == 0;
    }

    /// <summary>Relates the model to the datasets it was trained, validated and tested on.</summary>
    public void Relate(string model)
    {
        _parts.Graph.Relate(model, "trainedOn", _training);
        _parts.Graph.Relate(model, "testedOn", _testing);
        _parts.Graph.Relate(model, "other", _validation, "The model was validated on these datasets.");
    }

    // What the card says about collecting and preparing data is about all data the model learned from: only of one dataset is it said of that one.
    private static Dataset? OnlyTraining(IReadOnlyList<Dataset> datasets)
    {
        Dataset? found = null;
        foreach (var dataset in datasets)
        {
            if (dataset.IsTraining)
            {
                if (found is not null)
                {
                    return null;
                }

                found = dataset;
            }
        }

        return found;
    }

    private void Report(Origin origin, string message) =>
        _output.Findings.Add(new Finding(FindingCodes.SpdxDatasetIncomplete, FindingSeverity.Warning, "The SPDX document cannot claim the Dataset profile, because " + message, origin));
}
