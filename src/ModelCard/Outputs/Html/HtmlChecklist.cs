using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>How complete a card is: by section, by role, what is missing and who is asked for it, and what is done without. It does not depend on the day.</summary>
internal sealed class HtmlChecklist
{
    private readonly CardOutput _output;
    private readonly HtmlWriter _html;
    private readonly HtmlHeadings _headings;
    private readonly CardWords _words;
    private readonly List<ItemResult> _items;

    private HtmlChecklist(CardOutput output, HtmlWriter html, HtmlHeadings headings)
    {
        _output = output;
        _html = html;
        _headings = headings;
        _words = output.Card.Words;
        _items = ItemsOf(output.Check);
    }

    /// <summary>Writes the section.</summary>
    public static void Write(CardOutput output, HtmlWriter html, HtmlHeadings headings) => new HtmlChecklist(output, html, headings).Write();

    /// <summary>How complete a card is whatever the day.</summary>
    public static Completeness Score(CheckResult check) => Completeness.Of(ItemsOf(check), static item => item.Status);

    /// <summary>A share in words.</summary>
    public static string Percent(Completeness score) => score.Percent.ToString(CultureInfo.InvariantCulture) + " %";

    private static List<ItemResult> ItemsOf(CheckResult check)
    {
        var all = new List<ItemResult>();
        foreach (var list in check.Checklists)
        {
            foreach (var item in list.Items)
            {
                all.Add(item.CopyInFiles());
            }
        }

        return Questions.Unite(all);
    }

    private void Write()
    {
        if (_items.Count == 0)
        {
            return;
        }

        var heading = _headings.AddOwn("completeness", _words["Completeness"]);
        var score = Completeness.Of(_items, static item => item.Status);
        _html.Open("section", ("class", "checklist"), ("aria-labelledby", heading.Id)).Element(heading.Element, heading.Title, ("id", heading.Id)).Line();
        _html.Open("p").Text(_words.Format("{0}: {1} questions that apply are answered.", Percent(score), Count(score))).Text(" " + _words.Format("Asked by: {0}.", Lists()) + " ");
        _html.Text(_words["A high share says that the model is documented, not that it is safe."]).Close("p").Line();
        _html.Open("div", ("class", "shares")).Line();
        Shares("By section", "Section", Sections());
        Shares("By role", "Role", Roles());
        _html.Close("div").Line();
        Missing();
        Declared();
        Waivers();
        _html.Close("section").Line();
    }

    private string Lists()
    {
        var titles = new List<string>();
        foreach (var list in _output.Check.Checklists)
        {
            titles.Add(list.Checklist.Title);
        }

        return string.Join(", ", titles);
    }

    private List<KeyValuePair<string, List<ItemResult>>> Sections()
    {
        var sections = new List<KeyValuePair<string, List<ItemResult>>>();
        foreach (var name in CardFields.Sections)
        {
            sections.Add(new(_words[name], _items.FindAll(item => StatusTopic.SectionOf(item.Item) == name)));
        }

        return sections;
    }

    private List<KeyValuePair<string, List<ItemResult>>> Roles()
    {
        var roles = new List<KeyValuePair<string, List<ItemResult>>>();
        foreach (var role in new[] { CardRole.Developer, CardRole.Sociotechnic, CardRole.Organizer })
        {
            roles.Add(new(_words[RoleName(role)], _items.FindAll(item => item.Item.Owner == role)));
        }

        return roles;
    }

    private void Shares(string caption, string title, List<KeyValuePair<string, List<ItemResult>>> groups)
    {
        _html.Open("table").Element("caption", _words[caption]).Line();
        _html.Open("thead").Open("tr").Element("th", _words[title], ("scope", "col")).Element("th", _words["Answered"], ("scope", "col")).Close("tr").Close("thead").Line().Open("tbody").Line();
        foreach (var group in groups)
        {
            var share = Completeness.Of(group.Value, static item => item.Status);
            if (share.Applicable == 0)
            {
                continue;
            }

            var percent = share.Percent.ToString(CultureInfo.InvariantCulture);
            _html.Open("tr").Element("th", group.Key, ("scope", "row")).Open("td");
            _html.Open("svg", ("class", "bar"), ("viewBox", "0 0 100 8"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));
            _html.Void("rect", ("class", "bar-ground"), ("width", "100"), ("height", "8")).Void("rect", ("class", "bar-value"), ("width", percent), ("height", "8")).Close("svg");
            _html.Text($"{percent} %, {Count(share)}").Close("td").Close("tr").Line();
        }

        _html.Close("tbody").Close("table").Line();
    }

    private void Missing()
    {
        var missing = _items.FindAll(static item => item.Status == ItemStatus.Missing);
        if (missing.Count == 0)
        {
            return;
        }

        _html.Element("h3", _words["What is missing"]).Line().Open("ul", ("class", "missing-items"), ("lang", Foreign)).Line();
        foreach (var result in missing)
        {
            var (_, key) = MissingItem.WhereToAdd(result.Item, _output.Check.Evidence, _output.SidecarName);
            _html.Open("li").Element("strong", result.Item.Title).Text($" ({Level(result.Level)}). Asked of the {CardRoles.NameOf(result.Item.Owner)}: write it in ");
            _html.Element("code", _output.SidecarName).Text(" under ").Element("bdi", key).Text(".").Close("li").Line();
        }

        _html.Close("ul").Line();
    }

    private void Declared()
    {
        var declared = _items.FindAll(static item => item.Status == ItemStatus.DeclaredNotApplicable);
        if (declared.Count == 0)
        {
            return;
        }

        _html.Element("h3", _words["What does not apply"]).Line().Open("ul").Line();
        foreach (var result in declared)
        {
            _html.Open("li").Element("strong", result.Item.Title, ("lang", Foreign));
            if (Reason(result.Item) is { } reason)
            {
                _html.Text(_words[":"] + " ").Element("bdi", HtmlText.OneLine(reason));
            }

            _html.Close("li").Line();
        }

        _html.Close("ul").Line();
    }

    private string? Reason(ChecklistItem item)
    {
        foreach (var name in item.Answers.Split('|', '+'))
        {
            if (_output.Check.Evidence.Declaration(name) is { HasReason: true } declaration)
            {
                return declaration.Reason;
            }
        }

        return null;
    }

    private void Waivers()
    {
        if (_output.Card.Waivers.Count == 0)
        {
            return;
        }

        _html.Element("h3", _words["What is waived"]).Line().Element("p", _words["The share leaves these out until the last day named."]).Line().Open("ul").Line();
        foreach (var waiver in _output.Card.Waivers)
        {
            _html.Open("li").Element("code", waiver.Target).Text(waiver.Expires is { } last ? _words.Format(", until {0}:", CardDate.Of(last)) : _words[", without end:"]).Text(" ");
            _html.Element("bdi", HtmlText.OneLine(waiver.Reason)).Close("li").Line();
        }

        _html.Close("ul").Line();
    }

    private static string RoleName(CardRole role)
    {
        var name = CardRoles.NameOf(role);
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    private string Count(Completeness score) => _words.Format("{0} of {1}", Number(score.Answered), Number(score.Applicable));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Checklists word their items in English, and a message of the build about one is English, too.
    private string? Foreign => _words.IsEnglish ? null : "en";

    private static string Level(ItemLevel level) => level switch { ItemLevel.Required => "required", ItemLevel.Recommended => "recommended", _ => "optional" };
}
