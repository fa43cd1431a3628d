using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>Makes a starter sidecar from what a project and its existing card say.</summary>
public static class CardInit
{
    /// <summary>
    /// Makes the sidecar. It goes to <see cref="CardRequest.Sidecar"/> when that names a YAML file, else to <c>modelcard.yaml</c>; a Markdown card named there is read and
    /// taken over.
    /// </summary>
    /// <param name="request">The inputs. A model with a sidecar of its own (<c>ModelCardModel</c>) gets one of its own.</param>
    /// <returns>The files, their names relative to the project; none when one exists or an error stands in the way.</returns>
    public static CardResult Run(CardRequest request)
    {
        var findings = new List<LocatedFinding>();
        var files = new List<CardFile>();
        var filesRead = new List<string>();
        foreach (var single in Missing(Requests(request)))
        {
            var result = RunOne(single);
            findings.AddRange(result.Findings);
            files.AddRange(result.Files);
            filesRead.AddRange(result.FilesRead);
        }

        var failed = findings.Exists(static finding => finding.Severity == FindingSeverity.Error);
        return new CardResult(findings, failed ? [] : files, null, filesRead, null, []);
    }

    // What is wrong with the items of the models, the build says; here the models that are right get their file.
    private static List<CardRequest> Requests(CardRequest request)
    {
        var own = new List<CardRequest>();
        foreach (var model in ModelRequests.Split(request, []))
        {
            if (model.Project.Model?.Value("Sidecar") is { Length: > 0 })
            {
                own.Add(model);
            }
        }

        return own.Count == 0 ? [ModelRequests.Common(request)] : own;
    }

    // Of several sidecars those that exist stay; only where all do is there nothing to do, which is said.
    private static List<CardRequest> Missing(List<CardRequest> requests)
    {
        var missing = requests.FindAll(static request => !File.Exists(RelativePath.In(request.ProjectDirectory, TargetOf(request))));
        return missing.Count == 0 ? requests : missing;
    }

    private static CardResult RunOne(CardRequest request)
    {
        var target = TargetOf(request);
        var path = RelativePath.In(request.ProjectDirectory, target);
        if (File.Exists(path) || Directory.Exists(path))
        {
            var message = $"'{target}' exists and stays as it is. Go on writing in it, or move it away to start anew.";
            return new CardResult([new LocatedFinding(FindingCodes.StarterExists, FindingSeverity.Error, message, path, 1, 1)], [], null, [path], null, []);
        }

        request.Starter = true;
        request.Sidecar = IsYaml(request.Sidecar) ? "" : request.Sidecar;
        var result = CardBuild.Run(request);
        var modeline = SidecarSchema.Modeline(path, request.SchemaCopy, RepositoryFolder.Of(request.ProjectDirectory)) + "\n";
        return result.Files.Count == 0 ? result : new CardResult(result.Findings, [new CardFile(target, "sidecar", modeline + result.Files[0].Text)], null, result.FilesRead, null, []);
    }

    internal static CardFile Write(CardContent card, CardRequest request, CardSettings settings)
    {
        var check = CardCheck.Run(card, settings.Asked(request, ""));
        var questions = new List<StarterQuestion>();
        foreach (var level in new[] { ItemLevel.Required, ItemLevel.Recommended, ItemLevel.Optional })
        {
            var fields = new List<CardField>();
            foreach (var item in check.Items)
            {
                if (item.Status == ItemStatus.Missing && item.Level == level)
                {
                    AddFields(item.Item, card, questions, fields);
                }
            }

            // Within a level in the order of the card, so that a section's questions stand together.
            foreach (var field in CardFields.All)
            {
                if (fields.Contains(field))
                {
                    questions.Add(new StarterQuestion(field, level.ToString().ToLowerInvariant()));
                }
            }
        }

        return new CardFile("modelcard.yaml", "sidecar", StarterSidecar.Write(card, questions));
    }

    private static string TargetOf(CardRequest request) => IsYaml(request.Sidecar) ? request.Sidecar : "modelcard.yaml";

    /// <summary>Whether a sidecar is a YAML file by its name.</summary>
    /// <param name="path">Its path.</param>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    // Of several answers the first is asked for. What the card has in part, such as metrics without a task, is asked for in the build, where the message can say what lacks.
    private static void AddFields(ChecklistItem item, CardContent card, List<StarterQuestion> asked, List<CardField> fields)
    {
        foreach (var name in item.Answers.Split('|')[0].Split('+'))
        {
            if (CardEvidence.FieldOf(name) is { } field && !IsStated(card, field) && !fields.Contains(field) && !asked.Exists(question => question.Field == field))
            {
                fields.Add(field);
            }
        }
    }

    private static bool IsStated(CardContent card, CardField field) => field.Kind switch
    {
        FieldKind.Datasets => card.Datasets.Count > 0,
        FieldKind.Metrics => card.Metrics.Count > 0,
        _ => card.Answer(field.Name) is not null,
    };
}
