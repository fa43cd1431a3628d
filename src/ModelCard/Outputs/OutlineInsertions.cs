using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>What goes where in a card: sections of the author's own after the heading they name, figures at the end of the text they belong to.</summary>
internal sealed class OutlineInsertions
{
    private static readonly List<Insertion> Nothing = [];
    private readonly Dictionary<int, List<Insertion>> _byLine = [];
    private readonly OutlineHeadings _headings;
    private readonly CardContent _card;
    private readonly List<Finding> _findings;
    private readonly string[] _texts;

    private OutlineInsertions(OutlineHeadings headings, CardContent card, List<Finding> findings)
    {
        _headings = headings;
        _card = card;
        _findings = findings;
        _texts = new string[card.Sections.Count];
    }

    public static OutlineInsertions Plan(OutlineHeadings headings, CardContent card, List<Finding> findings)
    {
        var plan = new OutlineInsertions(headings, card, findings);
        if (headings.PlacesSections)
        {
            plan.AddAll();
        }

        return plan;
    }

    /// <summary>What goes before a line: first what belongs to the text above it, then whole sections, the deeper ones first.</summary>
    public List<Insertion> At(int line) => _byLine.TryGetValue(line, out var insertions) ? insertions : Nothing;

    private void AddAll()
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            _texts[i] = WithoutOwnTitle(_card.Sections[i]);
        }

        foreach (var figure in FigureList.Of(_card))
        {
            if (FigureList.Value(figure, "section") is { } section)
            {
                AddFigure(figure, section);
            }
        }

        AddSections(placed: true);
        AddSections(placed: false);
    }

    // What has no place of its own comes last.
    private void AddSections(bool placed)
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            var section = _card.Sections[i];
            if (section.After is not { } after || Section(after.Text) < 0)
            {
                if (section.After is { } place && _headings.Find(place.Text.Trim()) >= 0 == placed)
                {
                    AddSection(i, place);
                }
                else if (section.After is null && !placed)
                {
                    AddWithFollowers(i, _headings.SectionsLine, _headings.SectionLevel);
                }
            }
            else if (placed && IsCircle(i))
            {
                var message = $"The section '{section.Title}' stands after '{after.Text}', which in turn stands after it. Name another place for one of them.";
                _findings.Add(new Finding(FindingCodes.SectionFile, FindingSeverity.Error, message, after.Origin));
            }
        }
    }

    private void AddFigure(CardNode figure, CardScalar section)
    {
        var markdown = FigureMarkdown.Write(figure);
        var name = section.Text.Trim();
        var heading = _headings.Find(name);
        if (heading >= 0)
        {
            Add(_headings.EndOfText(heading), new Insertion(null, 7, markdown));
        }
        else if (Section(name) is var own and >= 0)
        {
            _texts[own] += "\n\n" + markdown;
        }
        else
        {
            ReportUnknown(FindingCodes.FigureFile, FindingSeverity.Warning, $"The figure '{FigureList.Value(figure, "path")?.Text}' belongs to", section);

            Add(_headings.SectionsLine, new Insertion(null, 7, markdown));
        }
    }

    private void AddSection(int index, CardScalar after)
    {
        var heading = _headings.Find(after.Text.Trim());
        if (heading >= 0)
        {
            var level = Math.Max(_headings.All[heading].Level, heading == 0 ? _headings.SectionLevel : 1);
            AddWithFollowers(index, _headings.EndOfSection(heading), level);
            return;
        }

        ReportUnknown(FindingCodes.SectionFile, FindingSeverity.Error, $"The section '{_card.Sections[index].Title}' is to stand after", after);
        AddWithFollowers(index, _headings.SectionsLine, _headings.SectionLevel);
    }

    // A section can stand after another one of the author's own.
    private void AddWithFollowers(int index, int line, int level)
    {
        Add(line, new Insertion(_card.Sections[index].Title, level, _texts[index]));
        for (var i = 0; i < _texts.Length; i++)
        {
            if (_card.Sections[i].After is { } after && Section(after.Text) == index)
            {
                AddWithFollowers(i, line, level);
            }
        }
    }

    private bool IsCircle(int index)
    {
        var at = index;
        for (var steps = 0; steps <= _texts.Length; steps++)
        {
            at = _card.Sections[at].After is { } after ? Section(after.Text) : -1;
            if (at < 0)
            {
                return false;
            }
        }

        return true;
    }

    // A heading of the template goes before a section of the same name.
    private int Section(string name)
    {
        if (_headings.Find(name.Trim()) >= 0)
        {
            return -1;
        }

        for (var i = 0; i < _texts.Length; i++)
        {
            if (_card.Sections[i].IsCalled(name.Trim()))
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(int line, Insertion insertion)
    {
        if (!_byLine.TryGetValue(line, out var insertions))
        {
            _byLine.Add(line, insertions = []);
        }

        var at = insertions.Count;
        while (at > 0 && insertions[at - 1].Level < insertion.Level)
        {
            at--;
        }

        insertions.Insert(at, insertion);
    }

    // A file of its own often begins with the title that the section has already.
    private static string WithoutOwnTitle(CardSection section)
    {
        var markdown = MarkdownText.Parse(section.Text.Text.TrimStart());
        var first = markdown.Lines.Count > 0 && markdown.Lines[0].Kind == MarkdownLineKind.Heading && section.IsCalled(markdown.Title(0));
        if (!first)
        {
            return AuthorText.Prepare(section.Text.Text.Trim());
        }

        var next = markdown.Lines.Count > 1 && markdown.Lines[1].Kind == MarkdownLineKind.Underline ? 1 : 0;
        return AuthorText.Prepare(markdown.Text.Substring(markdown.Lines[next].End).Trim());
    }

    // What the catalog knows and this template has no place for is no mistake of the author: another template has one.
    private void ReportUnknown(string code, FindingSeverity severity, string what, CardScalar place)
    {
        var name = place.Text.Trim();
        if (OutlineHeadings.IsKnown(name))
        {
            return;
        }

        var heading = KeySuggestion.Nearest(name.ToLowerInvariant(), Names(lower: true)) is { } near ? Original(near) : null;
        var key = heading is null || name.IndexOf('_') >= 0 ? KeySuggestion.For(name) : null;
        var suggestion = key ?? heading;
        var next = suggestion is null ? ". Name one, such as direct_use or Evaluation, or leave it out." : $"; did you mean '{suggestion}'?";
        _findings.Add(new Finding(code, severity, $"{what} '{name}', which is no field, section or heading of this card{next}", place.Origin));
    }

    private List<string> Names(bool lower)
    {
        var names = new List<string>();
        foreach (var heading in _headings.All)
        {
            names.Add(lower ? heading.Title.ToLowerInvariant() : heading.Title);
        }

        foreach (var section in _card.Sections)
        {
            names.Add(lower ? section.Title.ToLowerInvariant() : section.Title);
        }

        return names;
    }

    private string Original(string lower) => Names(lower: false).Find(name => string.Equals(name, lower, StringComparison.OrdinalIgnoreCase)) ?? lower;

    /// <summary>A piece of text to put in, under a heading of its own where it has a title.</summary>
    internal sealed class Insertion
    {
        public Insertion(string? title, int level, string text)
        {
            Title = title;
            Level = level;
            Text = text;
        }

        public string? Title { get; }

        public int Level { get; }

        public string Text { get; }
    }
}
