using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// <c>inference</c>: true, false, or a map whose <c>parameters</c> are handed to the widget (https://huggingface.co/docs/hub/models-widgets; huggingface.js, api-model.ts).
/// </summary>
internal sealed class InferenceRule : MetadataRule
{
    public override string Code => FindingCodes.InferenceShape;

    public override ItemLevel Level => ItemLevel.Recommended;

    private const string Booleans = "do_sample early_stopping multi_label";

    private const string Numbers =
        "top_k top_p temperature max_new_tokens guidance_scale num_inference_steps repetition_penalty length_penalty max_length min_length num_beams no_repeat_ngram_size seed typical_p";

    private const string Texts = "aggregation_strategy negative_prompt";

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (entry.Key != "inference")
        {
            return;
        }

        if (entry.Value is CardMap map)
        {
            CheckMap(map, report);
        }
        else if (entry.Value is not CardScalar { Type: ScalarType.Boolean })
        {
            var text = entry.Value is CardScalar scalar ? $"'{Finding.Quote(scalar.Text, 40)}'" : Shape(entry.Value);
            report.Add($"inference is true, false, or a map with 'parameters'; {text} is none of them. Write true or false just so, without quotes.", entry.Value.Origin);
        }
    }

    private static void CheckMap(CardMap map, RuleReport report)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key == "parameters")
            {
                if (entry.Value is CardMap parameters)
                {
                    CheckParameters(parameters, report);
                }
                else
                {
                    report.Add($"The parameters of inference are a map, and this is {Shape(entry.Value)}. Write names with values, such as {{temperature: 0.7}}.", entry.Value.Origin);
                }
            }
            else
            {
                report.Add($"The Hub reads 'parameters' under inference and not '{entry.Key}'. Move it there: inference: {{parameters: {{{entry.Key}: …}}}}.", entry.KeyOrigin);
            }
        }
    }

    internal static void CheckParameters(CardMap parameters, RuleReport report)
    {
        foreach (var entry in parameters.Entries)
        {
            var wanted = WordList.Has(Numbers, entry.Key) && !IsNumber(entry.Value) ? "a number"
                : WordList.Has(Booleans, entry.Key) && entry.Value is not CardScalar { Type: ScalarType.Boolean } ? "true or false"
                : WordList.Has(Texts, entry.Key) && entry.Value is not CardScalar ? "text"
                : null;
            if (wanted is not null)
            {
                report.Add($"The parameter '{entry.Key}' takes {wanted}, and this is {Shape(entry.Value)}. Write it without quotes.", entry.Value.Origin);
            }
        }
    }
}
