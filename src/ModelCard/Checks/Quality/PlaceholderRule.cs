using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Finds placeholders inside a text, a list, a map, a dataset or a metric, and whole ones in fields that no checklist asks for.</summary>
internal sealed class PlaceholderRule() : CappedRule(FindingCodes.PlaceholderInText, ItemLevel.Recommended)
{
    private const int LongestStub = 200;

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            Lines(text, report);
        }

        foreach (var value in context.Stated)
        {
            if (value.IsAnswered)
            {
                if (value.Node is not CardScalar)
                {
                    Parts(value.Node, value.Field, report);
                }
            }
            else if (value.Node is CardScalar { Type: not ScalarType.Null } scalar && scalar.Text.Trim().Length > 0 && !report.IsSaid(value.Field.Code) && !report.IsSaidOfSection(value.Origin))
            {
                Add(report, value.Field, scalar.Text, value.Origin);
            }
        }

        Items(context.Card.Datasets, CardFields.Find("datasets")!, report);
        Items(context.Card.Metrics, CardFields.Find("metrics")!, report);
    }

    private static void Add(Report report, CardField field, string text, Origin origin) =>
        report.Add($"A placeholder is left in {Wording.Called(field, origin)}: '{Finding.Quote(text, 40)}'. Replace it with the answer, or take it out.", origin, field.Name);

    private static void Items<T>(IReadOnlyList<T> items, CardField field, Report report)
        where T : CardItem
    {
        foreach (var item in items)
        {
            foreach (var attribute in item.Attributes)
            {
                Parts(attribute.Value, field, report);
            }
        }
    }

    private static void Parts(CardNode node, CardField field, Report report)
    {
        switch (node)
        {
            case CardScalar { Type: ScalarType.Text } scalar when scalar.Text.Trim().Length > 0 && Stub.IsWhole(scalar.Text):
                Add(report, field, scalar.Text, scalar.Origin);
                break;
            case CardList list:
                foreach (var item in list.Items)
                {
                    Parts(item, field, report);
                }

                break;
            case CardMap map:
                foreach (var entry in map.Entries)
                {
                    Parts(entry.Value, field, report);
                }

                break;
        }
    }

    private static void Lines(ProseText text, Report report)
    {
        var lines = text.Markdown.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is MarkdownLineKind.Text or MarkdownLineKind.Heading && Find(text, lines[i].Start, lines[i].End, out var length) is >= 0 and var at)
            {
                Add(report, text.Field, text.Text.Substring(at, length), text.Origin.Below(i));
            }
        }
    }

    // Where the first placeholder of a line begins, or -1.
    private static int Find(ProseText text, int start, int end, out int length)
    {
        for (var at = start; at < end; at++)
        {
            if (text.Prose[at] == ' ')
            {
                continue;
            }

            length = text.Prose[at] switch
            {
                '[' => Bracket(text, at, end, ']'),
                '<' => Bracket(text, at, end, '>'),
                '{' => Variable(text.Text, at, start, end),
                'l' => text.Prose[at] == 'l' && Is(text, at, "lorem ipsum") ? 11 : 0,
                'p' => Is(text, at, "person@org.org") ? 14 : 0,
                'i' or 'y' => Capitals(text.Text, at, end),
                _ => 0,
            };
            if (length > 0)
            {
                return at;
            }
        }

        return Cells(text, start, end, out length);
    }

    private static bool Is(ProseText text, int at, string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= text.Prose.Length || text.Prose[at + i] != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Bracket(ProseText text, int at, int end, char close)
    {
        var last = at + 1;
        while (last < end && last - at <= LongestStub && text.Text[last] != close)
        {
            last++;
        }

        if (last >= end || last - at > LongestStub)
        {
            return 0;
        }

        // "[Add the data](data.md)" and "[insert][1]" are links.
        var isLink = close == ']' && last + 1 < text.Text.Length && text.Text[last + 1] is '(' or '[' or ':';
        return !isLink && text.Prose[last] == close && Stub.Begins(text.Text.Substring(at + 1, last - at - 1)) ? last + 1 - at : 0;
    }

    // "{{ model_id }}", a variable of a template that was never rendered. Other double braces, as in a chat template, say something.
    private static int Variable(string text, int at, int start, int end)
    {
        if (at + 4 >= end || text[at + 1] != '{')
        {
            return 0;
        }

        var close = text.IndexOf("}}", at + 2, Math.Min(end - at - 2, LongestStub), StringComparison.Ordinal);
        if (close < 0)
        {
            return 0;
        }

        var inner = text.Substring(at + 2, close - at - 2).Trim();
        var name = inner;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] is ' ' or '|')
            {
                name = inner.Substring(0, i);
                break;
            }
        }

        // Looked at in place: a line may hold thousands of them.
        var isAlone = WordList.IsWord(inner) && IsBlank(text, start, at) && IsBlank(text, close + 2, end);
        return name == "card_data" || CardFields.Find(name) is not null || isAlone ? close + 2 - at : 0;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start >= end;
    }

    // INSERT_LINK_HERE, YOUR_TOKEN_HERE.
    private static int Capitals(string text, int at, int end)
    {
        if (at > 0 && ProseText.IsWordChar(text[at - 1]))
        {
            return 0;
        }

        var last = at;
        while (last < end && text[last] is (>= 'A' and <= 'Z') or '_')
        {
            last++;
        }

        var word = text.Substring(at, last - at);
        return word.EndsWith("_HERE", StringComparison.Ordinal) && (word.StartsWith("INSERT_", StringComparison.Ordinal) || word.StartsWith("YOUR_", StringComparison.Ordinal)) ? word.Length : 0;
    }

    // The line, each cell of a table row, and what follows a label ("**Developed by:** TODO"), taken as a value.
    private static int Cells(ProseText text, int start, int end, out int length)
    {
        var first = SkipMarks(text.Text, start, end);
        var cell = first;
        for (var at = first; at <= end; at++)
        {
            var isEnd = at == end || (text.Prose[at] == '|' && text.Text[first] == '|');
            var isLabel = !isEnd && text.Prose[at] is ':' or '：' && cell == first && at + 1 < end && text.Text[at + 1] is ' ' or '*';
            if (!isEnd && !isLabel)
            {
                continue;
            }

            if (isEnd && at > cell && IsValue(text, cell, at))
            {
                length = at - cell;
                return cell;
            }

            if (isLabel && IsValue(text, cell, at) && Stub.IsMarker(text.Text, cell, at))
            {
                break;
            }

            cell = isLabel && at + 1 < end && text.Text[at + 1] == '*' ? at + 1 : at + 1;
        }

        if (first < end && text.Prose[first] != ' ' && Stub.IsMarker(text.Text, first, end))
        {
            length = end - first;
            return first;
        }

        // "Primary intended uses are ...": a sentence somebody meant to end.
        var stop = end;
        while (stop > start && text.Text[stop - 1] is ' ' or '\t')
        {
            stop--;
        }

        var dots = stop - start > 6 && text.Text[stop - 1] == '.' && text.Text[stop - 2] == '.' && text.Text[stop - 3] == '.' ? 3 : stop > start && text.Text[stop - 1] == '…' ? 1 : 0;
        var before = stop - dots;
        var isOpen = dots > 0 && before - start > 4 && text.Text[before - 1] == ' '
            && (text.Text.EndsWithAt(" are ", before) || text.Text.EndsWithAt(" is ", before) || text.Text.EndsWithAt(" include ", before) || text.Text.EndsWithAt(" was ", before) || text.Text.EndsWithAt(" were ", before));
        length = isOpen ? stop - first : 0;
        return isOpen ? first : -1;
    }

    private static bool IsValue(ProseText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Prose[i] != ' ')
            {
                // Cells of dots, dashes and emphasis marks are how tables say "nothing here".
                return ProseText.IsWordChar(text.Prose[i])
                    ? Stub.IsWhole(text.Text.Substring(i, end - i))
                    : text.Prose[i] is '*' or '_' or '(' or '[' && HasLetter(text, i, end) && Stub.IsWhole(text.Text.Substring(i, end - i));
            }
        }

        return false;
    }

    private static bool HasLetter(ProseText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (ProseText.IsWordChar(text.Prose[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipMarks(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '-' or '*' or '+' or '>' or '#' or '_')
        {
            start++;
        }

        return start;
    }
}
