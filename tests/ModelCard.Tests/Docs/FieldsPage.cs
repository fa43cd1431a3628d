using System.Text;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>The table of all fields, <c>docs/fields.md</c>.</summary>
internal static class FieldsPage
{
    public static string Text()
    {
        var page = new StringBuilder("""
            <!-- Generated from the catalog. Change src/ModelCard/Catalog, then run the tests with MODELCARD_UPDATE=1. -->
            # Fields of a model card

            Every field is a property in the project file, a key in the sidecar and a variable in templates; the name of the variable is the key.
            The name of a field leads to its page: what to write, a good and a weak answer, where it shows and what looks at it. The code is that of the finding when the field is missing.
            Lists in a property are separated by `;`, maps are written as `{name: value}`. *Asked by* shows the strictest level at which each built-in checklist asks: **R**equired,
            **r**ecommended or **o**ptional.

            For example, `<ModelCardModelVersion>1.3.0</ModelCardModelVersion>` in the project is the same as

            ```yaml
            model_version: 1.3.0
            ```


            """.ReplaceLineEndings("\n"));
        foreach (var section in CardFields.Sections)
        {
            page.Append($"## {section}\n\n| field | property | key | kind | written by | asked by | code |\n|---|---|---|---|---|---|---|\n");
            foreach (var field in CardFields.All.Where(field => field.Section == section))
            {
                page.Append(
                    $"| [{field.Title}](fields/{field.Name}.md) | `{field.PropertyName}` | `{field.Name}` | {Words.Of(field.Kind)} | {Words.Of(field.Owner)} | {AskedBy(field)} | [{field.Code}](rules/{field.Code}.md) |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    public static bool Asks(ChecklistItem item, CardField field) => item.Answers.Split('|', '+').Any(answer => Words.FieldOf(answer) == field.Name);

    private static string AskedBy(CardField field)
    {
        var asked = Checklists.Names
            .Select(name => (name, items: Checklists.Find(name)!.Items.Where(item => Asks(item, field)).ToList()))
            .Where(list => list.items.Count > 0)
            .Select(list => $"{list.name} ({Letter(list.items.Max(item => item.Level))})");
        return string.Join(", ", asked) is { Length: > 0 } names ? names : "-";
    }

    private static char Letter(ItemLevel level) => level == ItemLevel.Required ? 'R' : Words.Of(level)[0];
}
