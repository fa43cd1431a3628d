using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>The properties of the contract that steer a build, read from their text; a wrong one is a finding and the default is used.</summary>
internal sealed partial class CardSettings
{
    private CardSettings()
    {
    }

    public string Template { get; private set; } = "huggingface";

    public List<Checklist> Checklists { get; } = [];

    public Strictness Strictness { get; private set; } = Strictness.Warn;

    public int? MinimumScore { get; private set; }

    public KnownIds KnownIds { get; } = new();

    public List<CardRole> Roles { get; } = [];

    /// <summary>The formats to write, each once, in the order in which they are written.</summary>
    public List<OutputFormat> Formats { get; } = [];

    /// <summary><c>ModelCardCycloneDxVersion</c>.</summary>
    public string CycloneDxVersion { get; private set; } = "1.6";

    public bool Verify { get; private set; }

    /// <summary><c>ModelCardAsPackageReadme</c>.</summary>
    public bool AsPackageReadme { get; private set; }

    public SeverityOverrides Overrides { get; private set; } = new();

    public static CardSettings Read(CardRequest request, List<string> filesRead, List<Finding> findings)
    {
        var settings = new CardSettings { Template = request.Template.Trim() is { Length: > 0 } template ? template : "huggingface" };
        foreach (var name in Words(request.Checklist, "huggingface"))
        {
            if (FindChecklist(name, request.ProjectDirectory, filesRead, findings) is { } checklist)
            {
                settings.Checklists.Add(checklist);
            }
        }

        if (StrictnessTable.Parse(request.Strictness) is { } strictness)
        {
            settings.Strictness = strictness;
        }
        else
        {
            var hint = KeySuggestion.Nearest(request.Strictness.Trim().ToLowerInvariant(), StrictnessTable.Names) is { } near ? $"; did you mean '{near}'?" : ".";
            findings.Add(Wrong("ModelCardStrictness", $"ModelCardStrictness is one of {string.Join(", ", StrictnessTable.Names)}; '{Finding.Quote(request.Strictness, 40)}' is none of them{hint}"));
        }

        foreach (var known in Words(request.KnownIds))
        {
            if (settings.KnownIds.Add(known) is { } problem)
            {
                findings.Add(Wrong("ModelCardKnownIds", $"'{Finding.Quote(known, 60)}' in ModelCardKnownIds {problem}. Write ids such as license:new-license-2.0, separated by semicolons."));
            }
        }

        settings.ReadFormats(request.Formats, findings);
        settings.ReadCycloneDxVersion(request.CycloneDxVersion.Trim(), findings);
        settings.ReadRoles(request.Role, findings);
        settings.ReadMinimumScore(request.MinimumScore, findings);
        settings.ReadCommitted(request, findings);
        settings.ReadAsPackageReadme(request.AsPackageReadme, findings);
        settings.ReadMeasured(request, findings);
        settings.ReadLanguage(request.LanguageTag, findings);
        settings.Overrides = ReadOverrides(request, findings);
        return settings;
    }

    /// <summary>What the project's <c>ModelCardRule</c> items say; all that findings about a project as a whole need of its settings.</summary>
    public static SeverityOverrides ReadOverrides(CardRequest request, List<Finding> findings)
    {
        var overrides = new SeverityOverrides();
        foreach (var item in request.Project.Items)
        {
            if (item.ItemType == "ModelCardRule")
            {
                overrides.Add(item.Identity, item.Value("Severity"), item.Origin, findings);
            }
        }

        return overrides;
    }

    /// <summary>The finding of a card that is less complete than asked, or <see langword="null"/>.</summary>
    /// <param name="check">What the checks say.</param>
    /// <param name="origin">Where to point; <see langword="null"/> for the card itself.</param>
    public Finding? ScoreGate(CheckResult check, Origin? origin) =>
        MinimumScore is { } minimum && check.Score < minimum
            ? new Finding(
                FindingCodes.ScoreTooLow,
                FindingSeverity.Error,
                FormattableString.Invariant($"The card is {check.Score} % complete; ModelCardMinimumScore asks for {minimum} %. Answer the items that are missing (-t:ModelCardStatus names the next), or lower the minimum."),
                origin)
            : null;

    /// <summary>What the checks of a project's card find, the minimum score included.</summary>
    public IReadOnlyList<Finding> Judge(CheckResult check) =>
        ScoreGate(check, Origin.Property(SourceKind.Project, "ModelCardMinimumScore")) is { } gate ? [.. check.Findings, gate] : check.Findings;

    /// <summary>What a card is held against by these settings.</summary>
    public CheckRequest Asked(CardRequest request, string sidecarName) => new()
    {
        Checklists = Checklists,
        Strictness = Strictness,
        SidecarName = sidecarName,
        Roles = Roles,
        Today = request.Today,
        KnownIds = KnownIds,
        MaximumSliceGap = MaximumSliceGap,
        RegressionTolerance = RegressionTolerance,
    };

    private static Checklist? FindChecklist(string name, string projectDirectory, List<string> filesRead, List<Finding> findings)
    {
        if (Checks.Checklists.Find(name) is { } builtIn)
        {
            return builtIn;
        }

        var path = RelativePath.In(projectDirectory, name);
        if (ChecklistSource.IsPath(name, path))
        {
            return ChecklistSource.Read(name, path, filesRead, findings) is { } map ? ChecklistFile.Read(map, Path.GetFileNameWithoutExtension(path), findings) : null;
        }

        var hint = KeySuggestion.Nearest(name.ToLowerInvariant(), Checks.Checklists.Names) is { } near ? $"; did you mean '{near}'?" : ".";
        findings.Add(Wrong(
            "ModelCardChecklist",
            $"There is no checklist '{name}'{hint} Set ModelCardChecklist to one or more of {string.Join(", ", Checks.Checklists.Names)}, or to the path of a checklist file.",
            FindingCodes.ChecklistNotFound));
        return null;
    }

    /// <summary>The formats that report on findings alone which a project or one of its models asks for.</summary>
    public static List<OutputFormat> ReportsOf(IReadOnlyList<CardRequest> requests)
    {
        var reports = new List<OutputFormat>();
        foreach (var request in requests)
        {
            foreach (var name in Words(request.Formats))
            {
                if (OutputFormats.Find(name) is { IsReport: true } report && !reports.Contains(report))
                {
                    reports.Add(report);
                }
            }
        }

        return reports;
    }

    private void ReadFormats(string text, List<Finding> findings)
    {
        var asked = new List<OutputFormat>();
        foreach (var name in Words(text, "markdown"))
        {
            if (OutputFormats.Find(name) is { } format)
            {
                asked.Add(format);
            }
            else
            {
                findings.Add(Wrong("ModelCardFormats", $"ModelCardFormats does not know '{Finding.Quote(name, 40)}'. Write one or more of: {OutputFormats.Names}."));
            }
        }

        foreach (var format in OutputFormats.All)
        {
            if (asked.Contains(format))
            {
                Formats.Add(format);
            }
        }
    }

    private void ReadCycloneDxVersion(string text, List<Finding> findings)
    {
        if (text is "" or "1.6" or "1.7")
        {
            CycloneDxVersion = text.Length == 0 ? "1.6" : text;
        }
        else
        {
            findings.Add(Wrong("ModelCardCycloneDxVersion", $"ModelCardCycloneDxVersion is 1.6 or 1.7; '{Finding.Quote(text, 40)}' is neither."));
        }
    }

    private void ReadRoles(string text, List<Finding> findings)
    {
        foreach (var name in text.Split(';'))
        {
            if (name.Trim().Length == 0)
            {
                continue;
            }

            if (CardRoles.Find(name) is not { } role)
            {
                var hint = CardRoles.Suggest(name) is { } near ? $"; did you mean '{near}'?" : ".";
                findings.Add(Wrong("ModelCardRole", $"ModelCardRole is a list of {string.Join(", ", CardRoles.Names)}; '{name.Trim()}' is none of them{hint}"));
            }
            else if (!Roles.Contains(role))
            {
                Roles.Add(role);
            }
        }
    }

    private void ReadMinimumScore(string text, List<Finding> findings)
    {
        var number = text.Trim().TrimEnd('%').TrimEnd();
        if (number.Length == 0)
        {
            return;
        }

        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var minimum) && minimum <= 100)
        {
            MinimumScore = minimum;
        }
        else
        {
            findings.Add(Wrong("ModelCardMinimumScore", $"ModelCardMinimumScore is a whole number from 0 to 100; '{text}' is none."));
        }
    }

    private void ReadCommitted(CardRequest request, List<Finding> findings)
    {
        var text = request.Verify.Trim();
        Verify = request.VerifyOnly || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
        if (text.Length > 0 && !Verify && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Wrong("ModelCardVerify", $"ModelCardVerify is true or false; '{text}' is neither."));
        }

        if (request.CommittedFile.Length > 0 && !Formats.Exists(static format => format.Name == "markdown"))
        {
            findings.Add(Wrong("ModelCardFormats", "ModelCardCommittedFile is a copy of the card in Markdown; add markdown to ModelCardFormats."));
        }

        if (request.VerifyOnly && request.CommittedFile.Length == 0 && request.Project.Model is null)
        {
            findings.Add(Wrong("ModelCardCommittedFile", "There is nothing to verify: set ModelCardCommittedFile to the card that is kept in source control."));
        }
    }

    private void ReadAsPackageReadme(string text, List<Finding> findings)
    {
        AsPackageReadme = string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
        if (text.Length > 0 && !AsPackageReadme && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Wrong("ModelCardAsPackageReadme", $"ModelCardAsPackageReadme is true or false; '{Finding.Quote(text, 40)}' is neither."));
        }
    }

    private static List<string> Words(string text, string otherwise) => Words(text) is { Count: > 0 } words ? words : [otherwise];

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var part in text.Split(';'))
        {
            if (part.Trim() is { Length: > 0 } word)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static Finding Wrong(string property, string message, string code = FindingCodes.InvalidProperty) =>
        new(code, FindingSeverity.Error, message, Origin.Property(SourceKind.Project, property));
}
