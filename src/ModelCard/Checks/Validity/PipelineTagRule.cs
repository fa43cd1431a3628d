using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A <c>pipeline_tag</c> outside the Hub's list: the Hub warns, and shows neither widget nor filter for it (https://huggingface.co/docs/hub/models-widgets).
/// </summary>
internal sealed class PipelineTagRule : CardRule
{
    public override string Code => FindingCodes.PipelineTagUnknown;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("pipeline_tag") is { } tag && !PipelineTags.IsKnown(tag.Text) && !context.KnownIds.Has("pipeline_tag", tag.Text))
        {
            findings.Add(new Finding(Code, severity, Message(tag.Text), tag.Node.Origin, "pipeline_tag"));
        }
    }

    private static string Message(string tag)
    {
        var start = $"pipeline_tag '{Finding.Quote(tag, 60)}' ";
        var plain = tag.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        return PipelineTags.SuccessorOf(plain) is { } successor ? start + $"is a task the Hub has dropped. Write {successor}."
            : PipelineTags.TaskOfSubtask(plain) is { } task ? start + $"is a subtask of {task}. Write '{task}', and '{plain}' as a tag."
            : PipelineTags.Suggest(tag) is { } suggestion ? start + $"is not in the Hub's list of tasks. Write '{suggestion}'."
            : start + "is not in the Hub's list of tasks, so that it shows no widget and no filter finds the model. Choose one of https://huggingface.co/tasks, or leave the key out.";
    }
}
