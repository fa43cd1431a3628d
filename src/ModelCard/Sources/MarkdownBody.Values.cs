using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <content>Texts turned into the shape of their field.</content>
internal sealed partial class MarkdownBody
{
    // Gathered first: a field can be answered in several places of a card.
    private void AddProse(CardField field, MarkdownSegment segment, List<LineRange> ranges)
    {
        if (ranges.Count == 0)
        {
            return;
        }

        if (Stated(field) is not null)
        {
            AddOwn(segment, ranges);
            return;
        }

        var index = _prose.FindIndex(known => ReferenceEquals(known.Key, field));
        if (index < 0)
        {
            _prose.Add(new KeyValuePair<CardField, List<LineRange>>(field, ranges));
            return;
        }

        var earlier = _prose[index].Value;
        if (earlier.Count == 1 && Placeholder.Is(TextOf(earlier[0])))
        {
            earlier.Clear();
        }

        if (earlier.Count == 0 || ranges.Count > 1 || !Placeholder.Is(TextOf(ranges[0])))
        {
            earlier.AddRange(ranges);
        }
    }

    private void AddOwn(MarkdownSegment segment, List<LineRange> ranges)
    {
        if (ranges.Count == 0)
        {
            return;
        }

        // Two sections of one title are one to everything that comes after; nothing of either may be lost.
        var text = TextOf(ranges, out var origin);
        var index = _answers.Sections.FindIndex(known => known.IsCalled(segment.Title));
        if (index >= 0)
        {
            var earlier = _answers.Sections[index];
            _answers.Sections[index] = new CardSection(earlier.Title, earlier.After, new CardScalar(earlier.Text.Text + "\n\n" + text, ScalarType.Text, earlier.Text.Origin));
        }
        else
        {
            // It stays where it stood: behind the section before it.
            var after = _after is null ? null : new CardScalar(_after, ScalarType.Text, origin);
            _answers.Sections.Add(new CardSection(segment.Title, after, new CardScalar(text, ScalarType.Text, origin)));
        }
    }

    private void Put(CardField field, MarkdownSegment segment, List<LineRange> ranges)
    {
        if (field.Kind == FieldKind.Markdown)
        {
            AddProse(field, segment, ranges);
            return;
        }

        var text = TextOf(ranges, out var origin);
        var isStated = Stated(field) is not null;
        var isTaken = Placeholder.Is(text) ? TakeLabel(field, text, origin)
            : !isStated && (field.Kind == FieldKind.Code ? StateCode(field, ranges) : StateSection(field, text, origin, ranges));
        if (!isTaken)
        {
            AddOwn(segment, ranges);
        }
    }

    // The text of a section whose field holds one value or a list.
    private bool StateSection(CardField field, string text, Origin origin, List<LineRange> ranges)
    {
        if (ranges.Count == 1 && field.Kind == FieldKind.List && ListItems(ranges[0]) is { } items)
        {
            return StateList(field, items, origin);
        }

        // One paragraph; what has a list, a table or code in it is more than one value.
        for (var i = ranges[0].First; i < ranges[0].End; i++)
        {
            var line = _text.LineText(i).TrimStart();
            if (ranges.Count > 1 || _text.Lines[i].Kind != MarkdownLineKind.Text || MarkdownLabel.BeginsItem(line) || (line.Length > 0 && line[0] is '|' or '>'))
            {
                return false;
            }
        }

        return StateValue(field, text, origin);
    }

    private List<string>? ListItems(LineRange range)
    {
        var items = new List<string>();
        for (var i = range.First; i < range.End; i++)
        {
            var line = _text.LineText(i);
            if (_text.Lines[i].Kind == MarkdownLineKind.Blank)
            {
                continue;
            }

            if (!MarkdownLabel.BeginsItem(line))
            {
                return null;
            }

            items.Add(line.Substring(2).Trim());
        }

        return items;
    }

    // What the Hub reads from front matter only is taken from the body only where it has the Hub's form already; else it stays in the text.
    private bool StateValue(CardField field, string text, Origin origin)
    {
        switch (field.Kind)
        {
            case FieldKind.List:
                return StateList(field, field.Name == "base_model" ? [WithoutRelation(text, origin)] : MarkdownInline.Split(text), origin);
            case FieldKind.Ids:
                return StateLicense(field, MarkdownInline.Plain(text), origin);
            case FieldKind.Url:
                State(field, MarkdownInline.Address(text), origin);
                return true;
            case FieldKind.Id:
                var id = MarkdownInline.Plain(text);
                if (HubId.IsValid(id))
                {
                    State(field, id, origin);
                }

                return HubId.IsValid(id);
            case FieldKind.Choice or FieldKind.Number or FieldKind.Quantity:
                if (ValueReader.Problem(field, text) is { } problem)
                {
                    if (field.Kind == FieldKind.Choice || field.Section != "Environmental Impact")
                    {
                        return false;
                    }

                    _findings.Add(new Finding(FindingCodes.UnreadableValue, FindingSeverity.Message, problem + " It is kept as text.", origin, field.Name));
                }

                State(field, text, origin);
                return true;
            default:
                State(field, PlainMarkdown.ReadName(text), origin);
                return true;
        }
    }

    private bool StateLicense(CardField field, string text, Origin origin)
    {
        var id = LicenseIds.IsKnown(text.ToLowerInvariant()) ? text.ToLowerInvariant() : LicenseIds.FromSpdx(text);
        if (id is null)
        {
            return false;
        }

        State(field, id, origin);
        return true;
    }

    // "roberta-base (finetune)", as our own card has it.
    private string WithoutRelation(string text, Origin origin)
    {
        var open = text.LastIndexOf(" (", StringComparison.Ordinal);
        var relation = CardFields.Find("base_model_relation")!;
        if (open > 0 && text[text.Length - 1] == ')' && text.Substring(open + 2, text.Length - open - 3) is var word && ValueReader.Problem(relation, word) is null)
        {
            if (Stated(relation) is null)
            {
                State(relation, word, origin);
            }

            text = text.Substring(0, open);
        }

        return text;
    }

    private bool StateList(CardField field, List<string> texts, Origin origin)
    {
        var items = new List<CardNode>();
        foreach (var text in texts)
        {
            if (Item(field, text, origin) is not { } item)
            {
                return false;
            }

            items.Add(item);
        }

        if (items.Count > 0)
        {
            _answers.Fields.Add(new FieldValue(field, items.Count == 1 ? items[0] : new CardList(items, origin), origin));
        }

        return items.Count > 0;
    }

    private static CardNode? Item(CardField field, string text, Origin origin)
    {
        switch (field.Name)
        {
            case "developers" or "funded_by" or "shared_by" or "model_card_authors":
                return Person(text, origin);
            case "language":
                var code = MarkdownInline.Plain(text);
                return IsLanguage(code) ? new CardScalar(code, ScalarType.Text, origin) : null;
            case "base_model":
                var id = MarkdownInline.Address(text);
                id = id.StartsWith("https://huggingface.co/", StringComparison.Ordinal) ? id.Substring(23) : id == text ? id : MarkdownInline.Plain(text);
                return HubId.IsValid(id) ? new CardScalar(id, ScalarType.Text, origin) : null;
            default:
                return new CardScalar(MarkdownInline.Plain(text), ScalarType.Text, origin);
        }
    }

    private static bool IsLanguage(string code)
    {
        foreach (var c in code)
        {
            if (c is not (>= 'a' and <= 'z') and not '-' && !char.IsUpper(c))
            {
                return false;
            }
        }

        return code is "code" or "multilingual" || (code.Length is 2 or 3 && char.IsLower(code[0])) || (code.Length > 3 && code.IndexOf('-') is 2 or 3 && char.IsLower(code[0]));
    }

    // "[Ada](https://…) (ada@example.com)", as our own card has it.
    private static CardNode Person(string text, Origin origin)
    {
        string? email = null;
        var open = text.LastIndexOf(" (", StringComparison.Ordinal);
        if (open > 0 && text[text.Length - 1] == ')' && text.IndexOf('@', open) > 0)
        {
            email = text.Substring(open + 2, text.Length - open - 3);
            text = text.Substring(0, open).TrimEnd();
        }

        var hasUrl = MarkdownInline.Link(text, 0, out var name, out var url) == text.Length && name.Length > 0 && url.Length > 0;
        if (email is null && !hasUrl)
        {
            return new CardScalar(PlainMarkdown.ReadName(text), ScalarType.Text, origin);
        }

        var entries = new List<CardEntry> { new("name", origin, new CardScalar(PlainMarkdown.ReadName(hasUrl ? name : text), ScalarType.Text, origin)) };
        if (hasUrl)
        {
            entries.Add(new CardEntry("url", origin, new CardScalar(url, ScalarType.Text, origin)));
        }

        if (email is not null)
        {
            entries.Add(new CardEntry("email", origin, new CardScalar(email, ScalarType.Text, origin)));
        }

        return new CardMap(entries, origin);
    }
}
