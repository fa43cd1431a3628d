using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>What one source states for one field. It may be stated and still not answer, when it is blank or a placeholder.</summary>
public sealed class FieldValue
{
    /// <summary>Creates a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="node">The value, of the shape the field's kind asks for.</param>
    /// <param name="origin">Where it was stated; a finding about the field points there.</param>
    /// <param name="source">The text this value was translated from, where it is not the value itself.</param>
    public FieldValue(CardField field, CardNode node, Origin origin, string? source = null)
    {
        TranslatedFrom = source;
        Field = field;
        Node = node;
        Origin = origin;
        IsAnswered = Answers(node);
        NotApplicable = Declaration(field, node);
    }

    /// <summary>The field.</summary>
    public CardField Field { get; }

    /// <summary>The value.</summary>
    public CardNode Node { get; }

    /// <summary>Where it was stated.</summary>
    public Origin Origin { get; }

    /// <summary>The text the value was translated from, such as the SPDX id of a license; <see langword="null"/> where the value is as stated.</summary>
    public string? TranslatedFrom { get; }

    /// <summary>Whether the value says something: not blank, not a placeholder.</summary>
    public bool IsAnswered { get; }

    /// <summary>The author's word that the field does not apply, or <see langword="null"/>. It is shown in the card as it is, and kept out of the front matter.</summary>
    public NotApplicable? NotApplicable { get; }

    /// <summary>The text of a single value, or the first of a list; empty when there is none.</summary>
    public string Text => FirstText(Node);

    /// <summary>The text as a card shows it: outside of English no comma stands in a number unless its author wrote it, because "4,000" is four to many.</summary>
    /// <param name="words">The words of the card.</param>
    internal string TextIn(CardWords words) => !words.IsEnglish && Node is CardScalar { WithoutGroups: { } text } ? text : Text;

    /// <summary>The texts that answer: one for a single value, several for a list, names only where an entry is a map.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            var texts = new List<string>();
            if (Node is CardList list)
            {
                foreach (var item in list.Items)
                {
                    if (Answers(item))
                    {
                        texts.Add(FirstText(item));
                    }
                }
            }
            else if (IsAnswered)
            {
                texts.Add(FirstText(Node));
            }

            return texts;
        }
    }

    /// <summary>The single values that answer, each with its place. Entries that are maps are left out.</summary>
    public IReadOnlyList<CardScalar> Scalars
    {
        get
        {
            var scalars = new List<CardScalar>();
            IReadOnlyList<CardNode> nodes = Node is CardList list ? list.Items : [Node];
            foreach (var node in nodes)
            {
                if (node is CardScalar scalar && Answers(scalar))
                {
                    scalars.Add(scalar);
                }
            }

            return scalars;
        }
    }

    /// <summary>Whether a node holds at least one text that is no placeholder.</summary>
    public static bool Answers(CardNode node)
    {
        switch (node)
        {
            case CardScalar scalar:
                return scalar.Type != ScalarType.Null && !Placeholder.Is(scalar.Text);
            case CardList list:
                foreach (var item in list.Items)
                {
                    if (Answers(item))
                    {
                        return true;
                    }
                }

                return false;
            case CardMap map:
                foreach (var entry in map.Entries)
                {
                    if (Answers(entry.Value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static NotApplicable? Declaration(CardField field, CardNode node) => node switch
    {
        CardScalar { Type: not ScalarType.Null } scalar => NotApplicable.Read(scalar.Text, field.Name),
        CardList { Items.Count: 1 } list => Declaration(field, list.Items[0]),
        _ => null,
    };

    private static string FirstText(CardNode node) => node switch
    {
        CardScalar scalar => scalar.Type == ScalarType.Null ? "" : scalar.Text,
        CardList { Items.Count: > 0 } list => FirstText(list.Items[0]),
        CardMap { Entries.Count: > 0 } map => FirstText(map.Find("name") ?? map.Entries[0].Value),
        _ => "",
    };
}
