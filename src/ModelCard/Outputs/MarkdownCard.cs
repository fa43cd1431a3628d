using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary>Writes the card as Markdown with front matter, from a template.</summary>
public static class MarkdownCard
{
    /// <summary>The card and the figures it shows.</summary>
    internal static IReadOnlyList<CardFile> Files(CardOutput output)
    {
        if (output.Markdown() is not { } text)
        {
            return [];
        }

        var files = new List<CardFile> { new("README.md", "markdown", text) };
        foreach (var figure in output.Figures)
        {
            files.Add(CardFile.Copy(figure.Key, "figure", figure.Value));
        }

        return files;
    }

    /// <summary>Renders the card.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="template">The template, which may have errors.</param>
    /// <param name="loader">Finds included templates.</param>
    /// <param name="findings">Takes errors of the template at its line and column.</param>
    /// <param name="footnotes">Whether measured values get footnotes.</param>
    /// <returns>The text with LF line ends, or <see langword="null"/> when the template has an error.</returns>
    public static string? Render(CardContent card, Template template, ITemplateLoader loader, List<Finding> findings, bool footnotes = false)
    {
        if (template.HasErrors)
        {
            foreach (var message in template.Messages)
            {
                findings.Add(Report(FindingCodes.TemplateSyntax, message));
            }

            return null;
        }

        var frontMatter = FrontMatter.Build(card);
        var cardData = frontMatter.Entries.Count == 0 ? "" : YamlWriter.Write(frontMatter).TrimEnd('\n');
        var provenance = new Provenance(card, footnotes);
        var context = new TemplateContext(TemplateModel.Build(card, cardData, provenance)) { Loader = loader, Functions = new WordFunctions(card.Words) };
        if (template.TryRender(context, out var text, out var error))
        {
            var arranged = CardOutline.Arrange(text.Replace("\r\n", "\n").Replace('\r', '\n'), card, findings);
            var body = Clean(arranged).TrimEnd('\n') + "\n";
            return provenance.NotesTo(body) is { Length: > 0 } notes ? body + "\n" + notes : body;
        }

        findings.Add(Report(FindingCodes.TemplateRuntime, error!));
        return null;
    }

    // A control character that came in through an escape would make the card a binary file to many tools. Half of a character that takes two has no place in UTF-8: what is written
    // would not be what a build holds against the committed file.
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if ((text[i] < ' ' && text[i] is not ('\n' or '\t')) || ForeignText.IsHalf(text, i))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
            }
        }

        return clean?.ToString() ?? text;
    }

    private static Finding Report(string code, TemplateMessage message) =>
        new(code, FindingSeverity.Error, "The template has an error here; correct it: " + message.Text, Origin.InFile(SourceKind.Project, message.Path, message.Line, message.Column));
}
