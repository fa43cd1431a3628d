using System.Text;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>Every built-in checklist as a table, <c>docs/checklists.md</c>.</summary>
internal static class ChecklistsPage
{
    public static string Text()
    {
        var page = new StringBuilder("""
            <!-- Generated from the checklists. Change src/ModelCard/Checks, then run the tests with MODELCARD_UPDATE=1. -->
            # Checklists

            `ModelCardChecklist` names the checklists a card is held against, `huggingface` by default. An item counts as answered when any of its answers is there; answers joined by
            "and" count together. An item whose condition does not hold leaves the score. Required items weigh 3, recommended items 2, optional items 1.


            """.ReplaceLineEndings("\n"));
        foreach (var name in Checklists.Names)
        {
            var checklist = Checklists.Find(name)!;
            page.Append($"## {name}\n\n{checklist.Title}: <{checklist.Source}>. {checklist.Items.Count} items.\n\n");
            page.Append("| item | level | when | answered by | written by |\n|---|---|---|---|---|\n");
            foreach (var item in checklist.Items)
            {
                page.Append($"| {item.Title} | {Words.Of(item.Level)} | {Words.Of(item.Condition)} | {Words.Answers(item)} | {Words.Of(item.Owner)} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }
}
