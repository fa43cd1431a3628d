using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The figures of a card inside of the bill, and what it says about those that are not.</summary>
internal sealed class BomFigures
{
    private readonly CardContent _card;
    private readonly List<EmbeddedFigure> _figures;

    /// <summary>Reads the figures; one that cannot be there is a finding.</summary>
    public BomFigures(CardOutput output)
    {
        _card = output.Card;
        _figures = new EmbeddedFigures(
            output, "bom.cdx.json", FindingCodes.CycloneDxFigure, "it is no image. Give it as PNG, JPEG, GIF, WebP, AVIF or SVG", static _ => true).Read();
    }

    /// <summary>Whether none is inside.</summary>
    public bool IsEmpty => _figures.Count == 0;

    /// <summary>Writes them, if there are any.</summary>
    public void Write(JsonOutput json)
    {
        if (!IsEmpty)
        {
            json.Object("graphics", graphics => graphics.List("collection", _figures, static (list, figure) =>
                WriteGraphic(list, figure.Name, figure.MediaType, "base64", Convert.ToBase64String(figure.Image))));
        }
    }

    /// <summary>Writes one graphic of a collection.</summary>
    /// <param name="list">The collection.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="mediaType">What kind of image it is.</param>
    /// <param name="encoding"><c>base64</c>, or <see langword="null"/> for an image that is text.</param>
    /// <param name="content">The image.</param>
    public static void WriteGraphic(JsonOutput list, string name, string mediaType, string? encoding, string content) => list.Object(graphic =>
    {
        graphic.Text("name", name);
        graphic.Object("image", image =>
        {
            image.Text("contentType", mediaType);
            image.Text("encoding", encoding);
            image.Text("content", content);
        });
    });

    /// <summary>Adds what a graphic has no member for, by its number from 1; and the figures that are not inside.</summary>
    public void AddTo(BomProperties properties)
    {
        for (var i = 0; i < _figures.Count; i++)
        {
            foreach (var key in FigureList.Keys)
            {
                var said = key == "path" ? _figures[i].Path : _figures[i].Said(key);
                properties.Add($"modelcard:figure:{BomProperties.Number(i + 1)}:{key}", said == _figures[i].Name ? null : said);
            }
        }

        foreach (var stated in _card.Substance("visualizations") is null ? [] : FigureList.Of(_card))
        {
            if (FieldValue.Answers(stated) && !_figures.Exists(figure => ReferenceEquals(figure.Stated, stated)))
            {
                properties.Add("modelcard:visualizations", NodeText.Of(stated));
            }
        }
    }
}
