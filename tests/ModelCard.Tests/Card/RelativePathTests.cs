using ModelCard.Card;

namespace ModelCard.Tests.Card;

public sealed class RelativePathTests
{
    // In the .NET Framework '|' and '<' are among these characters; the one that is everywhere stands for all of them.
    [Fact]
    public void A_text_that_no_path_can_be_is_a_file_that_is_not_there()
    {
        var path = RelativePath.In(RepositoryFiles.Root, "hugging\0face");

        path.ShouldBe(Path.Combine(RepositoryFiles.Root, "hugging\uFFFDface"));
        File.Exists(path).ShouldBeFalse();
        RelativePath.In(RepositoryFiles.Root, "cards/ü ;@.md").ShouldBe(Path.Combine(RepositoryFiles.Root, "cards/ü ;@.md"));
    }
}
