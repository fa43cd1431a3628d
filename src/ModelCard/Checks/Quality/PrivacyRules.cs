using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A key or token anywhere in the card, in code too: what is published is known to all.</summary>
internal sealed class SecretInTextRule() : CappedRule(FindingCodes.SecretInText, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var value in context.Stated)
        {
            Walk(value.Node, value.Origin, value.Field.Name, report);
        }

        foreach (var dataset in context.Card.Datasets)
        {
            Attributes(dataset, "datasets", report);
        }

        foreach (var metric in context.Card.Metrics)
        {
            Attributes(metric, "metrics", report);
        }

        foreach (var entry in context.Card.Metadata)
        {
            Walk(entry.Value, entry.Value.Origin, entry.Key, report);
        }
    }

    private static void Attributes(CardItem item, string field, Report report)
    {
        foreach (var attribute in item.Attributes)
        {
            Walk(attribute.Value, attribute.Value.Origin, field, report);
        }
    }

    private static void Walk(CardNode node, Origin origin, string name, Report report)
    {
        switch (node)
        {
            case CardScalar scalar:
                for (var at = Secret.Find(scalar.Text, 0, out var kind); at >= 0; at = Secret.Find(scalar.Text, at + 8, out kind))
                {
                    report.Add(
                        $"{(CardFields.Find(name) is { } field ? Wording.CalledFirst(field, origin) : name)} has what looks like {kind} ('{scalar.Text.Substring(at, Math.Min(6, scalar.Text.Length - at))}…'). Take it out and revoke it: it stays in the history of the repository. In examples write <token>.",
                        origin.Below(LineOf(scalar.Text, at)),
                        CardFields.Find(name)?.Name);
                }

                break;
            case CardList list:
                foreach (var item in list.Items)
                {
                    Walk(item, item.Origin, name, report);
                }

                break;
            case CardMap map:
                foreach (var entry in map.Entries)
                {
                    Walk(entry.Value, entry.Value.Origin, name, report);
                }

                break;
        }
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

/// <summary>An e-mail address in prose, where it is personal data rather than an offer to be written to.</summary>
internal sealed class EmailInTextRule() : CappedRule(FindingCodes.EmailInText, ItemLevel.Recommended)
{
    private const string Offers = "contact*|email*|e-mail*|mail|write to|reach|question*|feedback|report*|author*|maintain*|support|ask|inquir*|enquir*|correspond*|developed by|created by|by";

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            if (WordList.Has("model_card_contact citation_apa copyright", text.Field.Name))
            {
                continue;
            }

            for (var at = MailAddress.Find(text.Text, 0, out var length); at >= 0; at = MailAddress.Find(text.Text, at + length, out length))
            {
                if (text.Prose[at] == ' ' || IsExample(text.Text.Substring(at, length)) || text.SentenceHas(at, Offers))
                {
                    continue;
                }

                report.Add(
                    $"{text.CalledFirst} has the e-mail address '{Finding.Quote(text.Text.Substring(at, length), 60)}'. If it is a contact, move it to {Wording.Place("model_card_contact", text.Origin)}; if it comes from the data, take it out.",
                    text.At(at),
                    text.Field.Name);
            }
        }
    }

    // Domains kept for documentation (RFC 2606), and what a template writes.
    private static bool IsExample(string address)
    {
        var domain = address.Substring(address.IndexOf('@') + 1).ToLowerInvariant();
        return domain is "example.com" or "example.org" or "example.net" or "org.org" || domain.EndsWith(".example", StringComparison.Ordinal) || domain.EndsWith(".test", StringComparison.Ordinal)
            || domain.EndsWith(".invalid", StringComparison.Ordinal) || domain.EndsWith(".example.com", StringComparison.Ordinal) || domain.EndsWith(".example.org", StringComparison.Ordinal);
    }
}

/// <summary>A path of somebody's own machine, in prose, in code spans and in hyperparameters. It tells a user name and leads nowhere for anybody else.</summary>
internal sealed class LocalPathInTextRule() : CappedRule(FindingCodes.LocalPathInText, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            foreach (var line in text.Markdown.Lines)
            {
                // An example in a block of code may need a path.
                if (line.Kind is MarkdownLineKind.Text or MarkdownLineKind.Heading && Find(text.Text, line.Start, line.End, out var length) is >= 0 and var at)
                {
                    Add(report, text.Field, text.Text.Substring(at, length), text.At(at));
                }
            }
        }

        if (context.Card.Answer("training_hyperparameters") is { } settings)
        {
            Walk(settings.Node, settings.Field, report);
        }
    }

    private static void Add(Report report, CardField field, string path, Origin origin) =>
        report.Add($"{Wording.CalledFirst(field, origin)} has the path '{Finding.Quote(path, 60)}' of one machine. Write what it is, or a path relative to the repository.", origin, field.Name);

    private static void Walk(CardNode node, CardField field, Report report)
    {
        switch (node)
        {
            case CardScalar scalar when IsAbsolute(scalar.Text) || Find(scalar.Text, 0, scalar.Text.Length, out _) >= 0:
                Add(report, field, scalar.Text.Trim(), scalar.Origin);
                break;
            case CardList list:
                foreach (var item in list.Items)
                {
                    Walk(item, field, report);
                }

                break;
            case CardMap map:
                foreach (var entry in map.Entries)
                {
                    Walk(entry.Value, field, report);
                }

                break;
        }
    }

    // "/data/run7/out", "C:\runs\7"; a lone "/" or "/4" is no path.
    private static bool IsAbsolute(string text)
    {
        var path = text.Trim();
        return (path.Length > 3 && path[0] == '/' && char.IsLetter(path[1]) && path.IndexOf('/', 1) > 0 && path.IndexOf(' ') < 0)
            || (path.Length > 3 && char.IsLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/' && path[3] != '/');
    }

    private static int Find(string text, int start, int end, out int length)
    {
        for (var at = start; at < end; at++)
        {
            var isStart = at == start || text[at - 1] is ' ' or '\t' or '`' or '"' or '\'' or '(' or '=' or ':' or '|' or '*';
            if (isStart && Home(text, at, end) is > 0 and var name)
            {
                var last = name;
                while (last < end && text[last] is not (' ' or '`' or '"' or '\'' or ')' or ',' or ';' or '|' or '*'))
                {
                    last++;
                }

                length = last - at;
                return at;
            }
        }

        length = 0;
        return -1;
    }

    // Where the user's name begins, or 0 for no home folder and for the names that stand for anybody.
    private static int Home(string text, int at, int end)
    {
        var name = Starts(text, at, end, "/home/") ? at + 6
            : Starts(text, at, end, "/Users/") ? at + 7
            : at + 9 < end && char.IsLetter(text[at]) && text[at + 1] == ':' && (Starts(text, at + 2, end, "\\Users\\") || Starts(text, at + 2, end, "/Users/")) ? at + 9
            : 0;
        if (name == 0 || name >= end || !(char.IsLetterOrDigit(text[name]) || text[name] == '_'))
        {
            return 0;
        }

        var last = name;
        while (last < end && (char.IsLetterOrDigit(text[last]) || text[last] is '_' or '-' or '.'))
        {
            last++;
        }

        return WordList.Has("user username you your yourname your_name your-name me ubuntu runner jovyan app vsts root admin name public default shared", text.Substring(name, last - name).ToLowerInvariant().TrimEnd('.')) ? 0 : name;
    }

    private static bool Starts(string text, int at, int end, string mark) => at + mark.Length <= end && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
