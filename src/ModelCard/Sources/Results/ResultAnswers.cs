using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What the facts of results and training logs answer.</summary>
internal static class ResultAnswers
{
    /// <summary>Answers fields from the results of a card.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
    }
}
