using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>Walks the tables of docs/coverage.md: what they say works is tried.</summary>
public sealed class CoverageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/coverage.md");

    [Theory]
    [InlineData("## The annotated template", "annotated")]
    [InlineData("## The model card of Kaggle", "kaggle")]
    [InlineData("## The checklist of Imageomics", "imageomics")]
    public void Each_field_of_a_table_shows_in_its_template(string heading, string template)
    {
        foreach (var row in Rows(heading))
        {
            foreach (var name in Names(row[1]))
            {
                using var card = new TestCard(FieldMarker.InSidecar(name, out var shown));
                card.Request.Template = template;
                card.Text().ShouldContain(shown, customMessage: $"{row[0]}: {name}");
            }
        }
    }

    [Fact]
    public void The_annotated_table_has_the_role_that_answers()
    {
        foreach (var row in Rows("## The annotated template"))
        {
            Words.Of(CardFields.Find(Names(row[1]).ShouldHaveSingleItem())!.Owner).ShouldBe(row[2], row[0]);
        }
    }

    [Fact]
    public void Every_box_of_Imageomics_has_its_row_and_is_ticked_by_its_fields()
    {
        var checklist = Checklists.Find("imageomics")!;
        Rows("## The checklist of Imageomics").Select(row => row[0]).ShouldBe(checklist.Items.Select(item => item.Title));
        foreach (var row in Rows("## The checklist of Imageomics"))
        {
            using var card = new TestCard(string.Concat(Names(row[1]).Append("base_model").Distinct().Select(name => FieldMarker.InSidecar(name, out _))) + (row[1].Contains("language", StringComparison.Ordinal) ? "pipeline_tag: translation\n" : ""));
            card.Request.Checklist = "imageomics";
            card.Build().Check!.Items.Single(item => item.Item.Title == row[0]).Status.ShouldBe(ItemStatus.Answered, row[0]);
        }
    }

    [Fact]
    public void Every_question_of_Kaggle_that_its_checklist_asks_is_in_the_table()
    {
        var named = Rows("## The model card of Kaggle").SelectMany(row => Names(row[1])).ToHashSet();
        foreach (var item in Checklists.Find("kaggle")!.Items)
        {
            item.Answers.Split('|', '+').ShouldContain(name => named.Contains(name.Split('[', 2)[0]), item.Title);
        }
    }

    [Fact]
    public void Each_feature_of_the_Hub_comes_out_as_the_table_says()
    {
        var rows = Rows("## The documentation of Hugging Face");
        rows.Count.ShouldBeGreaterThan(20);
        foreach (var row in rows)
        {
            var sidecar = row[1].Trim('`');
            using var card = new TestCard(sidecar + "\n");
            card.Findings().Where(finding => finding.StartsWith("MCB0", StringComparison.Ordinal)).ShouldBeEmpty(row[0]);
            card.Text().ShouldContain(row[2].Trim('`'), customMessage: row[0]);
        }
    }

    private static string[] Names(string cell) => [.. cell.Split('`').Where((_, index) => index % 2 == 1)];

    private static List<string[]> Rows(string heading)
    {
        var start = Page.IndexOf(heading, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, heading);
        var end = Page.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return [.. Page[start..(end < 0 ? Page.Length : end)].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
    }
}
