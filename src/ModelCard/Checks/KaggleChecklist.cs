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
            new("overview of the model", "an overview of the model", "model_summary|model_description", ItemLevel.Required, CardRole.Organizer, source: "Model Summary > overview"),
            new("architecture in the overview", "the model's architecture or type", "model_specs|model_type", ItemLevel.Recommended, CardRole.Developer, source: "Model Summary > overview, details of the architecture"),
            new("usage: code snippet", "a code snippet that shows how to use the model", "get_started_code", ItemLevel.Required, CardRole.Developer, source: "Model Summary > Usage, code snippet"),
            new("usage: shape of inputs", "the shape of the inputs", "input_format", ItemLevel.Required, CardRole.Developer, source: "Model Summary > Usage, shape of the inputs"),
            new("usage: shape of outputs", "the shape of the outputs", "output_format", ItemLevel.Required, CardRole.Developer, source: "Model Summary > Usage, shape of the outputs"),
            new("usage: known and preventable failures", "an account of known and preventable failures", "known_failures", ItemLevel.Recommended, CardRole.Developer, source: "Model Summary > Usage, known and preventable failures"),
            new("system: standalone or part, input requirements, downstream dependencies", "an account of the system (whether the model stands alone, what it requires as input, what depends on it)", "system", ItemLevel.Recommended, CardRole.Developer, source: "Model Summary > System"),
            new("training hardware and software", "the hardware and the software of the training", "hardware_type+software", ItemLevel.Required, CardRole.Developer, ItemCondition.Trained, source: "Model Summary > Implementation requirements, hardware and software"),
            new("compute for training (chips, time, computation, performance, energy)", "the compute used for training (chips, time or energy)", "training_compute|hours_used|energy_consumed", ItemLevel.Recommended, CardRole.Developer, ItemCondition.Trained, source: "Model Summary > Implementation requirements, compute for training"),
            new("compute for inference", "the compute needed for inference", "inference_requirements", ItemLevel.Recommended, CardRole.Developer, source: "Model Summary > Implementation requirements, compute for inference"),
            new("from scratch or fine-tuned", "the model's initialization (from scratch or fine-tuned)", "model_initialization|base_model", ItemLevel.Required, CardRole.Developer, source: "Model Characteristics > Model initialization"),
            new("model size", "the model's size", "model_size", ItemLevel.Required, CardRole.Developer, source: "Model Characteristics > Model stats, size"),
            new("weights", "the number of weights", "parameter_count", ItemLevel.Required, CardRole.Developer, source: "Model Characteristics > Model stats, weights"),
            new("layers", "the number of layers", "layer_count", ItemLevel.Recommended, CardRole.Developer, source: "Model Characteristics > Model stats, layers"),
            new("latency", "the model's latency", "latency", ItemLevel.Recommended, CardRole.Developer, source: "Model Characteristics > Model stats, latency"),
            new("pruned", "an answer to whether the model was pruned", "pruning", ItemLevel.Recommended, CardRole.Developer, source: "Model Characteristics > Other details, pruned"),
            new("quantized", "an answer to whether the model was quantized", "quantization", ItemLevel.Recommended, CardRole.Developer, source: "Model Characteristics > Other details, quantized"),
            new("privacy techniques", "the privacy techniques used", "privacy_techniques", ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople, source: "Model Characteristics > Other details, differential privacy"),
            new("training data", "a description of the training data", "training_data|" + Evidence.TrainDataset, ItemLevel.Required, CardRole.Developer, source: "Data Overview > Training data"),
            new("how it was collected", "an account of how the data was collected", "data_collection", ItemLevel.Required, CardRole.Developer, source: "Data Overview > Training data, how it was collected"),
            new("pre-processing", "an account of the preprocessing", "preprocessing", ItemLevel.Recommended, CardRole.Developer, source: "Data Overview > Training data, pre-processing"),
            new("demographic data or attributes", "the demographic groups or attributes in the data", "demographic_groups", ItemLevel.Required, CardRole.Sociotechnic, ItemCondition.DataAboutPeople, source: "Data Overview > Demographic groups"),
            new("train / test / dev split", "the split of the data for training, test and development", "data_split|" + Evidence.TrainDataset + "+" + Evidence.TestDataset, ItemLevel.Required, CardRole.Developer, source: "Data Overview > Evaluation data, split"),
            new("differences between training and test data", "the differences between training and test data", "train_test_differences", ItemLevel.Recommended, CardRole.Developer, source: "Data Overview > Evaluation data, differences"),
            new("summary of evaluation results", "evaluation results or a summary of them", "results_summary|results|" + Evidence.MeasuredMetric, ItemLevel.Required, CardRole.Developer, source: "Evaluation Results > Summary"),
            new("link to evaluation results", "a link to the evaluation results", "experiment_url|paper|" + Evidence.SourcedMetric, ItemLevel.Recommended, CardRole.Developer, source: "Evaluation Results > Summary, link"),
            new("subgroup analysis", "results for subgroups of the data", "subgroup_results|" + Evidence.SliceMetric, ItemLevel.Required, CardRole.Sociotechnic, source: "Evaluation Results > Subgroup evaluation results"),
            new("preventable failures by subgroup", "an account of preventable failures by subgroup", "known_failures", ItemLevel.Recommended, CardRole.Sociotechnic, source: "Evaluation Results > Subgroup evaluation results, preventable failures"),
            new("fairness definition", "a definition of fairness", "fairness", ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople, source: "Evaluation Results > Fairness, definition"),
            new("fairness metrics and baselines", "fairness metrics and baselines", "fairness+" + Evidence.SliceMetric, ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople, source: "Evaluation Results > Fairness, metrics and baselines"),
            new("fairness results", "fairness results for groups of people", "subgroup_results|" + Evidence.SliceMetric, ItemLevel.Recommended, CardRole.Sociotechnic, ItemCondition.DataAboutPeople, source: "Evaluation Results > Fairness, results"),
            new("sensitive use cases", "an account of sensitive use cases", "usage_limitations|out_of_scope_use", ItemLevel.Required, CardRole.Sociotechnic, source: "Evaluation Results > Usage limitations, sensitive use cases"),
            new("factors that limit performance", "an account of the factors that limit performance", "usage_limitations|testing_factors", ItemLevel.Recommended, CardRole.Sociotechnic, source: "Evaluation Results > Usage limitations, limiting factors"),
            new("conditions for use", "conditions for use", "usage_limitations", ItemLevel.Recommended, CardRole.Sociotechnic, source: "Evaluation Results > Usage limitations, conditions"),
            new("ethical factors considered", "an account of the ethical factors that were considered", "ethical_considerations", ItemLevel.Required, CardRole.Sociotechnic, source: "Evaluation Results > Ethics, factors considered"),
            new("risks identified", "an account of the risks that were identified", "ethical_considerations|bias_risks_limitations", ItemLevel.Required, CardRole.Sociotechnic, source: "Evaluation Results > Ethics, risks"),
            new("mitigations", "mitigations of the risks", "bias_recommendations|ethical_considerations", ItemLevel.Required, CardRole.Sociotechnic, source: "Evaluation Results > Ethics, mitigations"),
        ]);
}
