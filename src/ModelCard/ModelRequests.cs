using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>Makes of a project that ships several models (<c>ModelCardModel</c> items) one request a model.</summary>
internal static class ModelRequests
{
    private const string ItemType = "ModelCardModel";

    // Properties that are decided once for all models of a project.
    private static readonly string[] ProjectWide = ["Enabled", "OutputDir", "Pack", "Publish", "BuildSummary", "StatusColor", "TargetFramework"];

    /// <summary>Splits a request.</summary>
    /// <param name="request">The project's request.</param>
    /// <param name="findings">Takes what is wrong with the items.</param>
    /// <returns>The request itself when the project ships one model.</returns>
    public static IReadOnlyList<CardRequest> Split(CardRequest request, List<Finding> findings)
    {
        if (request.Project.Model is not null)
        {
            return [request];
        }

        var models = new List<ProjectItem>();
        foreach (var item in request.Project.Items)
        {
            if (item.ItemType == ItemType && Accept(item, models, findings))
            {
                models.Add(item);
            }
        }

        CheckOwners(request.Project.Items, models, findings);
        if (models.Count == 0)
        {
            return [request];
        }

        if (request.CommittedFile.Length > 0)
        {
            findings.Add(new Finding(
                FindingCodes.InvalidProperty,
                FindingSeverity.Error,
                "ModelCardCommittedFile is one file, and the project has several models. Say CommittedFile on each ModelCardModel that has one.",
                Origin.Property(SourceKind.Project, "ModelCardCommittedFile")));
        }

        var requests = new List<CardRequest>();
        foreach (var model in models)
        {
            requests.Add(ForModel(request, model, findings));
        }

        CheckCommittedFiles(requests, findings);
        return requests;
    }

    private static void CheckCommittedFiles(List<CardRequest> requests, List<Finding> findings)
    {
        var seen = new List<string>();
        foreach (var request in requests)
        {
            if (request.CommittedFile.Length == 0)
            {
                continue;
            }

            var path = CommittedStep.Straight(RelativePath.In(request.ProjectDirectory, request.CommittedFile));
            if (seen.Exists(known => string.Equals(known, path, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add(new Finding(
                    FindingCodes.InvalidProperty,
                    FindingSeverity.Error,
                    $"Two models have the CommittedFile '{request.CommittedFile}', and each would write over the other. Give each a file of its own.",
                    request.Project.Model!.Origin));
            }

            seen.Add(path);
        }
    }

    /// <summary>What a project says about all its models: the request without them and without what is about single ones.</summary>
    public static CardRequest Common(CardRequest request)
    {
        var common = request.WithoutItems();
        foreach (var item in request.Project.Items)
        {
            if (item.ItemType != ItemType && item.Model.Length == 0)
            {
                common.Project.Items.Add(item);
            }
        }

        return common;
    }

    private static bool Accept(ProjectItem item, List<ProjectItem> earlier, List<Finding> findings)
    {
        if (!IsFolderName(item.Identity))
        {
            findings.Add(new Finding(
                FindingCodes.ModelName,
                FindingSeverity.Error,
                $"ModelCardModel '{item.Identity}' cannot name a folder, which its card gets. Use letters, digits, '.', '-' and '_', beginning with a letter or a digit; "
                + "the name for people goes to the metadata ModelId.",
                item.Origin));
            return false;
        }

        // Folders of some systems do not tell upper case from lower case.
        if (earlier.Exists(model => string.Equals(model.Identity, item.Identity, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(new Finding(
                FindingCodes.ModelName, FindingSeverity.Error, $"There are two ModelCardModel '{item.Identity}'. Give each model a name of its own, not by case alone.", item.Origin));
            return false;
        }

        return true;
    }

    private static bool IsFolderName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= 100 && char.IsLetterOrDigit(name[0]) && name[name.Length - 1] != '.';
    }

    private static void CheckOwners(List<ProjectItem> items, List<ProjectItem> models, List<Finding> findings)
    {
        foreach (var item in items)
        {
            foreach (var owner in OwnersOf(item))
            {
                if (!models.Exists(model => IsNamed(model, owner)))
                {
                    var known = models.ConvertAll(static model => model.Identity);
                    var hint = known.Count == 0 ? "The project has no ModelCardModel; leave Model out, or add one."
                        : KeySuggestion.Nearest(owner, known) is { } near ? $"Did you mean '{near}'?"
                        : $"Write one of: {string.Join(", ", known)}.";
                    findings.Add(new Finding(
                        FindingCodes.UnknownModel, FindingSeverity.Error, $"{item.ItemType} '{item.Identity}' is for the model '{owner}', which there is not. {hint}", item.Origin));
                }
            }
        }
    }

    private static CardRequest ForModel(CardRequest request, ProjectItem model, List<Finding> findings)
    {
        var own = request.WithoutItems();
        own.Project.Model = model;
        foreach (var item in request.Project.Items)
        {
            if (item.ItemType != ItemType && (OwnersOf(item) is not { Length: > 0 } owners || Array.Exists(owners, owner => IsNamed(model, owner))))
            {
                own.Project.Items.Add(item);
            }
        }

        // One file of the repository cannot be the card of each.
        own.CommittedFile = "";
        foreach (var pair in model.Metadata)
        {
            ApplySetting(own, model, pair.Key, pair.Value, findings);
        }

        return own;
    }

    private static void ApplySetting(CardRequest request, ProjectItem model, string name, string value, List<Finding> findings)
    {
        foreach (var setting in CardRequest.SettingNames)
        {
            if (string.Equals(setting, name, StringComparison.OrdinalIgnoreCase))
            {
                request.Set(setting, value);
                return;
            }
        }

        foreach (var field in CardFields.All)
        {
            if (string.Equals(field.MetadataName, name, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        if (Array.Exists(ProjectWide, word => string.Equals(word, name, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(new Finding(
                FindingCodes.UnknownMetadata, FindingSeverity.Warning, $"ModelCardModel '{model.Identity}': {name} is decided for the project as a whole; set ModelCard{name}.", model.Origin));
            return;
        }

        var known = new List<string>(CardRequest.SettingNames);
        foreach (var field in CardFields.All)
        {
            known.Add(field.MetadataName);
        }

        var meant = KeySuggestion.Nearest(name, known) is { } near ? $"did you mean '{near}'?" : "its metadata are the properties of the package without 'ModelCard', such as DirectUse or Sidecar.";
        findings.Add(new Finding(FindingCodes.UnknownMetadata, FindingSeverity.Warning, $"ModelCardModel '{model.Identity}' takes no '{name}'; {meant}", model.Origin));
    }

    private static string[] OwnersOf(ProjectItem item) => item.Model is { Length: > 0 } text ? text.Split([';'], StringSplitOptions.RemoveEmptyEntries) : [];

    private static bool IsNamed(ProjectItem model, string name) => string.Equals(model.Identity, name.Trim(), StringComparison.OrdinalIgnoreCase);
}
