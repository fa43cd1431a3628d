using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// <c>base_model_relation</c> against <c>base_model</c>: the Hub takes several base models for a merge, and draws the model tree from both
/// (https://huggingface.co/docs/hub/model-cards, "Specifying a base model").
/// </summary>
internal sealed class BaseModelRelationRule : CardRule
{
    public override string Code => FindingCodes.BaseModelRelation;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        var bases = context.Card.Answer("base_model")?.Scalars;
        CheckSelf(context, bases, severity, findings);
        if (context.Card.Answer("base_model_relation") is not { } relation)
        {
            return;
        }

        var word = relation.Text.Trim();
        var count = bases?.Count ?? 0;
        var message = !BaseModelRelations.IsKnown(relation.Text) ? $"base_model_relation is lower case on the Hub. Write '{word.ToLowerInvariant()}'."
            : count == 0 && context.IsReportedMissing("base_model") ? null
            : count == 0 ? $"base_model_relation '{word}' says nothing without base_model. Name the model it was made from, or remove the relation."
            : word == BaseModelRelations.Merge && count < 2 ? "base_model_relation 'merge' takes two or more base models, and there is one. List the others, or write 'finetune', 'adapter' or 'quantized'."
            : word != BaseModelRelations.Merge && count > 1 ? $"base_model lists {count} models, which the Hub takes for a merge, and base_model_relation is '{word}'. Keep the one base model, or write 'merge'."
            : null;
        if (message is not null)
        {
            findings.Add(new Finding(Code, severity, message, relation.Node.Origin, "base_model_relation"));
        }
    }

    private void CheckSelf(CheckContext context, IReadOnlyList<CardScalar>? bases, FindingSeverity severity, List<Finding> findings)
    {
        if (bases is null || context.OwnId is not { } own)
        {
            return;
        }

        foreach (var value in bases)
        {
            if (string.Equals(value.Text, own, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(new Finding(Code, severity, $"base_model '{value.Text}' is the model itself. Name the model it was made from.", value.Origin, "base_model"));
            }
        }
    }
}
