using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Reads one item of a checklist file: a new one, or what changes in an item of the checklist it extends.</summary>
internal static class ChecklistFileItem
{
    private static readonly string[] Keys = ["title", "answers", "level", "owner", "when", "min_words", "weight", "group", "source"];
    private static readonly string[] Levels = ["required", "recommended", "optional"];

    public static ChecklistItem Read(CardMap map, string title, ChecklistItem? extended, ChecklistFileReport report)
    {
        report.CheckKeys(map, Keys, "An item");
        var level = ReadLevel(map, extended, report);
        var item = new ChecklistItem(title, NounPhrase(map, title, extended), ReadAnswers(map, extended, report), level, CardRole.Organizer, extended?.Condition ?? ItemCondition.Always, extended?.Source ?? "")
        {
            Clauses = extended?.Clauses ?? [],
            MinimumWords = report.Number(map, "min_words", 1) ?? extended?.MinimumWords ?? 0,
            Weight = report.Number(map, "weight", 1) ?? (map.Find("level") is null && extended is not null ? extended.Weight : (int)level),
        };
        item.Owner = ReadOwner(map, item.Answers, extended, report);
        if (map.Find("when") is not null)
        {
            item.Condition = ItemCondition.Always;
            item.Clauses = ReadClauses(map, report);
        }

        var group = report.Text(map, "group") ?? extended?.Group ?? "";
        var source = report.Text(map, "source") ?? Line(extended?.Source ?? "");
        item.Source = group.Length == 0 ? source : $"{group} > {source}";
        return item;
    }

    // A title is what its author made it, a word or a sentence: quoted, it can stand in any other sentence.
    private static string NounPhrase(CardMap map, string title, ChecklistItem? extended) =>
        extended is not null && map.Find("answers") is null ? extended.NounPhrase : $"the checklist item '{Finding.Quote(title, 60)}'";

    private static string Line(string source) => source.IndexOf(" > ", StringComparison.Ordinal) is var end and >= 0 ? source.Substring(end + 3) : source;

    private static ItemLevel ReadLevel(CardMap map, ChecklistItem? extended, ChecklistFileReport report)
    {
        if (report.Text(map, "level") is not { } text)
        {
            return extended?.Level ?? ItemLevel.Required;
        }

        switch (text.ToLowerInvariant())
        {
            case "required":
                return ItemLevel.Required;
            case "recommended":
                return ItemLevel.Recommended;
            case "optional":
                return ItemLevel.Optional;
            default:
                report.Unknown($"A level is required, recommended or optional; '{Finding.Quote(text, 40)}' is none of them", text.ToLowerInvariant(), Levels, map.Find("level")!.Origin);
                return ItemLevel.Required;
        }
    }

    // An item that does not say who owns it belongs to whoever owns the field that answers it.
    private static CardRole ReadOwner(CardMap map, string answers, ChecklistItem? extended, ChecklistFileReport report)
    {
        if (report.Text(map, "owner") is { } text)
        {
            if (CardRoles.Find(text) is { } role)
            {
                return role;
            }

            report.Unknown($"An owner is one of {string.Join(", ", CardRoles.Names)}; '{Finding.Quote(text, 40)}' is none of them", CardRoles.Suggest(text), map.Find("owner")!.Origin);
        }

        return extended?.Owner ?? CardEvidence.FirstFieldOf(answers)?.Owner ?? CardRole.Developer;
    }

    private static string ReadAnswers(CardMap map, ChecklistItem? extended, ChecklistFileReport report)
    {
        switch (map.Find("answers"))
        {
            case null or CardScalar { Type: ScalarType.Null }:
                if (extended is null)
                {
                    report.Wrong("An item needs 'answers': a field such as direct_use, a list of which any will do, or {all: [license_name, license_link]}.", map.Origin);
                }

                return extended?.Answers ?? "";
            case { } node:
                var alternatives = new List<string>();
                AddAlternatives(node, alternatives, report);
                return string.Join("|", alternatives);
        }
    }

    private static void AddAlternatives(CardNode node, List<string> alternatives, ChecklistFileReport report)
    {
        switch (node)
        {
            case CardScalar scalar:
                AddName(scalar, alternatives, report);
                break;
            case CardList { Items.Count: > 0 } list:
                foreach (var entry in list.Items)
                {
                    if (entry is CardList)
                    {
                        report.Wrong("A list in 'answers' holds names, of which any will do, and maps such as {all: [license_name, license_link]}.", entry.Origin);
                    }
                    else
                    {
                        AddAlternatives(entry, alternatives, report);
                    }
                }

                break;
            case CardMap { Entries.Count: 1 } map when map.Entries[0].Key == "all" && map.Entries[0].Value is CardList { Items.Count: > 0 } all:
                var names = new List<string>();
                foreach (var entry in all.Items)
                {
                    if (entry is CardScalar name)
                    {
                        AddName(name, names, report);
                    }
                    else
                    {
                        report.Wrong("A list under 'all' holds names only.", entry.Origin);
                    }
                }

                alternatives.Add(string.Join("+", names));
                break;
            case CardMap { Entries.Count: 1 } map when map.Entries[0].Key == "any" && map.Entries[0].Value is CardList any:
                AddAlternatives(any, alternatives, report);
                break;
            default:
                report.Wrong("'answers' is a name, a list of names of which any will do, or a map with one key: {any: […]} or {all: […]}.", node.Origin);
                break;
        }
    }

    private static void AddName(CardScalar scalar, List<string> names, ChecklistFileReport report)
    {
        var name = scalar.Text.Trim();
        if (CardFields.FindKey(name) is { } field)
        {
            names.Add(field.Name);
        }
        else if (Contains(Evidence.All, name))
        {
            names.Add(name);
        }
        else
        {
            var suggestion = KeySuggestion.Nearest(name, Evidence.All) ?? (KeySuggestion.For(name) is { } key && CardFields.FindKey(key) is not null ? key : null);
            report.Unknown($"'{Finding.Quote(name, 40)}' is neither a field nor evidence", suggestion, scalar.Origin);
        }
    }

    private static List<ItemClause> ReadClauses(CardMap map, ChecklistFileReport report)
    {
        var clauses = new List<ItemClause>();
        foreach (var scalar in report.Texts(map, "when"))
        {
            if (ReadClause(scalar, report) is { } clause)
            {
                clauses.Add(clause);
            }
        }

        return clauses;
    }

    // "field X is answered", "field X is not VALUE", "not trained", "the data is about people".
    private static ItemClause? ReadClause(CardScalar scalar, ChecklistFileReport report)
    {
        var text = scalar.Text;
        var isNegated = Skip(ref text, "not ");
        if (!Skip(ref text, "field "))
        {
            if (ConditionNames.Find(text) is { } condition)
            {
                return new ItemClause(condition, isNegated);
            }

            report.Unknown(
                $"There is no condition '{Finding.Quote(scalar.Text, 60)}'; known are: {string.Join("; ", ConditionNames.All)}; field NAME is answered; field NAME is VALUE",
                KeySuggestion.Nearest(text.ToLowerInvariant(), ConditionNames.All),
                scalar.Origin);
            return null;
        }

        var end = text.IndexOf(' ');
        var name = end < 0 ? text : text.Substring(0, end);
        text = end < 0 ? "" : text.Substring(end + 1).TrimStart();
        if (!Skip(ref text, "is ") || text.Length == 0)
        {
            report.Wrong($"'{Finding.Quote(scalar.Text, 60)}' is half a condition. Write 'field {name} is answered' or 'field {name} is VALUE', with 'not' before it for the opposite.", scalar.Origin);
            return null;
        }

        if (CardFields.FindKey(name) is not { } field)
        {
            report.Unknown($"The condition names the field '{Finding.Quote(name, 40)}', which does not exist", KeySuggestion.For(name) is { } key && CardFields.FindKey(key) is not null ? key : null, scalar.Origin);
            return null;
        }

        isNegated ^= Skip(ref text, "not ");
        return new ItemClause(ItemCondition.Always, isNegated, field.Name, string.Equals(text, "answered", StringComparison.OrdinalIgnoreCase) ? null : text.Trim('\'', '"'));
    }

    private static bool Skip(ref string text, string word)
    {
        if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text.Substring(word.Length).TrimStart();
        return true;
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
