using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// <c>license_name</c> and <c>license_link</c>, which belong to the license <c>other</c> and to nothing else (https://huggingface.co/docs/hub/repositories-licenses). A link is
/// an address, or a file of the repository beside the card.
/// </summary>
internal sealed class LicenseDetailsRule : CardRule
{
    public override string Code => FindingCodes.LicenseDetails;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        var license = context.Card.Answer("license");
        var isOther = license is not null && IsOther(license);
        Details(context, "license_name", license, isOther, severity, findings);
        Details(context, "license_link", license, isOther, severity, findings);
        if (context.Card.Answer("license_link") is { } link && LinkProblem(link.Text.Trim()) is { } problem)
        {
            findings.Add(new Finding(Code, severity, $"license_link '{Finding.Quote(link.Text, 80)}' {problem}", link.Origin, "license_link"));
        }
    }

    private void Details(CheckContext context, string name, FieldValue? license, bool isOther, FindingSeverity severity, List<Finding> findings)
    {
        var answer = context.Card.Answer(name);
        if (isOther && answer is null && !context.IsReportedMissing(name))
        {
            findings.Add(new Finding(Code, severity, $"The license is 'other' without {name}, so that nobody can tell which. Add {name}.", license!.Origin, name));
        }
        else if (!isOther && answer is not null && answer.Origin.Kind != SourceKind.ProjectMetadata)
        {
            var state = license is null ? "there is no license" : $"the license is '{Finding.Quote(license.Text, 40)}'";
            findings.Add(new Finding(
                Code, severity, $"The Hub reads {name} only beside 'license: other', and {state}. Remove {name}, or write 'other' as the license.", answer.Origin, name));
        }
    }

    private static bool IsOther(FieldValue license)
    {
        foreach (var value in license.Scalars)
        {
            if (string.Equals(value.Text, LicenseIds.Other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? LinkProblem(string link)
    {
        if (HubId.IsUrl(link))
        {
            return null;
        }

        if (HubId.IsPath(link))
        {
            return "is a path that readers of the card do not have. Give an address, or the name of a file beside the card, such as LICENSE.";
        }

        return link.IndexOf(' ') >= 0 || link.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? "is neither an address that begins with https:// nor the name of a file beside the card. Give one of them."
            : null;
    }
}
