using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What the facts of data files answer.</summary>
internal static class DataAnswers
{
    /// <summary>Answers fields, and completes the datasets that name a file.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
    }
}
