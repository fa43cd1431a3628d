using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Widget examples by the forms of the Hub (huggingface.js, packages/tasks/src/widget-example.ts; https://huggingface.co/docs/hub/models-widgets-examples): each is a map, with the inputs of
/// the model's task, and each input of its own shape.
/// </summary>
internal sealed class WidgetExampleRule : MetadataRule
{
    public override string Code => FindingCodes.WidgetExample;

    public override ItemLevel Level => ItemLevel.Recommended;

    internal const string Known =
        "example_title group parameters output text context table candidate_labels multi_class src prompt structured_data source_sentence sentences messages hypothesis_template";

    // The inputs of each task; tasks that take plain text have "text", tasks with several forms have no row.
    private const string Inputs =
        "question-answering text context|table-question-answering text table|zero-shot-classification text candidate_labels|sentence-similarity source_sentence sentences|"
        + "automatic-speech-recognition src|audio-classification src|audio-to-audio src|voice-activity-detection src|image-classification src|object-detection src|image-segmentation src|"
        + "image-to-text src|image-to-image src|image-to-video src|video-classification src|zero-shot-image-classification src candidate_labels|visual-question-answering src text|"
        + "document-question-answering src text|text-classification text|token-classification text|translation text|summarization text|fill-mask text|feature-extraction text|"
        + "text-to-image text|text-to-speech text|text-to-audio text|text-to-video text|tabular-classification structured_data|tabular-regression structured_data";

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (entry.Key != "widget" || entry.Value is not CardList list)
        {
            return;
        }

        var task = context.Card.Answer("pipeline_tag")?.Text;
        foreach (var item in list.Items)
        {
            if (item is CardMap example)
            {
                CheckKeys(example, report);
                CheckInputs(example, task, report);
            }
            else
            {
                report.Add($"A widget example is a map, such as '- text: …', and this is {Shape(item)}. Write '- text: ' before it.", item.Origin);
            }
        }
    }

    private static void CheckKeys(CardMap example, RuleReport report)
    {
        foreach (var entry in example.Entries)
        {
            if (!WordList.Has(Known, entry.Key))
            {
                var suggestion = entry.Key == "structuredData" ? "structured_data" : KeySuggestion.Nearest(entry.Key, Known.Split(' '));
                report.Add(
                    suggestion is null ? $"The Hub's widgets have no input '{entry.Key}'. Remove it, or write one of: {Known.Replace(" ", ", ")}."
                        : $"The Hub's widgets have no input '{entry.Key}'. Did you mean '{suggestion}'?",
                    entry.KeyOrigin);
            }
            else if (WidgetInput.Problem(entry.Key, entry.Value) is { } problem)
            {
                report.Add(problem, entry.Value.Origin);
            }
            else if (entry is { Key: "parameters", Value: CardMap parameters })
            {
                InferenceRule.CheckParameters(parameters, report);
            }
        }
    }

    private static void CheckInputs(CardMap example, string? task, RuleReport report)
    {
        if (task is null || WordPairs.Find(Inputs, task) is not { } inputs || example.Find("messages") is not null)
        {
            return;
        }

        foreach (var input in inputs.Split(' '))
        {
            if (example.Find(input) is null && !(input == "structured_data" && (example.Find("table") ?? example.Find("structuredData")) is not null))
            {
                report.Add($"A widget example for {task} has {inputs.Replace(" ", " and ")}; this one lacks '{input}'. Add it, or correct pipeline_tag.", example.Origin);
            }
        }
    }
}
