using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Results whose task is not in the Hub's list. Any text is accepted, and leaderboards use words of their own; a known word can be compared (modelcard.md, "model-index").
/// </summary>
internal sealed class TaskTypeRule : CardRule
{
    public override string Code => FindingCodes.TaskTypeUnknown;

    public override ItemLevel Level => ItemLevel.Optional;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        var seen = new List<string>();
        foreach (var metric in context.Card.Metrics)
        {
            if (metric.Task is not { } task || seen.Contains(task) || PipelineTags.IsKnown(task) || PipelineTags.IsRetired(task) || PipelineTags.TaskOfSubtask(task) is not null
                || context.KnownIds.Has("pipeline_tag", task))
            {
                continue;
            }

            seen.Add(task);
            var advice = PipelineTags.Suggest(task) is { } suggestion ? $"Did you mean '{suggestion}'?" : "Write one of https://huggingface.co/tasks where one fits.";
            findings.Add(new Finding(
                Code, severity, $"The task '{Finding.Quote(task, 60)}' of the metric '{Finding.Quote(metric.Type, 40)}' is not in the Hub's list of tasks. {advice}", metric.Origin, "metrics"));
        }
    }
}
