using ModelCard.Catalog;

namespace ModelCard.Tests.Editor;

/// <summary>What an editor with the YAML language server makes of a sidecar: it finds the schema by the first line of the file, without a network.</summary>
public sealed class EditorTests
{
    [EditorFact]
    public void Keys_are_offered_and_aliases_are_not()
    {
        using var server = new YamlServer();

        var (_, answers) = server.Open("license: mit\n‸\n", "completion");

        answers[0].ShouldContain("direct_use");
        answers[0].ShouldContain("model-index");
        CardFields.All.Where(field => field.Name != "license").Select(field => field.Name).ShouldBeSubsetOf(answers[0]);
        CardFields.All.SelectMany(field => field.KeyAliases).Intersect(answers[0]).ShouldBeEmpty();
        answers[0].ShouldNotContain("license", "it is there");
    }

    [EditorFact]
    public void Values_and_the_keys_of_items_are_offered()
    {
        using var server = new YamlServer();

        var (_, answers) = server.Open(
            "license: ‸\nlanguage:\n  - ‸\npipeline_tag: ‸\nlibrary_name: ‸\nbase_model_relation: ‸\ndatasets:\n  - id: imdb\n    ‸\nmetrics:\n  - type: ‸\n    value: 1\nwaivers:\n  ‸\n", "completion");

        answers[0].ShouldContain("apache-2.0");
        answers[1].ShouldContain("de");
        answers[2].ShouldContain("text-classification");
        answers[3].ShouldContain("sentence-transformers");
        answers[4].ShouldContain("finetune");
        answers[5].ShouldContain("role");
        answers[5].ShouldNotContain("id");
        answers[6].ShouldContain("accuracy");
        answers[7].ShouldContain("paper");
    }

    [EditorFact]
    public void What_is_wrong_is_marked_at_its_line()
    {
        using var server = new YamlServer();

        var (diagnostics, _) = server.Open(
            "model_id: Mine\nlicense: gpl-9\ndirect_use: [a]\nbase_model: C:\\models\nmetrics:\n  - type: f1\n    value: 0,9\ndatasets:\n  - id: imdb\n    color: red\nour_own: kept\n");

        diagnostics.Select(one => one.Split(':')[0]).ShouldBe(["2", "3", "4", "7", "10"], string.Join('\n', diagnostics));
        diagnostics[0].ShouldContain("\"mit\"");
        diagnostics[1].ShouldContain("string");
        diagnostics[2].ShouldContain("owner/name");
        diagnostics[3].ShouldContain("point as decimal mark");
        diagnostics[4].ShouldContain("color");
    }

    [EditorFact]
    public void A_key_says_what_to_write_and_who_writes_it()
    {
        using var server = new YamlServer();

        var (diagnostics, answers) = server.Open("direct_‸use: Sorting.\nlicence‸: mit\ndatasets:\n  - id: imdb\n    ro‸le: train\nlang‸uage: de\n");

        diagnostics.ShouldBeEmpty();
        answers[0].ShouldHaveSingleItem().ShouldContain("Answered by the project organizer");
        answers[0][0].ShouldContain(CardFields.Find("direct_use")!.Question[..40]);
        answers[1].ShouldHaveSingleItem().ShouldContain("Under which license may others use the model?");
        answers[2].ShouldHaveSingleItem().ShouldContain("train, validation or test");
        answers[3].ShouldHaveSingleItem().ShouldContain("human languages");
    }

    [EditorFact]
    public void A_starter_has_nothing_wrong()
    {
        using var server = new YamlServer();
        using var card = new TestCard();

        server.Open(CardInit.Run(card.Request).Files[0].Text).Diagnostics.ShouldBeEmpty();
    }
}
