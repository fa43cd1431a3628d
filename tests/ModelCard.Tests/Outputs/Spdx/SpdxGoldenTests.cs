using System.Text.RegularExpressions;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Spdx;

public sealed class SpdxGoldenTests
{
    private const string Goldens = "tests/ModelCard.Tests/Goldens/";

    [Theory]
    [InlineData("empty.yaml", "empty")]
    [InlineData("everything.yaml", "everything")]
    [InlineData("Spdx/whole.yaml", "whole")]
    public void A_sidecar_gives_the_document_that_was_read_and_approved(string sidecar, string golden)
    {
        var spdx = SpdxCard.Of(RepositoryFiles.Read(Goldens + sidecar));

        // The version of the package, and with it the namespace, is another one with each release.
        var text = Regex.Replace(spdx.Text, "urn:uuid:[0-9a-f-]{36}", "urn:uuid:NAMESPACE").Replace("ModelCard.Build " + CardOutput.ToolVersion, "ModelCard.Build VERSION", StringComparison.Ordinal);
        RepositoryFiles.ShouldHold($"{Goldens}Spdx/{golden}.spdx.json", text);
    }

    [OfficialSchemaTheory("spdx-3.0.1.schema.json")]
    [InlineData("empty.yaml")]
    [InlineData("everything.yaml")]
    [InlineData("Spdx/whole.yaml")]
    public void It_is_valid_by_the_schema_of_SPDX(string sidecar) =>
        OfficialSchema.Load("spdx-3.0.1.schema.json").Problems(SpdxCard.Of(RepositoryFiles.Read(Goldens + sidecar)).Text).ShouldBeEmpty();
}
