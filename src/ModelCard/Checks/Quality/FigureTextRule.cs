using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// Names figures without an alternative text (WCAG 2.2, success criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content).
/// </summary>
internal sealed class FigureTextRule : CardRule
{
    public override string Code => FindingCodes.FigureWithoutText;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        foreach (var figure in FigureList.Of(context.Card))
        {
            if (FigureList.Value(figure, "path") is { } path && FigureList.Value(figure, "alt") is null)
            {
                var message = $"The figure '{path.Text.Trim()}' has no text for readers who cannot see it. {Advice(figure.Origin)}";
                findings.Add(new Finding(Code, severity, message, figure.Origin, "visualizations"));
            }
        }
    }

    private static string Advice(Origin origin) => origin.Kind switch
    {
        SourceKind.Project => "Say what it shows in Alt of the item.",
        SourceKind.MarkdownCard => "Say what it shows between the brackets, ![…](…), or in alt of its entry in the front matter.",
        _ => "Say what it shows in alt of the entry.",
    };
}
