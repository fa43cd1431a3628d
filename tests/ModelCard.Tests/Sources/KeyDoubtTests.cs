using ModelCard.Catalog;

namespace ModelCard.Tests.Sources;

/// <summary>What is said of keys and shapes that do not belong: what is wrong, and what to do next.</summary>
public sealed class KeyDoubtTests
{
    private const string Space = "title: Demo\nemoji: x\nlicense: mit\ncolorFrom: red\nsdk: gradio\n";

    [Theory]
    [InlineData("modelcard.yaml", Space)]
    [InlineData("README.md", "---\n" + Space + "---\n# A\n")]
    public void Keys_of_a_Space_are_one_finding_at_the_first_of_them(string file, string text)
    {
        var finding = Findings(file, text).ShouldHaveSingleItem();
        finding.Message.ShouldBe("'title', 'emoji', 'colorFrom' and 'sdk' belong to cards of Spaces; the Hub ignores them in a model card. Remove them, or write them into the README.md of the Space.");
        finding.Line.ShouldBe(file == "README.md" ? 2 : 1);
    }

    [Fact]
    public void Keys_of_Spaces_and_of_datasets_are_two_findings_and_an_unknown_key_one_of_its_own()
    {
        var findings = Findings("modelcard.yaml", "pinned: true\npretty_name: X\nzebra: 1\nconfigs: []\nsdk: x\n");
        findings.Select(finding => (finding.Line, finding.Message)).ShouldBe(
        [
            (1, "'pinned' and 'sdk' belong to cards of Spaces; the Hub ignores them in a model card. Remove them, or write them into the README.md of the Space."),
            (2, "'pretty_name' and 'configs' belong to cards of datasets; the Hub ignores them in a model card. Remove them, or write them into the dataset's card."),
            (3, "'zebra' is neither a field of this package nor a key the Hub reads. Correct its spelling or remove it. It is kept as it is in the front matter, where the Hub ignores it."),
        ]);
    }

    [Fact]
    public void One_key_is_one()
    {
        Findings("modelcard.yaml", "sdk: x\n").ShouldHaveSingleItem().Message
            .ShouldBe("'sdk' belongs to cards of Spaces; the Hub ignores it in a model card. Remove it, or write it into the README.md of the Space.");
    }

    [Theory]
    [InlineData("modelcard.yaml", "eval_results: []\n", "Write the results under 'metrics'.")]
    [InlineData("README.md", "---\neval_results: []\n---\n# A\n", "Write the results under 'model-index'.")]
    [InlineData("modelcard.yaml", "self: 1\n", "Remove it, or give it another name.")]
    public void A_key_the_library_of_the_Hub_refuses_has_another_place_or_none(string file, string text, string next) =>
        Findings(file, text).ShouldHaveSingleItem().Message.ShouldEndWith(next);

    [Theory]
    [InlineData("direct_use: [a, b]", "direct_use takes text, not a list. Write it as 'direct_use: |' with the text indented on the lines below, where it may have lists of its own.")]
    [InlineData("model_type: [a, b]", "model_type takes text, not a list. Write the one that holds, without brackets and dashes.")]
    [InlineData("pipeline_tag: [a]", "pipeline_tag takes one value, not a list. Write the one that holds, without brackets and dashes.")]
    [InlineData("training_hyperparameters: fast", "training_hyperparameters takes names with values, not a single value. Write each as its name, a colon and its value, such as {lr: 0.1, epochs: 3}.")]
    [InlineData("tags: [[a]]", "tags takes one text for each entry, not a list. Write a flat list, a line with one dash for each.")]
    [InlineData("tags: [{foo: 1}]", "tags takes one text for each entry, not a map. Write the text alone; where it has a colon in it, in quotes.")]
    [InlineData("developers: [{name: [a, b]}]", "developers takes one value for 'name', not a list. Write one, and an entry of its own for each other.")]
    [InlineData("developers: [{url: x}]", "An entry of developers needs the key 'name'. Add it: {name: …}.")]
    [InlineData("datasets: [{role: train}]", "An entry of datasets needs the key 'id'. Add it: {id: …}.")]
    [InlineData("metrics: [{type: [f1]}]", "metrics takes one value for 'type', not a list. Write one, and an entry of its own for each other.")]
    [InlineData("datasets: [[imdb]]", "datasets takes an id or a map with the key 'id' for each entry, not a list. Write a flat list, a line with one dash for each.")]
    [InlineData("sections: [{title: A, text: [b]}]", "An entry of sections takes one text for 'text'. Write it as one, without brackets and dashes around it.")]
    [InlineData("waivers: {paper: {reason: [a]}}", "reason of the waiver 'paper' takes one value. Write it as one, without brackets and dashes around it.")]
    public void A_wrong_shape_is_told_with_the_right_one(string sidecar, string message) =>
        Findings("modelcard.yaml", sidecar + "\n", FindingCodes.WrongShape).ShouldHaveSingleItem().Message.ShouldBe(message);

    private static List<LocatedFinding> Findings(string file, string text, string code = FindingCodes.UnknownKey)
    {
        using var card = new TestCard();
        card.Write(file, text);
        card.Request.Sidecar = file;
        return [.. card.Build().Findings.Where(finding => finding.Code == code)];
    }
}
