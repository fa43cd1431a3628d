namespace ModelCard.Card;

/// <summary>What a file on disk is to the model.</summary>
public enum FileRole
{
    /// <summary>It holds the model (<c>ModelCardModelFile</c>).</summary>
    Model,

    /// <summary>It holds results or a log of training (<c>ModelCardMetricsFile</c>).</summary>
    Results,

    /// <summary>It holds data or describes it (<c>ModelCardDataset</c> with <c>File</c>).</summary>
    Data,

    /// <summary>It holds a log of emissions (<c>ModelCardEmissionsFile</c>).</summary>
    Emissions,
}
