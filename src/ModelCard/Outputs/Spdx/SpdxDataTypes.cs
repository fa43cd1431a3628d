using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>What SPDX has fixed words for in a dataset: the types of its data, and how one gets it.</summary>
internal static class SpdxDataTypes
{
    /// <summary>The types: those the author names, else what files and task tell; <c>noAssertion</c> where nothing does.</summary>
    public static IReadOnlyList<string> Of(Dataset dataset, IReadOnlyList<FileFacts> files, string? task)
    {
        var types = new List<string>();
        if (dataset.Attribute("data_type") is { } stated && DatasetWords.DataTypes(stated.Text) is { Count: > 0 } words)
        {
            types.AddRange(words);
            return types;
        }

        foreach (var file in files)
        {
            Add(types, file.Format is "csv" or "tsv" or "parquet" ? "structured" : null);
            Add(types, file.Map("classes").Count > 0 ? "categorical" : null);
        }

        foreach (var type in SpdxTask.DataTypes(task))
        {
            Add(types, type);
        }

        return types.Count > 0 ? types : ["noAssertion"];
    }

    /// <summary>How one gets the data, where the author says so.</summary>
    public static string? Availability(Dataset dataset) => dataset.Attribute("availability") is { } stated ? DatasetWords.Availability(stated.Text) : null;

    /// <summary>Whether a file holds data; others describe it.</summary>
    public static bool IsData(FileFacts file) => file.Format is "csv" or "tsv" or "parquet" or "jsonl" or "json";

    private static void Add(List<string> types, string? type)
    {
        if (type is not null && !types.Contains(type))
        {
            types.Add(type);
        }
    }
}
