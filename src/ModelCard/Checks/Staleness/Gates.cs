using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>
/// The limits a project sets for its metrics. They are asked for one by one, so that a metric that falls short is an error whatever the strictness, and a
/// <c>ModelCardRule</c> or a waiver is what makes it less.
/// </summary>
internal static class Gates
{
    /// <summary>Adds a finding for each limit a metric does not keep, and for each limit that holds nothing.</summary>
    public static void Check(CardContent card, CheckRequest request, List<Finding> findings)
    {
        LimitGate.Check(card, findings);
        if (request.MaximumSliceGap is { } gap)
        {
            SliceGapGate.Check(card, gap, findings);
        }

        if (request.RegressionTolerance is { } tolerance)
        {
            RegressionGate.Check(card, tolerance, findings);
        }
    }
}
