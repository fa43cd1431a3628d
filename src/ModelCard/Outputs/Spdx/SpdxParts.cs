using ModelCard.Card;

namespace ModelCard.Outputs.Spdx;

/// <summary>What the packages of a document share: its elements, and the people, files and licenses several of them name.</summary>
internal sealed class SpdxParts
{
    /// <summary>Begins a document.</summary>
    public SpdxParts(CardContent card)
    {
        Agents = new SpdxAgents(Graph, card);
        Files = new SpdxFiles(Graph);
        Licenses = new SpdxLicenses(Graph);
    }

    /// <summary>The elements.</summary>
    public SpdxGraph Graph { get; } = new();

    /// <summary>People and organizations.</summary>
    public SpdxAgents Agents { get; }

    /// <summary>Files.</summary>
    public SpdxFiles Files { get; }

    /// <summary>Licenses.</summary>
    public SpdxLicenses Licenses { get; }
}
