using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>The sentences both pages of an index have.</summary>
internal static class IndexText
{
    /// <summary>What marks a page as ours to replace.</summary>
    public const string Marker = "ModelCard.Build index";

    /// <summary>What all models come to, as names and values.</summary>
    public static List<KeyValuePair<string, string>> Facts(IndexSummary summary) =>
    [
        new("Models", Number(summary.Models)),
        new("Complete", Number(summary.Complete)),
        new("Mean score", summary.Scored == 0 ? IndexColumn.Unknown : Number(summary.MeanScore) + " %"),
        new("Missing a required item", Number(summary.WithRequiredGaps)),
        new("With stale statements", Number(summary.WithStale)),
        new("First waiver ends", summary.FirstWaiverEnd ?? "none"),
    ];

    /// <summary>What the index is made from, and how to read it.</summary>
    public static List<string> Notes(IndexSummary summary)
    {
        var notes = new List<string>
        {
            "The index shows what the last successful build of each project left, not what its sources say now: after a change or a failed build, build again and write the index again.",
        };
        if (summary.FromJson > 0)
        {
            notes.Add($"{Count(summary.FromJson, "model speaks", "models speak")} for {(summary.FromJson == 1 ? "itself" : "themselves")} (modelcard.json).");
        }

        if (summary.Models > summary.FromJson)
        {
            var rest = summary.Models - summary.FromJson;
            notes.Add($"{Count(rest, "card was", "cards were")} read from Markdown and checked for this index; Markdown does not say what is stale.");
        }

        notes.Add("Gaps are items of the checklist that are missing, by the role that owes them: required + recommended. A dash stands for what the card's file does not tell. A high score says that a model is documented, not that it is safe.");
        return notes;
    }

    private static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
