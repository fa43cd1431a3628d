using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>Takes the findings of one rule, which share code and severity.</summary>
internal sealed class RuleReport(string code, FindingSeverity severity, List<Finding> findings)
{
    public void Add(string message, Origin origin) => findings.Add(new Finding(code, severity, message, origin));
}
