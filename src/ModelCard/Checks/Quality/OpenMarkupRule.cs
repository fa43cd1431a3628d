using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Names texts that open a fence of code or a comment and never close it (CommonMark 0.31, sections 4.5 and 4.6: both then go on to the end of the document).
/// The card closes it at the end of the text, which may be too late.
/// </summary>
internal sealed class OpenMarkupRule : CardRule
{
    public override string Code => FindingCodes.OpenMarkup;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        foreach (var field in CardFields.All)
        {
            if (field.Kind is FieldKind.Markdown or FieldKind.Code && context.Card.Answer(field.Name) is { } answer)
            {
                Check(answer.Text, Wording.CalledFirst(field, answer.Origin), field.Name, answer.Origin, severity, findings);
            }
        }

        foreach (var section in context.Card.Sections)
        {
            Check(section.Text.Text, $"The section '{section.Title}'", null, section.Text.Origin, severity, findings);
        }
    }

    private void Check(string text, string owner, string? field, Origin origin, FindingSeverity severity, List<Finding> findings)
    {
        if (!UpstreamRules.IsOurs(Code, origin))
        {
            return;
        }

        if (!Has(text, "```") && !Has(text, "~~~") && !Has(text, "<!--"))
        {
            return;
        }

        var markdown = MarkdownText.Parse(text);
        if (markdown.OpenFenceEnd is { } end)
        {
            var message = $"{owner} opens a fence of code ('{Finding.Quote(markdown.LineText(markdown.OpenFenceLine), 30)}') and never closes it, so that all below it is code. Add a line with {Finding.Quote(end, 20)} where the code ends.";
            findings.Add(new Finding(Code, severity, message, origin.Below(markdown.OpenFenceLine), field));
        }

        // Between fences a comment is code.
        if (field is not "get_started_code" and not "citation_bibtex" && markdown.OpenComments() is { Count: > 0 } open)
        {
            var line = 0;
            while (line < markdown.Lines.Count - 1 && markdown.Lines[line].End < open[0])
            {
                line++;
            }

            var message = $"{owner} opens a comment ('{Finding.Quote(text.Substring(open[0]), 30)}') and never closes it; the card shows it as text. Add --> where the comment ends.";
            findings.Add(new Finding(Code, severity, message, origin.Below(line), field));
        }
    }

    private static bool Has(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) >= 0;
}
