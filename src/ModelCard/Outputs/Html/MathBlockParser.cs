using Markdig.Parsers;
using Markdig.Syntax;

namespace ModelCard.Outputs;

/// <summary>Takes mathematics on lines of its own, so that a line of it that begins with a plus is no list and one of equals signs no heading. A blank line is in no formula.</summary>
internal sealed class MathBlockParser : BlockParser
{
    /// <summary>Creates the parser.</summary>
    public MathBlockParser() => OpeningCharacters = ['$', '\\'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || MathDelimiter.At(line.Text, line.Start, line.End + 1) is not { IsDisplay: true } delimiter)
        {
            return BlockState.None;
        }

        var start = line.Start + delimiter.Opening.Length;
        var close = Close(line.Text, start, delimiter);
        if (close < 0)
        {
            return BlockState.None;
        }

        var block = new MathBlock(this, delimiter) { Column = processor.Column, ProcessInlines = false };
        processor.NewBlocks.Push(block);
        if (close <= line.End)
        {
            block.Add(line.Text, start, close);
            block.IsClosed = true;
            return BlockState.BreakDiscard;
        }

        block.Add(line.Text, start, line.End + 1);
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line;
        var mathematics = (MathBlock)block;
        if (processor.IsBlankLine)
        {
            return BlockState.Break;
        }

        var close = mathematics.Delimiter.CloseIn(line.Text, line.Start, line.End + 1);
        if (close < 0)
        {
            mathematics.Add(line.Text, line.Start, line.End + 1);
            return BlockState.ContinueDiscard;
        }

        mathematics.Add(line.Text, line.Start, close);
        mathematics.IsClosed = true;
        return BlockState.BreakDiscard;
    }

    // The closing mark has to end its line; otherwise the mathematics belongs to the text around it.
    private static int Close(string text, int from, MathDelimiter delimiter)
    {
        var isBlank = false;
        for (var i = from; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, delimiter.Closing, 0, delimiter.Closing.Length) == 0)
            {
                return EndsLine(text, i + delimiter.Closing.Length) && text.AsSpan(from, i - from).Trim().Length > 0 ? i : -1;
            }

            if (text[i] == '\n')
            {
                if (isBlank)
                {
                    return -1;
                }

                isBlank = true;
            }
            else
            {
                isBlank = isBlank && text[i] is ' ' or '\t' or '\r';
            }
        }

        return -1;
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at >= text.Length || text[at] == '\n';
    }
}
