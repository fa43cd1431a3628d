using System.Xml.Linq;

namespace ModelCard.Tests.Docs;

/// <summary>The targets call the task more than once; an input that one call forgets would be missing in silence.</summary>
public sealed class TaskCallTests
{
    [Fact]
    public void Every_call_of_the_task_passes_the_same_inputs()
    {
        string[] modes = ["CheckOnly", "VerifyOnly", "Init", "Accept", "BundleFolder", "BundlePath", "OutputFolder", "Configuration", "ContinueOnError", "ReportFolder", "OwnOutputFolder", "StepSummaryFile", "UploadSummary", "Status", "StatusInColor", "SchemaFile", "SchemaCopy"];
        var calls = XDocument.Parse(RepositoryFiles.Read("build/ModelCard.Build.targets")).Descendants("GenerateModelCard")
            .Select(call => string.Join('\n', call.Attributes().Where(attribute => !modes.Contains(attribute.Name.LocalName)).Select(attribute => attribute.ToString()))).ToList();

        calls.Count.ShouldBe(6);
        calls.Distinct().ShouldHaveSingleItem();
    }
}
