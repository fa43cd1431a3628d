using ModelCard.Catalog;

namespace ModelCard.Tests.Catalog;

public sealed class HeadingNameTests
{
    [Theory]
    [InlineData("Direct Use", "direct use")]
    [InlineData("1. Direct use", "direct use")]
    [InlineData("1.2) Direct use:", "direct use")]
    [InlineData("(3) Limitations", "limitations")]
    [InlineData("2.1 Limitations", "limitations")]
    [InlineData("🤗 Intended uses & limitations", "intended uses and limitations")]
    [InlineData("⚠️ **Limitations**", "limitations")]
    [InlineData("Downstream Use [optional]", "downstream use")]
    [InlineData("Paper (optional):", "paper")]
    [InlineData("Out-of-Scope Use", "out of scope use")]
    [InlineData("Bias, Risks, and Limitations", "bias risks and limitations")]
    [InlineData("<a name=\"uses\"></a>Uses", "uses")]
    [InlineData("[Training data](#training-data)", "training data")]
    [InlineData("Training data {#training-data}", "training data")]
    [InlineData("`Results`", "results")]
    [InlineData("Language(s) (NLP)", "language(s) (nlp)")]
    [InlineData("引用 Citation", "引用 citation")]
    [InlineData("Results &amp; metrics", "results and metrics")]
    [InlineData("2 stage training", "2 stage training")]
    [InlineData("2023", "2023")]
    [InlineData("🚀", "")]
    [InlineData("", "")]
    [InlineData("[[[[", "[[[[")]
    public void A_heading_is_told_by_its_words(string title, string name) => HeadingName.Of(title).ShouldBe(name);

    [Theory]
    [InlineData("limitations", "", "bias_risks_limitations")]
    [InlineData("summary", "", "model_summary")]
    [InlineData("summary", "evaluation,results", "results_summary")]
    [InlineData("metrics", "evaluation,testing data factors and metrics", "testing_metrics")]
    [InlineData("metrics", "", "")]
    [InlineData("hardware", "technical specifications,compute infrastructure", "hardware_requirements")]
    [InlineData("hardware", "environmental impact", "hardware_type")]
    [InlineData("hardware", "", "")]
    [InlineData("software", "compute infrastructure", "software")]
    [InlineData("intended uses and limitations", "", "direct_use bias_risks_limitations")]
    [InlineData("training and evaluation data", "", "training_data testing_data")]
    [InlineData("limitations and bias", "", "bias_risks_limitations")]
    [InlineData("引用 citation", "", "citation_bibtex")]
    [InlineData("how to use roberta large", "", "get_started_code")]
    [InlineData("usage (with sentence transformers)", "", "get_started_code")]
    [InlineData("environmental impact", "", "")]
    [InlineData("my own heading", "", "")]
    public void A_heading_means_fields_where_it_stands(string name, string ancestors, string fields) =>
        string.Join(' ', CardHeadings.Find(name, ancestors.Split(',', StringSplitOptions.RemoveEmptyEntries))?.Fields.Select(field => field.Name) ?? []).ShouldBe(fields);

    [Fact]
    public void Every_field_of_prose_has_a_heading()
    {
        foreach (var field in CardFields.All.Where(field => field.Kind is FieldKind.Markdown or FieldKind.Code or FieldKind.Text))
        {
            CardHeadings.All.Values.SelectMany(meanings => meanings).ShouldContain(meaning => meaning.Fields.Contains(field), field.Name);
        }
    }
}
