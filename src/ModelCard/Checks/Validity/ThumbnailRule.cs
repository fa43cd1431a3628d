using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A <c>thumbnail</c> that is a path of the author's machine: the Hub shows what stands behind an address, or a file of the repository (https://huggingface.co/docs/hub/model-cards).
/// </summary>
internal sealed class ThumbnailRule : CardRule
{
    public override string Code => FindingCodes.ThumbnailNotReachable;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("thumbnail") is { } thumbnail && HubId.IsPath(thumbnail.Text.Trim()))
        {
            findings.Add(new Finding(
                Code,
                severity,
                $"The thumbnail '{Finding.Quote(thumbnail.Text, 80)}' is a path that readers of the card do not have. Give an address, or the name of a picture beside the card.",
                thumbnail.Node.Origin,
                "thumbnail"));
        }
    }
}
