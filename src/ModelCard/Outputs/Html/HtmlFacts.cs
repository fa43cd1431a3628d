using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The metadata of a card as a table for people, its model files with size and hash, and the front matter as it is.</summary>
internal sealed class HtmlFacts
{
    // Rows of their own, or nothing a table can show; the front matter below the table has them.
    private const string OtherKeys = "license license_name license_link language base_model base_model_relation datasets tags release_date library_name pipeline_tag metrics model-index model_name widget";

    private readonly CardContent _card;
    private readonly CardTimes _times;
    private readonly HtmlWriter _html;

    private HtmlFacts(CardContent card, CardTimes times, HtmlWriter html)
    {
        _card = card;
        _times = times;
        _html = html;
    }

    /// <summary>Writes the section.</summary>
    public static void Write(CardOutput output, HtmlWriter html, HtmlHeadings headings)
    {
        var heading = headings.AddOwn("at-a-glance", output.Card.Words["At a glance"]);
        html.Open("section", ("class", "facts"), ("aria-labelledby", heading.Id)).Element(heading.Element, heading.Title, ("id", heading.Id)).Line();
        new HtmlFacts(output.Card, output.Times, html).Write();
        html.Close("section").Line();
    }

    private void Write()
    {
        var matter = FrontMatter.Build(_card);
        _html.Open("table").Line().Open("tbody").Line();
        Row("Version", Texts("model_version"));
        Row("Released", [_times.Released is { } released ? released.Substring(0, 10) : ""]);
        Row("Developed by", Texts("developers"));
        Row("License", License());
        Row("Language", Texts("language"));
        Row("Task", Texts("pipeline_tag"));
        Row("Model type", Texts("model_type"));
        Row("Library", Texts("library_name"));
        Row(BaseModelTitle(), Texts("base_model"));
        Row("Repository", Texts("repo"));
        Datasets();
        Row("Metrics", Names(matter.Find("metrics")));
        Row("Tags", Texts("tags"));
        foreach (var entry in matter.Entries)
        {
            if (!WordList.Has(OtherKeys, entry.Key))
            {
                Row(CardFields.Find(entry.Key)?.Title ?? entry.Key, Names(entry.Value));
            }
        }

        Files();
        _html.Close("tbody").Close("table").Line();
        if (matter.Entries.Count > 0)
        {
            _html.Open("details").Element("summary", _card.Words["All metadata as YAML"]).Line();
            _html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", _card.Words["All metadata as YAML"]), ("tabindex", "0")).Open("pre").Open("code");
            _html.Text(YamlWriter.Write(matter)).Close("code").Close("pre").Close("div").Close("details").Line();
        }
    }

    private void Row(string title, IReadOnlyList<string> texts)
    {
        var shown = new List<string>();
        foreach (var text in texts)
        {
            if (text.Trim().Length > 0)
            {
                shown.Add(HtmlText.OneLine(text));
            }
        }

        if (shown.Count == 0)
        {
            return;
        }

        _html.Open("tr").Element("th", _card.Words[title], ("scope", "row")).Open("td");
        for (var i = 0; i < shown.Count; i++)
        {
            _html.Text(i > 0 ? ", " : "");
            Value(shown[i]);
        }

        _html.Close("td").Close("tr").Line();
    }

    private void Value(string text)
    {
        if (HtmlLink.IsOnTheWeb(text) && HtmlLink.Address(text) is { } target)
        {
            _html.Element("a", text, ("href", target), ("rel", HtmlLink.RelationOf(target)));
        }
        else
        {
            _html.Element("bdi", text);
        }
    }

    private IReadOnlyList<string> Texts(string field) => _card.Substance(field)?.Texts ?? [];

    private static List<string> Names(CardNode? node)
    {
        var names = new List<string>();
        foreach (var item in node is CardList list ? list.Items : node is null ? [] : [node])
        {
            if (item is CardScalar { Type: not ScalarType.Null } scalar)
            {
                names.Add(scalar.Text);
            }
        }

        return names;
    }

    private List<string> License()
    {
        var license = new List<string>();
        foreach (var id in Texts("license"))
        {
            license.Add(LicenseIds.NameOf(id) is { } name && !string.Equals(name, id, StringComparison.OrdinalIgnoreCase) ? $"{name} ({id})" : id);
        }

        license.AddRange(Texts("license_name"));
        license.AddRange(Texts("license_link"));
        return license;
    }

    private string BaseModelTitle() => Texts("base_model_relation") is { Count: > 0 } relation ? _card.Words.Format("Base model ({0})", relation[0]) : "Base model";

    // A dataset once, whatever splits of it were used.
    private void Datasets()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dataset in _card.Datasets)
        {
            if (!seen.Add(dataset.Name))
            {
                continue;
            }

            if (seen.Count == 1)
            {
                _html.Open("tr").Element("th", _card.Words["Datasets"], ("scope", "row")).Open("td");
            }

            _html.Text(seen.Count > 1 ? ", " : "");
            var name = HtmlText.OneLine(dataset.Name);
            if (dataset.Url is { } url && HtmlLink.IsOnTheWeb(url.Trim()) && HtmlLink.Address(url) is { } target)
            {
                _html.Element("a", name, ("href", target), ("rel", HtmlLink.RelationOf(target)));
            }
            else
            {
                _html.Element("bdi", name);
            }
        }

        _html.Markup(seen.Count > 0 ? "</td></tr>" : "").Line();
    }

    private void Files()
    {
        foreach (var file in _card.Measurements.Files)
        {
            if (file.Role != FileRole.Model)
            {
                continue;
            }

            _html.Open("tr").Element("th", _card.Words["Model file"], ("scope", "row")).Open("td").Element("code", file.Path);
            _html.Text(", " + file.Format + ", " + _card.Words.Format("{0} bytes", file.Size.ToString(_card.Words.IsEnglish ? "#,0" : "0", CultureInfo.InvariantCulture))).Void("br");
            _html.Text("SHA-256 ").Element("code", file.Sha256, ("class", "hash")).Close("td").Close("tr").Line();
        }
    }
}
