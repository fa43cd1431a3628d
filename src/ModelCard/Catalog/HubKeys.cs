namespace ModelCard.Catalog;

/// <summary>The keys of Hugging Face front matter.</summary>
public static class HubKeys
{
    // Constant text split when needed: an array of 36 literals would cost every cold build more.
    private const string ModelKeys =
        "language language_bcp47 language_details license license_name license_link license_details library_name pipeline_tag tags "
        + "datasets buckets metrics base_model base_model_relation finetuned_from new_version co2_eq_emissions thumbnail description "
        + "widget inference mask_token instance_prompt extra_gated_heading extra_gated_description extra_gated_prompt "
        + "extra_gated_fields extra_gated_button_content extra_gated_eu_disallowed gated model_name model-index";

    private const string ConventionKeys = "quantized_by model_creator prompt_template transcribe_cpp release_date "
        + "download_location safety_risk_assessment autonomy_type standard_compliance domain";

    private const string DatasetKeys =
        "train-eval-index task_categories task_ids pretty_name size_categories source_datasets multilinguality annotations_creators "
        + "language_creators configs dataset_info viewer";

    private const string SpaceKeys = "title emoji colorFrom colorTo sdk sdk_version app_file pinned duplicated_from";

    // Names the library takes for itself: eval_results becomes model-index, the others are parameters of its constructor.
    internal const string RefusedKeys = "eval_results self ignore_metadata_errors";

    private const string FieldKeys =
        "language license license_name license_link library_name pipeline_tag tags datasets metrics base_model base_model_relation "
        + "new_version thumbnail";

    private static string[]? Split;

    /// <summary>Every key of model cards, in the order we write our own: <c>model-index</c> last, as the library does.</summary>
    public static IReadOnlyList<string> All => Split ??= ModelKeys.Split(' ');

    /// <summary>Whether it is a key of Hugging Face model cards, spelled as the Hub spells it.</summary>
    public static bool IsKnown(string key) => WordList.Has(ModelKeys, key);

    /// <summary>What the Hub makes of the key.</summary>
    public static HubKeyKind KindOf(string key)
    {
        if (WordList.Has(ModelKeys, key))
        {
            return HubKeyKind.Model;
        }

        if (WordList.Has(ConventionKeys, key))
        {
            return HubKeyKind.Convention;
        }

        if (WordList.Has(DatasetKeys, key))
        {
            return HubKeyKind.Dataset;
        }

        if (WordList.Has(SpaceKeys, key))
        {
            return HubKeyKind.Space;
        }

        return WordList.Has(RefusedKeys, key) ? HubKeyKind.Refused : HubKeyKind.Unknown;
    }

    /// <summary>
    /// The catalog field whose value is the key's value, or null. Null also for the keys put together from several fields,
    /// <c>co2_eq_emissions</c> and <c>model-index</c>.
    /// </summary>
    public static string? CatalogFieldOf(string key) => WordList.Has(FieldKeys, key) ? key : null;
}
