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
        foreach (var code in RulePages.Codes)
        {
            var page = RulePages.Read(code);
            text.Append(code).Append('\t').Append(RulePages.Level(page)).Append('\t').Append(RulePages.Title(page, code)).Append('\t')
                .Append(RulePages.Paragraph(page, "## Cause", "## What is missing")).Append('\t').Append(RulePages.Paragraph(page, "## How to fix it")).Append('\n');
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
            text.Title.ShouldBe(RulePages.Title(RulePages.Read(code), code));
            text.Cause.ShouldNotBeEmpty(code);
            text.Fix.ShouldNotBeEmpty(code);
        }
    }
}
