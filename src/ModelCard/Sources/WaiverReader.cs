using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads waivers, from items of the project and from the sidecar's map, and refuses those that waive nothing or say no reason.</summary>
internal static class WaiverReader
{
    private const string Form = "a map of finding codes or fields to reasons, such as {paper: no paper was written}";

    internal static readonly string[] Keys = ["reason", "expires"];

    /// <summary>Reads a <c>ModelCardWaiver</c> item.</summary>
    public static void Read(ProjectItem item, List<Waiver> waivers, List<Finding> findings) =>
        Add(item.Identity, item.Value("Reason"), item.Value("Expires"), item.Origin, item.Origin, "ModelCardWaiver", waivers, findings);

    /// <summary>Reads the sidecar's key <c>waivers</c>.</summary>
    public static void Read(CardEntry entry, List<Waiver> waivers, List<Finding> findings)
    {
        if (entry.Value is CardScalar { Type: ScalarType.Null })
        {
            return;
        }

        if (entry.Value is not CardMap map)
        {
            var found = entry.Value is CardList ? "a list" : "a single value";
            findings.Add(new Finding(FindingCodes.WrongShape, FindingSeverity.Error, $"waivers takes {Form}, not {found}.", entry.Value.Origin));
            return;
        }

        foreach (var waived in map.Entries)
        {
            switch (waived.Value)
            {
                case CardScalar reason:
                    Add(waived.Key, Text(reason), "", waived.KeyOrigin, reason.Origin, "The waiver", waivers, findings);
                    break;
                case CardMap details:
                    ReadDetails(waived, details, waivers, findings);
                    break;
                default:
                    findings.Add(new Finding(
                        FindingCodes.WrongShape, FindingSeverity.Error, $"The waiver '{waived.Key}' takes a reason, or a map with reason and expires, not a list. Write one text, or {{reason: …, expires: 2027-06-30}}.", waived.Value.Origin));
                    break;
            }
        }
    }

    private static void ReadDetails(CardEntry waived, CardMap details, List<Waiver> waivers, List<Finding> findings)
    {
        string reason = "", expires = "";
        var expiresAt = waived.KeyOrigin;
        foreach (var detail in details.Entries)
        {
            if (!ItemReader.Contains(Keys, detail.Key))
            {
                findings.Add(ItemReader.UnknownAttribute("A waiver", detail.Key, Keys, detail.KeyOrigin));
            }
            else if (detail.Value is not CardScalar scalar)
            {
                findings.Add(new Finding(FindingCodes.WrongShape, FindingSeverity.Error, $"{detail.Key} of the waiver '{waived.Key}' takes one value. Write it as one, without brackets and dashes around it.", detail.Value.Origin));
                return;
            }
            else if (detail.Key == "reason")
            {
                reason = Text(scalar);
            }
            else
            {
                expires = Text(scalar);
                expiresAt = scalar.Origin;
            }
        }

        Add(waived.Key, reason, expires, waived.KeyOrigin, expiresAt, "The waiver", waivers, findings);
    }

    private static void Add(
        string target, string reason, string expires, Origin origin, Origin expiresAt, string owner, List<Waiver> waivers, List<Finding> findings)
    {
        target = target.Trim();
        var subject = $"{owner} '{Finding.Quote(target, 40)}'";
        if (Refusal(target) is { } refusal)
        {
            findings.Add(new Finding(FindingCodes.WaiverTarget, FindingSeverity.Error, $"{subject} {refusal}", origin));
            return;
        }

        if (Placeholder.Is(reason) || IsNoReason(reason))
        {
            var advice = $"{subject} gives no reason. Say why the card does without it; the reason is printed in the checklist report.";
            findings.Add(new Finding(FindingCodes.WaiverReason, FindingSeverity.Error, advice, origin));
            return;
        }

        DateTime? last = null;
        if (expires.Trim().Length > 0)
        {
            if (!DateTime.TryParseExact(expires.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                var advice = $"{subject} expires on '{Finding.Quote(expires, 30)}', which is no date. Write year, month and day, such as 2027-06-30; that day is the last it holds.";
                findings.Add(new Finding(FindingCodes.WaiverDate, FindingSeverity.Error, advice, expiresAt));
                return;
            }

            last = day;
        }

        var waiver = new Waiver(target, reason.Trim(), last, origin);
        if (waivers.Exists(earlier => string.Equals(earlier.Code, waiver.Code, StringComparison.Ordinal)))
        {
            findings.Add(new Finding(FindingCodes.FieldTwice, FindingSeverity.Warning, $"{subject} is given twice; the first is used. Keep one.", origin));
            return;
        }

        waivers.Add(waiver);
    }

    private static string Text(CardScalar scalar) => scalar.Type == ScalarType.Null ? "" : scalar.Text;

    // A single sign, a number or a bare yes is no reason anybody could weigh.
    private static bool IsNoReason(string reason) =>
        reason.Trim().Length < 3 || reason.Trim().ToLowerInvariant() is "true" or "false" or "null" or "none" or "yes" or "n/a" || double.TryParse(reason, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    // Why nothing of that name can be waived, or null.
    private static string? Refusal(string target)
    {
        if (CardFields.FindKey(target) is not null)
        {
            return null;
        }

        var code = target.ToUpperInvariant();
        if (!FindingCodes.IsKnown(code))
        {
            return KeySuggestion.For(target) is { } key ? $"is neither a finding code nor a field; did you mean '{key}'?"
                : KeySuggestion.Nearest(code, FindingCodes.All) is { } near && code.Length == near.Length ? $"is no finding code; did you mean '{near}'?"
                : "is neither a finding code nor a field. Name a code such as MCB1020, or a field such as direct_use.";
        }

        return code == FindingCodes.ScoreTooLow ? "names the minimum score, which cannot be waived. Lower ModelCardMinimumScore, or waive what is missing."
            : code.StartsWith("MCB0", StringComparison.Ordinal) || code == FindingCodes.InternalError
                ? "names a finding about an input, which cannot be waived. Correct the input."
            : null;
    }
}
