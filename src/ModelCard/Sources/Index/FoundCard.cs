namespace ModelCard.Sources;

/// <summary>The card of one model, found on disk: as JSON, as Markdown, or both side by side.</summary>
internal sealed class FoundCard
{
    /// <summary>Creates the find.</summary>
    /// <param name="folder">Full path of the folder the card lies in.</param>
    /// <param name="model">The model's folder in its bundle; empty when it has none of its own.</param>
    /// <param name="place">Where the model lives, relative to the folder of the index.</param>
    public FoundCard(string folder, string model, string place)
    {
        Folder = folder;
        Model = model;
        Place = place;
    }

    /// <summary>Full path of the folder the card lies in.</summary>
    public string Folder { get; }

    /// <summary>The model's folder in its bundle.</summary>
    public string Model { get; }

    /// <summary>Where the model lives.</summary>
    public string Place { get; }

    /// <summary>Full path of <c>modelcard.json</c>; <see langword="null"/> without one.</summary>
    public string? Json { get; set; }

    /// <summary>Full path of the Markdown card; <see langword="null"/> without one.</summary>
    public string? Markdown { get; set; }

    /// <summary>Whether somebody says that it is a card: a bundle, or the project that asks for the index. Other Markdown has to look like one.</summary>
    public bool IsCertain { get; set; }

    /// <summary>The configuration that made it; empty where that is not known.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Full path of the file to open.</summary>
    public string CardFile { get; set; } = "";
}
