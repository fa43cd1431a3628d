using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>
/// Brings together what an author says about a metric without its value (a minimum, a name, a baseline) and the value a file has for it. The author may say less about what it was measured on than
/// the file: a metric joins the one measured metric that contradicts nothing of it. Where several do, nobody can tell which is meant, and it joins none.
/// </summary>
internal static class MeasuredMetrics
{
    private static readonly string[] Identity = ["dataset", "config", "split", "revision", "task"];

    /// <summary>Joins the metrics without a value to measured ones, in place.</summary>
    /// <param name="united">The metrics of higher sources.</param>
    /// <param name="measured">The measured ones.</param>
    /// <returns>The measured metrics that none was joined to.</returns>
    public static List<Metric> Join(List<Metric> united, List<Metric> measured)
    {
        var left = new List<Metric>(measured);
        var joined = new List<KeyValuePair<Metric, Metric>>();
        foreach (var metric in MostSpecificFirst(united))
        {
            if (Find(metric, measured) is not { } found || united.Exists(other => other.HasValue && other.UnionKey == found.UnionKey && !joined.Exists(pair => ReferenceEquals(pair.Value, other))))
            {
                continue;
            }

            var earlier = joined.FindIndex(pair => ReferenceEquals(pair.Key, found));
            if (earlier < 0)
            {
                var both = metric.UniteWith(found);
                united[united.IndexOf(metric)] = both;
                joined.Add(new KeyValuePair<Metric, Metric>(found, both));
                left.Remove(found);
            }
            else
            {
                // Two say something of the same value, the one more, the other less exactly.
                var both = joined[earlier].Value.UniteWith(metric);
                united[united.IndexOf(joined[earlier].Value)] = both;
                united.Remove(metric);
                joined[earlier] = new KeyValuePair<Metric, Metric>(found, both);
            }
        }

        return left;
    }

    private static List<Metric> MostSpecificFirst(List<Metric> united)
    {
        var metrics = new List<Metric>();
        for (var said = Identity.Length + 1; said >= 0; said--)
        {
            metrics.AddRange(united.FindAll(metric => !metric.HasValue && Said(metric) == said));
        }

        return metrics;
    }

    private static int Said(Metric metric)
    {
        var said = metric.Slice is null ? 0 : 1;
        foreach (var name in Identity)
        {
            said += metric.Attribute(name) is null ? 0 : 1;
        }

        return said;
    }

    private static Metric? Find(Metric metric, List<Metric> measured)
    {
        Metric? found = null;
        foreach (var candidate in measured)
        {
            if (string.Equals(candidate.UnionKey, metric.UnionKey, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        foreach (var candidate in measured)
        {
            if (Fits(metric, candidate))
            {
                if (found is not null)
                {
                    return null;
                }

                found = candidate;
            }
        }

        return found;
    }

    // A metric without a slice is about all the data, so that no slice fits it.
    private static bool Fits(Metric metric, Metric candidate)
    {
        if (!string.Equals(IdOf(metric), IdOf(candidate), StringComparison.Ordinal) || !string.Equals(metric.Slice, candidate.Slice, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var name in Identity)
        {
            if (metric.Attribute(name) is { } stated && candidate.Attribute(name) is { } other && !string.Equals(stated.Text.Trim(), other.Text.Trim(), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string IdOf(Metric metric) => MetricFacts.Id(metric.Type) ?? MetricFamilies.Normalize(metric.Type);
}
