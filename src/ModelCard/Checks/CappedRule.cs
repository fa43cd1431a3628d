using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>A rule that can fire at many places of one card: it names the first few, and then says how many more there are.</summary>
internal abstract class CappedRule : CardRule
{
    private const int Most = 5;

    protected CappedRule(string code, ItemLevel level)
    {
        Code = code;
        Level = level;
    }

    public sealed override string Code { get; }

    public sealed override ItemLevel Level { get; }

    public sealed override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        var report = new Report(this, severity, findings);
        Look(context, report);
        report.Close();
    }

    /// <summary>Reports each place where the card breaks the rule.</summary>
    protected abstract void Look(CheckContext context, Report report);

    /// <summary>Takes the places of one rule in one card.</summary>
    internal sealed class Report
    {
        private readonly CappedRule _rule;
        private readonly FindingSeverity _severity;
        private readonly List<Finding> _findings;
        private int _count;
        private Origin? _next;

        public Report(CappedRule rule, FindingSeverity severity, List<Finding> findings)
        {
            _rule = rule;
            _severity = severity;
            _findings = findings;
        }

        public void Add(string message, Origin? origin, string? subject = null)
        {
            if (!UpstreamRules.IsOurs(_rule.Code, origin))
            {
                return;
            }

            _count++;
            if (_count <= Most)
            {
                _findings.Add(new Finding(_rule.Code, _severity, message, origin, subject));
            }
            else
            {
                _next ??= origin;
            }
        }

        /// <summary>Whether an earlier check already says something with this code, so that one omission is not told twice.</summary>
        public bool IsSaid(string code)
        {
            foreach (var finding in _findings)
            {
                if (string.Equals(finding.Code, code, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether an earlier check already says something with this code about this place.</summary>
        public bool IsSaid(string code, Origin origin)
        {
            foreach (var finding in _findings)
            {
                if (ReferenceEquals(finding.Origin, origin) && string.Equals(finding.Code, code, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether something is already said about this place of a Markdown card, whichever of its fields it was said of.</summary>
        public bool IsSaidOfSection(Origin origin)
        {
            foreach (var finding in _findings)
            {
                if (finding.Origin is { } place && place.IsSharedWith(origin))
                {
                    return true;
                }
            }

            return false;
        }

        public void Close()
        {
            if (_count > Most)
            {
                var left = _count - Most;
                var message = left == 1
                    ? $"The card has 1 more place that {_rule.Code} reports, here. It is listed once those before are settled."
                    : string.Format(CultureInfo.InvariantCulture, "The card has {0} more places that {1} reports, from here on. They are listed once those before are settled.", left, _rule.Code);
                _findings.Add(new Finding(_rule.Code, _severity, message, _next));
            }
        }
    }
}
