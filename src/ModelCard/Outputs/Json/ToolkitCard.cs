using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>
/// Writes the card as Google's Model Card Toolkit reads it (https://github.com/tensorflow/model-card-toolkit, schema v0.0.2). All that the schema has a place for is there; texts are Markdown as
/// written. What is missing, a placeholder or declared not applicable is left out.
/// </summary>
internal static class ToolkitCard
{
    /// <summary>The card as a file of the bundle.</summary>
    public static CardFile File(CardOutput output)
    {
        var card = output.Card;
        var root = new ToolkitMap()
            .Say("schema_version", "0.0.2")
            .Say("model_details", Details(output))
            .Say("model_parameters", ToolkitParameters.Of(card))
            .Say("quantitative_analysis", new ToolkitMap()
                .Say("performance_metrics", ToolkitMetrics.Of(card))
                .Say("graphics", new ToolkitMap().Say("collection", ToolkitFigures.Of(output))))
            .Say("considerations", ToolkitConsiderations.Of(card));
        return new CardFile("modelcard.mct.json", "mct", JsonOutput.Write(json => JsonValues.Members(json, root.Entries)));
    }

    private static ToolkitMap Details(CardOutput output)
    {
        var card = output.Card;
        return new ToolkitMap()
            .Say("name", Text(card, "model_id"))
            .Say("overview", Text(card, "model_summary"))
            .Say("documentation", Documentation(card))
            .Say("owners", Owners(card))
            .Say("version", new ToolkitMap().Say("name", Text(card, "model_version")).Say("date", output.Times.Released?.Substring(0, 10)))
            .Say("licenses", ToolkitLicenses.Of(card))
            .Say("references", References(card))
            .Say("citations",
            [
                Citation("bibtex", Text(card, "citation_bibtex")),
                Citation("apa", Text(card, "citation_apa")),
            ])
            .Say("path", ModelFile(output) ?? HubAddress(Text(card, "hub_id")));
    }

    // "A thorough description of the model and its usage."
    private static string Documentation(CardContent card)
    {
        var parts = new List<string>();
        if (Text(card, "model_description") is { } description)
        {
            parts.Add(description.TrimEnd());
        }

        foreach (var name in new[] { "installation", "get_started_code" })
        {
            if (card.Substance(name) is { } answer)
            {
                parts.Add("## " + answer.Field.Title);
                parts.Add(answer.Field.Kind == FieldKind.Code ? Fenced(answer.Text.TrimEnd()) : answer.Text.TrimEnd());
            }
        }

        return string.Join("\n\n", parts);
    }

    // Code that brings fences of its own is Markdown already; in any other no row of backticks may end the fence.
    private static string Fenced(string code)
    {
        if (code.StartsWith("```", StringComparison.Ordinal) || code.IndexOf("\n```", StringComparison.Ordinal) >= 0)
        {
            return code;
        }

        return "```" + CodeLanguage.Guess(code) + "\n" + code + "\n```";
    }

    // Whoever has no address of their own is reached at that of the card.
    private static List<ToolkitMap> Owners(CardContent card)
    {
        var contact = Text(card, "model_card_contact");
        var owners = new List<ToolkitMap>();
        if (card.Substance("developers") is { } developers)
        {
            foreach (var item in developers.Node is CardList list ? list.Items : [developers.Node])
            {
                if (FieldValue.Answers(item))
                {
                    owners.Add(item is CardMap person
                        ? new ToolkitMap().Say("name", Text(person, "name")).Say("contact", Text(person, "email") ?? Text(person, "url") ?? contact)
                        : new ToolkitMap().Say("name", ((CardScalar)item).Text).Say("contact", contact));
                }
            }
        }

        return owners.Count > 0 ? owners : [new ToolkitMap().Say("contact", contact)];
    }

    private static List<ToolkitMap> References(CardContent card)
    {
        var addresses = new List<string?> { Text(card, "repo"), Text(card, "paper"), Text(card, "demo"), Text(card, "experiment_url"), HubAddress(Text(card, "hub_id")) };
        foreach (var id in card.Substance("base_model")?.Texts ?? [])
        {
            addresses.Add(HubAddress(id));
        }

        var seen = new List<string>();
        var references = new List<ToolkitMap>();
        foreach (var text in addresses)
        {
            if (WebAddress.Of(text) is { } address && !seen.Contains(address))
            {
                seen.Add(address);
                references.Add(new ToolkitMap().Say("reference", address));
            }
        }

        return references;
    }

    private static ToolkitMap Citation(string style, string? citation) => citation is null ? new ToolkitMap() : new ToolkitMap().Say("style", style).Say("citation", citation);

    private static string? ModelFile(CardOutput output)
    {
        foreach (var file in output.Card.Measurements.Files)
        {
            if (file.Role == FileRole.Model)
            {
                return new JsonPlaces(output.ProjectDirectory).PathIn(file.Path);
            }
        }

        return null;
    }

    private static string? HubAddress(string? id) => id?.Trim() is { } name && name.IndexOf('/') > 0 && HubId.IsValid(name) ? "https://huggingface.co/" + name : null;

    private static string? Text(CardContent card, string field) => card.Substance(field)?.Text;

    private static string? Text(CardMap map, string key) => map.Find(key) is CardScalar scalar && FieldValue.Answers(scalar) ? scalar.Text : null;
}
