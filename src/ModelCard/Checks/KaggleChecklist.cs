using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What Kaggle asks of a model card.</summary>
internal static class KaggleChecklist
{
    internal static Checklist Create() => new(
        "kaggle",
        "Kaggle model card",
        "https://github.com/Kaggle/kaggle-api/wiki/Model-Card",
        [
            new("overview of the model", "model_summary|model_description", ItemLevel.Required, CardRole.Organizer),
            new("architecture in the overview", "model_specs|model_type", ItemLevel.Recommended, CardRole.Developer),
            new("usage: code snippet", "get_started_code", ItemLevel.Required, CardRole.Developer),
            new("usage: shape of inputs", "input_format", ItemLevel.Required, CardRole.Developer),
            new("usage: shape of outputs", "output_format", ItemLevel.Required, CardRole.Developer),
            new("usage: known and preventable failures", "known_failures", ItemLevel.Recommended, CardRole.Developer),
            new("system: standalone or part, input requirements, downstream dependencies", "system", ItemLevel.Recommended, CardRole.Developer),
            new("training hardware and software", "hardware_type+software", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained),
            new("compute for training (chips, time, computation, performance, energy)", "training_compute|hours_used|energy_consumed", ItemLevel.Recommended, CardRole.Developer, ItemCondition.Trained),
            new("compute for inference", "inference_requirements", ItemLevel.Recommended, CardRole.Developer),
            new("from scratch or fine-tuned", "model_initialization|base_model", ItemLevel.Required, CardRole.Developer),
            new("model size", "model_size", ItemLevel.Required, CardRole.Developer),
            new("weights", "parameter_count", ItemLevel.Required, CardRole.Developer),
            new("layers", "layer_count", ItemLevel.Recommended, CardRole.Developer),
            new("latency", "latency", ItemLevel.Recommended, CardRole.Developer),
            new("pruned", "pruning", ItemLevel.Recommended, CardRole.Developer),
            new("quantized", "quantization", ItemLevel.Recommended, CardRole.Developer),
            new("privacy techniques", "privacy_techniques", ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople),
            new("training data", "training_data|" + Evidence.TrainDataset, ItemLevel.Required, CardRole.Developer),
            new("how it was collected", "data_collection", ItemLevel.Required, CardRole.Developer),
            new("pre-processing", "preprocessing", ItemLevel.Recommended, CardRole.Developer),
            new("demographic data or attributes", "demographic_groups", ItemLevel.Required, CardRole.Sociotechnic, ItemCondition.DataAboutPeople),
            new("train / test / dev split", "data_split|" + Evidence.TrainDataset + "+" + Evidence.TestDataset, ItemLevel.Required, CardRole.Developer),
            new("differences between training and test data", "train_test_differences", ItemLevel.Recommended, CardRole.Developer),
            new("summary of evaluation results", "results_summary|results|" + Evidence.MeasuredMetric, ItemLevel.Required, CardRole.Developer),
            new("link to evaluation results", "experiment_url|paper|" + Evidence.SourcedMetric, ItemLevel.Recommended, CardRole.Developer),
            new("subgroup analysis", "subgroup_results|" + Evidence.SliceMetric, ItemLevel.Required, CardRole.Sociotechnic),
            new("preventable failures by subgroup", "known_failures", ItemLevel.Recommended, CardRole.Sociotechnic),
            new("fairness definition", "fairness", ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople),
            new("fairness metrics and baselines", "fairness+" + Evidence.SliceMetric, ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople),
            new("fairness results", "subgroup_results|" + Evidence.SliceMetric, ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople),
            new("sensitive use cases", "usage_limitations|out_of_scope_use", ItemLevel.Required, CardRole.Sociotechnic),
            new("factors that limit performance", "usage_limitations|testing_factors", ItemLevel.Recommended, CardRole.Sociotechnic),
            new("conditions for use", "usage_limitations", ItemLevel.Recommended, CardRole.Sociotechnic),
            new("ethical factors considered", "ethical_considerations", ItemLevel.Required, CardRole.Sociotechnic),
            new("risks identified", "ethical_considerations|bias_risks_limitations", ItemLevel.Required, CardRole.Sociotechnic),
            new("mitigations", "bias_recommendations|ethical_considerations", ItemLevel.Required, CardRole.Sociotechnic),
        ]);
}
