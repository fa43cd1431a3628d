using System.Text;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>What the package says about a code in few words is taken from the code's page.</summary>
public sealed class RuleTextsTests
{
    [Fact]
    public void The_texts_are_those_of_the_pages()
    {
        var text = new StringBuilder();
        foreach (var code in FindingCodes.All.Order(StringComparer.Ordinal))
        {
            var page = RepositoryFiles.Read($"docs/rules/{code}.md");
            text.Append(code).Append('\t').Append(Level(page)).Append('\t').Append(Title(page, code)).Append('\t').Append(Paragraph(page, "## Cause", "## What is missing")).Append('\t')
                .Append(Paragraph(page, "## How to fix it")).Append('\n');
        }

        RepositoryFiles.ShouldHold("src/ModelCard/Catalog/RuleTexts.tsv", text.ToString());
    }

    [Fact]
    public void Every_code_has_a_title_a_cause_and_a_fix()
    {
        var texts = RuleTexts.Read();
        foreach (var code in FindingCodes.All.Concat(CardFields.All.Select(field => field.Code)))
        {
            var text = texts.Of(code);
            text.Title.ShouldBe(Title(RepositoryFiles.Read($"docs/rules/{code}.md"), code));
            text.Cause.ShouldNotBeEmpty(code);
            text.Fix.ShouldNotBeEmpty(code);
        }
    }

    private static string Title(string page, string code) =>
        page.Split('\n').Single(line => line.StartsWith($"# {code}: ", StringComparison.Ordinal))[$"# {code}: ".Length..];

    // What is required by a checklist is a warning at the default strictness, and what is recommended a message.
    private static string Level(string page)
    {
        var severity = page.Split('\n').FirstOrDefault(line => line.StartsWith("Severity: ", StringComparison.Ordinal))?["Severity: ".Length..] ?? "note";
        return severity.StartsWith("error", StringComparison.Ordinal) ? "error"
            : severity.StartsWith("warning", StringComparison.Ordinal) || severity.EndsWith("required", StringComparison.Ordinal) ? "warning"
            : "note";
    }

    // The first paragraph below a heading, up to what introduces an example.
    private static string Paragraph(string page, params string[] headings)
    {
        var lines = page.Split('\n').SkipWhile(line => !headings.Contains(line)).Skip(2)
            .TakeWhile(line => line.Length > 0 && !IsBeforeExample(line) && !line.StartsWith("```", StringComparison.Ordinal));
        var text = string.Join(' ', lines).Replace('\t', ' ');
        return text.EndsWith(':') ? text[..^1] + "." : text;
    }

    private static bool IsBeforeExample(string line) => line.StartsWith("In the ", StringComparison.Ordinal) && line.EndsWith(':');
}
