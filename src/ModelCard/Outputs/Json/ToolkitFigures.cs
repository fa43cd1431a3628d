using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The figures of a card inside a Model Card Toolkit file, each with its caption.</summary>
internal static class ToolkitFigures
{
    /// <summary>The figures; one that cannot be there is a finding.</summary>
    public static List<ToolkitMap> Of(CardOutput output)
    {
        var figures = new EmbeddedFigures(
            output, "modelcard.mct.json", FindingCodes.FigureNotEmbedded, "it is no PNG and no JPEG. Give the image in one of these", static type => type is "image/png" or "image/jpeg");
        return figures.Read().ConvertAll(static figure => new ToolkitMap().Say("name", figure.Name).Say("image", Convert.ToBase64String(figure.Image)));
    }
}
