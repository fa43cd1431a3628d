using System.Text.RegularExpressions;
using ModelCard.Tests.Sources.Models;

namespace ModelCard.Tests.Docs;

/// <summary>The examples of <c>docs/files.md</c> for GGUF, ML.NET and Model Builder, run as they stand.</summary>
public sealed class FilesPageDotNetTests
{
    [Theory]
    [InlineData("GGUF", "library_name: gguf\n")]
    [InlineData("ML.NET", "pipeline_tag: tabular-regression\n")]
    [InlineData("Model Builder", "is a validation score")]
    public void The_example_makes_a_card(string heading, string expected)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "files.md")).ReplaceLineEndings("\n");
        var part = page[page.IndexOf("\n### " + heading + "\n", StringComparison.Ordinal)..];
        var item = Regex.Match(part, "<(\\w+) Include=\"([^\"]+)\" />");
        using var card = new TestCard().WithItem(item.Groups[1].Value, item.Groups[2].Value);
        var path = card.Write(item.Groups[2].Value, "");
        File.WriteAllBytes(path, heading switch
        {
            "GGUF" => GgufBytes.Llama().Tensor("t", 12, 144, 256).File(),
            "ML.NET" => MlNetReaderTests.Taxi('\\').File(),
            _ => System.Text.Encoding.UTF8.GetBytes(Tests.Sources.Results.MbConfigReaderTests.Newest),
        });
        card.Text().ShouldContain(expected);
        card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB06", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
