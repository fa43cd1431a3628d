using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>What a project's <c>ModelCardRule</c> items say about single findings: how loud each is, whatever the strictness.</summary>
public sealed class SeverityOverrides
{
    private readonly Dictionary<string, FindingSeverity> _bySubject = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a rule.</summary>
    /// <param name="subject">A finding code, or the name of a catalog field.</param>
    /// <param name="severity"><c>none</c>, <c>message</c>, <c>warning</c> or <c>error</c>.</param>
    /// <param name="origin">The rule's own place, for a finding about the rule.</param>
    /// <param name="findings">Takes a finding when the rule names nothing that exists.</param>
    public void Add(string subject, string severity, Origin origin, List<Finding> findings)
    {
        if (!FindingCodes.IsKnown(subject.ToUpperInvariant()) && CardFields.FindKey(subject) is null)
        {
            var hint = KeySuggestion.For(subject) is { } suggestion ? $"; did you mean '{suggestion}'?" : ". Name a code such as MCB1020, or a field such as direct_use.";
            findings.Add(new Finding(FindingCodes.InvalidRule, FindingSeverity.Warning, $"ModelCardRule '{subject}' is neither a finding code nor a field{hint}", origin));
        }
        else if (Parse(severity) is not { } parsed)
        {
            findings.Add(new Finding(
                FindingCodes.InvalidRule,
                FindingSeverity.Warning,
                $"ModelCardRule '{subject}' has the Severity '{severity}'; it is one of none, message, warning, error.",
                origin));
        }
        else
        {
            _bySubject[CardFields.FindKey(subject)?.Name ?? subject] = parsed;
        }
    }

    /// <summary>The severity of a finding after the rules. An input that cannot be trusted stays an error.</summary>
    public FindingSeverity SeverityOf(Finding finding)
    {
        var isInputError = finding.Severity == FindingSeverity.Error && finding.Code.StartsWith("MCB0", StringComparison.Ordinal);
        if (isInputError)
        {
            return finding.Severity;
        }

        return _bySubject.TryGetValue(finding.Code, out var byCode) ? byCode
            : finding.Subject is { } field && finding.Code.StartsWith("MCB1", StringComparison.Ordinal) && _bySubject.TryGetValue(field, out var byField) ? byField
            : finding.Severity;
    }

    private static FindingSeverity? Parse(string severity) => severity.Trim().ToLowerInvariant() switch
    {
        "none" => FindingSeverity.None,
        "message" => FindingSeverity.Message,
        "warning" => FindingSeverity.Warning,
        "error" => FindingSeverity.Error,
        _ => null,
    };
}
