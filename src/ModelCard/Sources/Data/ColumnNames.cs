using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Says that a label column is not there.</summary>
internal static class ColumnNames
{
    /// <summary>The sentences of the note: what was asked for, and what there is.</summary>
    public static string NotFound(string label, List<string> names)
    {
        var shown = names.GetRange(0, Math.Min(names.Count, 10)).ConvertAll(static name => Finding.Quote(name, 40));
        return KeySuggestion.Nearest(label, names) is { } near
            ? $"There is no column '{Finding.Quote(label, 60)}'; did you mean '{near}'? Correct LabelColumn."
            : $"There is no column '{Finding.Quote(label, 60)}'. Columns are: {string.Join(", ", shown)}{(names.Count > shown.Count ? ", …" : "")}. Correct LabelColumn.";
    }
}
