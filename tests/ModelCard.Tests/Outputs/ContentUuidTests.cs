using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

public sealed class ContentUuidTests
{
    // What Python's uuid module says: uuid5(uuid5(NAMESPACE_URL, "https://github.com/modelcard-build/ModelCard.Build"), text).
    [Theory]
    [InlineData("", "0719ce4d-a01f-5989-b890-1b1efb5a113b")]
    [InlineData("Grüße 🐧", "443b50c4-adf9-596b-977c-188af8a97e41")]
    public void It_is_version_5_of_the_text(string text, string expected) => ContentUuid.Of(text).ShouldBe(expected);
}
