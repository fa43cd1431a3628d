namespace ModelCard.Tests;

/// <summary>Files of the repository. A generated one is compared with what it should hold, or written when MODELCARD_UPDATE is 1.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static void ShouldHold(string file, string expected)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("MODELCARD_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            return;
        }

        File.Exists(path).ShouldBeTrue($"{file} is missing. Run the tests with MODELCARD_UPDATE=1.");
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(expected, $"{file} is out of date. Run the tests with MODELCARD_UPDATE=1.");
    }

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ModelCard.Build.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
