namespace ModelCard.Tests.Checks.Validity;

/// <summary>The findings of one code for a sidecar.</summary>
internal static class Found
{
    /// <summary>Messages of the code, at the strictness at which every level is heard.</summary>
    public static IReadOnlyList<string> Messages(string code, string sidecar) => [.. Of(code, sidecar).Select(finding => finding.Message)];

    /// <summary>Places of the code as <c>line,column</c>.</summary>
    public static IReadOnlyList<string> Places(string code, string sidecar) => [.. Of(code, sidecar).Select(finding => $"{finding.Line},{finding.Column}")];

    /// <summary>The only finding's message holds the text; without a text there is no finding.</summary>
    public static void ShouldSay(string code, string sidecar, string? text)
    {
        var messages = Messages(code, sidecar);
        if (text is null)
        {
            messages.ShouldBeEmpty(sidecar);
        }
        else
        {
            messages.ShouldHaveSingleItem(sidecar).ShouldContain(text, Case.Sensitive);
        }
    }

    private static LocatedFinding[] Of(string code, string sidecar)
    {
        using var card = new TestCard(sidecar);
        card.Request.Strictness = "strict";
        return [.. card.Build().Findings.Where(finding => finding.Code == code)];
    }
}
