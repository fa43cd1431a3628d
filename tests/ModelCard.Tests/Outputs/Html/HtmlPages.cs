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

    /// <summary>The page of a card that has a text wherever it can hold one.</summary>
    public static string OfEveryField(string text, string template = "huggingface")
    {
        using var card = new TestCard(HostileTexts.Sidecar(text));
        card.WriteBytes("figure.png", Png);
        card.Request.Template = template;
        return Of(card);
    }

    /// <summary>The page of a card in Markdown.</summary>
    public static string OfMarkdown(string markdown)
    {
        using var card = new TestCard();
        card.Write("README.md", markdown);
        card.Request.Sidecar = "README.md";
        return Of(card);
    }
}
