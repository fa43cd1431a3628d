namespace ModelCard.Tests.Sources;

/// <summary>A misspelled key whose value fits the suggested one says so.</summary>
public sealed class MisspelledKeyTests
{
    [Theory]
    [InlineData("lisence: mit", "did you mean 'license'? Its value 'mit' is a license of the Hub.")]
    [InlineData("lisence: mine", "did you mean 'license'? It is kept")]
    [InlineData("Language: [en, de]", "did you mean 'language'? Its value 'en' is a language code.")]
    [InlineData("task: text-classification", "did you mean 'pipeline_tag'? Its value 'text-classification' is a task of the Hub.")]
    [InlineData("library_tag: timm", "did you mean 'library_name'? Its value 'timm' is a library of the Hub.")]
    [InlineData("dataset: a/b", "did you mean 'datasets'? Its value 'a/b' is an id as the Hub has them.")]
    [InlineData("dataset: imdb", "did you mean 'datasets'? It is kept")]
    [InlineData("metric: [f1]", "did you mean 'metrics'? Its value 'f1' is a metric.")]
    [InlineData("base-model-relation: merge", "did you mean 'base_model_relation'? Its value 'merge' is such a relation.")]
    [InlineData("model_index: [{name: x, results: []}]", "did you mean 'model-index'? Its value has the shape of one.")]
    [InlineData("model_index: 1", "did you mean 'model-index'? It is kept")]
    [InlineData("lisence: null", "did you mean 'license'? It has no value and is left out.")]
    public void The_value_of_a_misspelled_key_helps(string sidecar, string message)
    {
        using var card = new TestCard(sidecar + "\n");
        card.Build().Findings.Single(finding => finding.Code == "MCB0011").Message.ShouldContain(message, Case.Sensitive);
    }
}
