using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary>All that a writer of a format may know: the card, what the checks say about it, and what the build was asked for. Nothing in it depends on the day.</summary>
internal sealed class CardOutput
{
    private string? _markdown;
    private bool _isRendered;

    /// <summary>Creates the input of the writers.</summary>
    /// <param name="card">The merged card.</param>
    /// <param name="check">What the checks say, on a day on which no waiver has ended.</param>
    /// <param name="findings">Takes what a format finds missing or wrong.</param>
    public CardOutput(CardContent card, CheckResult check, List<Finding> findings)
    {
        Card = card;
        Check = check;
        Findings = findings;
    }

    /// <summary>The card.</summary>
    public CardContent Card { get; }

    /// <summary>What the checks say about it. A waiver counts whatever the day, because a file must not change with the calendar.</summary>
    public CheckResult Check { get; }

    /// <summary>Takes what a format finds missing or wrong; whatever is added stands at its place in the build's log.</summary>
    public List<Finding> Findings { get; }

    /// <summary>What the build found, each at its place; filled before the formats that tell findings are written.</summary>
    public IReadOnlyList<LocatedFinding> Located { get; set; } = [];

    /// <summary>The figures of the card: path inside the bundle, and the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Figures { get; set; } = [];

    /// <summary>The project that ships the model.</summary>
    public ProjectFacts Project { get; set; } = ProjectFacts.None;

    /// <summary>The folder that paths in files are relative to.</summary>
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The file messages tell people to write in.</summary>
    public string SidecarName { get; set; } = "modelcard.yaml";

    /// <summary>The roles that were checked; none for all.</summary>
    public IReadOnlyList<CardRole> Roles { get; set; } = [];

    /// <summary>The times a format may state.</summary>
    public CardTimes Times { get; set; } = CardTimes.Unknown;

    /// <summary>The template; <see langword="null"/> where no format that is written needs one.</summary>
    public Template? Template { get; set; }

    /// <summary>Finds templates that the template includes.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>Whether measured values get footnotes.</summary>
    public bool Footnotes { get; set; }

    /// <summary>The names of the formats that are written, in order.</summary>
    public IReadOnlyList<string> Formats { get; set; } = [];

    /// <summary><c>ModelCardCycloneDxVersion</c>: <c>1.6</c> or <c>1.7</c>.</summary>
    public string CycloneDxVersion { get; set; } = "1.6";

    /// <summary>The version of this package, for formats that name the tool that wrote them.</summary>
    public static string ToolVersion { get; } = typeof(CardOutput).Assembly.GetName().Version!.ToString(3);

    /// <summary>Whether a format is written.</summary>
    public bool IsWritten(string format)
    {
        foreach (var name in Formats)
        {
            if (name == format)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The card in Markdown, rendered when it is first asked for; <see langword="null"/> when the template has an error, which is a finding then.</summary>
    public string? Markdown()
    {
        if (!_isRendered)
        {
            _isRendered = true;
            _markdown = MarkdownCard.Render(Card, Template!, TemplateLoader!, Findings, Footnotes);
        }

        return _markdown;
    }

    /// <summary>The same with a mark behind each value that was read from a file, for formats that show where it comes from whether or not the card in Markdown does.</summary>
    public string? AnnotatedMarkdown() =>
        Markdown() is not { } markdown || Footnotes || Card.Measurements.Files.Count == 0
            ? _markdown
            : MarkdownCard.Render(Card, Template!, TemplateLoader!, [], footnotes: true) ?? markdown;
}
