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
            new("the model", "a summary or a description of the model", "model_summary|model_description", ItemLevel.Required, CardRole.Organizer, source: "What to add > the model"),
            new("model name", "the model's name", "model_id", ItemLevel.Required, CardRole.Organizer, source: "Model card template > model name"),
            new("license", "a license", "license", ItemLevel.Required, CardRole.Organizer, source: "Metadata > license"),
            new("license name and link", "the name of the license and a link to it", "license_name+license_link", ItemLevel.Required, CardRole.Organizer, ItemCondition.LicenseIsOther, source: "Metadata > license_name and license_link, for the license other"),
            new("language", "the language the model works with", "language", ItemLevel.Required, CardRole.Organizer, ItemCondition.TextOrSpeechTask, source: "Metadata > language"),
            new("library", "the library that loads the model", "library_name", ItemLevel.Recommended, CardRole.Developer, source: "Metadata > library_name, and which framework supports the model"),
            new("task", "the model's task", "pipeline_tag", ItemLevel.Recommended, CardRole.Developer, source: "Metadata > pipeline_tag, and how tags are determined"),
            new("tags", "tags", "tags", ItemLevel.Recommended, CardRole.Organizer, source: "Metadata > tags"),
            new("base model", "the model that this one was made from", "base_model", ItemLevel.Required, CardRole.Organizer, ItemCondition.DerivedFromBaseModel, source: "Metadata > base_model, specifying a base model"),
            new("intended uses", "intended uses", "direct_use", ItemLevel.Required, CardRole.Organizer, source: "What to add > intended uses"),
            new("downstream uses", "downstream uses", "downstream_use", ItemLevel.Optional, CardRole.Organizer, source: "What to add > intended uses"),
            new("out-of-scope uses", "out-of-scope uses", "out_of_scope_use", ItemLevel.Recommended, CardRole.Organizer, source: "What to add > potential limitations"),
            new("limitations including bias", "an account of the model's limitations, including bias", "bias_risks_limitations", ItemLevel.Required, CardRole.Sociotechnic, source: "What to add > potential limitations, including bias"),
            new("ethical considerations", "ethical considerations", "ethical_considerations|bias_recommendations", ItemLevel.Recommended, CardRole.Sociotechnic, source: "What to add > ethical considerations"),
            new("training parameters", "training parameters", "training_hyperparameters|training_procedure", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained, source: "What to add > training parameters"),
            new("experiment tracking", "a link to the tracked experiments", "experiment_url", ItemLevel.Optional, CardRole.Developer, ItemCondition.Trained, source: "What to add > experimental info, or a link to a tracking platform"),
            new("datasets trained on", "the datasets the model was trained on", Evidence.TrainDataset + "|training_data", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained, source: "What to add > datasets trained on; linking a model to a dataset"),
            new("evaluation results", "evaluation results", Evidence.MeasuredMetric + "|results", ItemLevel.Required, CardRole.Developer, source: "What to add > evaluation results"),
            new("results machine-readable", "machine-readable results", Evidence.ModelIndexMetric, ItemLevel.Recommended, CardRole.Developer, ItemCondition.MetricsPresent, source: "Metadata > model-index, evaluation results"),
            new("usage snippet", "a code snippet that shows how to use the model", "get_started_code", ItemLevel.Recommended, CardRole.Developer, source: "Model card template > get_started_code; accessing models programmatically"),
            new("emissions", "the carbon emissions of the training", "co2_emitted", ItemLevel.Recommended, CardRole.Developer, ItemCondition.Trained, source: "Carbon footprint (model-cards-co2) > estimated footprint"),
            new("emissions: location", "the place where the model was trained", "geographical_location|cloud_region", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > where the model was trained"),
            new("emissions: hardware and how many", "the hardware the model was trained on and how much of it there was", "hardware_type+hardware_count", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > the hardware, and how many"),
            new("emissions: pre-training or fine-tuning", "the kind of training (pre-training or fine-tuning) the emissions are for", "co2_training_type", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > training type"),
            new("emissions: source", "the source of the emissions figure", "co2_source", ItemLevel.Optional, CardRole.Developer, ItemCondition.EmissionsPresent, source: "Carbon footprint (model-cards-co2) > source of the information"),
            new("widget examples", "example inputs for the Hub's widget", Evidence.Widget, ItemLevel.Optional, CardRole.Developer, ItemCondition.TaskHasWidget, source: "Widgets (models-widgets) > example inputs"),
            new("citation", "a citation", "citation_bibtex|citation_apa|paper", ItemLevel.Optional, CardRole.Organizer, source: "Model card template > citation"),
            new("contact", "a contact or the names of those to ask", "model_card_contact|model_card_authors|developers", ItemLevel.Recommended, CardRole.Organizer, source: "Model card template > model card contact"),
        ]);
}
