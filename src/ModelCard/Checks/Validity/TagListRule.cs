using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Tags the Hub reads otherwise than they are meant: several in one text, and the same one twice, which the Hub's library drops (huggingface_hub, repocard_data.py).
/// </summary>
internal sealed class TagListRule : CardRule
{
    public override string Code => FindingCodes.TagList;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("tags") is not { } tags)
        {
            return;
        }

        var seen = new List<string>();
        foreach (var value in tags.Scalars)
        {
            var message = seen.Contains(value.Text) ? $"The tag '{Finding.Quote(value.Text, 60)}' is given twice. Keep one."
                : value.Text.IndexOf(',') > 0 ? $"The tag '{Finding.Quote(value.Text, 60)}' is one tag to the Hub, commas included. Write a list with one tag an entry."
                : null;
            if (message is not null)
            {
                findings.Add(new Finding(Code, severity, message, value.Origin, "tags"));
            }

            seen.Add(value.Text);
        }
    }
}
