using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A card that names people or a use and no way to reach anybody. A discussions page of the Hub or an issue tracker is a way.</summary>
internal sealed class NoContactRule() : CappedRule(FindingCodes.NoContact, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        var contact = context.Card.Answer("model_card_contact");
        if (contact is not null)
        {
            if (!IsReachable(contact.Node))
            {
                report.Add(
                    $"'{Finding.Quote(contact.Text, 60)}' is no address that can be written to. Give an e-mail address, a user name with @, or a page for questions such as the model's discussions on the Hub.",
                    contact.Origin,
                    "model_card_contact");
            }

            return;
        }

        if (report.IsSaid("MCB1087") || Owner(context) is not { } owner || HasWay(context))
        {
            return;
        }

        report.Add(
            $"{Wording.CalledFirst(owner.Field, owner.Origin)} says who is behind the model, and nothing says how to reach them. Add {Wording.Place("model_card_contact", owner.Origin)}: an e-mail address or a page for questions, such as the model's discussions on the Hub.",
            owner.Origin,
            "model_card_contact");
    }

    private static FieldValue? Owner(CheckContext context) =>
        context.Card.Answer("model_card_authors") is { Origin.Kind: not SourceKind.ProjectMetadata } authors ? authors
        : context.Card.Answer("developers") is { Origin.Kind: not SourceKind.ProjectMetadata } developers ? developers
        : null;

    private static bool HasWay(CheckContext context)
    {
        foreach (var field in "developers model_card_authors shared_by".Split(' '))
        {
            if (context.Card.Answer(field) is { } people && IsReachable(people.Node))
            {
                return true;
            }
        }

        foreach (var field in "hub_id repo demo".Split(' '))
        {
            // A repository on the Hub has discussions, one on a forge has issues.
            if (context.Card.Answer(field)?.Text is { } text && (field == "hub_id" || text.IndexOf("github.com/", StringComparison.Ordinal) >= 0 || text.IndexOf("gitlab.com/", StringComparison.Ordinal) >= 0 || text.IndexOf("huggingface.co/", StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        foreach (var text in context.Texts)
        {
            if (MailAddress.Find(text.Text, 0, out _) >= 0 || text.Text.IndexOf("/discussions", StringComparison.Ordinal) >= 0 || text.Text.IndexOf("/issues", StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReachable(CardNode node)
    {
        switch (node)
        {
            case CardScalar scalar:
                return scalar.Text.IndexOf('@') >= 0 || scalar.Text.IndexOf("://", StringComparison.Ordinal) >= 0 || IsSite(scalar.Text) || HasPhone(scalar.Text);
            case CardList list:
                foreach (var item in list.Items)
                {
                    if (IsReachable(item))
                    {
                        return true;
                    }
                }

                return false;
            case CardMap map:
                foreach (var entry in map.Entries)
                {
                    if (IsReachable(entry.Value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    // "contoso.com/support", "ada [at] example [dot] org".
    private static bool IsSite(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] == '.' && char.IsLetterOrDigit(text[i - 1]) && char.IsLower(text[i + 1]) && char.IsLower(text[i + 2]))
            {
                return true;
            }
        }

        return text.IndexOf("[at]", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("(at)", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf(" at ", StringComparison.Ordinal) >= 0;
    }

    private static bool HasPhone(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits += c is >= '0' and <= '9' ? 1 : 0;
        }

        return digits >= 7;
    }
}

/// <summary>A citation that no BibTeX reader takes: no entry, no key, or braces that do not match.</summary>
internal sealed class CitationUnreadableRule() : CappedRule(FindingCodes.CitationUnreadable, ItemLevel.Optional)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("citation_bibtex") is { Node: CardScalar scalar } citation && Problem(scalar.Text, citation.Origin, out var line) is { } problem)
        {
            report.Add($"{Wording.CalledFirst(citation.Field, citation.Origin)} {problem}", citation.Origin.Below(line), "citation_bibtex");
        }
    }

    private static string? Problem(string text, Origin origin, out int line)
    {
        line = 0;
        var at = NextEntry(text, 0);
        if (at < 0)
        {
            return $"has no BibTeX entry. Write @misc{{key, title={{…}}, author={{…}}, year={{…}}}}, or move a reference in words to {Wording.Place("citation_apa", origin)}.";
        }

        while (at >= 0)
        {
            line = LineOf(text, at);
            var open = at + 1;
            while (open < text.Length && char.IsLetter(text[open]))
            {
                open++;
            }

            var type = text.Substring(at + 1, open - at - 1).ToLowerInvariant();
            while (open < text.Length && char.IsWhiteSpace(text[open]))
            {
                open++;
            }

            var close = Close(text, open);
            if (close < 0)
            {
                return $"has an entry @{type} whose braces do not match. Close every {{ that it opens.";
            }

            // Comments, strings and preambles have no key.
            if (type is not ("comment" or "string" or "preamble") && !HasKey(text, open, close))
            {
                return $"has an entry @{type} without a key. Write a short name and a comma after the brace: @{type}{{name2025, …}}.";
            }

            at = NextEntry(text, close);
        }

        return null;
    }

    // "@" and a word and a brace; an address such as ada@example.org has no brace behind it.
    private static int NextEntry(string text, int from)
    {
        for (var at = text.IndexOf('@', from); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var hasWord = end > at + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (hasWord && end < text.Length && text[end] is '{' or '(')
            {
                return at;
            }
        }

        return -1;
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            var isEscaped = i > 0 && text[i - 1] == '\\';
            depth += isEscaped ? 0 : text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (text[open] == '{' ? depth == 0 : text[i] == ')' && depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasKey(string text, int open, int close)
    {
        var comma = text.IndexOf(',', open, close - open);
        var key = (comma < 0 ? text.Substring(open + 1, close - open - 1) : text.Substring(open + 1, comma - open - 1)).Trim();
        return key.Length > 0 && key.IndexOf('=') < 0 && key.IndexOf('{') < 0;
    }

    private static int LineOf(string text, int index)
    {
        var line = 0;
        for (var i = 0; i < index; i++)
        {
            line += text[i] == '\n' ? 1 : 0;
        }

        return line;
    }
}
