using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// License ids outside the Hub's list, which it refuses at every push: "license" must be one of its 83 ids, in lower case, and no SPDX expression
/// (https://huggingface.co/docs/hub/repositories-licenses).
/// </summary>
internal sealed class LicenseIdRule : CardRule
{
    public override string Code => FindingCodes.LicenseIdUnknown;

    public override ItemLevel Level => ItemLevel.Required;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("license") is not { } license)
        {
            return;
        }

        foreach (var value in license.Scalars)
        {
            var id = value.Text;
            if (!LicenseIds.IsKnown(id) && !context.KnownIds.Has("license", id))
            {
                findings.Add(new Finding(Code, severity, $"The Hub refuses the license '{Finding.Quote(id, 60)}': {Advice(id.Trim())}", value.Origin, "license"));
            }
        }
    }

    private static string Advice(string id)
    {
        if (LicenseIds.IsExpression(id))
        {
            return "it takes ids of its own list and no SPDX expression. "
                + (LicenseIds.IdsOfExpression(id) is { } ids ? $"Write the ids as a list ({string.Join(", ", ids)})" : "Write a list of ids if each has one")
                + ", or other with the expression in license_name and the address or file of the text in license_link.";
        }

        if (LicenseIds.IsKnown(id.ToLowerInvariant()))
        {
            return $"its ids are lower case. Write '{id.ToLowerInvariant()}'.";
        }

        if (LicenseIds.FromSpdx(id, out var exact) is { } mapped)
        {
            return exact ? $"it has an id of its own for it. Write '{mapped}'."
                : $"the nearest id of its list is '{mapped}', which says less. Write it and put '{id}' into license_name, or state the exact terms in the text of the card.";
        }

        return LicenseIds.Suggest(id) switch
        {
            null => $"it is not in the Hub's list. Write 'other', with license_name '{Finding.Quote(id, 60)}' and the address or file of its text in license_link; or add 'license:{Finding.Quote(id, 60)}' to ModelCardKnownIds if the Hub has taken it up.",
            LicenseIds.Other => "it is not in the Hub's list. Write 'other', the name in license_name and the address or file of its text in license_link.",
            { } suggestion => $"it is not in the Hub's list. Did you mean '{suggestion}'?",
        };
    }
}
