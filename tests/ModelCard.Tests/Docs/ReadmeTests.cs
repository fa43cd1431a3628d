using System.Xml.Linq;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

public sealed class ReadmeTests
{
    private static readonly string Readme = RepositoryFiles.Read("README.md");

    [Fact]
    public void Every_property_of_the_targets_that_a_user_sets_is_in_the_table()
    {
        var targets = XDocument.Parse(RepositoryFiles.Read("build/ModelCard.Build.targets"));
        var properties = targets.Descendants("PropertyGroup").Elements().Select(element => element.Name.LocalName)
            .Where(name => name.StartsWith("ModelCard", StringComparison.Ordinal) && name != "ModelCardTaskAssembly")
            .Append("ModelCardEnabled").Concat(CardRequest.SettingNames.Select(name => "ModelCard" + name)).Distinct();

        Rows("## Properties").SelectMany(row => row[0].Split(", ")).Select(name => name.Trim('`')).ShouldBe(properties, ignoreOrder: true);
    }

    [Fact]
    public void Defaults_in_the_table_are_those_of_the_targets()
    {
        var targets = XDocument.Parse(RepositoryFiles.Read("build/ModelCard.Build.targets"));
        foreach (var row in Rows("## Properties").Where(row => row[1].StartsWith('`') && row[1].Count(c => c == '`') == 2))
        {
            targets.Descendants(row[0].Trim('`')).Select(element => element.Value.Replace("$(_ModelCardBundlePath)", "modelcard/$(AssemblyName)/", StringComparison.Ordinal))
                .ShouldContain(row[1].Trim('`'), row[0]);
        }
    }

    [Fact]
    public void The_metadata_of_datasets_and_metrics_is_complete()
    {
        MetadataOf("ModelCardDataset").ShouldBe(Dataset.AttributeNames.Select(Pascal));
        MetadataOf("ModelCardMetric").ShouldBe(Metric.AttributeNames.Select(Pascal));
    }

    [Fact]
    public void The_table_of_strictness_is_what_happens()
    {
        var rows = Rows("## Strictness");
        foreach (var (level, row) in new[] { ItemLevel.Required, ItemLevel.Recommended, ItemLevel.Optional }.Zip(rows))
        {
            row[0].ShouldStartWith(level.ToString().ToLowerInvariant());
            row.Skip(1).ShouldBe(Enum.GetValues<Strictness>().Select(strictness => StrictnessTable.SeverityOf(level, strictness))
                .Select(severity => severity == FindingSeverity.None ? "-" : severity.ToString().ToLowerInvariant()));
        }
    }

    [Fact]
    public void Snippets_are_well_formed_and_state_what_the_text_says()
    {
        foreach (var xml in Snippets.Of(Readme, "xml"))
        {
            XElement.Parse($"<Project>{xml}</Project>");
        }

        using var card = new TestCard(Snippets.Of(Readme, "yaml").ShouldHaveSingleItem());
        card.Findings().Where(finding => finding.StartsWith("MCB0", StringComparison.Ordinal)).ShouldBeEmpty();
        card.Text().ShouldContain("- **learning_rate:** 0.00002");
    }

    [Fact]
    public void The_number_of_fields_is_right() => Readme.ShouldContain($"[{CardFields.All.Count} fields](docs/fields.md)");

    private static List<string[]> Rows(string heading)
    {
        var section = Readme[Readme.IndexOf($"\n{heading}\n", StringComparison.Ordinal)..];
        return [.. section.Split('\n').SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    private static IEnumerable<string> MetadataOf(string item) =>
        Rows("## Items").Single(row => row[0] == $"`{item}`")[2].Split('`', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsUpper(word[0]));

    [Fact]
    public void Every_item_the_targets_pass_is_in_the_table()
    {
        var passed = XDocument.Parse(RepositoryFiles.Read("build/ModelCard.Build.targets")).Descendants().Where(element => element.Name.LocalName is "GenerateModelCard" or "CheckModelCardFiles" or "IndexModelCards")
            .SelectMany(element => element.Attributes()).Where(attribute => attribute.Value.StartsWith("@(ModelCard", StringComparison.Ordinal)).Select(attribute => attribute.Value[2..].Split(')', '-')[0]).Distinct();

        Rows("## Items").SelectMany(row => row[0].Split(", ")).Select(name => name.Trim('`')).ShouldBe(passed, ignoreOrder: true);
    }

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
