using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Catalog;

/// <summary>What each built-in checklist has to say, as a table: level, owner, answers, condition where there is one.</summary>
public class ChecklistTests
{
    private const string Huggingface = """
        required organizer model_summary|model_description
        required organizer model_id
        required organizer license
        required organizer license_name+license_link LicenseIsOther
        required organizer language TextOrSpeechTask
        recommended developer library_name
        recommended developer pipeline_tag
        recommended organizer tags
        required organizer base_model DerivedFromBaseModel
        required organizer direct_use
        optional organizer downstream_use
        recommended organizer out_of_scope_use
        required sociotechnic bias_risks_limitations
        recommended sociotechnic ethical_considerations|bias_recommendations
        required developer training_hyperparameters|training_procedure Trained
        optional developer experiment_url Trained
        required developer datasets[train]|training_data Trained
        required developer metrics[value]|results
        recommended developer metrics[model-index] MetricsPresent
        recommended developer get_started_code
        recommended developer co2_emitted Trained
        optional developer geographical_location|cloud_region EmissionsPresent
        optional developer hardware_type+hardware_count EmissionsPresent
        optional developer co2_training_type EmissionsPresent
        optional developer co2_source EmissionsPresent
        optional developer widget[front-matter] TaskHasWidget
        optional organizer citation_bibtex|citation_apa|paper
        recommended organizer model_card_contact|model_card_authors|developers
        """;

    private const string Annotated = """
        required organizer model_id+model_summary
        optional organizer always
        required organizer model_description
        required organizer developers
        recommended organizer funded_by
        optional organizer shared_by
        required organizer model_type
        required organizer language TextOrSpeechTask
        required organizer license
        optional organizer base_model
        recommended organizer repo
        optional organizer paper
        optional organizer demo
        required organizer direct_use
        recommended organizer get_started_code|direct_use[code]
        optional organizer downstream_use
        required organizer out_of_scope_use
        recommended organizer intended_users|affected_groups
        required sociotechnic bias_risks_limitations
        required sociotechnic bias_recommendations
        required developer training_data|datasets[train] Trained
        optional developer preprocessing Trained
        optional developer training_regime|training_hyperparameters Trained
        optional developer speeds_sizes_times Trained
        required developer testing_data|datasets[test]
        required developer testing_factors
        required developer testing_metrics|metrics
        required developer results|metrics[value]
        recommended developer metrics[slice]|subgroup_results FactorsPresent
        recommended developer results_summary
        optional sociotechnic societal_impact
        optional developer model_examination
        recommended developer hardware_type Trained
        recommended developer hours_used Trained
        recommended developer cloud_provider TrainedInCloud
        recommended developer cloud_region TrainedInCloud
        recommended developer co2_emitted Trained
        optional developer model_specs
        optional developer compute_infrastructure
        optional developer hardware_requirements
        optional developer software
        optional organizer citation_bibtex
        optional organizer citation_apa
        optional organizer glossary
        optional organizer more_information
        optional organizer model_card_authors
        required organizer model_card_contact
        required developer get_started_code
        """;

    private const string Kaggle = """
        required organizer model_summary|model_description
        recommended developer model_specs|model_type
        required developer get_started_code
        required developer input_format
        required developer output_format
        recommended developer known_failures
        recommended developer system
        required developer hardware_type+software Trained
        recommended developer training_compute|hours_used|energy_consumed Trained
        recommended developer inference_requirements
        required developer model_initialization|base_model
        required developer model_size
        required developer parameter_count
        recommended developer layer_count
        recommended developer latency
        recommended developer pruning
        recommended developer quantization
        recommended sociotechnic privacy_techniques DataAboutPeople
        required developer training_data|datasets[train]
        required developer data_collection
        recommended developer preprocessing
        required sociotechnic demographic_groups DataAboutPeople
        required developer data_split|datasets[train]+datasets[test]
        recommended developer train_test_differences
        required developer results_summary|results|metrics[value]
        recommended developer experiment_url|paper|metrics[source]
        required sociotechnic subgroup_results|metrics[slice]
        recommended sociotechnic known_failures
        recommended sociotechnic fairness DataAboutPeople
        recommended sociotechnic fairness+metrics[slice] DataAboutPeople
        recommended sociotechnic subgroup_results|metrics[slice] DataAboutPeople
        required sociotechnic usage_limitations|out_of_scope_use
        recommended sociotechnic usage_limitations|testing_factors
        recommended sociotechnic usage_limitations
        required sociotechnic ethical_considerations
        required sociotechnic ethical_considerations|bias_risks_limitations
        required sociotechnic bias_recommendations|ethical_considerations
        """;

    private const string Imageomics = """
        required organizer model_id
        required organizer model_summary
        required organizer license
        recommended organizer language TextOrSpeechTask
        required organizer tags
        required developer datasets Trained
        required developer metrics
        required organizer model_description
        required organizer developers
        required organizer model_type
        required organizer base_model FineTuned
        required organizer model_version
        required organizer repo
        optional organizer paper
        optional organizer demo
        required organizer direct_use
        recommended organizer downstream_use
        required organizer out_of_scope_use
        required sociotechnic bias_risks_limitations
        required sociotechnic bias_recommendations
        required developer get_started_code
        required developer installation
        required developer training_data|datasets[train] Trained
        recommended developer datasets[link] Trained
        recommended developer preprocessing Trained
        required developer training_procedure Trained
        required developer training_hyperparameters Trained
        recommended developer speeds_sizes_times Trained
        required developer testing_data|datasets[test]
        required developer testing_factors
        required developer testing_metrics
        required developer results|metrics[value]
        recommended developer benchmark_comparisons|metrics[baseline]
        recommended developer model_examination
        recommended developer visualizations
        recommended developer cloud_provider+cloud_region|geographical_location Trained
        recommended developer hardware_type Trained
        recommended developer hours_used Trained
        recommended developer co2_emitted Trained
        required developer model_specs
        recommended developer metrics[value]+testing_metrics
        required developer model_size
        required developer compute_infrastructure|hardware_requirements+software
        required organizer license[known]
        required organizer citation_bibtex
        required organizer funded_by
        optional organizer glossary
        optional organizer more_information
        recommended organizer model_card_authors
        optional organizer model_card_contact
        """;

    private const string Mitchell = """
        required organizer model_id+model_description+developers+license
        required organizer direct_use+intended_users
        required organizer out_of_scope_use
        required developer testing_factors
        required developer testing_metrics|metrics[variation]
        required developer testing_data|datasets[test]
        required developer training_data|datasets[train] Trained
        required developer metrics[value]|results
        recommended sociotechnic metrics[slice]|subgroup_results
        required sociotechnic ethical_considerations
        required sociotechnic bias_recommendations
        """;

    [Theory]
    [InlineData("huggingface", 28, Huggingface)]
    [InlineData("annotated", 48, Annotated)]
    [InlineData("kaggle", 37, Kaggle)]
    [InlineData("imageomics", 50, Imageomics)]
    [InlineData("mitchell", 11, Mitchell)]
    public void A_checklist_asks_what_its_source_asks(string name, int count, string expected)
    {
        var checklist = Checklists.Find(name)!;

        checklist.Name.ShouldBe(name);
        checklist.Items.Count.ShouldBe(count);
        checklist.Items.Select(Row).ShouldBe(expected.ReplaceLineEndings("\n").Split('\n'));
        checklist.Items.Select(item => item.Title).ShouldBeUnique();
    }

    [Fact]
    public void Every_answer_is_a_field_or_evidence()
    {
        var evidence = typeof(Evidence).GetFields().Where(field => field.IsLiteral).Select(constant => (string)constant.GetRawConstantValue()!).ToList();
        foreach (var name in Checklists.Names)
        {
            foreach (var answer in Checklists.Find(name)!.Items.SelectMany(item => item.Answers.Split('|', '+')))
            {
                (CardFields.Find(answer) != null || evidence.Contains(answer)).ShouldBeTrue($"{name}: {answer}");
            }
        }
    }

    [Fact]
    public void Every_item_says_where_its_source_asks_for_it()
    {
        foreach (var checklist in Checklists.Names.Select(name => Checklists.Find(name)!))
        {
            checklist.Source.ShouldStartWith("https://");
            checklist.Items.ShouldAllBe(item => item.Group.Length > 0 && item.Source.Length > item.Group.Length + 3);
            var groups = checklist.Items.Select(item => item.Group).ToList();
            if (checklist.Name != "huggingface")
            {
                groups.Where((group, i) => i == 0 || groups[i - 1] != group).ShouldBeUnique($"{checklist.Name} lists a part of its source in one piece");
            }
        }
    }

    [Fact]
    public void Evidence_lists_every_name()
    {
        var constants = typeof(Evidence).GetFields().Where(field => field.IsLiteral).Select(constant => (string)constant.GetRawConstantValue()!);
        Evidence.All.ShouldBe(constants, ignoreOrder: true);
    }

    [Fact]
    public void Every_condition_has_a_name() => ConditionNames.All.Count.ShouldBe(Enum.GetValues<ItemCondition>().Length);

    [Theory]
    [InlineData("HuggingFace", "huggingface")]
    [InlineData("hugging-face", null)]
    [InlineData("", null)]
    public void A_checklist_is_found_by_its_name(string name, string? found) => Checklists.Find(name)?.Name.ShouldBe(found);

    private static string Row(ChecklistItem item) =>
        $"{item.Level.ToString().ToLowerInvariant()} {item.Owner.ToString().ToLowerInvariant()} {item.Answers}" + (item.Condition == ItemCondition.Always ? "" : $" {item.Condition}");
}
