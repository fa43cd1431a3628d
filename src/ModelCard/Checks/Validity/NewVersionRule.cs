using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A <c>new_version</c> that is the model itself: the Hub follows the key from model to model (https://huggingface.co/docs/hub/model-cards, "Specifying a new version").
/// </summary>
internal sealed class NewVersionRule : CardRule
{
    public override string Code => FindingCodes.NewVersionIsItself;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("new_version") is { } version && context.OwnId is { } own
            && string.Equals(version.Text.Trim(), own, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new Finding(
                Code, severity, $"new_version '{version.Text}' is this model itself. Name the model that replaces it, or leave the key out.", version.Node.Origin, "new_version"));
        }
    }
}
