using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the body of a Markdown card: each section's text goes to the field its heading means, labeled lines to the field of their label, all else is the author's own.</summary>
internal sealed partial class MarkdownBody
{
    private readonly MarkdownText _text;
    private readonly int _firstLine;
    private readonly string _path;
    private readonly SourceAnswers _answers;
    private readonly List<Finding> _findings;
    private readonly bool[] _taken;
    private readonly List<KeyValuePair<CardField, List<LineRange>>> _prose = [];
    private CardWords _words = CardWords.English;
    private string? _after;

    /// <param name="text">The body.</param>
    /// <param name="firstLine">The line of the file on which it begins.</param>
    /// <param name="path">Full path of the file.</param>
    /// <param name="answers">Takes what is read; what the front matter states stays.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public MarkdownBody(MarkdownText text, int firstLine, string path, SourceAnswers answers, List<Finding> findings)
    {
        _text = text;
        _firstLine = firstLine;
        _path = path;
        _answers = answers;
        _findings = findings;
        _taken = new bool[text.Lines.Count];
    }

    /// <summary>Marks the lines of blocks that a build wrote as read, so that not even their blank lines become the author's.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="text">The text they were found in.</param>
    public void PassOver(IReadOnlyList<MarkerBlock> blocks, string text)
    {
        foreach (var block in blocks)
        {
            var first = MarkdownText.Parse(text.Substring(0, block.OuterStart), _text.Lines.Count == 0 ? 0 : _text.Lines[0].Start).Lines.Count;
            var count = MarkdownText.Parse(text.Substring(block.OuterStart, block.OuterEnd - block.OuterStart)).Lines.Count;
            for (var i = first; i < first + count && i < _taken.Length; i++)
            {
                _taken[i] = true;
            }
        }
    }

    public void Read()
    {
        _answers.Words = _words = Language();
        var isKnown = false;
        var firstHeading = 0;
        foreach (var segment in Joined(Segments()))
        {
            firstHeading = firstHeading == 0 && segment.Level > 0 ? segment.First : firstHeading;
            isKnown |= segment.Meaning is not null;
            Take(segment);
        }

        foreach (var prose in _prose)
        {
            State(prose.Key, TextOf(prose.Value, out var origin), origin);
        }

        if (firstHeading > 0 && !isKnown)
        {
            _findings.Add(new Finding(
                FindingCodes.HeadingsUnknown,
                FindingSeverity.Message,
                "None of the card's headings is known, so that no section answers a field. Use headings such as 'Intended uses', 'Limitations', 'Training data' and 'Results'.",
                Place(firstHeading - 1, 1, null)));
        }
    }

    private void Take(MarkdownSegment segment)
    {
        if (segment.IsContents)
        {
            return;
        }

        if (segment.IsTitle)
        {
            TakeTitle(segment);
        }

        if (segment.IsTitle || segment.Level == 0)
        {
            TakeLabels(segment, "Summary");
            AddProse(CardFields.Find("model_summary")!, segment, Rest(segment.First, segment.End));
        }
        else if (segment.Meaning is not { } meaning)
        {
            AddOwn(segment, Rest(segment.First, segment.End));
        }
        else
        {
            _after = meaning.Fields.Count > 0 ? meaning.Fields[0].Name : meaning.Section;
            TakeLabels(segment, meaning.Section);
            Dispatch(segment, meaning);
        }
    }

    private void Dispatch(MarkdownSegment segment, CardHeading meaning)
    {
        if (meaning.Fields.Count == 0)
        {
            AddOwn(segment, WithoutCalculatorNote(Rest(segment.First, segment.End)));
            return;
        }

        if (meaning.Fields[0].Name == "citation_bibtex")
        {
            TakeCitation(segment);
            return;
        }

        if (meaning.Fields[0].Kind == FieldKind.Map)
        {
            TakeParameters(segment);
            return;
        }

        foreach (var field in meaning.Fields)
        {
            TakeTables(segment, field);
        }

        foreach (var field in meaning.Fields)
        {
            var rest = Rest(segment.First, segment.End);
            if (rest.Count > 0)
            {
                Put(field, segment, rest);
            }
        }
    }

    private void TakeTitle(MarkdownSegment segment)
    {
        var name = _words.ValueIn(CardWords.TitlePattern, segment.Title) ?? MarkdownInline.ModelName(segment.Title);
        var field = CardFields.Find("model_id")!;
        if (name.Length > 0 && !string.Equals(name, "Model ID", StringComparison.OrdinalIgnoreCase) && name != _words["Model ID"] && Stated(field) is null)
        {
            State(field, name, Place(segment.First - 1, 1, field.Name));
        }
    }

    // The Hub's template has this sentence whether or not anything is known.
    private List<LineRange> WithoutCalculatorNote(List<LineRange> ranges)
    {
        var kept = new List<LineRange>();
        foreach (var range in ranges)
        {
            if (!_text.LineText(range.First).StartsWith("Carbon emissions can be estimated using", StringComparison.Ordinal) || range.End - range.First > 2)
            {
                kept.Add(range);
            }
        }

        return kept;
    }

    /// <summary>What is left of some lines without those that were read by their label, without comments and blank lines at either end.</summary>
    private List<LineRange> Rest(int first, int end)
    {
        var ranges = new List<LineRange>();
        while (first < end)
        {
            while (first < end && (_taken[first] || IsEmpty(first)))
            {
                first++;
            }

            var stop = first;
            while (stop < end && !_taken[stop])
            {
                stop++;
            }

            var last = stop;
            while (last > first && IsEmpty(last - 1))
            {
                last--;
            }

            if (last > first)
            {
                ranges.Add(new LineRange(first, last));
            }

            first = stop;
        }

        return ranges;
    }

    private bool IsEmpty(int line) => _text.Lines[line].Kind is MarkdownLineKind.Blank or MarkdownLineKind.Comment or MarkdownLineKind.Underline;

    private string TextOf(List<LineRange> ranges, out Origin origin)
    {
        origin = Place(ranges[0].First, 1, null);
        if (ranges.Count == 1)
        {
            return TextOf(ranges[0]);
        }

        var parts = new string[ranges.Count];
        Origin? rest = null;
        for (var i = ranges.Count - 1; i >= 0; i--)
        {
            parts[i] = TextOf(ranges[i]);
            var here = Place(ranges[i].First, 1, null);
            origin = rest = rest is null ? here : here.ContinuedBy(ranges[i].End - ranges[i].First + 1, rest);
        }

        return string.Join("\n\n", parts);
    }

    private string TextOf(LineRange range)
    {
        var start = _text.Lines[range.First].Start;
        return _text.Text.Substring(start, _text.Lines[range.End - 1].End - start).TrimEnd();
    }

    private Origin Place(int line, int column, string? name) => Origin.InFile(SourceKind.MarkdownCard, _path, _firstLine + line, column, name);

    private FieldValue? Stated(CardField field) => _answers.Fields.Find(value => ReferenceEquals(value.Field, field));

    private void State(CardField field, string text, Origin origin) => _answers.Fields.Add(new FieldValue(field, new CardScalar(text, ScalarType.Text, origin), origin));
}
