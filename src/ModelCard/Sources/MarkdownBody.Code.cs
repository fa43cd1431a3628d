using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <content>Code and citations.</content>
internal sealed partial class MarkdownBody
{
    // One block of code alone is the code; with words around it the section is kept as it is, fences included.
    private bool StateCode(CardField field, List<LineRange> ranges)
    {
        var first = ranges[0].First;
        if (_text.LineText(first).StartsWith("Use the code below to get started", StringComparison.Ordinal))
        {
            // The sentence the Hub's template has above the code.
            ranges = Rest(first + 1, ranges[ranges.Count - 1].End);
        }

        if (ranges.Count == 0)
        {
            return false;
        }

        if (ranges.Count == 1 && LoneCode(field, ranges[0]) is { } code)
        {
            State(field, TextOf(code), Place(code.First, 1, field.Name));
            return true;
        }

        var text = TextOf(ranges, out var origin);
        var isIndented = ranges.Count == 1 && IsCode(ranges[0]) && text.IndexOf("~~~", StringComparison.Ordinal) < 0;
        if (isIndented || text.IndexOf("```", StringComparison.Ordinal) >= 0 || (field.Name == "citation_bibtex" && text[0] == '@'))
        {
            State(field, isIndented ? ValueReader.Dedent(text) : text, origin);
            return true;
        }

        return false;
    }

    private bool IsCode(LineRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (_text.Lines[i].Kind is not (MarkdownLineKind.Code or MarkdownLineKind.Blank))
            {
                return false;
            }
        }

        return true;
    }

    // The lines between the fences, where they are the only ones and need no word to say which language it is.
    private LineRange? LoneCode(CardField field, LineRange range)
    {
        var opening = _text.LineText(range.First);
        var fence = opening.StartsWith("```", StringComparison.Ordinal) ? "```" : opening.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : null;
        if (fence is null || range.End - range.First < 3 || _text.LineText(range.End - 1).Trim() != fence)
        {
            return null;
        }

        var language = opening.Substring(3).Trim();
        if (language.Length > 0 && !(field.Name == "citation_bibtex" && language is "bibtex" or "latex" or "tex" or "bib" or "@article"))
        {
            return null;
        }

        for (var i = range.First + 1; i < range.End - 1; i++)
        {
            if (_text.Lines[i].Kind != MarkdownLineKind.Code || _text.LineText(i).TrimStart().StartsWith(fence, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return new LineRange(range.First + 1, range.End - 1);
    }

    private void TakeCitation(MarkdownSegment segment)
    {
        var apa = Labeled(segment, "apa");
        var bibtex = Labeled(segment, "bibtex");
        var end = segment.End;
        if (apa >= 0)
        {
            var field = CardFields.Find("citation_apa")!;
            var value = MarkdownLabel.Read(_text.LineText(apa))!.Value.Value;
            var below = Rest(apa + 1, bibtex > apa ? bibtex : end);
            if (value.Length > 0)
            {
                TakeLabel(field, value, Place(apa, 1, field.Name));
                AddOwn(segment, below);
            }
            else if (below.Count > 0)
            {
                Put(field, segment, below);
            }

            _taken[apa] = true;
            for (var i = apa + 1; i < (bibtex > apa ? bibtex : end); i++)
            {
                _taken[i] = true;
            }
        }

        if (bibtex >= 0 && MarkdownLabel.Read(_text.LineText(bibtex))!.Value.Value.Length == 0)
        {
            _taken[bibtex] = true;
        }

        var rest = Rest(segment.First, end);
        if (rest.Count == 0)
        {
            return;
        }

        // Words without an entry are a reference for people.
        var text = TextOf(rest, out _);
        var isEntry = Placeholder.Is(text) || text.IndexOf("```", StringComparison.Ordinal) >= 0 || text[0] == '@' || IsCode(rest[0]);
        Put(CardFields.Find(isEntry ? "citation_bibtex" : "citation_apa")!, segment, rest);
    }

    private int Labeled(MarkdownSegment segment, string name)
    {
        for (var i = segment.First; i < segment.End; i++)
        {
            if (_text.Lines[i].Kind == MarkdownLineKind.Text && MarkdownLabel.Read(_text.LineText(i)) is { } label && HeadingName.Of(label.Name) == name)
            {
                return i;
            }
        }

        return -1;
    }
}
