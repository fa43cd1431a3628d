using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace ModelCard.Outputs;

/// <summary>Reads Markdown as the Hub does: tables, task lists, footnotes, alerts, bare addresses, and mathematics between the Hub's delimiters.</summary>
internal static class CardMarkdown
{
    /// <summary>Reads a text.</summary>
    /// <returns>The document, or <see langword="null"/> for a text that is nested too deeply or would take too long.</returns>
    public static MarkdownDocument? Parse(string text)
    {
        if (MarkdownCost.IsTooHigh(text))
        {
            return null;
        }

        try
        {
            return Markdown.Parse(text, Pipeline());
        }
        catch (ArgumentException)
        {
            // Markdig says in this way, and in no other, that blocks or marks lie too deep in each other (MarkdownPipeline.MaximumNestingDepth).
            return null;
        }
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists().UseAlertBlocks().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.Insert(0, new MathInlineParser());
        builder.BlockParsers.Insert(0, new MathBlockParser());
        return builder.Build();
    }
}
