using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// Reads the sidecar's <c>sections</c>: a list of maps with <c>title</c>, <c>after</c> and <c>text</c>, one such map, or a map of titles to texts.
/// </summary>
internal static class SectionReader
{
    internal static readonly string[] Keys = ["title", "after", "text"];

    public static void Read(CardNode value, AnswerBuilder builder, List<Finding> findings)
    {
        switch (value)
        {
            case CardScalar { Type: ScalarType.Null }:
                break;
            case CardList list:
                foreach (var item in list.Items)
                {
                    if (item is CardMap map)
                    {
                        ReadOne(map, builder, findings);
                    }
                    else
                    {
                        findings.Add(WrongShape("An entry of sections is a map with the keys title, after and text, such as '- {title: Safety, after: uses, text: …}'.", item.Origin));
                    }
                }

                break;
            case CardMap map when map.Find("title") is CardScalar && map.Find("text") is CardScalar:
                ReadOne(map, builder, findings);
                break;
            case CardMap map:
                foreach (var entry in map.Entries)
                {
                    AddTitled(entry, builder, findings);
                }

                break;
            default:
                findings.Add(WrongShape("sections takes a list of maps with the keys title, after and text, or a map of titles to texts; this is a single value.", value.Origin));
                break;
        }
    }

    /// <summary>Adds a section, unless it says nothing or there is one of its title already.</summary>
    public static void Add(string title, CardScalar? after, CardScalar text, AnswerBuilder builder, List<Finding> findings)
    {
        if (!FieldValue.Answers(text))
        {
            findings.Add(new Finding(FindingCodes.SectionFile, FindingSeverity.Warning, $"The section '{title}' has no text yet; it is left out of the card. Write the text, or remove the section.", text.Origin));
        }
        else if (builder.Answers.Sections.Exists(known => known.IsCalled(title)))
        {
            findings.Add(new Finding(
                FindingCodes.FieldTwice, FindingSeverity.Warning, $"The section '{title}' is stated twice; the first is used. Keep one, or give them different titles.", text.Origin));
        }
        else
        {
            builder.Answers.Sections.Add(new CardSection(title, after, text));
        }
    }

    /// <summary>A heading is one line; a blank one is none.</summary>
    public static string? Title(string? text)
    {
        var title = text?.Replace('\r', ' ').Replace('\n', ' ').Trim();
        return string.IsNullOrEmpty(title) ? null : title;
    }

    private static void ReadOne(CardMap map, AnswerBuilder builder, List<Finding> findings)
    {
        foreach (var entry in map.Entries)
        {
            if (!ItemReader.Contains(Keys, entry.Key))
            {
                findings.Add(ItemReader.UnknownAttribute("An entry of sections", entry.Key, Keys, entry.KeyOrigin));
            }
            else if (entry.Value is not CardScalar)
            {
                findings.Add(WrongShape($"An entry of sections takes one text for '{entry.Key}'. Write it as one, without brackets and dashes around it.", entry.Value.Origin));
                return;
            }
        }

        if (Title((map.Find("title") as CardScalar)?.Text) is not { } title)
        {
            findings.Add(WrongShape("An entry of sections needs the key 'title', which becomes its heading. Add 'title: …'.", map.Origin));
        }
        else if (map.Find("text") is not CardScalar text)
        {
            findings.Add(WrongShape($"The section '{title}' needs the key 'text'. Add 'text: …'; a text in a file of its own is a ModelCardSection item of the project.", map.Origin));
        }
        else
        {
            var after = map.Find("after") as CardScalar;
            Add(title, after is not null && FieldValue.Answers(after) ? after : null, text, builder, findings);
        }
    }

    private static void AddTitled(CardEntry entry, AnswerBuilder builder, List<Finding> findings)
    {
        if (entry.Value is not CardScalar text || Title(entry.Key) is not { } title)
        {
            findings.Add(WrongShape($"sections is a map of titles to texts here, and '{entry.Key}' has no single text. With more than a text, write a list of maps with title, after and text.", entry.Value.Origin));
        }
        else
        {
            Add(title, null, text, builder, findings);
        }
    }

    private static Finding WrongShape(string message, Origin origin) => new(FindingCodes.WrongShape, FindingSeverity.Error, message, origin);
}
