using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Checks.Validity;

public sealed class TaskAndLibraryTests
{
    [Theory]
    [InlineData("text-classification", null)]
    [InlineData("Text Classification", "Write 'text-classification'.")]
    [InlineData("text_classification", "Write 'text-classification'.")]
    [InlineData("text-clasification", "Write 'text-classification'.")]
    [InlineData("text2text-generation", "is a task the Hub has dropped. Write text-generation, or translation or summarization")]
    [InlineData("conversational", "is a task the Hub has dropped. Write text-generation.")]
    [InlineData("sentiment-analysis", "is a subtask of text-classification. Write 'text-classification', and 'sentiment-analysis' as a tag.")]
    [InlineData("Named Entity Recognition", "is a subtask of token-classification.")]
    [InlineData("ner", "Write 'token-classification'.")]
    [InlineData("asr", "Write 'automatic-speech-recognition'.")]
    [InlineData("protein-folding", "so that it shows no widget")]
    public void A_task_is_one_of_the_hubs(string task, string? message) => Found.ShouldSay("MCB2007", $"pipeline_tag: {task}\n", message);

    [Theory]
    [InlineData("pytorch", null)]
    [InlineData("sklearn", null)]
    [InlineData("PaddleOCR", null)]
    [InlineData("dotnet", null)]
    [InlineData("ml.net", null)]
    [InlineData("cleanrl", null)]
    [InlineData("my-own-library", null)]
    [InlineData("PyTorch", "Write 'pytorch'.")]
    [InlineData("scikit-learn", "Write 'sklearn'.")]
    [InlineData("Transformers", "Write 'transformers'.")]
    [InlineData("sentence_transformers", "Write 'sentence-transformers'.")]
    [InlineData("paddleocr", "Write 'PaddleOCR'.")]
    [InlineData("ML.NET", "Write 'ml.net'.")]
    [InlineData("ONNX", "Write 'onnx'.")]
    public void A_library_is_spelled_as_the_hub_does(string library, string? message) => Found.ShouldSay("MCB2008", $"library_name: {library}\n", message);

    [Theory]
    [InlineData("transfomers", "did you mean 'transformers'?")]
    [InlineData("Transformers", null)]
    [InlineData("dotnet", null)]
    [InlineData("my-own-library", null)]
    [InlineData("mlx2", null)]
    public void A_library_nobody_knows_is_doubted_only_near_a_known_one(string library, string? message) => Found.ShouldSay("MCB2009", $"library_name: {library}\n", message);

    [Fact]
    public void The_hub_registers_240_libraries()
    {
        LibraryNames.All.Count.ShouldBe(240);
        LibraryNames.All.ShouldBeUnique();
        LibraryNames.All.ShouldAllBe(name => LibraryNames.IsRegistered(name) && LibraryNames.IsKnown(LibraryNames.Respell(name.ToUpperInvariant())!));
    }

    [Theory]
    [InlineData("automatic-speech-recognition", null)]
    [InlineData("named-entity-recognition", null)]
    [InlineData("text2text-generation", null)]
    [InlineData("Automatic Speech Recognition", "Did you mean 'automatic-speech-recognition'?")]
    [InlineData("STS", "Write one of https://huggingface.co/tasks where one fits.")]
    public void The_task_of_a_result_is_a_hint(string task, string? message)
    {
        Found.ShouldSay("MCB2016", $"metrics:\n- {{type: wer, value: 1, task: {task}, dataset: a/b}}\n- {{type: cer, value: 1, task: {task}, dataset: a/b}}\n", message);
        Found.ShouldSay("MCB2016", $"model-index:\n- name: x\n  results:\n  - task: {{type: {task}}}\n    dataset: {{type: a, name: a}}\n    metrics:\n    - {{type: wer, value: 1}}\n", message);
    }

    [Theory]
    [InlineData("accuracy", null)]
    [InlineData("mean_reward", null)]
    [InlineData("Accuracy", "usually written 'accuracy'")]
    [InlineData("F1 score", "usually written 'f1'")]
    [InlineData("ROC-AUC", "usually written 'roc_auc'")]
    public void A_metric_is_spelled_as_others_do(string metric, string? message) => Found.ShouldSay("MCB2017", $"metrics: [{metric}]\n", message);

    [Theory]
    [InlineData("license:new-2.0", "license: new-2.0", "MCB2002")]
    [InlineData("language:xq", "language: xq", "MCB2005")]
    [InlineData(" pipeline_tag : new-task ; language:xq", "pipeline_tag: new-task", "MCB2007")]
    [InlineData("library_name:PyTorch", "library_name: PyTorch", "MCB2008")]
    [InlineData("library_name:transfomers", "library_name: transfomers", "MCB2009")]
    [InlineData("language:se", "language: se", "MCB2006")]
    [InlineData("metrics:Accuracy", "metrics: [Accuracy]", "MCB2017")]
    public void A_project_can_name_ids_newer_than_the_tables(string known, string sidecar, string code)
    {
        using var card = new TestCard(sidecar + "\n");
        card.Request.Strictness = "strict";
        card.Build().Findings.ShouldContain(finding => finding.Code == code);

        card.Request.Set("KnownIds", known);
        card.Build().Findings.ShouldNotContain(finding => finding.Code == code || finding.Code == "MCB0202");
    }

    [Theory]
    [InlineData("", ItemStatus.Missing)]
    [InlineData("license:new-2.0", ItemStatus.Answered)]
    public void A_license_declared_known_answers_the_checklist(string known, ItemStatus status)
    {
        using var card = new TestCard("license: new-2.0\n");
        card.Request.Checklist = "imageomics";
        card.Request.KnownIds = known;
        card.Build().Check!.Items.Single(result => result.Item.Title == "Licensing: License confirmed").Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("licence:mine", "does not begin with one of license:, language:, pipeline_tag:, library_name:, metrics:")]
    [InlineData("mine", "does not begin with one of")]
    [InlineData("license:", "has no id without white space after 'license:'")]
    [InlineData("license:my license", "has no id without white space after 'license:'")]
    public void A_wrong_declaration_is_an_error_of_the_property(string known, string message)
    {
        using var card = new TestCard(project: "<Project>\n  <PropertyGroup>\n    <ModelCardKnownIds>x</ModelCardKnownIds>\n  </PropertyGroup>\n</Project>\n");
        card.Request.KnownIds = known;

        var finding = card.Build().Findings.Where(finding => finding.Severity == FindingSeverity.Error).ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0202");
        finding.Line.ShouldBe(3);
        finding.Message.ShouldContain(message, Case.Sensitive);
    }
}
