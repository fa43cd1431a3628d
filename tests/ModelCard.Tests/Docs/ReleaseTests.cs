using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace ModelCard.Tests.Docs;

/// <summary>A version is stated once, and everything that speaks of it agrees.</summary>
public sealed class ReleaseTests
{
    private static readonly string Version = XDocument.Parse(RepositoryFiles.Read("Directory.Build.props")).Descendants("Version").ShouldHaveSingleItem().Value;

    private static readonly List<string> Changelog = [.. RepositoryFiles.Read("CHANGELOG.md").Split('\n')];

    [Fact]
    public void No_other_file_states_a_version()
    {
        string[] names = ["Version", "VersionPrefix", "VersionSuffix", "AssemblyVersion", "FileVersion", "PackageVersion", "InformationalVersion"];
        foreach (var file in Directory.GetFiles(RepositoryFiles.Root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets"))
        {
            var parts = Path.GetRelativePath(RepositoryFiles.Root, file).Split(Path.DirectorySeparatorChar);
            if (!parts.Any(part => part is "bin" or "obj" or "artifacts" or "node_modules") && parts[0] is "src" or "build" or "buildMultiTargeting" or "buildTransitive")
            {
                XDocument.Load(file).Descendants().Where(element => element.Parent?.Name.LocalName == "PropertyGroup" && names.Contains(element.Name.LocalName)).ShouldBeEmpty(file);
            }
        }
    }

    [Fact]
    public void The_changelog_has_what_is_unreleased_first_and_an_entry_for_the_version()
    {
        var headings = Changelog.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToList();

        headings[0].ShouldBe("Unreleased");
        headings[1].ShouldBe(Version);
        headings.Skip(1).Select(heading => new Version(heading.Split('-')[0])).ShouldBeInOrder(SortDirection.Descending);
        Changelog.SkipWhile(line => line != $"## {Version}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ShouldContain(line => line.StartsWith("- ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_references_the_version() => RepositoryFiles.Read("README.md").ShouldContain($"<PackageReference Include=\"ModelCard.Build\" Version=\"{Version}\"");

    [Fact]
    public void What_shipped_shipped_in_a_version_of_the_changelog()
    {
        foreach (var line in RepositoryFiles.Read("docs/contract.txt").Split('\n').Where(line => line.StartsWith("[shipped in ", StringComparison.Ordinal)))
        {
            Changelog.ShouldContain($"## {line.Split(' ', ',', ']')[2]}");
        }
    }

    [Fact]
    public void Every_test_that_the_page_on_releasing_names_is_there()
    {
        var rows = RepositoryFiles.Read("docs/releasing.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("Tests`", StringComparison.Ordinal));
        foreach (var name in rows.SelectMany(row => row.Split('`').Where(word => word.EndsWith("Tests", StringComparison.Ordinal))))
        {
            Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests"), name + ".cs", SearchOption.AllDirectories).ShouldHaveSingleItem(name);
        }
    }

    [Fact]
    public void A_pull_request_runs_what_a_maintainer_runs()
    {
        var steps = Steps(Yaml(".github/workflows/ci.yml"));

        steps.Last().Children["run"].ToString().ShouldBe(".ci/run");
        RepositoryFiles.Read("docs/releasing.md").ShouldContain("\n   .ci/run\n");
    }

    // Who asks for a rule is asked for what a page of a rule has.
    [Theory]
    [InlineData("bug.yml", "what input version machine log")]
    [InlineData("rule.yml", "fault finds leaves level source")]
    [InlineData("question.yml", "question tried")]
    public void A_form_for_an_issue_is_read_as_one(string file, string fields)
    {
        var form = Yaml(".github/ISSUE_TEMPLATE/" + file);

        form.Children["name"].ToString().ShouldNotBeEmpty();
        form.Children["description"].ToString().ShouldNotBeEmpty();
        var body = ((YamlSequenceNode)form.Children["body"]).Children.Cast<YamlMappingNode>().Where(element => element.Children["type"].ToString() != "markdown").ToList();
        body.Select(element => element.Children["id"].ToString()).ShouldBe(fields.Split(' '));
        body.ShouldAllBe(element => ((YamlMappingNode)element.Children["attributes"]).Children.ContainsKey("label"));
    }

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode workflow) =>
        ((YamlSequenceNode)((YamlMappingNode)((YamlMappingNode)workflow.Children["jobs"]).Children["test"]).Children["steps"]).Cast<YamlMappingNode>();

    private static YamlMappingNode Yaml(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(RepositoryFiles.Read(file)));
        return (YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode;
    }
}
