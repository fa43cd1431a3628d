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
            new("the model", "model_summary|model_description", ItemLevel.Required, CardRole.Organizer, source: "What to add > the model"),
            new("model name", "model_id", ItemLevel.Required, CardRole.Organizer, source: "Model card template > model name"),
            new("license", "license", ItemLevel.Required, CardRole.Organizer, source: "Metadata > license"),
            new("license name and link", "license_name+license_link", ItemLevel.Required, CardRole.Organizer, ItemCondition.LicenseIsOther, source: "Metadata > license_name and license_link, for the license other"),
            new("language", "language", ItemLevel.Required, CardRole.Organizer, ItemCondition.TextOrSpeechTask, source: "Metadata > language"),
            new("library", "library_name", ItemLevel.Recommended, CardRole.Developer, source: "Metadata > library_name, and which framework supports the model"),
            new("task", "pipeline_tag", ItemLevel.Recommended, CardRole.Developer, source: "Metadata > pipeline_tag, and how tags are determined"),
            new("tags", "tags", ItemLevel.Recommended, CardRole.Organizer, source: "Metadata > tags"),
            new("base model", "base_model", ItemLevel.Required, CardRole.Organizer, ItemCondition.DerivedFromBaseModel, source: "Metadata > base_model, specifying a base model"),
            new("intended uses", "direct_use", ItemLevel.Required, CardRole.Organizer, source: "What to add > intended uses"),
            new("downstream uses", "downstream_use", ItemLevel.Optional, CardRole.Organizer, source: "What to add > intended uses"),
            new("out-of-scope uses", "out_of_scope_use", ItemLevel.Recommended, CardRole.Organizer, source: "What to add > potential limitations"),
            new("limitations including bias", "bias_risks_limitations", ItemLevel.Required, CardRole.Sociotechnic, source: "What to add > potential limitations, including bias"),
            new("ethical considerations", "ethical_considerations|bias_recommendations", ItemLevel.Recommended, CardRole.Sociotechnic, source: "What to add > ethical considerations"),
            new("training parameters", "training_hyperparameters|training_procedure", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained, source: "What to add > training parameters"),
            new("experiment tracking", "experiment_url", ItemLevel.Optional, CardRole.Developer, ItemCondition.Trained, source: "What to add > experimental info, or a link to a tracking platform"),
            new("datasets trained on", Evidence.TrainDataset + "|training_data", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained, source: "What to add > datasets trained on; linking a model to a dataset"),
            new("evaluation results", Evidence.MeasuredMetric + "|results", ItemLevel.Required, CardRole.Developer, source: "What to add > evaluation results"),
            new("results machine-readable", Evidence.ModelIndexMetric, ItemLevel.Recommended, CardRole.Developer, ItemCondition.MetricsPresent, source: "Metadata > model-index, evaluation results"),
            new("usage snippet", "get_started_code", ItemLevel.Recommended, CardRole.Developer, source: "Model card template > get_started_code; accessing models programmatically"),
            new("emissions", "co2_emitted", ItemLevel.Recommended, CardRole.Developer, ItemCondition.Trained, source: "Carbon footprint (model-cards-co2) > estimated footprint"),
            new("emissions: location", "geographical_location|cloud_region", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > where the model was trained"),
            new("emissions: hardware and how many", "hardware_type+hardware_count", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > the hardware, and how many"),
            new("emissions: pre-training or fine-tuning", "co2_training_type", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > training type"),
            new("emissions: source", "co2_source", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > source of the information"),
            new("widget examples", Evidence.Widget, ItemLevel.Optional, CardRole.Developer, ItemCondition.TaskHasWidget, source: "Widgets (models-widgets) > example inputs"),
            new("citation", "citation_bibtex|citation_apa|paper", ItemLevel.Optional, CardRole.Organizer, source: "Model card template > citation"),
            new("contact", "model_card_contact|model_card_authors|developers", ItemLevel.Recommended, CardRole.Organizer, source: "Model card template > model card contact"),
        ]);
}
