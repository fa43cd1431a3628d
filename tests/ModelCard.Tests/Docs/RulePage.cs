using System.Text;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>The page of a field's finding code under <c>docs/rules</c>.</summary>
internal static class RulePage
{
    public static string Of(CardField field)
    {
        var helpers = field.Helpers.Count == 0 ? "" : $", with help from the {string.Join(" and the ", field.Helpers.Select(Words.Of))}";
        return $"""
            <!-- Generated from the catalog. Change src/ModelCard/Catalog, then run the tests with MODELCARD_UPDATE=1. -->
            # {field.Code}: {field.Title} is missing

            ## What is missing

            The card does not answer `{field.Name}`, in the section *{field.Section}*:

            > {field.Question}

            ## Why a reader needs it

            {SectionReason.Of(field.Section)}

            ## Who writes it

            The {Words.Of(field.Owner)}{helpers}.

            ## How to fix it

            In the project file:

            ```xml
            {FieldExample.InProject(field)}
            ```

            Or in the sidecar (`modelcard.yaml`):

            ```yaml
            {FieldExample.InSidecar(field)}
            ```
            {Notes(field)}
            ## Who asks for it

            {AskedBy(field)}
            ## How to suppress it

            Set the severity of this finding alone, by code or by field:

            ```xml
            <ItemGroup>
              <ModelCardRule Include="{field.Code}" Severity="none" />
            </ItemGroup>
            ```

            `<NoWarn>$(NoWarn);{field.Code}</NoWarn>` hides it like any other warning. `ModelCardStrictness` sets how loud all findings are, and `ModelCardChecklist`
            chooses the checklists that ask.

            """.ReplaceLineEndings("\n");
    }

    private static string Notes(CardField field)
    {
        var notes = new List<string>();
        if (field.Choices.Count > 0)
        {
            notes.Add($"The value is one of {string.Join(", ", field.Choices.Select(choice => $"`{choice}`"))}.");
        }

        if (field.Unit is { } unit)
        {
            notes.Add($"A number without a unit is in `{unit}`.");
        }

        if (field.KeyAliases.Count > 0)
        {
            notes.Add($"The sidecar also takes {string.Join(" or ", field.KeyAliases.Select(alias => $"`{alias}`"))} for `{field.Name}`.");
        }

        notes.Add($"[The page of the field](../fields/{field.Name}.md) says what to write, with a good and a weak answer.");
        return $"\n{string.Join(" ", notes)}\n";
    }

    /// <summary>The items of the built-in checklists that ask for a field, as a table.</summary>
    public static string AskedBy(CardField field)
    {
        var rows = new StringBuilder();
        foreach (var name in Checklists.Names)
        {
            foreach (var item in Checklists.Find(name)!.Items.Where(item => FieldsPage.Asks(item, field)))
            {
                rows.Append($"| `{name}` | {item.Title} | {Words.Of(item.Level)} | {Words.Of(item.Condition)} | {Words.Answers(item)} |\n");
            }
        }

        return rows.Length == 0
            ? "None of the built-in checklists. The finding appears only with a checklist of your own.\n"
            : "| checklist | item | level | when | answered by |\n|---|---|---|---|---|\n" + rows;
    }
}
