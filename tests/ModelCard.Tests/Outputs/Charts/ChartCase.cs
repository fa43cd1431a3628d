using System.Xml.Linq;
using ModelCard.Card;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Tests.Outputs.Charts;

/// <summary>Cards to draw charts of.</summary>
internal static class ChartCase
{
    /// <summary>The card of a sidecar.</summary>
    public static CardContent Card(string sidecar)
    {
        using var project = new TestCard(sidecar);
        var findings = new List<Finding>();
        var answers = SidecarSource.Read(Path.Combine(project.Request.ProjectDirectory, "modelcard.yaml"), findings);
        findings.ShouldNotContain(finding => finding.Severity == FindingSeverity.Error, string.Join('\n', findings.Select(finding => finding.Message)));
        return CardMerge.Merge([answers]);
    }

    /// <summary>A card with these metrics, each the attributes of one.</summary>
    public static CardContent Metrics(params (string Name, string Value)[][] metrics)
    {
        var answers = new SourceAnswers(SourceKind.Sidecar);
        var origin = Origin.Property(SourceKind.Sidecar, "metrics");
        answers.Metrics.AddRange(metrics.Select(attributes => new Metric(
            attributes[0].Value,
            origin,
            [.. attributes.Skip(1).Select(pair => new CardEntry(pair.Name, origin, new CardScalar(pair.Value, ScalarType.Text, origin)))])));
        return CardMerge.Merge([answers]);
    }

    /// <summary>The card of the sample, with everything that is measured for it.</summary>
    public static CardContent Sample()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "samples", "PenguinClassifier");
        var file = Path.Combine(folder, "PenguinClassifier.csproj");
        var project = new ProjectInput();
        foreach (var item in XDocument.Load(file).Descendants().Where(element => element.Attribute("Include") is not null))
        {
            var identity = item.Attribute("Include")!.Value;
            project.Items.Add(new ProjectItem(
                item.Name.LocalName,
                identity,
                [.. item.Attributes().Where(attribute => attribute.Name != "Include").Select(attribute => new KeyValuePair<string, string>(attribute.Name.LocalName, attribute.Value))],
                file,
                Path.Combine(folder, identity)));
        }

        var measured = MeasuredSource.Read(project, [], folder, new FactCache(""), null, [], []);
        return CardMerge.Merge([ProjectSource.Read(project, []), measured.Answers], measured);
    }

    /// <summary>All charts of a card.</summary>
    public static List<Chart> Draw(CardContent card) => [.. MetricCharts.Of(card, "m").Charts, .. DatasetCharts.Of(card, "d").Charts];
}
