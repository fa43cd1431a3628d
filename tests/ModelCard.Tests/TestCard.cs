using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests;

/// <summary>A project in a folder of its own, built by the pipeline without MSBuild.</summary>
internal sealed class TestCard : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "modelcard-core-tests", Guid.NewGuid().ToString("N")[..8]);

    public TestCard(string? sidecar = null, string project = "<Project>\n  <PropertyGroup>\n  </PropertyGroup>\n</Project>\n")
    {
        Directory.CreateDirectory(_folder);
        Request = new CardRequest(Write("App.csproj", project));
        Request.Project.Metadata.Add(new("AssemblyName", "App"));
        if (sidecar is not null)
        {
            Write("modelcard.yaml", sidecar);
            Request.Sidecar = "modelcard.yaml";
        }
    }

    public CardRequest Request { get; }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteBytes(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public TestCard With(string field, string value)
    {
        Request.Project.Fields.Add(new(field, value));
        return this;
    }

    public TestCard WithItem(string itemType, string identity, params (string Name, string Value)[] metadata)
    {
        Request.Project.Items.Add(new ProjectItem(
            itemType, identity, [.. metadata.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value))], Request.ProjectFile, Path.Combine(_folder, identity)));
        return this;
    }

    public CardResult Build()
    {
        var result = CardBuild.Run(Request);
        foreach (var finding in result.Findings)
        {
            MessageForm.ShouldBeWhole(finding.Code, finding.Message);
        }

        return result;
    }

    /// <summary>The card's text; fails when there is none.</summary>
    public string Text()
    {
        var result = Build();
        result.Files.Count.ShouldBe(1, string.Join('\n', result.Findings.Select(finding => finding.Code + " " + finding.Message)));
        return result.Files[0].Text;
    }

    /// <summary>The front matter between its fences.</summary>
    public string FrontMatter() => Text().Split("---\n")[1];

    /// <summary>Findings of that severity or louder as <c>code(line,column)</c>.</summary>
    public IReadOnlyList<string> Findings(FindingSeverity atLeast = FindingSeverity.Warning) =>
        [.. Build().Findings.Where(finding => finding.Severity >= atLeast).Select(finding => $"{finding.Code}({finding.Line},{finding.Column})")];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
