using ModelCard.Card;
using ModelCard.Checks;

namespace ModelCard;

/// <content>What steers the use of measured values.</content>
internal sealed partial class CardSettings
{
    /// <summary>How far the slices of a metric may lie apart; <see langword="null"/> for any distance.</summary>
    public Tolerance? MaximumSliceGap { get; private set; }

    /// <summary>How much worse than accepted a metric may be; <see langword="null"/> for no comparison.</summary>
    public Tolerance? RegressionTolerance { get; private set; }

    /// <summary>Whether the card shows where each measured value comes from.</summary>
    public bool Provenance { get; private set; }

    private void ReadMeasured(CardRequest request, List<Finding> findings)
    {
        MaximumSliceGap = ReadTolerance("ModelCardMaximumSliceGap", request.MaximumSliceGap, findings);
        RegressionTolerance = ReadTolerance("ModelCardRegressionTolerance", request.RegressionTolerance, findings);
        Provenance = string.Equals(request.Provenance, "true", StringComparison.OrdinalIgnoreCase);
        if (request.Provenance.Length > 0 && !Provenance && !string.Equals(request.Provenance, "false", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Wrong("ModelCardProvenance", $"ModelCardProvenance is true or false; '{request.Provenance}' is neither."));
        }
    }

    private static Tolerance? ReadTolerance(string property, string text, List<Finding> findings)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (Tolerance.Parse(text) is { } tolerance)
        {
            return tolerance;
        }

        findings.Add(Wrong(property, $"{property} is a number from 0 such as 0.05, or a percentage such as 5 %; '{Finding.Quote(text, 40)}' is neither."));
        return null;
    }
}
