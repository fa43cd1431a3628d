using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>A figure that stands inside of another file.</summary>
internal sealed class EmbeddedFigure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="path">Its path inside the bundle.</param>
    /// <param name="stated">What the card says about it.</param>
    /// <param name="mediaType">The kind of the image.</param>
    /// <param name="image">Its bytes.</param>
    public EmbeddedFigure(string path, CardNode? stated, string mediaType, byte[] image)
    {
        Path = path;
        Stated = stated;
        MediaType = mediaType;
        Image = image;
    }

    /// <summary>Its path inside the bundle.</summary>
    public string Path { get; }

    /// <summary>What the card says about it; <see langword="null"/> when it says nothing.</summary>
    public CardNode? Stated { get; }

    /// <summary>The kind of the image, such as <c>image/png</c>.</summary>
    public string MediaType { get; }

    /// <summary>Its bytes.</summary>
    public byte[] Image { get; }

    /// <summary>What it is called: its caption, else its alternative text, else its path.</summary>
    public string Name => Said("caption") ?? Said("alt") ?? Path;

    /// <summary>What the card says about it under a key; <see langword="null"/> when it says nothing.</summary>
    public string? Said(string key) => Stated is null ? null : FigureList.Value(Stated, key)?.Text.Trim();
}
