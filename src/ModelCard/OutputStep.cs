using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>The last step: the card in each of the formats the project asks for.</summary>
internal sealed class OutputStep
{
    private readonly CardSettings _settings;
    private readonly CardOutput _output;

    /// <summary>Gets ready to write.</summary>
    /// <param name="request">The inputs.</param>
    /// <param name="settings">What the project asks for.</param>
    /// <param name="card">The merged card.</param>
    /// <param name="check">What the checks say today.</param>
    /// <param name="sidecarName">The file messages tell people to write in.</param>
    /// <param name="findings">Takes what a format finds missing or wrong.</param>
    public OutputStep(CardRequest request, CardSettings settings, CardContent card, CheckResult check, string sidecarName, List<Finding> findings)
    {
        _settings = settings;
        _output = new CardOutput(card, check, findings)
        {
            ProjectDirectory = request.ProjectDirectory,
            Project = ProjectMetadataSource.FactsOf(request.Project),
            SidecarName = sidecarName,
            Roles = settings.Roles,
            Footnotes = settings.Provenance,
            Formats = settings.Formats.ConvertAll(static format => format.Name),
            CycloneDxVersion = settings.CycloneDxVersion,
            Times = CardTimes.Of(card, request.Project.Property("SOURCE_DATE_EPOCH"), findings),
        };
    }

    /// <summary>Writes the formats that say what the card says.</summary>
    public List<CardFile> WriteCard(TemplateSource template, IReadOnlyList<KeyValuePair<string, string>> figures)
    {
        _output.Template = template.Template;
        _output.TemplateLoader = template;
        _output.Figures = figures;
        return Write(tellsFindings: false);
    }

    /// <summary>Writes the formats that say what the build found.</summary>
    /// <param name="located">All findings that do not depend on the day.</param>
    public List<CardFile> WriteFindings(IReadOnlyList<LocatedFinding> located)
    {
        _output.Located = located;
        return Write(tellsFindings: true);
    }

    /// <summary>The card as the readme of a package takes it; <see langword="null"/> when the template has an error.</summary>
    public ReadmeSource? ReadmeSource() =>
        _output.Markdown() is { } markdown
            ? new ReadmeSource(Text("model_id"), Text("model_summary"), markdown, Text("hub_id"))
            : null;

    private string Text(string field) => _output.Card.Substance(field)?.Text ?? "";

    private List<CardFile> Write(bool tellsFindings)
    {
        var files = new List<CardFile>();
        foreach (var format in _settings.Formats)
        {
            files.AddRange(format.TellsFindings == tellsFindings ? format.Write(_output) : tellsFindings ? [] : format.WriteBefore(_output));
        }

        return files;
    }
}
