using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>
/// Writes the findings as SARIF 2.1.0 (OASIS), in the part of it that code scanning reads: one run a project, paths relative to the repository's root, every rule explained, what waivers excuse as suppressed.
/// </summary>
internal sealed class SarifLog
{
    private const string Root = "%SRCROOT%";
    private const string Repository = "https://github.com/modelcard-build/ModelCard.Build";

    private readonly FindingsOutput _output;
    private readonly List<SarifResult> _results;
    private readonly SarifRules _rules;
    private readonly SarifFingerprints _fingerprints = new();
    private readonly int _leftOut;

    private SarifLog(FindingsOutput output)
    {
        _output = output;
        var all = SarifResult.All(output.Told);
        _results = SarifResult.Loudest(all);
        _leftOut = all.Count - _results.Count;
        _rules = new SarifRules(_results.ConvertAll(static result => result.Finding));
    }

    /// <summary>The report as a file of the bundle.</summary>
    public static CardFile File(FindingsOutput output)
    {
        var log = new SarifLog(output);
        if (log._leftOut > 0)
        {
            output.Problems.Add(new LocatedFinding(FindingCodes.TooManyFindings, FindingSeverity.Warning, log.LeftOut() + " Check fewer cards in one project.", output.ProjectFile, 1, 1));
        }

        return new CardFile(output.Part.Length == 0 ? "modelcard.sarif" : $"modelcard-{output.Part}.sarif", "sarif", JsonOutput.Write(log.Write));
    }

    private void Write(JsonOutput json)
    {
        json.Text("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.Text("version", "2.1.0");
        json.List("runs", runs => runs.Object(WriteRun));
    }

    private void WriteRun(JsonOutput run)
    {
        run.Object("tool", tool => tool.Object("driver", driver =>
        {
            driver.Text("name", "ModelCard.Build");
            driver.Text("fullName", "ModelCard.Build " + CardOutput.ToolVersion);
            driver.Text("organization", "modelcard-build");
            driver.Text("version", CardOutput.ToolVersion);
            driver.Text("semanticVersion", CardOutput.ToolVersion);
            driver.Text("informationUri", Repository);
            _rules.Write(driver);
        }));
        run.Object("automationDetails", details => details.Text("id", Category()));
        run.List("invocations", invocations => invocations.Object(WriteInvocation));
        run.Object("originalUriBaseIds", bases => bases.Object(Root, root => root.Object("description", text => text.Text("text", "The root of the repository."))));
        run.Text("columnKind", "utf16CodeUnits");
        run.List("results", results =>
        {
            foreach (var result in _results)
            {
                results.Object(json => Write(json, result));
            }
        });
    }

    // GitHub takes what comes before the last slash as the category, and replaces the results of one category at a time.
    private string Category()
    {
        var project = RelativePath.Below(_output.ProjectFile, _output.Repository) ?? Path.GetFileName(_output.ProjectFile);
        return "modelcard/" + project + "/" + (_output.Part.Length == 0 ? "" : _output.Part + "/");
    }

    private void WriteInvocation(JsonOutput invocation)
    {
        invocation.Flag("executionSuccessful", _output.Told.IsWhole);
        if (_leftOut > 0)
        {
            invocation.List("toolExecutionNotifications", notifications => notifications.Object(notification =>
            {
                notification.Text("level", "warning");
                notification.Object("message", message => message.Text("text", LeftOut()));
            }));
        }
    }

    private void Write(JsonOutput json, SarifResult result)
    {
        var finding = result.Finding;
        var path = RelativePath.Below(finding.File, _output.Repository);
        json.Text("ruleId", finding.Code);
        json.Number("ruleIndex", _rules.IndexOf(finding.Code));
        json.Text("level", finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "note" });
        json.Object("message", message => message.Text("text", SarifText.Message(finding.Message + (path is null ? Outside(finding) : ""))));
        json.List("locations", locations => locations.Object(location => location.Object("physicalLocation", place => WritePlace(place, finding, path))));
        json.Object("partialFingerprints", prints => prints.Text("modelCardFinding/v1", _fingerprints.Of(finding, path ?? Path.GetFileName(finding.File))));
        if (result.Waiver is { } waiver)
        {
            json.List("suppressions", suppressions => suppressions.Object(suppression => WriteSuppression(suppression, waiver)));
        }
    }

    // A file outside of the repository has no path that another machine knows. The project names it, so the project is where to look.
    private void WritePlace(JsonOutput place, LocatedFinding finding, string? path)
    {
        place.Object("artifactLocation", file =>
        {
            file.Text("uri", SarifText.Uri(path ?? RelativePath.Below(_output.ProjectFile, _output.Repository) ?? Path.GetFileName(_output.ProjectFile)));
            file.Text("uriBaseId", Root);
        });
        if (path is not null && finding.Line > 0)
        {
            place.Object("region", region =>
            {
                region.Number("startLine", finding.Line);
                region.Number("startColumn", finding.Column > 0 ? finding.Column.ToString(CultureInfo.InvariantCulture) : null);
            });
        }
    }

    private static string Outside(LocatedFinding finding)
    {
        var line = finding.Line > 0 ? string.Format(CultureInfo.InvariantCulture, ", line {0}", finding.Line) : "";
        return $" (In '{RelativePath.Of(finding.File, "")}'{line}, outside of the repository.)";
    }

    private static void WriteSuppression(JsonOutput suppression, Waiver waiver)
    {
        suppression.Text("kind", "external");
        suppression.Text("status", "accepted");
        suppression.Text("justification", waiver.Reason);
        if (waiver.Expires is { } last)
        {
            suppression.Object("properties", properties => properties.Text("expires", CardDate.Of(last)));
        }
    }

    private string LeftOut() => string.Format(
        CultureInfo.InvariantCulture, "The SARIF report holds {0:N0} of {1:N0} findings, the loudest ones: code scanning takes no more in one run.", _results.Count, _results.Count + _leftOut);
}
