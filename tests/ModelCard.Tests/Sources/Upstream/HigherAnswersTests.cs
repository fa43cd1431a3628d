using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Upstream;

/// <summary>What counts as the project's own word on how its model was made.</summary>
public sealed class HigherAnswersTests
{
    [Fact]
    public void What_a_file_says_of_its_making_is_not_what_the_project_did()
    {
        var measured = new SourceAnswers(SourceKind.Measured);
        var origin = Origin.Property(SourceKind.Measured, "ModelCardModelFile");
        measured.Fields.Add(new FieldValue(CardFields.Find("base_model")!, new CardScalar(UpstreamCardText.Id, ScalarType.Text, origin), origin));

        new HigherAnswers([measured]).RelationTo(UpstreamCardText.Id).ShouldBeNull();
        new HigherAnswers([measured]).IsSilent("base_model").ShouldBeFalse();
    }
}
