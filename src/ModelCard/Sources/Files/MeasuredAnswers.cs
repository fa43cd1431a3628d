using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>The answers that files on disk give. For each field the first that is set counts.</summary>
internal sealed class MeasuredAnswers
{
    public SourceAnswers Answers { get; } = new(SourceKind.Measured);

    /// <summary>Answers a field with a text, where it has no answer yet.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="text">The text in the syntax of the field's kind; blank for no answer.</param>
    /// <param name="origin">The place it was measured at.</param>
    public void Set(string field, string? text, Origin origin)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Set(field, DigitGroups.Value(text!, origin), origin);
        }
    }

    /// <summary>Answers a field with a value, where it has no answer yet.</summary>
    public void Set(string field, CardNode value, Origin origin)
    {
        if (!Has(field))
        {
            Answers.Fields.Add(new FieldValue(CardFields.Find(field)!, value, origin));
        }
    }

    /// <summary>Adds texts to a field that takes a list.</summary>
    public void Add(string field, IEnumerable<string> texts, Origin origin)
    {
        var index = Answers.Fields.FindIndex(value => string.Equals(value.Field.Name, field, StringComparison.Ordinal));
        var items = new List<CardNode>();
        if (index >= 0)
        {
            items.AddRange(Answers.Fields[index].Node is CardList list ? list.Items : [Answers.Fields[index].Node]);
        }

        foreach (var text in texts)
        {
            if (!items.Exists(item => item is CardScalar known && string.Equals(known.Text, text, StringComparison.Ordinal)))
            {
                items.Add(new CardScalar(text, ScalarType.Text, origin));
            }
        }

        if (items.Count == 0)
        {
            return;
        }

        var value = new FieldValue(CardFields.Find(field)!, new CardList(items, items[0].Origin), items[0].Origin);
        if (index >= 0)
        {
            Answers.Fields[index] = value;
        }
        else
        {
            Answers.Fields.Add(value);
        }
    }

    public bool Has(string field) => Answers.Fields.Exists(value => string.Equals(value.Field.Name, field, StringComparison.Ordinal));

    /// <summary>Adds a front-matter key that no field feeds, where it has no value yet.</summary>
    public void AddMetadata(string key, CardNode value)
    {
        if (!Answers.Metadata.Exists(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)))
        {
            Answers.Metadata.Add(new CardEntry(key, value.Origin, value));
        }
    }
}
