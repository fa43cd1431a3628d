using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard;

/// <summary>The properties of the contract that steer a build, read from their text; a wrong one is a finding and the default is used.</summary>
internal sealed class CardSettings
{
    private static readonly string[] Formats = ["markdown"];

    private CardSettings()
    {
    }

    public string Template { get; private set; } = "huggingface";

    public List<Checklist> Checklists { get; } = [];

    public Strictness Strictness { get; private set; } = Strictness.Warn;

    public int? MinimumScore { get; private set; }

    public bool Verify { get; private set; }

    public SeverityOverrides Overrides { get; } = new();

    public static CardSettings Read(CardRequest request, List<Finding> findings)
    {
        var settings = new CardSettings { Template = request.Template.Trim() is { Length: > 0 } template ? template : "huggingface" };
        foreach (var name in Words(request.Checklist, "huggingface"))
        {
            if (Checks.Checklists.Find(name) is { } checklist)
            {
                settings.Checklists.Add(checklist);
            }
            else
            {
                findings.Add(Wrong(
                    "ModelCardChecklist",
                    $"There is no checklist '{name}'. Set ModelCardChecklist to one or more of {string.Join(", ", Checks.Checklists.Names)}.",
                    FindingCodes.ChecklistNotFound));
            }
        }

        if (StrictnessTable.Parse(request.Strictness) is { } strictness)
        {
            settings.Strictness = strictness;
        }
        else
        {
            findings.Add(Wrong("ModelCardStrictness", $"ModelCardStrictness is one of none, warn, standard, strict; '{request.Strictness}' is none of them."));
        }

        foreach (var format in Words(request.Formats, "markdown"))
        {
            if (Array.IndexOf(Formats, format.ToLowerInvariant()) < 0)
            {
                findings.Add(Wrong("ModelCardFormats", $"ModelCardFormats does not know '{format}'. Known is: {string.Join(", ", Formats)}."));
            }
        }

        settings.ReadMinimumScore(request.MinimumScore, findings);
        settings.ReadVerify(request, findings);
        foreach (var item in request.Project.Items)
        {
            if (item.ItemType == "ModelCardRule")
            {
                settings.Overrides.Add(item.Identity, item.Value("Severity"), item.Origin, findings);
            }
        }

        return settings;
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

    private void ReadVerify(CardRequest request, List<Finding> findings)
    {
        var text = request.Verify.Trim();
        Verify = request.VerifyOnly || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
        if (text.Length > 0 && !Verify && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Wrong("ModelCardVerify", $"ModelCardVerify is true or false; '{text}' is neither."));
        }

        if (request.VerifyOnly && request.CommittedFile.Length == 0)
        {
            findings.Add(Wrong("ModelCardCommittedFile", "There is nothing to verify: set ModelCardCommittedFile to the card that is kept in source control."));
        }
    }

    private static List<string> Words(string text, string otherwise)
    {
        var words = new List<string>();
        foreach (var part in text.Split(';'))
        {
            if (part.Trim() is { Length: > 0 } word)
            {
                words.Add(word);
            }
        }

        if (words.Count == 0)
        {
            words.Add(otherwise);
        }

        return words;
    }

    private static Finding Wrong(string property, string message, string code = FindingCodes.InvalidProperty) =>
        new(code, FindingSeverity.Error, message, Origin.Property(SourceKind.Project, property));
}
