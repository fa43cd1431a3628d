using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>
/// Writes the checklist report: each chosen checklist with what answers its items and where that stands, and for each role what is still needed from it. It does not depend on
/// the day: a waiver counts until its last day, which is printed beside it.
/// </summary>
internal sealed partial class ChecklistReport
{
    private readonly CardContent _card;
    private readonly CheckResult _check;
    private readonly CardEvidence _evidence;
    private readonly string _sidecarName;
    private readonly string _projectDirectory;
    private readonly StringBuilder _text = new();

    private ChecklistReport(CardContent card, CheckResult check, string sidecarName, string projectDirectory)
    {
        _card = card;
        _check = check;
        _evidence = check.Evidence;
        _sidecarName = sidecarName;
        _projectDirectory = projectDirectory;
    }

    /// <summary>The report as a file of the bundle.</summary>
    public static CardFile File(CardOutput output) =>
        new("CHECKLIST.md", "checklist", Write(output.Card, output.Check, output.SidecarName, output.ProjectDirectory, output.Roles));

    /// <summary>Writes the report.</summary>
    /// <param name="card">The card.</param>
    /// <param name="check">What the checks say about it.</param>
    /// <param name="sidecarName">The file the messages tell people to write in.</param>
    /// <param name="projectDirectory">The folder paths are relative to.</param>
    /// <param name="roles">The roles that were checked; none for all.</param>
    public static string Write(CardContent card, CheckResult check, string sidecarName, string projectDirectory, IReadOnlyList<CardRole> roles)
    {
        var report = new ChecklistReport(card, check, sidecarName, projectDirectory);
        report.WriteHead(roles);
        foreach (var list in check.Checklists)
        {
            report.WriteChecklist(list);
        }

        report.WriteRoles(roles.Count == 0 ? [CardRole.Developer, CardRole.Sociotechnic, CardRole.Organizer] : roles);
        report.WriteWaivers();
        return report._text.ToString().TrimEnd('\n') + "\n";
    }

    private void WriteHead(IReadOnlyList<CardRole> roles)
    {
        var name = _card.Answer("model_id")?.Text ?? "the model";
        _text.Append("# Checklist report for ").Append(ReportText.Plain(name)).Append("\n\n");
        _text.Append("What the model card answers, where each answer stands, and who is asked for the rest. A high score says that the model is documented, not that it is safe.\n\n");
        if (roles.Count > 0)
        {
            var names = new List<string>();
            foreach (var role in roles)
            {
                names.Add(CardRoles.NameOf(role));
            }

            _text.Append("Only the items of these roles are checked: ").Append(string.Join(", ", names)).Append(".\n\n");
        }

        if (_check.Checklists.Count > 1)
        {
            _text.Append("All checklists together: ").Append(Percent(Completeness.Of(Questions(null), static item => item.Status))).Append(".\n\n");
        }
    }

    private void WriteChecklist(ChecklistResult list)
    {
        var score = Completeness.Of(Checks.Questions.InFiles([list]), static item => item.Status);
        _text.Append("## ").Append(ReportText.Plain(list.Checklist.Title)).Append("\n\n");
        _text.Append(Percent(score)).Append('.');
        if (list.Checklist.Source.Length > 0)
        {
            var isLink = list.Checklist.Source.StartsWith("https://", StringComparison.Ordinal) && list.Checklist.Source.IndexOfAny([' ', '<', '>', '\n']) < 0;
            _text.Append(" Source: ").Append(isLink ? $"<{list.Checklist.Source}>" : ReportText.Plain(list.Checklist.Source)).Append('.');
        }

        _text.Append("\n\n");
        var done = new List<string>();
        foreach (var first in list.Items)
        {
            var group = first.Item.Group;
            if (done.Contains(group))
            {
                continue;
            }

            done.Add(group);
            _text.Append("### ").Append(group.Length == 0 ? "Items" : ReportText.Plain(group)).Append("\n\n");
            foreach (var result in list.Items)
            {
                if (result.Item.Group == group)
                {
                    WriteItem(result);
                }
            }

            _text.Append('\n');
        }
    }

    private void WriteItem(ItemResult result)
    {
        var item = result.Item;
        var box = result.StatusInFiles switch { ItemStatus.Answered => "[x] ", ItemStatus.Missing => "[ ] ", _ => "" };
        _text.Append("- ").Append(box).Append("**").Append(ReportText.Plain(item.Title)).Append("** (").Append(Level(item.Level)).Append("; ").Append(Owners(item)).Append("): ");
        _text.Append(result.StatusInFiles switch
        {
            ItemStatus.Answered => EvidenceOf(item),
            ItemStatus.NotApplicable => $"does not apply. Condition: {ReportText.Plain(string.Join("; and ", ConditionNames.Of(item)))}.",
            ItemStatus.DeclaredNotApplicable => Declarations(item),
            ItemStatus.Waived => "waived. " + WaiverNames(result.Waivers),
            _ => MissingItem.Describe(item, _card, _evidence, FindingSeverity.Message, _sidecarName).Message is var message ? ReportText.Plain(message) : "",
        });
        var line = item.Group.Length == 0 ? item.Source : item.Source.Substring(item.Group.Length + 3);
        _text.Append(line.Length == 0 ? "\n" : $" *Source: {ReportText.Sentence(ReportText.Plain(line))}*\n");
    }

    private string EvidenceOf(ChecklistItem item)
    {
        var parts = new List<string>();
        foreach (var name in _evidence.Answering(item))
        {
            parts.Add(EvidenceOf(name));
        }

        return parts.Count == 0 ? "" : string.Join("; ", parts) + ".";
    }

    private string EvidenceOf(string name)
    {
        var found = _evidence.Find(name);
        if (found.Count == 0)
        {
            return "every card has it";
        }

        if (found[0].Value.Kind == SourceKind.Upstream)
        {
            return $"answered by the upstream card ({Place(found[0].Value, name)})";
        }

        var more = found.Count > 1 ? string.Format(CultureInfo.InvariantCulture, ", and {0} more", found.Count - 1) : "";
        return $"{ReportText.Short(found[0].Key, 80)}{more} ({Place(found[0].Value, name)})";
    }

    private string Place(Origin origin, string name)
    {
        // Nobody typed it, so there is no key to look for: the file is where it stands.
        if (_card.Measurements.PlaceOf(origin) is { } measured)
        {
            return "measured in " + ReportText.Plain(measured);
        }

        if (origin.File is { } file && origin.Line > 0)
        {
            var key = origin.Name ?? CardEvidence.FieldOf(name)?.Name ?? name;
            return string.Format(CultureInfo.InvariantCulture, "`{0}` in {1}:{2}", key.Replace('`', '\''), ReportText.Plain(RelativePath.Of(file, _projectDirectory)), origin.Line);
        }

        return ReportText.Code(origin.Identity is { } identity ? origin.Name + " " + identity : origin.Name ?? name) + " in the project";
    }

    private string Declarations(ChecklistItem item)
    {
        foreach (var name in item.Answers.Split('|', '+'))
        {
            if (_evidence.Declaration(name) is { HasReason: true } declaration && _card.Answer(CardEvidence.FieldOf(name)!.Name) is { } answer)
            {
                return $"declared not applicable: {ReportText.Sentence(ReportText.Plain(declaration.Reason))} ({Place(answer.Origin, name)})";
            }
        }

        return "declared not applicable.";
    }

    private void WriteWaivers()
    {
        if (_card.Waivers.Count == 0)
        {
            return;
        }

        _text.Append("## Waivers\n\nWhat is waived leaves the score until the last day named.\n\n");
        foreach (var waiver in _card.Waivers)
        {
            _text.Append("- ").Append(WaiverNames([waiver])).Append('\n');
        }
    }

    private string WaiverNames(IReadOnlyList<Waiver> waivers)
    {
        var texts = new List<string>();
        foreach (var waiver in waivers)
        {
            var until = waiver.Expires is { } last ? "until " + CardDate.Of(last) : "without end";
            texts.Add($"{ReportText.Code(waiver.Target)} {until}: {ReportText.Sentence(ReportText.Plain(waiver.Reason))} ({Place(waiver.Origin, "waivers")})");
        }

        return string.Join(" ", texts);
    }

    private static string Owners(ChecklistItem item) =>
        CardRoles.NameOf(item.Owner)
        + (CardEvidence.FirstFieldOf(item.Answers) is { Helpers.Count: > 0 } field && field.Owner == item.Owner ? $", with help from the {Helpers(field)}" : "");

    private static string Helpers(CardField field)
    {
        var names = new List<string>();
        foreach (var helper in field.Helpers)
        {
            names.Add(CardRoles.NameOf(helper));
        }

        return string.Join(" and the ", names);
    }

    private static string Level(ItemLevel level) => level switch { ItemLevel.Required => "required", ItemLevel.Recommended => "recommended", _ => "optional" };

    private static string Percent(Completeness score) =>
        string.Format(CultureInfo.InvariantCulture, "Score {0} %: {1} of {2} items that apply are answered", score.Percent, score.Answered, score.Applicable);
}
