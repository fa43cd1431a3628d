using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>Which rules look at which fields. The rules themselves do not say; tests hold this list against what they find.</summary>
internal static class FieldRules
{
    // A code, then fields or one of the groups below.
    private const string Table = """
        MCB0013 #readable
        MCB0017 visualizations
        MCB2001 metrics
        MCB2002 license
        MCB2003 license license_name license_link
        MCB2004 license
        MCB2005 language
        MCB2006 language
        MCB2007 pipeline_tag
        MCB2008 library_name
        MCB2009 library_name
        MCB2010 datasets
        MCB2011 base_model new_version hub_id
        MCB2012 base_model base_model_relation
        MCB2013 new_version hub_id
        MCB2016 metrics
        MCB2017 metrics
        MCB2025 tags
        MCB2026 thumbnail
        MCB2027 language license base_model tags datasets metrics
        MCB3001 #everything
        MCB3002 #markdown
        MCB3003 #counted
        MCB3004 #named
        MCB3005 #markdown
        MCB3006 #prose
        MCB3010 datasets
        MCB3011 datasets
        MCB3012 datasets
        MCB3013 datasets
        MCB3020 metrics
        MCB3021 metrics
        MCB3022 metrics results
        MCB3023 metrics
        MCB3024 metrics
        MCB3025 metrics
        MCB3026 metrics
        MCB3030 testing_factors demographic_groups affected_groups metrics results subgroup_results
        MCB3031 metrics demographic_groups datasets
        MCB3032 testing_metrics results results_summary metrics
        MCB3040 bias_risks_limitations known_failures bias_recommendations usage_limitations
        MCB3041 bias_risks_limitations bias_recommendations usage_limitations ethical_considerations
        MCB3042 direct_use downstream_use model_summary
        MCB3050 direct_use get_started_code
        MCB3051 co2_emitted
        MCB3052 co2_emitted co2_source hardware_type
        MCB3053 co2_emitted energy_consumed hours_used hardware_count
        MCB3060 #linked
        MCB3061 #prose
        MCB3062 #prose
        MCB3063 #prose
        MCB3070 model_card_contact model_card_authors developers
        MCB3071 citation_bibtex
        MCB3080 #everything
        MCB3081 #prose -model_card_contact -citation_apa -copyright
        MCB3082 #prose training_hyperparameters
        MCB3090 #fenced
        MCB3091 visualizations
        MCB4001 license base_model
        MCB4002 license datasets
        MCB4010 metrics datasets
        MCB4020 base_model model_summary model_description training_procedure model_initialization model_specs
        MCB4021 base_model_relation base_model
        MCB4022 base_model_relation model_summary model_description quantization model_type
        MCB4023 language datasets metrics
        MCB4024 pipeline_tag metrics
        MCB4030 model_version
        MCB4101 #watched metrics
        MCB4102 #watched metrics
        MCB4103 #watched datasets
        MCB4110 metrics
        MCB4111 model_size parameter_count layer_count
        MCB4112 quantization
        MCB4113 datasets
        MCB4114 license datasets
        MCB4115 #prose
        MCB4120 datasets
        MCB4201 metrics
        MCB4202 metrics
        MCB4203 metrics
        MCB4204 metrics
        MCB4205 metrics
        MCB4302 license
        MCB4303 out_of_scope_use usage_limitations
        """;

    private static readonly List<(string Code, string[] Words)> Rules =
        [.. Table.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(' ')).Select(words => (words[0], words[1..]))];

    public static IEnumerable<string> Codes => Rules.Select(rule => rule.Code);

    public static IEnumerable<string> LookingAt(CardField field) => Rules.Where(rule => Has(rule.Words, field)).Select(rule => rule.Code);

    private static bool Has(string[] words, CardField field) =>
        !words.Contains("-" + field.Name) && words.Any(word => word == field.Name || (word[0] == '#' && IsIn(word, field)));

    private static bool IsIn(string group, CardField field) => group switch
    {
        "#everything" => true,
        "#prose" => field.Kind is FieldKind.Markdown or FieldKind.Text,
        "#named" => field.Kind is FieldKind.Markdown or FieldKind.Text && field.Name is not ("model_id" or "status" or "copyright"),
        "#markdown" => field.Kind == FieldKind.Markdown,
        "#counted" => TextTooShortRule.MinimumOf(field.Name) > 0,
        "#fenced" => field.Kind is FieldKind.Markdown or FieldKind.Code,
        "#linked" => field.Kind is FieldKind.Markdown or FieldKind.Text or FieldKind.Url or FieldKind.Datasets or FieldKind.Metrics,
        "#readable" => field.Kind is FieldKind.Number or FieldKind.Quantity or FieldKind.Choice,
        "#watched" => TypedStatement.Fields.Contains(field.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "There is no such group."),
    };
}
