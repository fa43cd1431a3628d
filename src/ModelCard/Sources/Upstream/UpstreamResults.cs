using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Carries over the datasets and results of an upstream card, each result with that card as its source where it names none.</summary>
internal static class UpstreamResults
{
    // A typed result stays as it is: to complete it with the upstream card's source would say that its figure came from there.
    public static void Carry(SourceAnswers stated, HigherAnswers higher, UpstreamPlaces places, UpstreamQuote quote, SourceAnswers answers)
    {
        foreach (var dataset in stated.Datasets)
        {
            if (!higher.Has(dataset))
            {
                answers.Datasets.Add(new Dataset(dataset.Id, places.Of(dataset.Origin, "datasets"), places.Of(dataset.Attributes, "datasets")));
            }
        }

        foreach (var metric in stated.Metrics)
        {
            if (!metric.HasValue || higher.Has(metric))
            {
                continue;
            }

            var origin = places.Of(metric.Origin, "metrics");
            var attributes = places.Of(metric.Attributes, "metrics");
            if (metric.SourceName is null && metric.SourceUrl is null)
            {
                attributes.Add(UpstreamPlaces.Entry("source_name", $"Card of {quote.Name}", origin));
                if (quote.CardAddress is { } address)
                {
                    attributes.Add(UpstreamPlaces.Entry("source_url", address, origin));
                }
            }

            answers.Metrics.Add(new Metric(metric.Type, origin, attributes));
        }
    }
}
