using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Parts that a hand-written <c>model-index</c> must have (https://github.com/huggingface/huggingface_hub/blob/main/modelcard.md). The Hub's library refuses to load a card without them,
/// or drops all results of it.
/// </summary>
internal sealed class ModelIndexShapeRule : MetadataRule
{
    public override string Code => FindingCodes.ModelIndexShape;

    public override ItemLevel Level => ItemLevel.Required;

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (entry.Key != "model-index")
        {
            return;
        }

        if (entry.Value is not CardList models)
        {
            report.Add($"model-index is a list, and this is {Shape(entry.Value)}. Begin its one entry with '- name:'.", entry.Value.Origin);
            return;
        }

        foreach (var node in models.Items)
        {
            if (AsMap(node, "An entry of model-index", "'name' and 'results'", report) is { } model)
            {
                CheckModel(model, report);
            }
        }
    }

    private static void CheckModel(CardMap model, RuleReport report)
    {
        NeedText(model, "name", "The model of model-index", "the name of the model", report);
        foreach (var node in NeedList(model, "results", "The model of model-index", report))
        {
            if (AsMap(node, "A result of model-index", "'task', 'dataset' and 'metrics'", report) is { } result)
            {
                CheckResult(result, report);
            }
        }
    }

    private static void CheckResult(CardMap result, RuleReport report)
    {
        if (result.Find("task") is null && result.Find("dataset") is null && result.Find("metrics") is null)
        {
            report.Add($"A result of model-index lacks 'task', 'dataset' and 'metrics'{Instead(result, "task")}. Add them: the task, the dataset, and a list of what was measured.", result.Origin);
            return;
        }

        if (NeedMap(result, "task", "with the task as 'type', such as text-classification", report) is { } task)
        {
            NeedText(task, "type", "The task of a result", "a task such as text-classification", report);
        }

        if (NeedMap(result, "dataset", "with the id of the dataset as 'type' and its name as 'name'", report) is { } dataset)
        {
            NeedText(dataset, "type", "The dataset of a result", "the id of the dataset on the Hub, or a word for it", report);
            NeedText(dataset, "name", "The dataset of a result", "the name of the dataset for people", report);
        }

        foreach (var node in NeedList(result, "metrics", "A result of model-index", report))
        {
            if (AsMap(node, "A metric of model-index", "'type' and 'value'", report) is { } metric)
            {
                NeedText(metric, "type", "A metric of model-index", "the id of the metric, such as accuracy", report);
                if (metric.Find("value") is null)
                {
                    report.Add($"A metric of model-index lacks 'value'{Instead(metric, "value")}. Add the number that was measured.", metric.Origin);
                }
            }
        }

        if (result.Find("source") is { } source && (source is not CardMap map || IsBlank(map.Find("url"))))
        {
            report.Add("The source of a result lacks 'url', which the Hub's library refuses. Add the address where the result was published, or remove 'source'.", source.Origin);
        }
    }

    private static CardMap? AsMap(CardNode node, string what, string keys, RuleReport report)
    {
        if (node is CardMap map)
        {
            return map;
        }

        report.Add($"{what} is a map with {keys}, and this is {Shape(node)}. Write each on a line as 'key: value'.", node.Origin);
        return null;
    }

    private static CardMap? NeedMap(CardMap result, string key, string content, RuleReport report)
    {
        switch (result.Find(key))
        {
            case CardMap map:
                return map;
            case null or CardScalar { Type: ScalarType.Null }:
                report.Add($"A result of model-index lacks '{key}'{Instead(result, key)}. Add it {content}.", result.Origin);
                return null;
            case var other:
                report.Add($"The {key} of a result is a map, and this is {Shape(other)}. Write a map {content}.", other.Origin);
                return null;
        }
    }

    private static IReadOnlyList<CardNode> NeedList(CardMap map, string key, string what, RuleReport report)
    {
        var value = map.Find(key);
        if (value is CardList { Items.Count: > 0 } list)
        {
            return list.Items;
        }

        report.Add(
            value is null or CardScalar { Type: ScalarType.Null } ? $"{what} lacks '{key}'{Instead(map, key)}. Add it as a list."
                : value is CardList ? $"{what} has no entry under '{key}'. Add one, or remove what is empty."
                : $"{what} takes a list under '{key}', and this is {Shape(value)}. Put '- ' before its first key.",
            value is null ? map.Origin : value.Origin);
        return [];
    }

    private static void NeedText(CardMap map, string key, string what, string content, RuleReport report)
    {
        var value = map.Find(key);
        if (IsBlank(value))
        {
            report.Add($"{what} lacks '{key}'{Instead(map, key)}. Add {content}.", value is null ? map.Origin : value.Origin);
        }
        else if (value is not CardScalar)
        {
            report.Add($"{what} takes one text under '{key}', and this is {Shape(value!)}. Write {content}.", value!.Origin);
        }
    }

    private static string Instead(CardMap map, string key)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key != key && KeySuggestion.Nearest(entry.Key, [key]) is not null)
            {
                return $" ('{entry.Key}' is not it)";
            }
        }

        return "";
    }
}
