using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

public sealed class FileWriterTests
{
    [Fact]
    public void An_update_keeps_links_and_permissions()
    {
        // Windows has neither, or keeps both from whoever is no administrator.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var card = new TestCard();
        var file = card.Write("docs/card.md", "old");
        var link = Path.Combine(card.Request.ProjectDirectory, "README.md");
        File.CreateSymbolicLink(link, "docs/card.md");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(file, Mode);

        FileWriter.Update(link, "new");

        File.ReadAllText(file).ShouldBe("new");
        new FileInfo(link).LinkTarget.ShouldBe("docs/card.md");
        File.GetUnixFileMode(file).ShouldBe(Mode);
        Directory.GetFiles(card.Request.ProjectDirectory, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void An_update_of_a_file_that_does_not_exist_creates_it_and_its_folder()
    {
        using var card = new TestCard();
        var path = Path.Combine(card.Request.ProjectDirectory, "new", "README.md");

        FileWriter.Update(path, "text");

        File.ReadAllText(path).ShouldBe("text");
    }
}
