using System.Text.Json;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>The JSON files of a card, and what is wrong with them.</summary>
internal static class CardJsonFile
{
    private static readonly Lazy<OfficialSchema> Schema = new(() => OfficialSchema.Parse(CardJsonSchema.Write()));

    /// <summary>Builds a card in the format <c>json</c> alone.</summary>
    public static (string Card, string Toolkit) Of(TestCard card)
    {
        card.Request.Formats = "json";
        var result = card.Build();
        result.Files.Select(file => $"{file.Name} {file.Kind}").ShouldBe(
            ["modelcard.mct.json mct", "modelcard.json json"], string.Join('\n', result.Findings.Select(finding => finding.Code + " " + finding.Message)));
        return (result.Files[1].Text, result.Files[0].Text);
    }

    /// <summary>The card as a reader sees it, after it was held against the schemas.</summary>
    public static JsonElement Read(TestCard card)
    {
        var (json, toolkit) = Of(card);
        Problems(json).ShouldBeEmpty();
        ToolkitRules.Problems(toolkit).ShouldBeEmpty();
        return JsonDocument.Parse(json).RootElement;
    }

    /// <summary>What the published schema says against a file.</summary>
    public static IReadOnlyList<string> Problems(string json) => Schema.Value.Problems(json);
}
