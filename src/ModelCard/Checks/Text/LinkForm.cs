namespace ModelCard.Checks;

/// <summary>What an address is by its form.</summary>
internal static class LinkForm
{
    /// <summary>What is wrong with an address and what to do, or <see langword="null"/>.</summary>
    public static string? Problem(string target)
    {
        if (target.Length == 0)
        {
            return "has no address. Write where it leads.";
        }

        if (HasSpace(target))
        {
            return "has a space in its address. Write %20, or put the address between < and >.";
        }

        var colon = target.IndexOf(':');
        var scheme = colon > 0 ? target.Substring(0, colon).ToLowerInvariant() : "";
        if (scheme is "http" or "https")
        {
            return WebProblem(target, colon);
        }

        if (scheme is "htp" or "htps" or "htpp" or "hhtp" or "hhtps" or "htttp" or "htttps" or "ttp" or "ttps" or "httpss" or "http//" || StartsWith(target, "http//") || StartsWith(target, "https//") || StartsWith(target, "://"))
        {
            return "has a misspelled scheme. Write https://.";
        }

        if (StartsWith(target, "www."))
        {
            return "lacks its scheme, so that it counts as a file beside the card. Write https:// before it.";
        }

        return scheme == "file" ? "leads to a file of one machine, which no reader has. Link where it is published." : null;
    }

    /// <summary>Where the parenthesis after a link's text closes, or -1.</summary>
    public static int CloseOf(string text, int at, int end)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            if (text[i] == '(')
            {
                depth++;
            }
            else if (text[i] == ')' && depth-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The address of what stands between the parentheses of a link, without its title and without angle brackets.</summary>
    public static string TargetOf(string text)
    {
        var target = text.Trim();
        if (target.Length > 1 && target[0] == '<')
        {
            var close = target.IndexOf('>');
            return close > 0 ? target.Substring(1, close - 1) : target;
        }

        for (var i = 1; i < target.Length; i++)
        {
            if (target[i] is '"' or '\'' && target[i - 1] is ' ' or '\n' && target[target.Length - 1] == target[i])
            {
                return target.Substring(0, i).TrimEnd();
            }
        }

        return target;
    }

    public static bool IsRelative(string target) =>
        target[0] is not ('/' or '#' or '?' or '{') && target.IndexOf(':') < 0 && target.IndexOf('@') < 0 && target.IndexOf('{') < 0 && target.IndexOf('<') < 0;

    private static string? WebProblem(string target, int colon)
    {
        if (target.Length < colon + 4 || target[colon + 1] != '/' || target[colon + 2] != '/')
        {
            return "lacks the two slashes after its scheme. Write https://.";
        }

        var end = colon + 3;
        while (end < target.Length && target[end] is not ('/' or '?' or '#'))
        {
            end++;
        }

        var host = target.Substring(colon + 3, end - colon - 3);
        if (StartsWith(host, "localhost") || StartsWith(host, "127.0.0.1") || StartsWith(host, "0.0.0.0"))
        {
            return "leads to the author's own machine. Link where it is published.";
        }

        return host.IndexOf('.') <= 0 && host.IndexOf('[') < 0 ? "has no host name. Write the whole address." : null;
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool HasSpace(string target)
    {
        foreach (var c in target)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where an address that begins here ends; the same index when none begins.</summary>
    public static int EndOfAddress(string text, int at, int end)
    {
        var isAddress = at == 0 || !ProseText.IsWordChar(text[at - 1]);
        if (!isAddress || !(AtIgnoringCase(text, "http://", at) || AtIgnoringCase(text, "https://", at) || AtIgnoringCase(text, "ftp://", at) || AtIgnoringCase(text, "www.", at)))
        {
            return at;
        }

        var depth = 0;
        while (at < end && text[at] is not (' ' or '\t' or '<' or '>' or '"' or '`' or '|' or ']'))
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth < 0)
            {
                break;
            }

            at++;
        }

        return at > 0 && text[at - 1] is '.' or ',' or ';' or ':' ? at - 1 : at;
    }

    private static bool AtIgnoringCase(string text, string mark, int at)
    {
        for (var i = 0; i < mark.Length; i++)
        {
            if (at + i >= text.Length || (text[at + i] | 0x20) != (mark[i] | 0x20))
            {
                return false;
            }
        }

        return true;
    }
}
