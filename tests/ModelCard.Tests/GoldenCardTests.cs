namespace ModelCard.Tests;

public sealed class GoldenCardTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "ModelCard.Tests", "Goldens"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sidecar_gives_the_card_that_was_read_and_approved(string name)
    {
        using var card = new TestCard(RepositoryFiles.Read($"tests/ModelCard.Tests/Goldens/{name}.yaml"));
        RepositoryFiles.ShouldHold($"tests/ModelCard.Tests/Goldens/{name}.card.md", card.Text());
    }

    [Fact]
    public void Every_field_that_is_answered_is_in_the_card()
    {
        foreach (var field in ModelCard.Catalog.CardFields.All)
        {
            if (field.Kind is ModelCard.Catalog.FieldKind.Text or ModelCard.Catalog.FieldKind.Markdown or ModelCard.Catalog.FieldKind.Code or ModelCard.Catalog.FieldKind.Url or ModelCard.Catalog.FieldKind.Id)
            {
                using var card = new TestCard($"{field.Name}: marker-{field.Name}\n");
                card.Text().ShouldContain($"marker-{field.Name}", customMessage: field.Name);
            }
        }
    }
}
