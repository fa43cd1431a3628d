namespace ModelCard.Tests.Docs;

/// <summary>The <c>docs</c> folder of the repository. Generated pages are compared with it, or written to it when MODELCARD_UPDATE is 1.</summary>
internal static class DocsFolder
{
    public static string Path { get; } = Find();

    public static void ShouldHold(string page, string expected)
    {
        var path = System.IO.Path.Combine(Path, page);
        if (Environment.GetEnvironmentVariable("MODELCARD_UPDATE") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            return;
        }

        File.Exists(path).ShouldBeTrue($"docs/{page} is missing. Run the tests with MODELCARD_UPDATE=1.");
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(expected, $"docs/{page} is not what the catalog says. Run the tests with MODELCARD_UPDATE=1.");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ModelCard.Build.sln")) || File.Exists(System.IO.Path.Combine(folder.FullName, "global.json")))
            {
                return System.IO.Path.Combine(folder.FullName, "docs");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
