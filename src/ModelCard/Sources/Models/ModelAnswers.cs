using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What the facts of model files answer.</summary>
internal static class ModelAnswers
{
    /// <summary>Answers fields from the model files of a card.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
    }
}
