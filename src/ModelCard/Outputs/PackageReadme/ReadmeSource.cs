namespace ModelCard.Outputs;

/// <summary>A model's card as it goes into the readme of a package.</summary>
internal sealed class ReadmeSource
{
    /// <summary>Creates the source.</summary>
    /// <param name="name">What the model is called.</param>
    /// <param name="summary">A line about it; empty for none.</param>
    /// <param name="markdown">The card.</param>
    /// <param name="hubId">The model's id on the Hub, where relative links of the card lead; empty when it has none.</param>
    public ReadmeSource(string name, string summary, string markdown, string hubId)
    {
        Name = name;
        Summary = summary;
        Markdown = markdown;
        HubId = hubId;
    }

    /// <summary>What the model is called.</summary>
    public string Name { get; }

    /// <summary>A line about it.</summary>
    public string Summary { get; }

    /// <summary>The card.</summary>
    public string Markdown { get; }

    /// <summary>The model's id on the Hub.</summary>
    public string HubId { get; }
}
