namespace ModelCard.Outputs.CycloneDx;

/// <summary>
/// The card as a bill of materials for machine learning (CycloneDX 1.6 and 1.7, https://cyclonedx.org/specification/overview/): the project, the model with its card, and the
/// datasets. Both versions write the same members; only their number differs.
/// </summary>
internal static class CycloneDxBom
{
    /// <summary>The bill as a file of the bundle.</summary>
    public static CardFile File(CardOutput output)
    {
        new BomEnvironment(new BomFields(output.Card)).Report(output.Findings);
        var figures = new BomFigures(output);
        var unnamed = Write(output, figures, null);
        return new CardFile("bom.cdx.json", "cyclonedx", Write(output, figures, "urn:uuid:" + ContentUuid.Of(unnamed)));
    }

    private static string Write(CardOutput output, BomFigures figures, string? serialNumber) => JsonOutput.Write(json =>
    {
        var refs = new BomRefs();
        var project = refs.Add("project", output.Project.Name);
        var fields = new BomFields(output.Card);
        var model = new BomModel(output, fields, figures, refs);
        json.Text("$schema", $"http://cyclonedx.org/schema/bom-{output.CycloneDxVersion}.schema.json");
        json.Text("bomFormat", "CycloneDX");
        json.Text("specVersion", output.CycloneDxVersion);
        json.Text("serialNumber", serialNumber);
        json.Number("version", 1);
        json.Object("metadata", metadata => WriteMetadata(metadata, output, fields, project));
        json.List("components", components =>
        {
            components.Object(model.Write);
            model.Datasets.Write(components);
        });
        json.List("dependencies", dependencies =>
        {
            Depend(dependencies, project, [model.Ref]);
            Depend(dependencies, model.Ref, model.Datasets.Refs);
            foreach (var dataset in model.Datasets.Refs)
            {
                Depend(dependencies, dataset, []);
            }
        });
    });

    private static void WriteMetadata(JsonOutput json, CardOutput output, BomFields fields, string project)
    {
        json.Text("timestamp", output.Times.Created);
        json.List("lifecycles", static phases => phases.Object(static phase => phase.Text("phase", "build")));
        json.Object("tools", static tools => tools.List("components", static components => components.Object(static tool =>
        {
            tool.Text("type", "application");
            tool.Text("name", "ModelCard.Build");
            tool.Text("version", CardOutput.ToolVersion);
        })));
        BomPeople.Write(json, "authors", fields.PlaceValue("model_card_authors"));
        json.Object("component", component =>
        {
            component.Text("type", output.Project.IsProgram ? "application" : "library");
            component.Text("bom-ref", project);
            component.Text("name", output.Project.Name is { Length: > 0 } name ? name : BomModel.NameOf(fields));
            component.Text("version", BomVersion.Of(output.Project.Version));
            BomLicenses.WriteExpression(component, output.Project.License);
            var links = new BomLinks();
            links.Add("vcs", output.Project.Repository);
            links.Write(component);
        });
    }

    private static void Depend(JsonOutput json, string name, IReadOnlyList<string> on) => json.Object(dependency =>
    {
        dependency.Text("ref", name);
        dependency.List("dependsOn", on);
    });
}
