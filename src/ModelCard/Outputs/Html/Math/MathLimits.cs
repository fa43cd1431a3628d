namespace ModelCard.Outputs;

/// <summary>Whether the scripts of an operator stand below and above it, as those of a sum do.</summary>
internal enum MathLimits
{
    Never,
    InDisplay,
    Always,
}
