using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>How far a card is, on one screen: by section, by role and by checklist, and what to write next. Like the log, it speaks of the day on which it is asked for.</summary>
public static class StatusTable
{
    /// <summary>Writes the status of a project.</summary>
    /// <param name="projectFile">Full path of the project file.</param>
    /// <param name="result">What came of a check.</param>
    /// <param name="inColor">Whether to color it with the escape sequences of terminals.</param>
    /// <returns>Lines that end in <c>\n</c>. The first has the form <c>Project -> result</c>, in which MSBuild's terminal logger looks for what a project came to.</returns>
    public static string Write(string projectFile, CardResult result, bool inColor)
    {
        var text = new StatusText(inColor);
        var project = Path.GetFileNameWithoutExtension(projectFile);
        var directory = Path.GetDirectoryName(projectFile)!;
        if (result.Models.Count == 0)
        {
            WriteCard(text, project + " -> model card ", result, directory);
            return text.ToString();
        }

        text.Line(string.Format(CultureInfo.InvariantCulture, "{0} -> model cards of {1}", project, ReportText.Count(result.Models.Count, "model")));
        text.Line("  " + Findings(text, result));
        WriteOverview(text, result);
        if (OfProject(result) is { Count: > 0 } errors)
        {
            new StatusSteps(text, directory).WriteErrors(errors);
        }

        foreach (var model in result.Models)
        {
            text.Line("");
            WriteCard(text, text.Strong(model.Name) + ": ", model.Result, directory);
        }

        return text.ToString();
    }

    // What the terminal logger puts behind the project's name is short; the rest stands below.
    private static void WriteCard(StatusText text, string head, CardResult result, string directory)
    {
        if (result.Check is not { } check)
        {
            text.Line(head + "not checked");
            text.Line("  an input cannot be trusted: " + Findings(text, result));
            new StatusSteps(text, directory).WriteErrors(result.Findings);
            return;
        }

        var all = Completeness.Of(check.Items, static item => item.Status);
        text.Line(head + text.Percent(check.Score) + " complete");
        text.Line(string.Format(CultureInfo.InvariantCulture, "  {0} of {1} items that apply are answered; {2}", all.Answered, all.Applicable, Findings(text, result)));
        text.Heading("section", "weak", "stale", "");
        WriteSections(text, check, result);
        text.Heading("role", "weak", "stale", "");
        WriteRoles(text, check, result);
        text.Heading("checklist", "waived", "n/a", "score");
        foreach (var list in check.Checklists)
        {
            var items = Questions.Unite(list.Items);
            text.ChecklistRow(list.Checklist.Title, Count(items, [], static _ => true, static _ => true), Completeness.Of(items, static item => item.Status).Percent);
        }

        new StatusSteps(text, directory).Write(check, result.Findings);
    }

    private static void WriteSections(StatusText text, CheckResult check, CardResult result)
    {
        foreach (var section in CardFields.Sections)
        {
            Row(text, section, Count(check.Items, result.Findings, item => StatusTopic.SectionOf(item.Item) == section, finding => StatusTopic.FieldOf(finding.Topic)?.Section == section));
        }

        WriteWholeCard(text, result);
    }

    private static void WriteRoles(StatusText text, CheckResult check, CardResult result)
    {
        foreach (var role in RoleGaps.Roles)
        {
            Row(text, CardRoles.NameOf(role), Count(check.Items, result.Findings, item => item.Item.Owner == role, finding => StatusTopic.FieldOf(finding.Topic)?.Owner == role));
        }

        WriteWholeCard(text, result);
    }

    private static void WriteWholeCard(StatusText text, CardResult result) =>
        Row(text, StatusTopic.WholeCard, Count([], result.Findings, static _ => false, static finding => StatusTopic.FieldOf(finding.Topic) is null));

    private static void Row(StatusText text, string label, StatusCount count)
    {
        if (!count.IsEmpty)
        {
            text.Row(label, count);
        }
    }

    private static void WriteOverview(StatusText text, CardResult result)
    {
        text.Heading("model", "weak", "stale", "score");
        foreach (var model in result.Models)
        {
            if (model.Result.Check is { } check)
            {
                text.Row(model.Name, Count(check.Items, model.Result.Findings, static _ => true, static _ => true), check.Score);
            }
            else
            {
                text.Row(model.Name, "not checked: " + Findings(text, model.Result));
            }
        }
    }

    private static StatusCount Count(IReadOnlyList<ItemResult> items, IReadOnlyList<LocatedFinding> findings, Func<ItemResult, bool> isAbout, Func<LocatedFinding, bool> isFoundIn)
    {
        var count = new StatusCount();
        foreach (var item in items)
        {
            if (isAbout(item))
            {
                count.Add(item);
            }
        }

        foreach (var finding in findings)
        {
            if (isFoundIn(finding))
            {
                count.Add(finding);
            }
        }

        return count;
    }

    // What is wrong with the items of the models as a whole is said of no model.
    private static List<LocatedFinding> OfProject(CardResult result)
    {
        var own = new List<LocatedFinding>();
        foreach (var finding in result.Findings)
        {
            var isOfModel = false;
            foreach (var model in result.Models)
            {
                foreach (var said in model.Result.Findings)
                {
                    isOfModel |= said.IsSameAs(finding) || said.About(model.Name).IsSameAs(finding);
                }
            }

            if (!isOfModel && finding.Severity == FindingSeverity.Error)
            {
                own.Add(finding);
            }
        }

        return own;
    }

    private static string Findings(StatusText text, CardResult result)
    {
        var errors = LocatedFinding.Count(result.Findings, FindingSeverity.Error);
        var warnings = LocatedFinding.Count(result.Findings, FindingSeverity.Warning);
        var (inError, inWarning) = (ReportText.Count(errors, "error"), ReportText.Count(warnings, "warning"));
        return (errors > 0 ? text.Loud(inError, isError: true) : inError) + ", " + (warnings > 0 ? text.Loud(inWarning, isError: false) : inWarning);
    }
}
