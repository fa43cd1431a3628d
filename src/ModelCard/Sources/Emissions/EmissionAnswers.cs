using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What logs of emissions answer.</summary>
internal static class EmissionAnswers
{
    /// <summary>Answers fields from the logs of a card.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
    }
}
