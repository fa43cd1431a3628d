using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>Writes what the checks say: score, roles, waivers, checklists and findings. None of it depends on the day.</summary>
internal static class CardJsonChecks
{
    /// <summary>Writes the members <c>score</c> and <c>roles</c>.</summary>
    public static void Score(JsonOutput json, CardOutput output)
    {
        var questions = Questions.InFiles(output.Check.Checklists);
        json.Object("score", score =>
        {
            score.Number("percent", output.Check.Score);
            Counts(score, Completeness.Of(questions, static item => item.Status));
            score.Number("missing_required", output.Check.MissingRequired);
            score.Number("missing_recommended", output.Check.MissingRecommended);
        });
        json.List("roles", output.Roles.Count > 0 ? output.Roles : [CardRole.Developer, CardRole.Sociotechnic, CardRole.Organizer], (roles, role) => roles.Object(part =>
        {
            var own = questions.FindAll(item => item.Item.Owner == role);
            var done = Completeness.Of(own, static item => item.Status);
            part.Text("name", JsonNames.Of(role));
            part.Number("percent", done.Percent);
            Counts(part, done);
        }));
    }

    /// <summary>Writes the member <c>waivers</c>.</summary>
    public static void Waivers(JsonOutput json, IReadOnlyList<Waiver> waivers, JsonPlaces places) =>
        json.List("waivers", waivers, (list, waiver) => list.Object(item =>
        {
            item.Text("target", waiver.Target);
            item.Text("code", waiver.Code);
            item.Text("reason", waiver.Reason);
            item.Text("expires", waiver.Expires is { } last ? CardDate.Of(last) : null);
            places.Origin(item, "origin", waiver.Origin);
        }));

    /// <summary>Writes the member <c>checklists</c>.</summary>
    public static void Checklists(JsonOutput json, CardOutput output, JsonPlaces places) =>
        json.List("checklists", output.Check.Checklists, (lists, result) => lists.Object(list =>
        {
            var done = Completeness.Of(Questions.InFiles([result]), static item => item.Status);
            list.Text("name", places.PathIn(result.Checklist.Name));
            list.Text("title", result.Checklist.Title);
            list.Text("source", result.Checklist.Source.Length > 0 ? result.Checklist.Source : null);
            list.Number("percent", done.Percent);
            Counts(list, done);
            list.List("items", result.Items, (items, item) => items.Object(line => Item(line, item, output, places)));
        }));

    /// <summary>Writes the member <c>findings</c>.</summary>
    public static void Findings(JsonOutput json, IReadOnlyList<LocatedFinding> findings, JsonPlaces places) =>
        json.List("findings", findings, (list, finding) => list.Object(item =>
        {
            item.Text("code", finding.Code);
            item.Text("severity", JsonNames.Of(finding.Severity));
            item.Text("message", places.Message(finding.Message));
            item.Text("help", FindingCodes.HelpLink(finding.Code));
            places.Place(item, finding.File, finding.Line, finding.Column);
        }));

    private static void Counts(JsonOutput json, Completeness done)
    {
        json.Number("answered", done.Answered);
        json.Number("applicable", done.Applicable);
    }

    private static void Item(JsonOutput json, ItemResult result, CardOutput output, JsonPlaces places)
    {
        var item = result.Item;
        var status = result.StatusInFiles;
        json.Text("title", item.Title);
        json.Text("group", item.Group.Length > 0 ? item.Group : null);
        json.Text("level", JsonNames.Of(item.Level));
        json.Text("owner", JsonNames.Of(item.Owner));
        json.Text("status", JsonNames.Of(status));
        switch (status)
        {
            case ItemStatus.Answered:
                Answer(json, output.Check.Evidence, item, places);
                break;
            case ItemStatus.NotApplicable:
                json.List("conditions", ConditionNames.Of(item));
                break;
            case ItemStatus.DeclaredNotApplicable:
                Declaration(json, output, item, places);
                break;
            case ItemStatus.Waived:
                json.List("waived_by", result.Waivers, static (waivers, waiver) => waivers.Text(waiver.Target));
                break;
        }
    }

    private static void Answer(JsonOutput json, CardEvidence evidence, ChecklistItem item, JsonPlaces places)
    {
        var names = evidence.Answering(item);
        json.List("answered_by", names);
        foreach (var name in names)
        {
            if (evidence.Find(name) is { Count: > 0 } found)
            {
                places.Origin(json, "origin", found[0].Value);
                return;
            }
        }
    }

    private static void Declaration(JsonOutput json, CardOutput output, ChecklistItem item, JsonPlaces places)
    {
        foreach (var name in item.Answers.Split('|', '+'))
        {
            if (output.Check.Evidence.Declaration(name) is { HasReason: true } declaration && output.Card.Answer(CardEvidence.FieldOf(name)!.Name) is { } answer)
            {
                json.Text("reason", declaration.Reason);
                places.Origin(json, "origin", answer.Origin);
                return;
            }
        }
    }
}
