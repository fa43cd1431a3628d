using ModelCard.Catalog;

namespace ModelCard.Tests.Checks.Validity;

public sealed class RepositoryIdTests
{
    [Theory]
    [InlineData("imdb", null)]
    [InlineData("owner/na-me_1.0", null)]
    [InlineData("_under/score", null)]
    [InlineData("", "is empty")]
    [InlineData("a/b/c", "has more than one slash")]
    [InlineData("a b", "has white space in it")]
    [InlineData("a:b", "has the character ':' in it")]
    [InlineData("/b", "has an empty part beside the slash")]
    [InlineData("a/", "has an empty part beside the slash")]
    [InlineData("-a/b", "begins or ends a part with '-' or '.'")]
    [InlineData("a/b.", "begins or ends a part with '-' or '.'")]
    [InlineData("a--b", "has '--' or '..' in it")]
    [InlineData("a..b", "has '--' or '..' in it")]
    [InlineData("a/b.git", "ends with '.git'")]
    public void An_id_has_the_shape_of_the_hub(string id, string? problem) => HubId.Problem(id).ShouldBe(problem);

    [Theory]
    [InlineData(96, true)]
    [InlineData(97, false)]
    public void A_name_has_at_most_96_characters(int length, bool valid) => HubId.IsValid("owner/" + new string('a', length)).ShouldBe(valid);

    [Theory]
    [InlineData("https://huggingface.co/datasets/stanfordnlp/imdb", true, "stanfordnlp/imdb")]
    [InlineData("https://huggingface.co/datasets/imdb/tree/main", true, "imdb")]
    [InlineData("hf.co/datasets/a/b?x=1", true, "a/b")]
    [InlineData("https://huggingface.co/openai/whisper-small", false, "openai/whisper-small")]
    [InlineData("https://www.huggingface.co/openai/whisper-small/blob/main/README.md#x", false, "openai/whisper-small")]
    [InlineData("https://huggingface.co/gpt2", false, "gpt2")]
    [InlineData("https://huggingface.co/openai/whisper-small", true, null)]
    [InlineData("https://huggingface.co/datasets/a/b", false, null)]
    [InlineData("https://huggingface.co/spaces/a/b", false, null)]
    [InlineData("https://huggingface.co", false, null)]
    [InlineData("https://example.com/a/b", false, null)]
    public void An_address_of_the_hub_holds_the_id(string url, bool dataset, string? id) => HubId.InUrl(url, dataset).ShouldBe(id);

    [Theory]
    [InlineData("imdb", null)]
    [InlineData("{id: Palmer Penguins, url: https://example.com}", null)]
    [InlineData("{id: Palmer Penguins, role: test}", null)]
    [InlineData("https://huggingface.co/datasets/stanfordnlp/imdb", "Write 'stanfordnlp/imdb'.")]
    [InlineData("https://example.com/data.csv", "Write a name, and the address as its url.")]
    [InlineData("/var/data/train", "it is a path")]
    [InlineData("./data", "it is a path")]
    [InlineData("'C:\\data'", "it is a path")]
    [InlineData("TUFTS face dataset", "it has white space in it")]
    [InlineData("a/b/c", "it has more than one slash")]
    public void A_training_dataset_that_the_front_matter_cannot_hold_is_named(string dataset, string? message) => Found.ShouldSay("MCB2010", $"datasets:\n- {dataset}\n", message);

    [Theory]
    [InlineData("base_model: openai/whisper-small", null)]
    [InlineData("base_model: [a/b, c/d]", null)]
    [InlineData("base_model: TODO", null)]
    [InlineData("base_model: https://huggingface.co/openai/whisper-small", "Write 'openai/whisper-small'.")]
    [InlineData("base_model: https://github.com/openai/whisper", "an address elsewhere")]
    [InlineData("base_model: /workspace/model", "it is a path of the machine")]
    [InlineData("base_model: '~/models/x'", "it is a path of the machine")]
    [InlineData("base_model: Whisper small", "it has white space in it")]
    [InlineData("base_model: 'a/b, c/d'", "several as a list")]
    [InlineData("new_version: https://hf.co/a/b", "Write 'a/b'.")]
    [InlineData("new_version: a/b", null)]
    [InlineData("hub_id: a/b", null)]
    [InlineData("hub_id: my model", "it has white space in it")]
    public void A_model_is_named_by_its_id(string sidecar, string? message) => Found.ShouldSay("MCB2011", sidecar + "\n", message);

    [Theory]
    [InlineData("base_model: a/b\nbase_model_relation: finetune", null)]
    [InlineData("base_model: [a/b, c/d]\nbase_model_relation: merge", null)]
    [InlineData("base_model: [a/b, c/d]", null)]
    [InlineData("base_model: a/b\nbase_model_relation: Finetune", "Write 'finetune'.")]
    [InlineData("base_model: a/b\nbase_model_relation: merge", "takes two or more base models")]
    [InlineData("base_model: [a/b, c/d]\nbase_model_relation: adapter", "which the Hub takes for a merge")]
    [InlineData("model_id: a/b\nbase_model: A/b", "is the model itself")]
    [InlineData("hub_id: a/b\nmodel_id: B\nbase_model: a/b", "is the model itself")]
    [InlineData("model_id: gpt2\nbase_model: gpt2", null)]
    public void A_relation_fits_the_base_models(string sidecar, string? message) => Found.ShouldSay("MCB2012", sidecar + "\n", message);

    [Theory]
    [InlineData("huggingface", 0)]
    [InlineData("mitchell", 1)]
    public void A_relation_without_a_base_model_is_reported_where_no_checklist_does(string checklist, int count)
    {
        using var card = new TestCard("base_model_relation: quantized\n");
        card.Request.Checklist = checklist;
        var findings = card.Build().Findings;

        findings.Count(finding => finding.Code == "MCB2012").ShouldBe(count);
        findings.Count(finding => finding.Code == "MCB1011").ShouldBe(1 - count);
    }

    [Theory]
    [InlineData("model_id: a/b\nnew_version: a/b", "is this model itself")]
    [InlineData("hub_id: a/b\nmodel_id: B\nnew_version: a/b", "is this model itself")]
    [InlineData("model_id: a/b\nnew_version: a/c", null)]
    public void A_newer_version_is_another_model(string sidecar, string? message) => Found.ShouldSay("MCB2013", sidecar + "\n", message);

    [Theory]
    [InlineData("https://example.com/a.png", null)]
    [InlineData("a.png", null)]
    [InlineData("null", null)]
    [InlineData("/home/me/a.png", "is a path that readers of the card do not have")]
    [InlineData("file:///a.png", "is a path that readers of the card do not have")]
    public void A_thumbnail_can_be_loaded(string thumbnail, string? message) => Found.ShouldSay("MCB2026", $"thumbnail: {thumbnail}\n", message);

    [Theory]
    [InlineData("datasets", "3,3")]
    [InlineData("metrics", "3,3")]
    [InlineData("language", "3,3")]
    [InlineData("tags", "3,3")]
    public void An_empty_entry_is_named_and_left_out(string key, string place)
    {
        var sidecar = $"{key}:\n- en\n- null\n";
        Found.Places("MCB2027", sidecar).ShouldBe([place]);
        Found.Places("MCB2027", $"{key}:\n- en\n").ShouldBeEmpty();
        Found.Places("MCB2027", $"{key}:\n").ShouldBeEmpty();
        using var card = new TestCard(sidecar);
        card.FrontMatter().ShouldNotContain("null");
    }

    [Theory]
    [InlineData("[vision, onnx]", null)]
    [InlineData("vision", null)]
    [InlineData("[vision, onnx, vision]", "'vision' is given twice")]
    [InlineData("'vision, onnx'", "commas included")]
    public void Tags_are_one_each(string tags, string? message) => Found.ShouldSay("MCB2025", $"tags: {tags}\n", message);
}
