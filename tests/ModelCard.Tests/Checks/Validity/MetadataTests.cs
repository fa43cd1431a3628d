namespace ModelCard.Tests.Checks.Validity;

public sealed class MetadataTests
{
    private const string Result = "model-index:\n- name: m\n  results:\n  - task: {type: translation}\n    dataset: {type: a/b, name: B}\n    metrics:\n    - {type: bleu, value: 20.0 ± 1.2}\n";

    [Fact]
    public void A_complete_model_index_breaks_no_rule()
    {
        Found.Messages("MCB2014", Result).ShouldBeEmpty();
        Found.Messages("MCB2015", Result).ShouldBeEmpty();
        Found.Messages("MCB2014", "model-index:\n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("- name: m\n  ", "  ", "model-index is a list, and this is a map.")]
    [InlineData("- name: m\n", "- nam: m\n", "lacks 'name' ('nam' is not it)")]
    [InlineData("name: m", "name: ''", "lacks 'name'")]
    [InlineData("task: {type: translation}", "args: 1", "lacks 'task'.")]
    [InlineData("task: {type: translation}", "tasks: {type: translation}", "lacks 'task' ('tasks' is not it)")]
    [InlineData("{type: translation}", "translation", "The task of a result is a map")]
    [InlineData("{type: translation}", "{name: Translation}", "The task of a result lacks 'type'.")]
    [InlineData("{type: translation}", "{type: [translation]}", "takes one text under 'type', and this is a list")]
    [InlineData("dataset: {type: a/b, name: B}", "split: test", "lacks 'dataset'.")]
    [InlineData("{type: a/b, name: B}", "{name: B}", "The dataset of a result lacks 'type'.")]
    [InlineData("{type: a/b, name: B}", "{type: a/b}", "The dataset of a result lacks 'name'.")]
    [InlineData("    metrics:\n    - {type: bleu, value: 20.0 ± 1.2}\n", "", "lacks 'metrics'.")]
    [InlineData("    - {type: bleu, value: 20.0 ± 1.2}\n", "      {type: bleu, value: 1}\n", "takes a list under 'metrics', and this is a map")]
    [InlineData("metrics:\n    - {type: bleu, value: 20.0 ± 1.2}", "metrics: []", "has no entry under 'metrics'")]
    [InlineData("{type: bleu, value: 20.0 ± 1.2}", "bleu", "A metric of model-index is a map with 'type' and 'value', and this is text")]
    [InlineData("{type: bleu, value: 20.0 ± 1.2}", "{value: 1}", "A metric of model-index lacks 'type'.")]
    [InlineData("{type: bleu, value: 20.0 ± 1.2}", "{type: bleu, values: 1}", "lacks 'value' ('values' is not it)")]
    [InlineData("    metrics:", "    source: {name: me}\n    metrics:", "The source of a result lacks 'url'")]
    [InlineData("    metrics:", "    source: null\n    metrics:", "The source of a result lacks 'url'")]
    public void A_part_that_model_index_lacks_is_named(string part, string otherwise, string message)
    {
        Result.ShouldContain(part);
        Found.ShouldSay("MCB2014", Result.Replace(part, otherwise, StringComparison.Ordinal), message);
    }

    [Fact]
    public void A_result_that_lacks_everything_is_one_finding() =>
        Found.ShouldSay("MCB2014", "model-index:\n- name: m\n  results:\n  - tasks: {metrics: 1}\n", "lacks 'task', 'dataset' and 'metrics' ('tasks' is not it)");

    [Fact]
    public void A_missing_part_points_to_what_lacks_it() =>
        Found.Places("MCB2014", "model-index:\n- name: m\n  results:\n  - task: {type: translation}\n    dataset: {type: a/b}\n    metrics:\n    - type: bleu\n").ShouldBe(["5,14", "7,7"]);

    [Theory]
    [InlineData("value: 20.0 ± 1.2", "value: 1, verified: false", null)]
    [InlineData("value: 20.0 ± 1.2", "value: 1, verified: true, verifyToken: abc", null)]
    [InlineData("value: 20.0 ± 1.2", "value: 1, verified: true", "'verified: true' is for results")]
    [InlineData("value: 20.0 ± 1.2}", "value: 1, verified: true}\n    - {type: wer, value: 1, verified: true}", "'verified: true' (and 1 more)")]
    [InlineData("value: 20.0 ± 1.2", "value: null", "'value' in model-index has no value")]
    [InlineData("name: B}", "name: B, config: null}", "'config' in model-index has no value")]
    [InlineData("value: 20.0 ± 1.2}\n", "value: 1}\n- name: second\n  results: []\n", "the Hub passes over a second one")]
    public void What_nobody_reads_of_model_index_is_named(string part, string otherwise, string? message) =>
        Found.ShouldSay("MCB2015", Result.Replace(part, otherwise, StringComparison.Ordinal), message);

    [Theory]
    [InlineData("true", null)]
    [InlineData("null", null)]
    [InlineData("{parameters: {temperature: 0.7, top_k: 3, do_sample: false, aggregation_strategy: simple, custom: [1]}}", null)]
    [InlineData("'false'", "'false' is none of them")]
    [InlineData("[true]", "a list is none of them")]
    [InlineData("{temperature: 0.7}", "Move it there: inference: {parameters: {temperature: …}}.")]
    [InlineData("{parameters: [1]}", "are a map")]
    [InlineData("{parameters: {temperature: '0.7'}}", "The parameter 'temperature' takes a number, and this is text.")]
    [InlineData("{parameters: {do_sample: 1}}", "takes true or false")]
    public void Inference_is_a_switch_or_has_parameters(string inference, string? message) => Found.ShouldSay("MCB2018", $"inference: {inference}\n", message);

    [Theory]
    [InlineData("[{text: Hello}]", null)]
    [InlineData("[]", null)]
    [InlineData("{text: Hello}", "this is a map. Put '- ' before each example")]
    [InlineData("Hello", "this is text")]
    [InlineData("{structuredData: {a: [1]}}", "'- structured_data: …'")]
    public void A_widget_is_a_list(string widget, string? message) => Found.ShouldSay("MCB2019", $"widget: {widget}\n", message);

    [Theory]
    [InlineData("", "{text: Hello, example_title: Greeting, group: a, output: {text: Hi}}", null)]
    [InlineData("text-to-image", "{text: '-', output: {url: a.png}, parameters: {negative_prompt: dark}}", null)]
    [InlineData("image-classification", "{src: https://example.com/a.png, output: [{label: cat, score: 0.9}]}", null)]
    [InlineData("tabular-classification", "{structured_data: {a: [1, 2], b: [x, y]}}", null)]
    [InlineData("text-generation", "{messages: [{role: user, content: Hi}]}", null)]
    [InlineData("sentence-similarity", "{source_sentence: a, sentences: [b, c]}", null)]
    [InlineData("zero-shot-classification", "{text: a, candidate_labels: 'b, c', multi_class: true}", null)]
    [InlineData("", "Hello", "A widget example is a map")]
    [InlineData("", "{txt: Hello}", "Did you mean 'text'?")]
    [InlineData("", "{structuredData: {a: [1]}}", "Did you mean 'structured_data'?")]
    [InlineData("", "{zzzzzzz: Hello}", "write one of: example_title")]
    [InlineData("", "{text: [Hello]}", "'text' is one text")]
    [InlineData("", "{text: a, candidate_labels: [b, c]}", "are one text, and no list. Write the labels with commas")]
    [InlineData("", "{text: a, multi_class: 'yes'}", "'multi_class' takes true or false")]
    [InlineData("", "{src: /tmp/a.png}", "is a path that the Hub does not have")]
    [InlineData("", "{source_sentence: a, sentences: b}", "are a list of texts")]
    [InlineData("", "{structured_data: {a: [1, 2], b: [1]}}", "each a list with as many values as the others")]
    [InlineData("", "{messages: [{role: robot, content: Hi}]}", "'role' (system, user or assistant)")]
    [InlineData("", "{text: a, output: b}", "'output' is a map")]
    [InlineData("", "{text: a, parameters: {top_k: many}}", "The parameter 'top_k' takes a number")]
    [InlineData("question-answering", "{text: a}", "has text and context; this one lacks 'context'")]
    [InlineData("image-classification", "{text: a}", "lacks 'src'")]
    [InlineData("text-classification", "{src: a.png}", "lacks 'text'")]
    public void A_widget_example_has_the_inputs_of_the_task(string task, string example, string? message) =>
        Found.ShouldSay("MCB2020", (task.Length > 0 ? $"pipeline_tag: {task}\n" : "") + $"widget:\n- {example}\n", message);

    [Theory]
    [InlineData("0.5", null)]
    [InlineData("{emissions: 12, source: CodeCarbon, training_type: fine-tuning, geographical_location: Sweden, hardware_used: A100}", null)]
    [InlineData("{emissions: 0}", null)]
    [InlineData("null", null)]
    [InlineData("0.5 kg", "'0.5 kg' is text to the Hub. Write 500.")]
    [InlineData("{emissions: '12'}", "'12' is text to the Hub. Write 12.")]
    [InlineData("{emissions: 'about ten'}", "Write the number alone")]
    [InlineData("{emissions: -1}", "from 0 up")]
    [InlineData("{emissions: .nan}", "from 0 up")]
    [InlineData("{source: CodeCarbon}", "lacks 'emissions'")]
    [InlineData("[1]", "is a number of grams, and this is a list")]
    [InlineData("{emissions: 1, sorce: x}", "Did you mean 'source'?")]
    [InlineData("{emissions: 1, power: x}", "(emissions, source")]
    [InlineData("{emissions: 1, source: [x]}", "is one text, and this is a list")]
    public void Emissions_are_grams(string emissions, string? message) => Found.ShouldSay("MCB2021", $"co2_eq_emissions: {emissions}\n", message);

    [Theory]
    [InlineData("fine-tuning", null)]
    [InlineData("pre-training", null)]
    [InlineData("finetuning", "neither 'pre-training' nor 'fine-tuning'")]
    public void A_training_type_is_one_of_two(string type, string? message) => Found.ShouldSay("MCB2022", $"co2_eq_emissions: {{emissions: 1, training_type: {type}}}\n", message);

    [Theory]
    [InlineData("extra_gated_prompt: Agree", null)]
    [InlineData("extra_gated_prompt: [Agree]", "is one text, and this is a list")]
    [InlineData("extra_gated_eu_disallowed: true", null)]
    [InlineData("extra_gated_eu_disallowed: 'yes'", "takes true or false")]
    [InlineData("extra_gated_fields: {Name: text, I agree: checkbox, Born: date_picker, From: country, IP: ip_location, Why: {type: select, options: [a, {label: B, value: b}]}}", null)]
    [InlineData("extra_gated_fields: [{Name: text}]", "a list of fields is the form of dataset cards")]
    [InlineData("extra_gated_fields: text", "and this is text")]
    [InlineData("extra_gated_fields: {Name: string}", "'string' is none of them")]
    [InlineData("extra_gated_fields: {Name: }", "it has none")]
    [InlineData("extra_gated_fields: {Why: select}", "is a select without options")]
    [InlineData("extra_gated_fields: {Why: {type: select, options: [{label: B}]}}", "neither text nor a map with 'label' and 'value'")]
    public void A_gated_form_can_be_shown(string sidecar, string? message) => Found.ShouldSay("MCB2023", sidecar + "\n", message);

    [Theory]
    [InlineData("language_bcp47: [en-US, zh-Hant, de-1996]", null)]
    [InlineData("language_bcp47: en-US", "as a list, and this is text. Write [en-US].")]
    [InlineData("language_bcp47: [en_US]", "'en_US' in language_bcp47 is no language tag")]
    [InlineData("language_bcp47: [null]", "this is empty")]
    [InlineData("buckets: [a/b]", null)]
    [InlineData("buckets: [b]", "Write owner/name.")]
    [InlineData("mask_token: '[MASK]'", null)]
    [InlineData("description: null", null)]
    [InlineData("instance_prompt: [a]", "as one text, and this is a list")]
    public void A_key_has_the_shape_the_hub_reads(string sidecar, string? message) => Found.ShouldSay("MCB2024", sidecar + "\n", message);

    [Fact]
    public void No_value_of_any_key_stops_the_checks()
    {
        string[] values =
        [
            "''", "' '", "null", "true", "-1", ".nan", "0x1F", "é", "[]", "[null]", "[[]]", "[{}]", "[1, '', {a: [b]}]", "{}", "{a: null}", "{type: {type: []}}", "'-'", "'/'", "'a/'", "','", "' - '",
            "[{name: x, results: [null, [], {}, {task: [], dataset: 1, metrics: [[], null, {type: {}}], source: []}]}, null]", "{emissions: {}, source: null}", "{parameters: null}",
            "[{text: null, src: [], table: {}, messages: [1], output: 1, parameters: 1, candidate_labels: {}}]", "{Why: {type: select, options: [null, {}, []]}}",
        ];
        foreach (var key in ModelCard.Catalog.HubKeys.All)
        {
            foreach (var value in values)
            {
                using var card = new TestCard($"{key}: {value}\n");
                card.Request.Strictness = "strict";
                Should.NotThrow(() => card.Build(), $"{key}: {value}");
            }
        }
    }
}
