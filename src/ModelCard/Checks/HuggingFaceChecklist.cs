using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What the Hugging Face documentation asks of a card for a model repository.</summary>
internal static class HuggingFaceChecklist
{
    internal static Checklist Create() => new(
        "huggingface",
        "Hugging Face model card",
        "https://huggingface.co/docs/hub/model-cards",
        [
            new("the model", "model_summary|model_description", ItemLevel.Required, CardRole.Organizer),
            new("model name", "model_id", ItemLevel.Required, CardRole.Organizer),
            new("license", "license", ItemLevel.Required, CardRole.Organizer),
            new("license name and link", "license_name+license_link", ItemLevel.Required, CardRole.Organizer, ItemCondition.LicenseIsOther),
            new("language", "language", ItemLevel.Required, CardRole.Organizer, ItemCondition.TextOrSpeechTask),
            new("library", "library_name", ItemLevel.Recommended, CardRole.Developer),
            new("task", "pipeline_tag", ItemLevel.Recommended, CardRole.Developer),
            new("tags", "tags", ItemLevel.Recommended, CardRole.Organizer),
            new("base model", "base_model", ItemLevel.Required, CardRole.Organizer, ItemCondition.DerivedFromBaseModel),
            new("intended uses", "direct_use", ItemLevel.Required, CardRole.Organizer),
            new("downstream uses", "downstream_use", ItemLevel.Optional, CardRole.Organizer),
            new("out-of-scope uses", "out_of_scope_use", ItemLevel.Recommended, CardRole.Organizer),
            new("limitations including bias", "bias_risks_limitations", ItemLevel.Required, CardRole.Sociotechnic),
            new("ethical considerations", "ethical_considerations|bias_recommendations", ItemLevel.Recommended, CardRole.Sociotechnic),
            new("training parameters", "training_hyperparameters|training_procedure", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained),
            new("experiment tracking", "experiment_url", ItemLevel.Optional, CardRole.Developer, ItemCondition.Trained),
            new("datasets trained on", Evidence.TrainDataset + "|training_data", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained),
            new("evaluation results", Evidence.MeasuredMetric + "|results", ItemLevel.Required, CardRole.Developer),
            new("results machine-readable", Evidence.ModelIndexMetric, ItemLevel.Recommended, CardRole.Developer, ItemCondition.MetricsPresent),
            new("usage snippet", "get_started_code", ItemLevel.Recommended, CardRole.Developer),
            new("emissions", "co2_emitted", ItemLevel.Recommended, CardRole.Developer, ItemCondition.Trained),
            new("emissions: location", "geographical_location|cloud_region", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent),
            new("emissions: hardware and how many", "hardware_type+hardware_count", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent),
            new("emissions: pre-training or fine-tuning", "co2_training_type", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent),
            new("emissions: source", "co2_source", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent),
            new("widget examples", Evidence.Widget, ItemLevel.Optional, CardRole.Developer, ItemCondition.TaskHasWidget),
            new("citation", "citation_bibtex|citation_apa|paper", ItemLevel.Optional, CardRole.Organizer),
            new("contact", "model_card_contact|model_card_authors|developers", ItemLevel.Recommended, CardRole.Organizer),
        ]);
}
