namespace ModelCard.Checks;

/// <summary>
/// Finds keys and tokens by the fixed beginnings their issuers give them: Hugging Face (hf_), AWS (AKIA, ASIA), GitHub (ghp_, gho_, ghu_, ghs_, ghr_, github_pat_), GitLab (glpat-), Slack (xox…),
/// OpenAI and Anthropic (sk-), Google (AIza), npm (npm_), and private keys in PEM.
/// </summary>
internal static class Secret
{
    /// <summary>Where the next secret begins, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="kind">What it is, in words.</param>
    public static int Find(string text, int from, out string kind)
    {
        for (var at = from; at < text.Length; at++)
        {
            var c = text[at];
            if (c is not ('h' or 'A' or 'g' or 'x' or 's' or 'n' or '-') || (at > 0 && ProseText.IsWordChar(text[at - 1]) && c != '-'))
            {
                continue;
            }

            if (KindAt(text, at) is { } found)
            {
                kind = found;
                return at;
            }
        }

        kind = "";
        return -1;
    }

    private static string? KindAt(string text, int at) => text[at] switch
    {
        'h' when Is(text, at, "hf_", 30, false) => "a Hugging Face token",
        'A' when Is(text, at, "AKIA", 16, true) || Is(text, at, "ASIA", 16, true) => "an AWS access key",
        'A' when Is(text, at, "AIza", 35, false) => "a Google API key",
        'g' when Is(text, at, "ghp_", 36, false) || Is(text, at, "gho_", 36, false) || Is(text, at, "ghu_", 36, false) || Is(text, at, "ghs_", 36, false) || Is(text, at, "ghr_", 36, false) || Is(text, at, "github_pat_", 40, false) => "a GitHub token",
        'g' when Is(text, at, "glpat-", 20, false) => "a GitLab token",
        'x' when Is(text, at, "xoxb-", 20, false) || Is(text, at, "xoxp-", 20, false) || Is(text, at, "xoxa-", 20, false) => "a Slack token",
        's' when Is(text, at, "sk-ant-", 32, false) || Is(text, at, "sk-proj-", 32, false) || Is(text, at, "sk-", 40, false) => "an API key",
        'n' when Is(text, at, "npm_", 36, false) => "an npm token",
        '-' when IsPrivateKey(text, at) => "a private key",
        _ => null,
    };

    private static bool IsPrivateKey(string text, int at)
    {
        if (!Starts(text, at, "-----BEGIN "))
        {
            return false;
        }

        var end = text.IndexOf("-----", at + 11, StringComparison.Ordinal);
        return end > 0 && end - at < 60 && text.IndexOf("PRIVATE KEY", at, end - at, StringComparison.Ordinal) > 0 && HasBody(text, end + 5);
    }

    // A heading alone, as documentation shows it, is no key.
    private static bool HasBody(string text, int from)
    {
        var run = 0;
        for (var i = from; i < text.Length && run < 32; i++)
        {
            run = char.IsLetterOrDigit(text[i]) || text[i] is '+' or '/' or '=' ? run + 1 : char.IsWhiteSpace(text[i]) ? run : 0;
            if (text[i] == '-')
            {
                break;
            }
        }

        return run >= 32;
    }

    // Real tokens are random; "hf_xxxxxxxx…", "hf_YOUR_TOKEN…" and AWS's own "…EXAMPLE" are not.
    private static bool Is(string text, int at, string prefix, int least, bool isUpper)
    {
        if (!Starts(text, at, prefix))
        {
            return false;
        }

        int length = 0, digits = 0, distinct = 0;
        ulong seenLow = 0, seenHigh = 0;
        for (var i = at + prefix.Length; i < text.Length; i++, length++)
        {
            var c = text[i];
            var isPart = c is >= '0' and <= '9' or >= 'A' and <= 'Z' || (!isUpper && c is >= 'a' and <= 'z' or '_' or '-');
            if (!isPart)
            {
                break;
            }

            digits += c is >= '0' and <= '9' ? 1 : 0;
            var bit = 1UL << (c & 63);
            distinct += ((c < 64 ? seenLow : seenHigh) & bit) == 0 ? 1 : 0;
            seenLow |= c < 64 ? bit : 0;
            seenHigh |= c < 64 ? 0 : bit;
        }

        return length >= least && distinct >= 10 && (digits > 0 || prefix == "hf_") && text.IndexOf("EXAMPLE", at, Math.Min(length + prefix.Length, text.Length - at), StringComparison.OrdinalIgnoreCase) < 0
            && text.IndexOf("your", at, Math.Min(length + prefix.Length, text.Length - at), StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool Starts(string text, int at, string mark) => at + mark.Length <= text.Length && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
