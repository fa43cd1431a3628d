using System.Text.RegularExpressions;

namespace ModelCard.Templates;

/// <summary>The functions of <c>regex</c>. They are slow to start; the functions of <c>string</c> do for most templates.</summary>
internal sealed class RegexFunctions : BuiltinGroup
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private const string Signatures =
        """

        escape pattern:s
        unescape pattern:s
        match text:s,pattern:s,options:s?
        matches text:s,pattern:s,options:s?
        split text:s,pattern:s,options:s?
        replace text:s,pattern:s,replace:s,options:s?

        """;

    public RegexFunctions()
        : base(Signatures)
    {
    }

    public override object? Invoke(string name, CallArguments call)
    {
        var text = call.Text(0) ?? string.Empty;
        call.Run.Step(call.Caller, 100);
        try
        {
            switch (name)
            {
                case "escape":
                    return Regex.Escape(text);
                case "unescape":
                    return Regex.Unescape(text);
                case "replace":
                    return Replace(call, text);
            }

            var regex = new Regex(call.Text(1) ?? string.Empty, Options(call, 2), Timeout);
            switch (name)
            {
                case "split":
                    var parts = new TemplateArray();
                    foreach (var part in regex.Split(text))
                    {
                        parts.Add(part);
                    }

                    return parts;
                case "match":
                    return Groups(regex.Match(text));
                default:
                    var all = new TemplateArray();
                    for (var match = regex.Match(text); match.Success; match = match.NextMatch())
                    {
                        call.Run.CheckArrayLength(call.Caller, all.Count + 1L);
                        all.Add(Groups(match));
                    }

                    return all;
            }
        }
        catch (ArgumentException)
        {
            throw call.Error(name is "escape" or "unescape" ? 0 : 1, "The regular expression is not valid");
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Error(1, "The regular expression takes longer than a second");
        }
    }

    private static string Replace(CallArguments call, string text)
    {
        var regex = new Regex(call.Text(1) ?? string.Empty, Options(call, 3), Timeout);
        var replacement = call.Text(2) ?? string.Empty;

        // Each match may write the whole text again through a group.
        call.Run.CheckStringLength(call.Caller, ((long)text.Length + 1) * (replacement.Length + 1));
        return call.Run.Built(call.Caller, regex.Replace(text, replacement));
    }

    private static TemplateArray Groups(Match match)
    {
        var groups = new TemplateArray();
        for (var i = 0; match.Success && i < match.Groups.Count; i++)
        {
            groups.Add(match.Groups[i].Value);
        }

        return groups;
    }

    private static RegexOptions Options(CallArguments call, int index)
    {
        var options = RegexOptions.CultureInvariant;
        var text = call.Text(index) ?? string.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            options |= text[i] switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw call.Error(index, "Unknown option `" + text[i] + "` of a regular expression. Only i m s x are known"),
            };
        }

        return options;
    }
}
