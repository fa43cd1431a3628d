using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary>Writes one field by itself, as Markdown.</summary>
internal static class FieldBlock
{
    public static string Render(CardContent card, CardField field)
    {
        var model = TemplateModel.Build(card, "");
        model["value"] = model[field.Name];
        model["info"] = field.Name switch
        {
            "citation_bibtex" => "bibtex",
            "get_started_code" => model["get_started_language"],
            _ => "",
        };
        model["kind"] = field.Kind switch
        {
            FieldKind.Datasets => "datasets",
            FieldKind.Metrics => "metrics",
            FieldKind.Map => "map",
            FieldKind.Figures => "figures",
            FieldKind.List or FieldKind.Ids => "list",
            FieldKind.Code => "code",
            _ => "text",
        };

        // A block has the tables of the card: those of the built-in parts.
        return BuiltInTemplates.Field.TryRender(new TemplateContext(model) { Loader = new BuiltInLoader(), Functions = new WordFunctions(card.Words) }, out var text, out _) ? AuthorText.Unmark(text.Trim('\n')) : "";
    }
}
