using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>The nine sections of the paper that proposed model cards.</summary>
internal static class MitchellChecklist
{
    internal static Checklist Create() => new(
        "mitchell",
        "Model Cards for Model Reporting (Mitchell et al., 2019)",
        "https://arxiv.org/abs/1810.03993",
        [
            new("Model details", "the model's details (name, description, developers, license)", "model_id+model_description+developers+license", ItemLevel.Required, CardRole.Organizer, source: "Section 4.1 > Model Details"),
            new("Intended use", "the intended uses and users", "direct_use+intended_users", ItemLevel.Required, CardRole.Organizer, source: "Section 4.2 > Intended Use, primary uses and users"),
            new("Out-of-scope uses", "out-of-scope uses", "out_of_scope_use", ItemLevel.Required, CardRole.Organizer, source: "Section 4.2 > Intended Use, out-of-scope use cases"),
            new("Factors", "the factors that the evaluation tells apart", "testing_factors", ItemLevel.Required, CardRole.Developer, source: "Section 4.3 > Factors"),
            new("Metrics with decision thresholds and variation", "metrics with decision thresholds or variation", "testing_metrics|" + Evidence.VariationMetric, ItemLevel.Required, CardRole.Developer, source: "Section 4.4 > Metrics, decision thresholds and approaches to uncertainty"),
            new("Evaluation data", "a description of the evaluation data", "testing_data|" + Evidence.TestDataset, ItemLevel.Required, CardRole.Developer, source: "Section 4.5 > Evaluation Data"),
            new("Training data", "a description of the training data", "training_data|" + Evidence.TrainDataset, ItemLevel.Required, CardRole.Developer, ItemCondition.Trained, source: "Section 4.6 > Training Data"),
            new("Quantitative analyses: unitary results", "evaluation results", Evidence.MeasuredMetric + "|results", ItemLevel.Required, CardRole.Developer, source: "Section 4.7 > Quantitative Analyses, unitary results"),
            new("Quantitative analyses: intersectional results", "results for groups and for combinations of groups", Evidence.SliceMetric + "|subgroup_results", ItemLevel.Recommended, CardRole.Sociotechnic, source: "Section 4.7 > Quantitative Analyses, intersectional results"),
            new("Ethical considerations", "ethical considerations", "ethical_considerations", ItemLevel.Required, CardRole.Sociotechnic, source: "Section 4.8 > Ethical Considerations"),
            new("Caveats and recommendations", "caveats and recommendations", "bias_recommendations", ItemLevel.Required, CardRole.Sociotechnic, source: "Section 4.9 > Caveats and Recommendations"),
        ]);
}
