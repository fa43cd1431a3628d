using Markdig.Helpers;
using Markdig.Parsers;

namespace ModelCard.Outputs;

/// <summary>Takes mathematics out of a text before Markdown sees its backslashes, underscores and bars. Code comes first: what stands in a code span is never looked at.</summary>
internal sealed class MathInlineParser : InlineParser
{
    // Where a text has no closing mark any more, so that many opening ones do not look for it again and again.
    private string? _searched;
    private int _searchedEnd;
    private string _missing = "";

    /// <summary>Creates the parser.</summary>
    public MathInlineParser() => OpeningCharacters = ['$', '\\'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.End + 1;
        if (MathDelimiter.At(slice.Text, slice.Start, end) is not { } delimiter || IsKnownMissing(slice, delimiter))
        {
            return false;
        }

        var start = slice.Start + delimiter.Opening.Length;
        var close = delimiter.CloseIn(slice.Text, start, end);
        if (close < 0)
        {
            Remember(slice, delimiter);
            return false;
        }

        var tex = slice.Text.Substring(start, close - start);
        if (tex.Trim().Length == 0)
        {
            return false;
        }

        processor.Inline = new MathInline(tex, delimiter);
        slice.Start = close + delimiter.Closing.Length;
        return true;
    }

    private bool IsKnownMissing(in StringSlice slice, MathDelimiter delimiter) =>
        ReferenceEquals(_searched, slice.Text) && _searchedEnd == slice.End && _missing.IndexOf(delimiter.Closing, StringComparison.Ordinal) >= 0;

    private void Remember(in StringSlice slice, MathDelimiter delimiter)
    {
        if (!ReferenceEquals(_searched, slice.Text) || _searchedEnd != slice.End)
        {
            _searched = slice.Text;
            _searchedEnd = slice.End;
            _missing = "";
        }

        _missing += delimiter.Closing + " ";
    }
}
