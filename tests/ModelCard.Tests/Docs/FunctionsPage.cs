using System.Text;
using ModelCard.Templates;
using ModelCard.Tests.Contract;

namespace ModelCard.Tests.Docs;

/// <summary>Every function a template can call, <c>docs/template-functions.md</c>.</summary>
internal static class FunctionsPage
{
    public static string Text()
    {
        var page = new StringBuilder("""
            <!-- Generated from the functions and tests/ModelCard.Tests/Docs/function-examples.txt. Change these, then run the tests with MODELCARD_UPDATE=1. -->
            # Functions of templates

            Every function a [template](templates.md) can call, each with an example that a test runs. `{{ value | array.size }}` and `{{ array.size value }}` are the same: what stands before `|` is
            the first argument. An argument in square brackets can be left out. What depends on the moment or on chance is refused: `date.now`, `math.random`, `math.uuid`.

            The values of a card are texts; `string.to_double` makes a number of one:

            ```scriban
            {{ for metric in measurements }}{{ metric.name }}: {{ (metric.value | string.to_double) * 100 | math.round 1 }} %
            {{ end }}
            ```


            """.ReplaceLineEndings("\n"));
        var examples = FunctionExample.All.ToDictionary(example => example.Name);
        var builtIn = ContractNames.BuiltInFunctions().Order(StringComparer.Ordinal).Select(function => function.Split(' ', 2)).ToList();
        foreach (var group in builtIn.GroupBy(function => function[0].Contains('.', StringComparison.Ordinal) ? function[0].Split('.')[0] : "include"))
        {
            page.Append($"## {group.Key}\n\n| function | gives | example | result |\n|---|---|---|---|\n");
            foreach (var function in group)
            {
                Row(examples[function[0]], Arguments(function[0] == "include" ? "name:s,arguments:o*" : function[1]));
            }

            page.Append('\n');
        }

        page.Append($$$"""
            ## Functions of the parts

            After `{{ include "parts/functions" -}}`, on a card with this sidecar:

            ```yaml
            {{{FunctionExample.Sidecar.TrimEnd()}}}
            ```

            | function | gives | example | result |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var example in FunctionExample.All.Where(example => example.IsOfParts))
        {
            Row(example, example.Name == "fenced" ? "code, language" : "value");
        }

        page.Append("""

            ## Sections of the built-in templates

            After `{{ include "parts/functions"; include "parts/sections" -}}` each of these writes one section of `huggingface` and `annotated`. Set `deeper` to `"#"` first for sections at the second
            heading level. `hub_optional` and `annotated_optional` write ` [optional]` where one of the two templates has it. On a card in which every field is answered they write these headings:

            | function | headings |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var name in SectionFunctions())
        {
            page.Append($"| `{name}` | {string.Join("; ", Headings(name))} |\n");
        }

        return page.ToString();

        void Row(FunctionExample example, string arguments) =>
            page.Append($"| `{example.Name}`{(arguments.Length > 0 ? " " + arguments : "")} | {Cell(example.Says)} | {Code(example.Template)} | {Code(example.Output)} |\n");
    }

    public static IEnumerable<string> SectionFunctions() =>
        BuiltInTemplates.FindIncluded("parts/sections")!.Split('\n').Where(line => line.StartsWith("{{~ func ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]);

    private static List<string> Headings(string function)
    {
        using var card = new TestCard(RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/everything.yaml"));
        card.Write("example.md", "{{ deeper = \"#\"; include \"parts/functions\"; include \"parts/sections\" -}}\n{{ " + function + " }}\n");
        card.Request.Template = "example.md";
        return [.. card.Text().Split('\n').Where(line => line.StartsWith("##", StringComparison.Ordinal)).Select(line => line.TrimStart('#', ' '))];
    }

    // "text:s,length:i,ellipsis:s?" is text, length [, ellipsis].
    private static string Arguments(string signature) =>
        string.Join(", ", signature.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Select(part =>
        {
            var name = part.Split(':')[0];
            return part.EndsWith('?') ? $"[{name}]" : part.Contains('=', StringComparison.Ordinal) ? $"[{name} = {part.Split('=')[1]}]" : part.EndsWith('*') ? $"[{name} …]" : name;
        }));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    // A line break in a cell would end the row, and two spaces would be one.
    private static string Code(string text) => text.Contains("```", StringComparison.Ordinal)
        ? string.Join("<br>", text.Split('\n').Select(line => line.StartsWith("```", StringComparison.Ordinal) ? "```` " + line + " ````" : $"`{line}`"))
        : string.Join("<br>", text.Split('\n').Select(line => $"`{Cell(line)}`"));
}
