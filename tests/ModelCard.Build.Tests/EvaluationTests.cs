using System.Text.RegularExpressions;
using System.Xml.Linq;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>To evaluate a project computes names and nothing more: an error there has no place in the project and stops restore, IDE and every other target.</summary>
public sealed partial class EvaluationTests
{
    // Text work alone. None reads a file, makes an id or looks at the clock.
    private static readonly string[] Allowed = ["[System.IO.Path]::IsPathRooted", ".Split", ".Trim"];

    public static TheoryData<string> Files =>
        [.. new[] { "build", "buildTransitive", "buildMultiTargeting" }.SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, folder)))
            .Where(file => file.EndsWith(".targets", StringComparison.Ordinal) || file.EndsWith("proj", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Outside_of_targets_there_are_names_and_text_work_only(string file)
    {
        var outside = XDocument.Load(Path.Combine(RepositoryFiles.Root, file)).Root!.Elements().Where(element => element.Name.LocalName is not "Target").ToList();
        outside.Select(element => element.Name.LocalName).Distinct().ShouldBeSubsetOf(["PropertyGroup", "ItemGroup", "UsingTask", "Import"]);
        var texts = outside.SelectMany(element => element.DescendantsAndSelf()).SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Concat(element.Nodes().OfType<XText>().Select(text => text.Value)));

        texts.SelectMany(text => Function().Matches(text)).Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct().ShouldBeSubsetOf(Allowed);

        // A pattern would look through folders of the user in every evaluation.
        outside.SelectMany(element => element.Descendants()).Select(element => element.Attribute("Include")?.Value ?? "").ShouldNotContain(include => include.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_that_says_nonsense_of_its_card_is_evaluated_and_restored_and_told_in_the_build()
    {
        using var project = await TestProject.CreateAsync("""
              <PropertyGroup>
                <ModelCardEnabled>perhaps</ModelCardEnabled>
                <ModelCardSidecar>no/such.yaml</ModelCardSidecar>
                <ModelCardTemplate>no-such</ModelCardTemplate>
                <ModelCardFormats>papyrus</ModelCardFormats>
                <ModelCardStrictness>very</ModelCardStrictness>
                <ModelCardTargetFramework>net1</ModelCardTargetFramework>
              </PropertyGroup>
            """);

        (await project.RunAsync("restore")).ShouldSucceed().Codes.ShouldBeEmpty();
        (await project.RunAsync("msbuild", "-getProperty:ModelCardFormats")).ShouldSucceed().Output.Trim().ShouldBe("papyrus");
        (await project.BuildAsync("--no-restore")).ShouldFail().Findings.ShouldContain("error MCB0202");
        var told = (await project.BuildAsync("--no-restore", "-p:ModelCardEnabled=true")).ShouldFail();
        told.Lines.ShouldAllBe(line => line.Contains("App.csproj(", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\$\((?:(\[[^\]]+\]::\w+)|[^)\s]*?(\.\w+)\()")]
    private static partial Regex Function();
}
