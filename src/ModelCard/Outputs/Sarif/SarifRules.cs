using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>The rules that the results of a report belong to, each explained in the words of its page.</summary>
internal sealed class SarifRules
{
    private readonly RuleTexts _texts = RuleTexts.Read();
    private readonly List<string> _codes = [];

    /// <summary>Takes the rules of these findings, each once, in the order of their codes.</summary>
    public SarifRules(IReadOnlyList<LocatedFinding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (seen.Add(finding.Code))
            {
                _codes.Add(finding.Code);
            }
        }

        _codes.Sort(StringComparer.Ordinal);
    }

    /// <summary>The place of a rule among the rules.</summary>
    public int IndexOf(string code) => _codes.BinarySearch(code, StringComparer.Ordinal);

    /// <summary>Writes the rules.</summary>
    public void Write(JsonOutput json) => json.List("rules", rules =>
    {
        foreach (var code in _codes)
        {
            rules.Object(rule => Write(rule, code, _texts.Of(code)));
        }
    });

    private static void Write(JsonOutput rule, string code, RuleText text)
    {
        var page = FindingCodes.HelpLink(code);
        var fix = Fix(code, text);
        rule.Text("id", code);
        rule.Text("name", SarifText.Name(text.Title));
        rule.Object("shortDescription", description => description.Text("text", text.Title));
        rule.Object("fullDescription", description => description.Text("text", Plain(text.Cause)));
        rule.Object("help", help =>
        {
            help.Text("text", $"{Plain(text.Cause)}\n\n{Plain(fix)}\n\nMore: {page}");
            help.Text("markdown", $"{text.Cause}\n\n**How to fix it:** {fix}\n\n[Why it matters, with examples]({page})");
        });
        rule.Text("helpUri", page);
        rule.Object("defaultConfiguration", configuration => configuration.Text("level", Level(text.Level)));
        rule.Object("properties", properties =>
        {
            properties.List("tags", ["model-card", AreaOf(code)]);
            // What GitHub sorts and filters alerts by that are not about security.
            properties.Text("problem.severity", text.Level == FindingLevel.Note ? "recommendation" : Level(text.Level));
        });
    }

    // Lists are stated by items as well as by properties; the checks know how.
    private static string Fix(string code, RuleText text)
    {
        foreach (var field in CardFields.All)
        {
            if (string.Equals(field.Code, code, StringComparison.Ordinal))
            {
                return $"Add `{AnswerSyntax.InProject(field.Name, field)}` to the project, or `{AnswerSyntax.InSidecar(field.Name, field)}` to the sidecar.";
            }
        }

        return text.Fix;
    }

    private static string Plain(string markdown) => markdown.Replace("`", "'");

    private static string Level(FindingLevel level) => level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", _ => "note" };

    private static string AreaOf(string code) => code.Substring(3, 2) switch
    {
        "02" => "configuration",
        "03" or "07" => "output",
        "10" or "11" => "completeness",
        "40" => "agreement",
        "41" => "staleness",
        "42" => "gate",
        "43" => "upstream",
        _ => code[3] switch { '2' => "metadata", '3' => "quality", '9' => "internal", _ => "input" },
    };
}
