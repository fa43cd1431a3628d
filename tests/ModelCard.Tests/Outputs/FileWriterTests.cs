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

    [Fact]
    public void What_a_killed_build_left_of_a_file_goes_with_the_next_writing_of_it_and_nothing_else()
    {
        using var card = new TestCard();
        string[] names = ["README.md.0123abcd.tmp", "README.md.backup01.tmp", "README.md.0123abcd", "other.md.0123abcd.tmp", "README.md.tmp"];
        foreach (var name in names)
        {
            card.Write("out/" + name, "half");
        }

        FileWriter.Update(Path.Combine(card.Request.ProjectDirectory, "out", "README.md"), "whole");

        Directory.GetFiles(Path.Combine(card.Request.ProjectDirectory, "out")).Select(Path.GetFileName).ShouldBe(["README.md", .. names[1..]], ignoreOrder: true);
    }

    [Fact]
    public void Two_writers_of_one_file_do_not_take_each_others_temporary_files_for_leftovers()
    {
        using var card = new TestCard();
        var path = Path.Combine(card.Request.ProjectDirectory, "README.md");

        Parallel.For(0, 2, writer =>
        {
            for (var i = 0; i < 500; i++)
            {
                FileWriter.Write(path, new string((char)('a' + writer), 5000));
            }
        });

        File.ReadAllText(path).Distinct().Count().ShouldBe(1);
        Directory.GetFiles(card.Request.ProjectDirectory, "*.tmp").ShouldBeEmpty();
    }
}
