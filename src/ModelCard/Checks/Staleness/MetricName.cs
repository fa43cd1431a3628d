using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A metric in words that tell it from the others of a card: <c>accuracy (imdb, test, sex=female)</c>.</summary>
internal static class MetricName
{
    public static string Of(Metric metric)
    {
        var text = new StringBuilder(metric.Type);
        var rest = Data(metric, metric.Slice);
        return rest.Length == 0 ? text.ToString() : text.Append(" (").Append(rest).Append(')').ToString();
    }

    /// <summary>The data it was measured on, without the slice: what the slices of one metric have in common.</summary>
    public static string WithoutSlice(Metric metric)
    {
        var rest = Data(metric, null);
        return rest.Length == 0 ? metric.Type : metric.Type + " (" + rest + ")";
    }

    /// <summary>Whether two name the same kind of figure, however they spell it.</summary>
    public static bool IsSameType(Metric one, Metric other) => string.Equals(IdOf(one), IdOf(other), StringComparison.Ordinal);

    private static string IdOf(Metric metric) => MetricFacts.Id(metric.Type) ?? MetricFamilies.Normalize(metric.Type);

    private static string Data(Metric metric, string? slice)
    {
        var parts = new List<string>();
        foreach (var part in new[] { metric.DatasetId, metric.Config, metric.Split, metric.Revision, metric.Task, slice })
        {
            if (part is not null)
            {
                parts.Add(part.Trim());
            }
        }

        return string.Join(", ", parts);
    }
}
