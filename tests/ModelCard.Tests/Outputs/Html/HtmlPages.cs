using ModelCard.Card;

namespace ModelCard.Tests.Outputs.Html;

/// <summary>Pages of cards.</summary>
internal static class HtmlPages
{
    /// <summary>The smallest image there is: one dot.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>The page of a card that is built in this format alone; fails when there is none.</summary>
    public static string Of(TestCard card)
    {
        card.Request.Formats = "html";
        var result = card.Build();
        return result.Files.ShouldHaveSingleItem(string.Join('\n', result.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Code + " " + finding.Message))).Text;
    }

    /// <summary>The page of a card in Markdown.</summary>
    public static string OfMarkdown(string markdown)
    {
        using var card = new TestCard();
        card.Write("README.md", markdown);
        card.Request.Sidecar = "README.md";
        return Of(card);
    }

    /// <summary>What the page makes of a text in a field.</summary>
    public static string OfText(string text)
    {
        using var card = new TestCard().With("direct_use", text);
        var html = Of(card);
        var start = html.IndexOf("id=\"user-direct-use\">Direct Use</h3>", StringComparison.Ordinal);
        start = html.IndexOf('\n', start) + 1;
        return html[start..html.IndexOf("<h3 id=\"user-downstream-use-optional\"", StringComparison.Ordinal)].TrimEnd('\n');
    }
}
