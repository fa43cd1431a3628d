using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Tells from its value whether a misspelled key was meant to be the suggested one.</summary>
internal static class ValueHint
{
    /// <summary>A sentence that says so, with a space before it; empty when the value tells nothing.</summary>
    public static string For(string key, CardNode value)
    {
        if (key == "model-index")
        {
            return value is CardList { Items: [CardMap model, ..] } && model.Find("results") is not null ? " Its value has the shape of one." : "";
        }

        var first = value is CardList { Items.Count: > 0 } list ? list.Items[0] : value;
        return first is CardScalar scalar && Kind(key, scalar.Text.Trim()) is { } kind ? $" Its value '{Finding.Quote(scalar.Text, 40)}' is {kind}." : "";
    }

    private static string? Kind(string key, string text) => key switch
    {
        "license" when LicenseIds.IsKnown(text) => "a license of the Hub",
        "language" when LanguageCodes.IsKnown(text) => "a language code",
        "pipeline_tag" when PipelineTags.IsKnown(text) => "a task of the Hub",
        "library_name" when LibraryNames.IsRegistered(text) => "a library of the Hub",
        "base_model_relation" when BaseModelRelations.IsKnown(text) => "such a relation",
        "datasets" or "base_model" or "new_version" when text.IndexOf('/') > 0 && HubId.IsValid(text) => "an id as the Hub has them",
        "metrics" when MetricIds.IsKnown(text) => "a metric",
        _ => null,
    };
}
