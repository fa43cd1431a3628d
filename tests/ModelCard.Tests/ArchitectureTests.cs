namespace ModelCard.Tests;

/// <summary>Four steps, one direction: each room uses only the rooms before it.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("Catalog", "")]
    [InlineData("Card", "Catalog")]
    [InlineData("Templates", "")]
    [InlineData("Sources", "Card Catalog Templates")]
    [InlineData("Checks", "Card Catalog")]
    [InlineData("Outputs", "Card Catalog Checks Templates")]
    public void A_room_knows_only_the_rooms_before_it(string room, string known)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "ModelCard", room), "*.cs", SearchOption.AllDirectories))
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.StartsWith("using ModelCard.", StringComparison.Ordinal))
                {
                    known.Split(' ').ShouldContain(line["using ModelCard.".Length..^1], Path.GetFileName(file));
                }
            }
        }
    }

    [Fact]
    public void The_core_knows_nothing_of_MSBuild() =>
        typeof(CardBuild).Assembly.GetReferencedAssemblies().ShouldNotContain(name => name.Name!.StartsWith("Microsoft.Build", StringComparison.Ordinal));

    [Fact]
    public void A_file_holds_one_public_type_and_fits_in_the_head()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(file);
            if (file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("\\obj\\", StringComparison.Ordinal))
            {
                continue;
            }

            lines.Length.ShouldBeLessThanOrEqualTo(300, file);
            lines.Count(line => line.StartsWith("public ", StringComparison.Ordinal) && (line.Contains(" class ", StringComparison.Ordinal) || line.Contains(" enum ", StringComparison.Ordinal) || line.Contains(" interface ", StringComparison.Ordinal) || line.Contains(" struct ", StringComparison.Ordinal)))
                .ShouldBeLessThanOrEqualTo(1, file);
        }
    }

    [Fact]
    public void Nothing_reaches_for_the_clock_the_machine_or_a_child_process()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "Environment.", "Path.GetFullPath(", "Path.GetTempPath", "Console.", "Process.Start", "HttpClient", "CultureInfo.CurrentCulture"];
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            // The catalog's example of a getting-started snippet is C# itself, and so is what writes one.
            if (!file.Contains("obj", StringComparison.Ordinal) && !file.EndsWith("Snippet.cs", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("CardFields.", StringComparison.Ordinal) && Path.GetFileName(file) != "BuildDate.cs")
            {
                var text = File.ReadAllText(file);
                forbidden.Where(word => text.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty(file);
            }
        }
    }
}
