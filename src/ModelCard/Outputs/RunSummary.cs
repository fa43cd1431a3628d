using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>The checklist report in a few lines of Markdown, for the page on which a build server shows a run. Like the log, and unlike the report, it speaks of the day of the build.</summary>
public static class RunSummary
{
    private const int MostItems = 8;
    private const int LongestTitle = 80;

    /// <summary>Writes the summary of a project.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="result">What came of its build.</param>
    /// <param name="report">Where the checklist report is, or its folder with several models; empty when it was not written.</param>
    public static string Write(string project, CardResult result, string report)
    {
        var text = new StringBuilder("### Model card of ").Append(Cell(project));
        if (result.Models.Count > 0)
        {
            WriteModels(text, result);
        }
        else if (result.Check is { } check)
        {
            WriteCard(text, check, result);
        }
        else
        {
            text.Append("\n\nNot checked, because an input cannot be trusted: ").Append(Findings(result)).Append(".\n");
        }

        if (report.Length > 0)
        {
            text.Append("\nWhat answers each item, and where it stands: ").Append(ReportText.Code(report)).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static void WriteCard(StringBuilder text, CheckResult check, CardResult result)
    {
        var all = Completeness.Of(check.Items, static item => item.Status);
        var lists = new List<string>();
        foreach (var list in check.Checklists)
        {
            lists.Add(Cell(list.Checklist.Title));
        }

        text.Append(string.Format(CultureInfo.InvariantCulture, ": {0} % complete\n\n{1}: {2} of {3} items that apply are answered. ", check.Score, string.Join(", ", lists), all.Answered, all.Applicable));
        text.Append(Capital(Findings(result))).Append(".\n\n| role | answered | still needed |\n|---|---|---|\n");
        foreach (var role in RoleGaps.Roles)
        {
            var items = Of(check, role);
            if (items.Count > 0)
            {
                var done = Completeness.Of(items, static item => item.Status);
                text.Append(string.Format(CultureInfo.InvariantCulture, "| {0} | {1} of {2} | {3} |\n", CardRoles.NameOf(role), done.Answered, done.Applicable, Missing(items)));
            }
        }

        text.Append(all.Answered == all.Applicable ? "" : "\nRequired items are in bold.\n");
    }

    private static void WriteModels(StringBuilder text, CardResult result)
    {
        text.Append("\n\n| model | complete | developer | sociotechnic | project organizer | findings |\n|---|---|---|---|---|---|\n");
        foreach (var model in result.Models)
        {
            text.Append("| ").Append(Cell(model.Name)).Append(" | ");
            if (model.Result.Check is { } check)
            {
                text.Append(string.Format(CultureInfo.InvariantCulture, "{0} % | ", check.Score));
                foreach (var role in RoleGaps.Roles)
                {
                    var done = Completeness.Of(Of(check, role), static item => item.Status);
                    text.Append(string.Format(CultureInfo.InvariantCulture, "{0} of {1} | ", done.Answered, done.Applicable));
                }
            }
            else
            {
                text.Append("not checked | | | | ");
            }

            text.Append(Findings(model.Result)).Append(" |\n");
        }

        text.Append("\nThe roles have so many of their items answered. All models together: ").Append(Findings(result)).Append(".\n");
    }

    private static List<ItemResult> Of(CheckResult check, CardRole role)
    {
        var items = new List<ItemResult>();
        foreach (var item in check.Items)
        {
            if (item.Item.Owner == role)
            {
                items.Add(item);
            }
        }

        return items;
    }

    // What is required comes first.
    private static string Missing(List<ItemResult> items)
    {
        var titles = new List<string>();
        for (var level = ItemLevel.Required; level >= ItemLevel.Optional; level--)
        {
            foreach (var item in items)
            {
                if (item.Status == ItemStatus.Missing && item.Level == level)
                {
                    var title = Cell(item.Item.Title);
                    titles.Add(level == ItemLevel.Required ? $"**{title}**" : title);
                }
            }
        }

        var more = titles.Count - MostItems;
        return more <= 0 ? string.Join(", ", titles) : string.Format(CultureInfo.InvariantCulture, "{0}, and {1} more", string.Join(", ", titles.GetRange(0, MostItems)), more);
    }

    private static string Findings(CardResult result) =>
        ReportText.Count(LocatedFinding.Count(result.Findings, FindingSeverity.Error), "error") + ", " + ReportText.Count(LocatedFinding.Count(result.Findings, FindingSeverity.Warning), "warning");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    // A bar would end the cell.
    private static string Cell(string text) => ReportText.Short(text, LongestTitle).Replace("|", "\\|");
}
