using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What the card of the model says from which this one was taken (<c>ModelCardUpstream</c>).</summary>
internal static class UpstreamSource
{
    /// <summary>Reads an upstream card.</summary>
    /// <param name="path">Full path of the card; empty for none.</param>
    /// <param name="measured">What was measured for this card.</param>
    /// <param name="filesRead">Takes every file that was looked at.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static SourceAnswers Read(string path, Measurements measured, List<string> filesRead, List<Finding> findings) => new(SourceKind.Upstream);
}
