using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>One use of a dataset, such as a split the model learned from: what is in it, what is sensitive about it, how its classes are balanced, and who answers for it.</summary>
internal sealed class BomDatasetUse
{
    private static readonly string[] Members = ["name", "config", "description", "owner", "steward", "custodian", "classification"];

    private readonly CardContent _card;
    private readonly Dataset _use;
    private readonly string? _license;
    private readonly string? _creator;

    /// <summary>Gets ready to write it.</summary>
    /// <param name="card">The card.</param>
    /// <param name="use">The dataset as it was used.</param>
    /// <param name="license">The license that the component states.</param>
    /// <param name="creator">The creator that the component states.</param>
    public BomDatasetUse(CardContent card, Dataset use, string? license, string? creator)
    {
        _card = card;
        _use = use;
        _license = license;
        _creator = creator;
    }

    /// <summary>What a dataset is called; the format demands a name, and an item may have blanks for one.</summary>
    public static string NameOf(Dataset dataset) => dataset.Name.Trim() is { Length: > 0 } name ? name : "dataset";

    /// <summary>Writes the members.</summary>
    public void Write(JsonOutput json)
    {
        json.Text("type", "dataset");
        json.Text("name", _use.Split is { } split ? NameOf(_use) + ", " + split : NameOf(_use));
        var url = Iri.ToFollow(_use.Url);
        var sensitive = _use.Sensitive is { } text && Spdx.SpdxDataset.Sensitivity(_use) != "no" && !Placeholder.Is(text) ? text : null;
        var properties = Properties(url, sensitive);
        if (url is not null || !properties.IsEmpty)
        {
            json.Object("contents", contents =>
            {
                contents.Text("url", url);
                properties.Write(contents);
            });
        }

        json.Text("classification", Said("classification"));
        json.List("sensitiveData", sensitive is null ? [] : [sensitive]);
        WriteClasses(json);
        json.Text("description", Said("description"));
        WriteGovernance(json);
    }

    private BomProperties Properties(string? url, string? sensitive)
    {
        var properties = new BomProperties();
        foreach (var name in Dataset.AttributeNames)
        {
            var said = Said(name);
            var stands = Array.IndexOf(Members, name) >= 0
                || (name == "revision" && BomVersion.Of(said) is not null)
                || (name == "url" && url is not null)
                || (name == "sensitive" && sensitive is not null)
                || (name == "license" && said == _license)
                || (name == "creator" && said == _creator);
            properties.Add("modelcard:dataset:" + name, stands ? null : name == "role" ? said?.ToLowerInvariant() : said);
        }

        return properties;
    }

    // The words hold the numbers; the drawing is for those who look.
    private void WriteClasses(JsonOutput json)
    {
        if (DatasetAgainstFileRule.FileOf(_use, _card.Measurements) is not { } file || ClassBalance.Of(file) is not { } words)
        {
            return;
        }

        json.Object("graphics", graphics =>
        {
            graphics.Text("description", words);
            if (DatasetCharts.Classes(_card, file, CardWords.English) is { Compares: true } classes)
            {
                var chart = BarChartDrawing.Draw(classes, "classes");
                graphics.List("collection", list => BomFigures.WriteGraphic(list, chart.Title, "image/svg+xml", null, Alone(chart.Svg)));
            }
        });
    }

    // Outside of a page nothing sets the colors, not every viewer of SVG knows custom properties, and there is no table.
    private static string Alone(string svg)
    {
        svg = svg.Replace(" All numbers are in the table.", "");
        foreach (var color in ChartColor.All)
        {
            svg = svg.Replace(color.Value, color.Light);
        }

        return svg;
    }

    private void WriteGovernance(JsonOutput json)
    {
        if (Said("owner") is null && Said("steward") is null && Said("custodian") is null)
        {
            return;
        }

        json.Object("governance", governance =>
        {
            Party(governance, "custodians", Said("custodian"));
            Party(governance, "stewards", Said("steward"));
            Party(governance, "owners", Said("owner"));
        });
    }

    // The format wants to know whether it is a person. Who is given with an address for mail is taken for one.
    private static void Party(JsonOutput json, string member, string? text)
    {
        if (text is not null)
        {
            json.List(member, list => list.Object(party =>
            {
                if (BomPeople.HasMail(text))
                {
                    party.Object("contact", contact => BomPeople.WriteMembers(contact, text));
                }
                else
                {
                    party.Object("organization", organization => organization.Text("name", text));
                }
            }));
        }
    }

    private string? Said(string attribute) => _use.Attribute(attribute)?.Text.Trim() is { Length: > 0 } text && !Placeholder.Is(text) ? text : null;
}
