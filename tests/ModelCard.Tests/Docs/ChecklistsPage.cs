using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>Every built-in checklist as a table, <c>docs/checklists.md</c>.</summary>
internal static class ChecklistsPage
{
    public static string Text()
    {
        var page = new StringBuilder(Introduction().ReplaceLineEndings("\n"));
        foreach (var name in Checklists.Names)
        {
            var checklist = Checklists.Find(name)!;
            page.Append($"## {name}\n\n{checklist.Title}: <{checklist.Source}>. {checklist.Items.Count} items.\n\n");
            page.Append("| item | level | when | answered by | written by | where its source asks |\n|---|---|---|---|---|---|\n");
            foreach (var item in checklist.Items)
            {
                page.Append($"| {item.Title} | {Words.Of(item.Level)} | {Words.Of(item.Condition)} | {Words.Answers(item)} | {Words.Of(item.Owner)} | {item.Source.Replace(">", "→", StringComparison.Ordinal)} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Introduction() => $$"""
        <!-- Generated from the checklists. Change src/ModelCard/Checks or this page's generator, then run the tests with MODELCARD_UPDATE=1. -->
        # Checklists

        `ModelCardChecklist` names the checklists a card is held against, `huggingface` by default: built-in ones ({{string.Join(", ", Checklists.Names.Select(name => $"[`{name}`](#{name})"))}}) and
        [files of your own](#a-checklist-of-your-own). An item counts as answered when any of its answers is there; answers joined by "and" count together. An item whose condition does not
        hold leaves the score. Required items weigh 3, recommended items 2, optional items 1. With several checklists a question that more than one asks counts once, at its strictest level.

        Structured data comes first: a metric with a value answers "evaluation results" as well as prose does, and a dataset with the role `train` answers "training data".

        ## Not applicable

        An answer that begins with one of these words says that the question does not apply: {{string.Join(", ", NotApplicable.Openings.Select(opening => $"`{opening}`"))}}. It settles the question
        when a reason of at least {{NotApplicable.ReasonWords}} words follows, after a colon, a full stop, a dash, in brackets, on the next line, or after "because". The item then leaves both
        sums of the score, and the [report](#the-checklist-report) says why. Without a reason the item counts as missing.

        ```yaml
        hours_used: "Not applicable: the rules were written by hand, nothing was trained."
        demographic_groups: N/A because the data holds no people, only measurements of penguins.
        ```

        Anything else is an ordinary answer: "None of the 500 test messages failed" and "Not applicable to images under 32 pixels" are prose, and so is a text of several paragraphs. `pruning`,
        `quantization` and `privacy_techniques` ask whether something was done, so that `none` is their answer and needs no reason. A declaration shows in the card as it is written; the front
        matter leaves it out, because the Hub expects ids there.

        ## Roles

        Every item belongs to one of three roles, after the annotated Hugging Face template: the `developer` writes the code and runs the training, the `sociotechnic` knows how technology and
        society act on each other, the project `organizer` knows scope and reach and is the contact. One person may have several. `ModelCardRole` limits a check, its findings and its score to
        what the named roles own:

        ```xml
        <ModelCardRole>developer;project organizer</ModelCardRole>
        ```

        ## Waivers

        A waiver does without something for a reason, and until a day if you name one. It is given by finding code or by field:

        ```xml
        <ModelCardWaiver Include="get_started_code" Reason="The loader is published after the audit." Expires="2099-06-30" />
        ```

        ```yaml
        waivers:
          paper: The paper is under review.
          get_started_code:
            reason: The loader is published after the audit.
            expires: 2099-06-30
        ```

        A waived item leaves both sums of the score, and a waived finding is not reported. A field means the finding that it is missing; a code means any finding of that code. The day is the
        last on which the waiver holds, in UTC; from the next day on a build reports what it excused, and [that it has ended](rules/MCB0224.md). A waiver that excuses nothing is
        [reported too](rules/MCB0225.md). Findings about inputs (`MCB0...`) and the minimum score cannot be waived. The project wins over the sidecar.

        ## The checklist report

        `<ModelCardFormats>markdown;checklist</ModelCardFormats>` adds `CHECKLIST.md` to the bundle: each checklist in its own order with a box per item, what answers it and where that stands, who
        owns it and who can help, what does not apply and why, the waivers, the score, and for each role what is still needed in words that can be sent to that person as they are. The report
        does not depend on the day it is written: a waiver counts in it with its last day beside it.

        ## A checklist of your own

        `ModelCardChecklist` takes the path of a YAML file, relative to the project, beside or in place of built-in names:

        ```xml
        <ModelCardChecklist>huggingface;checks/contoso.yaml</ModelCardChecklist>
        ```

        ```text
        {{Example}}
        ```

        | key | meaning |
        |---|---|
        | `name` | a short name; the file's name by default |
        | `title` | what it is called in reports |
        | `source` | where it comes from: an address or a few words |
        | `extends` | a built-in checklist whose items come first |
        | `remove` | titles of extended items to leave out |
        | `items` | the items; one with the title of an extended item changes what it names and keeps the rest |

        | key of an item | meaning | default |
        |---|---|---|
        | `title` | what is asked, as messages and reports quote it; no two items have the same | |
        | `answers` | a name; a list of names, any of which will do; `{all: [...]}` for names that count together, also inside a list; `{any: [...]}` is a list | |
        | `level` | `required`, `recommended`, `optional` | `required` |
        | `weight` | its weight in the score, 1 to 10000 | 3, 2, 1 by level |
        | `owner` | {{string.Join(", ", CardRoles.Names.Select(role => $"`{role}`"))}} (or `project organizer`) | the owner of the first field |
        | `when` | a condition, or a list of conditions that all have to hold | always |
        | `min_words` | how many words a text has at least; headings, code and comments do not count. A shorter text counts as missing | |
        | `group` | the part of the checklist it belongs to | |
        | `source` | where the source asks for it | |

        A name in `answers` is [a field](fields.md) or one of these, which look at the structured data (quote them inside square brackets):

        | name | is answered by |
        |---|---|
        {{string.Join("\n", Evidence.All.Select(name => $"| `{name}` | {Words.Answer(name)} |"))}}

        A condition is one of {{string.Join(", ", ConditionNames.All.Select(name => $"`{name}`"))}}, or about a field: `field base_model is answered`, `field license is other`. `not` before it, or
        after `is`, asks for the opposite.


        """;

    /// <summary>The example of the page, which a test reads.</summary>
    public const string Example = """
        title: Contoso model review
        source: https://example.com/contoso/model-review
        extends: huggingface
        remove:
        - widget examples
        items:
        - title: license          # an item of huggingface: only its level changes
          level: recommended
        - title: intended uses in full
          answers: direct_use
          min_words: 20
          group: Review
          source: step 2
        - title: results or a reason to have none
          answers: ["metrics[value]", results, {all: [testing_data, testing_metrics]}]
          level: recommended
          owner: developer
          weight: 5
        - title: risk to customers
          answers: ethical_considerations
          when: [the data is about people, not field license is other]
        """;
}
